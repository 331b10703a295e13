import type { CodePoints } from "../code-points.ts";
import { datePart, isYear } from "./date-part.ts";
import { dayOf, yearNumberAt } from "./en-numbers.ts";
import { isAlphanumeric, isFigures, monthOf, wordAt, wordBefore, type Word } from "./en-words.ts";
import type { Found } from "./said.ts";

/** 2023, 2024 and 2025. */
export function followsYear(points: CodePoints, start: number): boolean {
  const joined = yearBefore(points, start);
  return joined !== undefined && yearNumberAt(points, joined.start) !== undefined;
}

/** The 2023 before “and 2024” or “, and 2024”, if it may be a year. */
function yearBefore(points: CodePoints, start: number): Word | undefined {
  const and = isAfterComma(points, start) ? undefined : wordBefore(points, start);
  if (and && and.text !== "and" && and.text !== "or") return undefined;
  const joined =
    and && !isAfterComma(points, and.start) ? wordBefore(points, and.start) : afterComma(points, (and ?? { start }).start);
  return joined?.text.length === 4 && isFigures(joined.text) && isYear(Number(joined.text)) ? joined : undefined;
}

const isAfterComma = (points: CodePoints, start: number): boolean => points.at(start - 1) === " " && points.at(start - 2) === ",";

const afterComma = (points: CodePoints, start: number): Word | undefined =>
  isAfterComma(points, start) ? wordAt(points, start - 6) : undefined;

/** December 31, 2023, 2024 and 2025; June 2024 and 2025: the last of up to three years is of the same day or month as the first. */
export function sameDateAt(points: CodePoints, word: Word): Found | undefined {
  if (word.text.length !== 4 || !isFigures(word.text)) return undefined;
  const joined = yearBefore(points, word.start);
  if (!joined) return undefined;
  const before = dateWordBefore(points, (yearBefore(points, joined.start) ?? joined).start);
  if (!before || (monthOf(before) === undefined && dayOf(before) === undefined)) return undefined;
  const year = yearNumberAt(points, word.start);
  if (!year) return undefined;
  return { end: year.end, said: { kind: "same", year: datePart({ end: year.end, year: year.value }) } };
}

/** The word before a year, behind its comma. */
function dateWordBefore(points: CodePoints, start: number): Word | undefined {
  if (!isAfterComma(points, start)) return wordBefore(points, start);
  let from = start - 2;
  while (start - from < LONGEST && isAlphanumeric(points.at(from - 1))) from -= 1;
  return wordAt(points, from);
}
const LONGEST = 12;

/** 2024/25, 2024-25: a season or a financial year, whose calendar nobody has given; and 2023–25, which are three years. */
export function yearsAt(points: CodePoints, word: Word): Found | undefined {
  if (word.text.length !== 4 || !isFigures(word.text)) return undefined;
  const mark = points.at(word.end);
  if (mark !== "/" && mark !== "-" && mark !== "–") return undefined;
  const second = wordAt(points, word.end + 1);
  if (second?.text.length !== 2 || !isFigures(second.text)) return undefined;
  const after = points.at(second.end);
  if (after === mark || isAlphanumeric(after) || (after === "." && isAlphanumeric(points.at(second.end + 1)))) return undefined;
  const first = Number(word.text);
  if (first < 1900 || first >= 2100) return undefined;
  const years = Number(second.text) - (first % 100);
  if (years === 1) return { end: second.end, said: { kind: "vague" } };
  // 2005-09 is a month, and 2023-25 without “in” or “over” may be a number of something.
  const isMonth = mark === "-" && Number(second.text) <= 12;
  const isSaid = SAID_BEFORE.has(wordBefore(points, word.start)?.text ?? "");
  if (mark === "/" || years < 2 || isMonth || !isSaid) return undefined;
  return { end: second.end, said: { kind: "years", first, last: first + years } };
}

const SAID_BEFORE = new Set("in over during for of from between since by".split(" "));
