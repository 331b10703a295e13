import { isDatePrefix, type DatePrefix } from "../model/dates.ts";
import type { Granularity } from "../model/observations.ts";
import type { DatedEvent } from "../model/records.ts";
import { readPeriod, type NamedPeriods } from "../model/written-period.ts";

export type EventPeriod = Pick<DatedEvent, "start" | "end" | "granularity" | "about" | "announced">;

export const NO_PERIOD: EventPeriod = { start: null, end: null, granularity: "undated", about: false, announced: null };

/**
 * When an event was, never more precisely than its source tells: "2026-01-26..03-12", "announced 2026-01-25, from 2026-02-01". Where the
 * source only claims a date and tells it as the value, that day. undefined where words are there that cannot be read.
 */
export function eventPeriod(
  { period, value }: { readonly period: string; readonly value: string },
  named: NamedPeriods = {},
): EventPeriod | undefined {
  const read = readPeriod(period, named);
  if (!read) return twoDates(period);
  const { start, end, granularity, about } = read;
  if (granularity === "undated" && isDatePrefix(value) && value.length === "2026-02-16".length) {
    return { start: value, end: value, granularity: "day", about: period.trim() !== "", announced: null };
  }
  return { start, end, granularity, about, announced: announcedIn(period) };
}

/** "2025-06-26 / 2025-12-15": one of the two, or from one to the other; the source does not say. */
function twoDates(period: string): EventPeriod | undefined {
  const dates = period.split(/\s*\/\s*/u);
  const [start, end] = dates;
  if (dates.length !== 2 || start === undefined || end === undefined || !dates.every(isDatePrefix) || start > end)
    return undefined;
  return { start, end, granularity: "span" satisfies Granularity, about: true, announced: null };
}

function announcedIn(period: string): DatePrefix | null {
  const day = /^announced ([\d-]+)/u.exec(period.trim())?.[1];
  return day !== undefined && isDatePrefix(day) ? day : null;
}
