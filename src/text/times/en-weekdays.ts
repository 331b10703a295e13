import type { CodePoints } from "../code-points.ts";
import { enDateAt } from "./en-dates.ts";
import { afterGap, wordBefore, type Word } from "./en-words.ts";
import type { Found } from "./said.ts";

const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** On Tuesday; with its date behind it (on Tuesday, 11 August) that says when. */
export function weekdayAt(points: CodePoints, word: Word): Found | undefined {
  const day = WEEKDAYS.indexOf(word.text);
  if (day < 0 || !word.capital || wordBefore(points, word.start)?.text !== "on") return undefined;
  const at = points.at(word.end) === "," ? word.end + 1 : word.end;
  const dated = enDateAt(points, afterGap(points, at));
  return dated?.day != null ? undefined : { end: word.end, said: { kind: "weekday", day, week: null } };
}
