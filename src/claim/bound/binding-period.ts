import { daysOf, isDatePrefix, parsePeriod, type Period } from "../../model/dates.ts";
import type { Ask, Problem } from "./binding.ts";

/** The days a binding is of: `start` is null for all until a date. */
export interface AskedPeriod {
  readonly start: string | null;
  readonly end: string;
}

/** `@ 2025-12-31` and `in 2025`, `2025H2`, `2025Q3`, `2025-06`, `2025-12-08..2025-12-14`. */
export function askedPeriod({ mode, time }: Ask): AskedPeriod | Problem {
  if (mode === null) return { problem: "has no time. Write @ and a date, or in and a period." };
  if (mode === "@")
    return isDatePrefix(time) ? { start: null, end: daysOf(time).end } : { problem: `has "${time}", which is no date.` };
  return periodOf(time) ?? { problem: `has "${time}", which is no period.` };
}

function periodOf(time: string): Period | undefined {
  const [first = "", last, ...more] = time.split("..");
  if (last === undefined) return parsePeriod(time);
  const [start, end] = [parsePeriod(first), parsePeriod(last)];
  return more.length === 0 && start && end && start.start <= end.end ? { start: start.start, end: end.end } : undefined;
}
