import { daysOf, type Period } from "../../model/dates.ts";
import { yearOf } from "./calendar.ts";
import type { DatePart } from "./date-part.ts";
import { periodOf } from "./period-of.ts";
import { onEveryDay, resolvePart, UNRESOLVED, type Around, type Resolved } from "./resolve.ts";
import type { Said } from "./said.ts";

/** Last June, next March: known where the nearest one and that of the year before or after are the same. The following March: the nearest. */
export function nearestMonth({ of, part, by }: Extract<Said, { kind: "nearest" }>, { date, before }: Around): Resolved {
  if (of === "before") return { period: nearestTo(before?.period ?? null, part, by), relative: before?.relative === true };
  if (date === null) return UNRESOLVED;
  const period = onEveryDay(date, (day) => {
    const [nearest, inYear] = [nearestTo(daysOf(day), part, by), periodOf(part, yearOf(day) + by)];
    return nearest?.start === inYear?.start ? inYear : null;
  });
  return { period, relative: true };
}

function nearestTo(told: Period | null, part: DatePart, by: 1 | -1): Period | null {
  if (!told) return null;
  const year = yearOf(by > 0 ? told.end : told.start);
  const isBeyond = ({ start, end }: Period): boolean => (by > 0 ? start > told.end : end < told.start);
  return [year, year + by].map((one) => periodOf(part, one)).find((period) => period !== null && isBeyond(period)) ?? null;
}

/** 一年前的12月 behind 12月 is that of the year before; else it is counted from the text's date, where years and months agree on it. */
export function monthYearsAgo(part: DatePart, count: number, { date, before }: Around): Resolved {
  const told = before?.period;
  const same = told ? periodOf({ ...part, day: null, last: false }, yearOf(told.end)) : null;
  if (told && same && same.start <= told.start && told.end <= same.end) {
    return { period: periodOf(part, yearOf(told.end) - count), relative: before.relative };
  }
  if (date === null) return UNRESOLVED;
  const period = onEveryDay(date, (day) => {
    const found = periodOf(part, yearOf(day) - count);
    return found && Math.abs(monthsBetween(found.start, day) - count * 12) < HALF_A_YEAR ? found : null;
  });
  return { period, relative: true };
}

const HALF_A_YEAR = 6;
const monthsBetween = (from: string, to: string): number =>
  (yearOf(to) - yearOf(from)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** The second, behind the third quarter: of the same year; the fourth, behind the first quarter of this year: the last one. */
export function otherOfYear(part: DatePart, { date, before }: Around): Resolved {
  if (!before?.period) return UNRESOLVED;
  const year = yearOf(before.period.end);
  const period = periodOf(part, year);
  const isAhead = date !== null && period !== null && period.start > daysOf(date).end;
  return { period: isAhead ? periodOf(part, year - 1) : period, relative: before.relative };
}

/**
 * A bare month or quarter behind a time of another year may be of that year or the latest: 2025年收入7亿元…。3月突破… in a text of May 2026. Of the
 * two the one that it was not taken for; null where they are the same.
 */
export function otherYearOf(part: DatePart, around: Around, taken: Period | null): Period | null {
  const { month, months, year, anchor, vague } = part;
  const isUnsaid = year === null && anchor === null && !vague;
  if (!isUnsaid || !taken || around.date === null || around.explicit) return null;
  // At year-end, in a text of April, may be the last one, or the next.
  const other = yearOf(taken.end) + (taken.end < daysOf(around.date).start ? 1 : -1);
  if (month === null && months === null) return part.last ? periodOf(part, other) : null;
  if (!around.carry) return null;
  const both = [
    { ...around, carry: null },
    { ...around, isFar: false },
  ].map((one) => resolvePart(part, one).period);
  return both.find((period) => period !== null && period.start !== taken.start) ?? null;
}
