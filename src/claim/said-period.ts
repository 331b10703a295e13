import { CHINESE, ENGLISH, type DateWords } from "../model/date-words.ts";
import { daysOf, type Period } from "../model/dates.ts";
import type { Said } from "./said.ts";

/** A stretch of time in both languages: a day, a month, a year, a quarter or a half of a year by its name, any other by its ends. */
export function saidPeriod(period: Period): Said {
  return { zh: nameOf(period, CHINESE), en: nameOf(period, ENGLISH) };
}

function nameOf({ start, end }: Period, { date, quarter, halfYear, between }: DateWords): string {
  const prefix = [end, end.slice(0, 7), end.slice(0, 4)].find((one) => {
    const days = daysOf(one);
    return days.start === start && days.end === end;
  });
  if (prefix !== undefined) return date(prefix);
  const [first, last] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  const isMonths = start.endsWith("-01") && daysOf(end.slice(0, 7)).end === end && start.slice(0, 4) === end.slice(0, 4);
  if (isMonths && last - first === 2 && last % 3 === 0) return quarter(`${end.slice(0, 4)}Q${last / 3}`);
  if (isMonths && last - first === 5 && last % 6 === 0) return halfYear(`${end.slice(0, 4)}H${last / 6}`);
  return between(start, end);
}
