import { findQuantities } from "../../text/quantities/find-quantities.ts";
import { CodePoints } from "../../text/code-points.ts";
import { findDates } from "../../text/times/dates-in-text.ts";

/**
 * What stands in prose as a number that somebody could dispute and is bound to nothing: quantities, and digits that are
 * no part of a date or of a name (GPT-4, V3). Each as the text has it.
 */
export function typedNumbers(prose: string): string[] {
  const points = new CodePoints(prose);
  const dates = [...findDates(points), ...englishDates(prose)];
  const counts = findQuantities(
    points,
    dates.toSorted((one, other) => one.start - other.start),
  );
  const inDate = (at: number) => dates.some(({ start, end }) => start <= at && at < end);
  const digits = digitRuns(points).filter(({ start, end }) => !inDate(start) && !isInName(points, start, end));
  return [...counts, ...digits.filter(({ start }) => !counts.some((one) => one.start <= start && start < one.end))].map(
    ({ start, end }) => points.slice(start, end),
  );
}

interface Run {
  readonly start: number;
  readonly end: number;
}

const isDigit = (character: string): boolean => /^\p{Nd}$/u.test(character);

function digitRuns(points: CodePoints): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < points.length;) {
    if (!isDigit(points.at(at))) {
      at++;
      continue;
    }
    const start = at;
    while (isDigit(points.at(at)) || (/^[.,]$/.test(points.at(at)) && isDigit(points.at(at + 1)))) at++;
    runs.push({ start, end: at });
  }
  return runs;
}

/** Joined to a Latin letter, with at most a sign between: V3.1, GPT-4, H1. */
function isInName(points: CodePoints, start: number, end: number): boolean {
  const isLetter = (character: string) => /^[A-Za-z]$/.test(character);
  const beside = (at: number, step: number) =>
    isLetter(points.at(at)) || (/^[-.]$/.test(points.at(at)) && isLetter(points.at(at + step)));
  return beside(start - 1, -1) || isLetter(points.at(end));
}

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const ENGLISH_DATE = new RegExp(
  `\\b(?:(?:\\d{1,2} (?:to \\d{1,2} )?)?${MONTH}(?: \\d{1,2},)? \\d{4}|\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}|(?:19|20)\\d{2})\\b`,
  "g",
);

/** "31 December 2025", "December 2025", "2025"; spans in code points. */
function englishDates(prose: string): Run[] {
  const runs: Run[] = [];
  let [read, points] = [0, 0];
  for (const { 0: text, index } of prose.matchAll(ENGLISH_DATE)) {
    points += Array.from(prose.slice(read, index)).length;
    read = index;
    runs.push({ start: points, end: points + text.length });
  }
  return runs;
}
