import type { CodePoints } from "../code-points.ts";
import { enDateAt } from "./en-dates.ts";
import { afterGap, wordAfter, type Word } from "./en-words.ts";
import type { Found } from "./said.ts";

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
  const of = word.text === "week" ? wordAfter(points, word.end) : undefined;
  if (!of || (of.text !== "of" && of.text !== "beginning" && of.text !== "starting")) return undefined;
  const from = enDateAt(points, afterGap(points, of.end));
  return from && from.day !== null && !from.vague
    ? { end: from.end, said: { kind: "week", from, begins: of.text !== "of" } }
    : undefined;
}
