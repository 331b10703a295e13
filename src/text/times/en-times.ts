import type { CodePoints } from "../code-points.ts";
import { adjectiveAt, mayBeBare, yearEdge } from "./en-bare.ts";
import { enDateAt, endOfNearestAt, nearestMonthAt, yearTail } from "./en-dates.ts";
import { lastOf, partOwned } from "./en-ends.ts";
import { lengthAt, priorYearAt, windowAt } from "./en-lengths.ts";
import { dayAloneAt, elapsedAt, endOfYearAt, listedAt, oneBesideAt, otherAt } from "./en-ordinals.ts";
import { dayRangeAt, enRange, type DateRange } from "./en-ranges.ts";
import { nowAt, vagueAt } from "./en-vague.ts";
import { weekdayAt } from "./en-weekdays.ts";
import { weekAt } from "./en-weeks.ts";
import { afterWords, isFigures, wordAfter, wordAt, type Word } from "./en-words.ts";
import { sameDateAt, yearsAt } from "./en-years.ts";
import { datePart, type DatePart } from "./date-part.ts";
import type { Found } from "./said.ts";

/** Words of a time; `second` is the end of a range. */
export interface FoundRange extends Found {
  readonly second: DatePart | null;
}

/** The time that begins at this word or number. */
export function enTimeAt(points: CodePoints, at: number): FoundRange | undefined {
  const word = wordAt(points, at);
  if (!word || (!OPENERS.has(word.text) && !isCode(word.text))) return undefined;
  const plain =
    nowAt(points, word) ??
    vagueAt(points, word) ??
    endOfYearAt(points, word) ??
    windowAt(points, word) ??
    priorYearAt(points, word) ??
    weekAt(points, word) ??
    weekdayAt(points, word) ??
    sameAt(points, word) ??
    nearestMonthAt(points, word) ??
    endOfNearestAt(points, word) ??
    listedAt(points, word) ??
    oneBesideAt(points, word) ??
    elapsedAt(points, word) ??
    otherAt(points, word) ??
    lengthAt(points, word) ??
    sameDateAt(points, word) ??
    yearsAt(points, word);
  if (plain) return { ...plain, second: null };
  const range = dayRangeAt(points, word) ?? dateAt(points, word);
  return range && { said: { kind: "date", part: range.first }, second: range.second, end: range.end };
}

/** Every word that a time begins with: all others are passed over. */
const OPENERS = new Set(
  (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth end close turn year month quarter half day week early late mid middle beginning start spring summer autumn winter earlier later midyear halfway midway coming trailing thus press time christmas monday tuesday wednesday thursday friday saturday sunday " +
    "this last next new current past previous prior preceding following same that corresponding comparable recent yesterday today tomorrow " +
    "now currently to so at ytd a an one two three four five six seven eight nine ten eleven twelve years full whole latter back calendar fiscal financial fy recently fortnight final closing opening"
  ).split(" "),
);

/** Begins with a digit, or is Q3, H1 or FY25. */
function isCode(text: string): boolean {
  const first = text.charAt(0);
  if (first >= "0" && first <= "9") return true;
  return text.length <= 6 && (first === "q" || first === "h" || text.startsWith("fy")) && /\d$/.test(text);
}

const PERIODS = new Set(["period", "time", "stage", "point", "quarter", "month", "half", "day", "date"]);

/** The same period last year, this time last year, the corresponding period of 2024, the same month a year earlier, the same day. */
function sameAt(points: CodePoints, { text, end }: Word): Found | undefined {
  const isThis = text === "this" && afterWords(points, end, ["time"]) !== undefined;
  if (text !== "same" && text !== "corresponding" && text !== "comparable" && !isThis) return undefined;
  const noun = wordAfter(points, end);
  if (!noun || !PERIODS.has(noun.text)) return undefined;
  const tail = yearTail(points, noun.end);
  if (tail.year !== null || tail.anchor !== null) return { end: tail.end, said: { kind: "same", year: datePart(tail) } };
  const article = wordAfter(points, noun.end);
  const earlier = article && lengthAt(points, article);
  if (earlier && (earlier.said.kind === "moved" || earlier.said.kind === "ago")) {
    return { end: earlier.end, said: { kind: "moved", unit: "year", by: -1 } };
  }
  return noun.text === "period" ? { end: noun.end, said: { kind: "moved", unit: "year", by: 0 } } : undefined;
}

/** A date, or the part of a year that the year owns: last year’s fourth quarter. */
function ownedAt(points: CodePoints, at: number): DatePart | undefined {
  const part = enDateAt(points, at);
  return part && partOwned(points, part);
}

function dateAt(points: CodePoints, word: Word): DateRange | undefined {
  const alone = dayAloneAt(points, word);
  const part = lastOf(points, word.start) ?? ownedAt(points, word.start) ?? alone;
  // Of 010-2023-2025 no part is a date.
  const joined = "-–—".includes(points.at(word.start - 1)) && isFigures(points.at(word.start - 2));
  if (!part || (joined && isFigures(word.text))) return undefined;
  const range = enRange(points, word.start, part, (text, at) => lastOf(text, at) ?? enDateAt(text, at));
  const adjective = range.second ? undefined : adjectiveAt(points, word, part);
  if (adjective) return { first: adjective, second: null, end: adjective.end };
  if (range.second || part === alone) return range;
  if (!mayBeBare(points, word, part)) return undefined;
  const edge = yearEdge(points, word, part);
  if (edge !== undefined) return { ...range, first: { ...part, last: edge === "end", vague: edge === "beginning" } };
  const onwards = afterWords(points, range.end, ["onwards"]) ?? afterWords(points, range.end, ["onward"]);
  if (onwards !== undefined) return { first: { ...part, reach: "since" }, second: null, end: onwards };
  const toDate = afterWords(points, part.end, ["to", "date"]) ?? afterWords(points, part.end, ["so", "far"]);
  if (toDate !== undefined && !isFigures(word.text)) {
    return { first: { ...part, reach: "since" }, second: null, end: toDate };
  }
  return range;
}
