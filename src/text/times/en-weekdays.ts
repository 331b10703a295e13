import type { CodePoints } from "../code-points.ts";
import { enDateAt } from "./en-dates.ts";
import { afterGap, wordBefore, type Word } from "./en-words.ts";
import type { Found } from "./said.ts";

const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** On Tuesday; with its date behind it (on Tuesday, 11 August) that says when. */
export function weekdayAt(points: CodePoints, word: Word): Found | undefined {
  const day = WEEKDAYS.indexOf(word.text);
  const before = day < 0 || !word.capital ? undefined : wordBefore(points, word.start);
  const isOfTold = before?.text === "the" && wordBefore(points, before.start)?.text === "on";
  if (isOfTold) return { end: word.end, said: { kind: "weekday", day, week: null, of: "before" } };
  if (before?.text !== "on") return undefined;
  const at = points.at(word.end) === "," ? word.end + 1 : word.end;
  const dated = enDateAt(points, afterGap(points, at));
  return dated?.day != null ? undefined : { end: word.end, said: { kind: "weekday", day, week: null, of: "text" } };
}
