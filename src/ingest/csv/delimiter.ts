import { UserError } from "../../model/issues.ts";
import { type CsvDelimiter, CsvRecords } from "./records.ts";

/** In this order where nothing else tells. */
const DELIMITERS: readonly CsvDelimiter[] = [",", ";", "\t", "|"];
/** Rows that are asked which delimiter gives them as many values as the header. */
const ASKED = 50;

/**
 * The delimiter of a CSV text by its beginning. Those that stand in the header outside quotes come into question; of several, the one
 * that gives most of the first rows as many values as the header, and then the one that the header has most of. A
 * comma where none stands there.
 */
export function delimiterOf(start: string): CsvDelimiter {
  const counts = countInHeader(start);
  const found = DELIMITERS.filter((delimiter) => (counts.get(delimiter) ?? 0) > 0);
  if (found.length <= 1) return found[0] ?? ",";
  const scored = found.map((delimiter) => ({
    delimiter,
    count: counts.get(delimiter) ?? 0,
    agreeing: agreeing(start, delimiter),
  }));
  return scored.toSorted((a, b) => b.agreeing - a.agreeing || b.count - a.count)[0]?.delimiter ?? ",";
}

function countInHeader(start: string): Map<CsvDelimiter, number> {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (let at = /^[\r\n]*/.exec(start)?.[0].length ?? 0; at < start.length; at++) {
    const character = start[at] as CsvDelimiter;
    if (start[at] === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (start[at] === "\n" || start[at] === "\r") break;
    // A tab right before another delimiter belongs to the value: payment services write it to keep long digits as text.
    else if (character === "\t" && /[,;|]/.test(start[at + 1] ?? "")) continue;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** Of the first rows, how many have as many values as the header. */
function agreeing(start: string, delimiter: CsvDelimiter): number {
  const records = new CsvRecords([start], delimiter);
  let width = 0;
  let count = 0;
  try {
    for (let values = records.next(); values !== undefined && records.row <= ASKED; values = records.next()) {
      if (values.length === 1 && values[0] === "") continue;
      if (width === 0) width = values.length;
      else if (values.length === width) count++;
    }
  } catch (error) {
    // The text is cut here, or a quote tells that it is not this delimiter.
    if (!(error instanceof UserError)) throw error;
  }
  return count;
}
