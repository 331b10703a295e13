import { CHINESE, ENGLISH, stretchName, type Stretch } from "../model/date-words.ts";
import { daysOf, type Period } from "../model/dates.ts";
import type { Said } from "./said.ts";

/** A stretch of time in both languages: a day, a month, a year, a quarter or a half of a year by its name, any other by its ends. */
export function saidPeriod(period: Period): Said {
  const stretch = stretchOf(period);
  return { zh: stretchName(CHINESE, stretch), en: stretchName(ENGLISH, stretch) };
}

/** Days as whole months where they are such. */
function stretchOf({ start, end }: Period): Stretch {
  const [first, last] = [start.slice(0, 7), end.slice(0, 7)];
  return daysOf(first).start === start && daysOf(last).end === end ? { from: first, by: last } : { from: start, by: end };
}
