import type { CodePoints } from "../code-points.ts";
import { enDateAt } from "./en-dates.ts";
import { ordinalOf } from "./en-numbers.ts";
import { afterGap, afterWords, isAlphanumeric, wordAfter, type Word } from "./en-words.ts";
import type { Found } from "./said.ts";
import { isRangeMark } from "./zh-numbers.ts";

const BY_WORD: ReadonlyMap<string, number> = new Map([
  ["that", 0],
  ["same", 0],
  ["following", 1],
  ["previous", -1],
  ["preceding", -1],
  ["prior", -1],
]);

/** The week of 9 March, the week beginning 9 March; and that week, the following week, behind a week that was told. */
export function weekAt(points: CodePoints, word: Word): Found | undefined {
  const by = BY_WORD.get(word.text);
  if (by !== undefined) {
    const noun = wordAfter(points, word.end);
    return noun?.text === "week" ? { end: noun.end, said: { kind: "moved", unit: "week", by } } : undefined;
  }
  const numbered = weekOfMonth(points, word);
  if (numbered) return numbered;
  const of = word.text === "week" ? wordAfter(points, word.end) : undefined;
  if (!of || (of.text !== "of" && of.text !== "beginning" && of.text !== "starting")) return undefined;
  const from = enDateAt(points, afterGap(points, of.end));
  // The week of 18–24 May says its days itself.
  const isRange = from && isRangeMark(points.at(from.end)) && isAlphanumeric(points.at(from.end + 1));
  return from && from.day !== null && !from.vague && !isRange
    ? { end: from.end, said: { kind: "week", from, begins: of.text !== "of" } }
    : undefined;
}

/** The second week of December 2025: known where weeks counted from the first day are those that begin with a Monday. */
function weekOfMonth(points: CodePoints, word: Word): Found | undefined {
  const ordinal = ordinalOf(word);
  const of = ordinal === undefined ? undefined : afterWords(points, word.end, ["week", "of"]);
  const part = of === undefined ? undefined : enDateAt(points, afterGap(points, of));
  if (ordinal === undefined || !part || part.month === null || part.day !== null || part.vague) return undefined;
  return { end: part.end, said: { kind: "week", from: { ...part, day: ordinal * 7 - 6 }, begins: false } };
}
