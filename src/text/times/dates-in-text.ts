import type { CodePoints } from "../code-points.ts";
import { scanTimes } from "./find-times.ts";
import type { DateMention } from "./time-mention.ts";

/**
 * Every date and period that Chinese words or figures give explicitly, in order. What depends on the text's own date has
 * no period: findTimes tells it. A year carries over to bare months within a line, never across lines.
 */
export function findDates(points: CodePoints): DateMention[] {
  return scanTimes(points, { date: null, explicit: true });
}
