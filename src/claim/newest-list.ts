import { nextDay } from "../text/times/calendar.ts";
import type { SeriesCounts } from "./known-counts.ts";

/** Lists go up some weeks after the day they speak of: from a newer one than ours a text may tell what we cannot know. */
const MOST_DAYS_BEHIND = 62;

/** Last day of the newest list that a text of this date may speak of; null where that may be one that we do not have. */
export function newestListFor(date: string, list: SeriesCounts): string | null {
  if (isDay(date) && date <= list.latest) return (isLate(date) ? list.listMonth(date)?.end : undefined) ?? list.newestBy(date);
  return nextDay(list.latest, MOST_DAYS_BEHIND) >= date ? list.latest : null;
}

/** On 28 May the list of May had gone up; on the 2nd that of March is the newest. Nobody says on which day a list goes up: most have by the twelfth. */
const isLate = (date: string): boolean => date.slice("2025-12-".length) >= "12";

/** Written to the day. */
export const isDay = (date: string): boolean => date.length === "2025-12-31".length;
