import { closeSync, openSync, readSync } from "node:fs";
import { UserError } from "../model/issues.ts";

/** How a text table is written, and what its columns are called. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly names: readonly string[];
}

const DELIMITERS = [",", "\t", ";", "|"];
/** A header is never longer. */
const LARGEST_HEADER = 1024 * 1024;

/**
 * Reads the header of a text table (RFC 4180). The delimiter is the one that stands in the header most often outside quotes; what
 * stands in the rows is not asked, so that one row with a comma too many does not make another table of the file.
 */
export function readCsvHeader(file: string): CsvHeader {
  const text = beginningOf(file);
  const delimiter = /\.tsv$/iu.test(file) ? "\t" : likeliestDelimiter(text);
  const names = firstRecord(text, delimiter);
  if (names.some((name) => name.includes("\uFFFD"))) {
    throw new UserError("unreadable-table", `${file} cannot be read as a table: it is not UTF-8. Save it as UTF-8.`);
  }
  return { delimiter, names: eachOnce(names.map((name) => name.trim())) };
}

function beginningOf(file: string): string {
  const bytes = Buffer.alloc(LARGEST_HEADER);
  const handle = openSync(file, "r");
  try {
    return bytes.toString("utf8", 0, readSync(handle, bytes, 0, LARGEST_HEADER, 0)).replace(/^\uFEFF/u, "");
  } finally {
    closeSync(handle);
  }
}

function likeliestDelimiter(text: string): string {
  let best = { delimiter: ",", columns: 0 };
  for (const delimiter of DELIMITERS) {
    const columns = firstRecord(text, delimiter).length;
    if (columns > best.columns) best = { delimiter, columns };
  }
  return best.delimiter;
}

function firstRecord(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let [cell, isQuoted] = ["", false];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === '"') {
      if (isQuoted && text[at + 1] === '"') cell += text[++at] as string;
      else isQuoted = !isQuoted;
    } else if (isQuoted) cell += letter;
    else if (letter === delimiter) {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n" || letter === "\r") break;
    else cell += letter;
  }
  return [...cells, cell];
}

/** Columns without a name, or with one that another has, get a number: nobody can ask for them, and none is lost. */
function eachOnce(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, at) => {
    let own = name === "" ? `column ${at + 1}` : name;
    while (seen.has(own.toLowerCase())) own = `${own} (${at + 1})`;
    seen.add(own.toLowerCase());
    return own;
  });
}
