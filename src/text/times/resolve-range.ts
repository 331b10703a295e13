import { nextDay } from "./calendar.ts";
import type { DatePart } from "./date-part.ts";
import { nextOf, resolvePart, type Around, type Resolved } from "./resolve.ts";

/**
 * From the first to the second; from an end (年底至…) the stretch begins on the next day. Where neither has a year
 * (11月至次年2月, 9月至10月), the second is the first that follows.
 */
export function resolveRange(parts: readonly [DatePart, DatePart], around: Around): Resolved {
  const [first, second] = parts;
  const begin = resolvePart(first, around);
  const carry = begin.period ? { period: begin.period, relative: begin.relative, asOf: false } : around.carry;
  const bare = first.year === null && first.anchor === null && second.anchor === null && second.year === null;
  const given =
    bare && begin.relative && begin.period
      ? { period: nextOf(second, begin.period.start), relative: true }
      : resolvePart(second, { ...around, carry, before: carry, isBase: false });
  const relative = begin.relative || given.relative;
  const { period } = given;
  if (!begin.period || !period || second.vague || second.reach !== null || begin.period.start > period.end)
    return { period: null, relative };
  const start = first.last ? nextDay(begin.period.end) : begin.period.start;
  return { period: { start, end: period.end }, relative };
}

/** The end of a range takes the year, and a bare day the month, of its beginning. */
export function inherit(second: DatePart, first: DatePart): DatePart {
  const month = second.month ?? (second.day === null || second.anchor ? null : first.month);
  const anchor = second.anchor ?? (second.year === null && first.anchor?.unit === "year" ? first.anchor : null);
  return {
    ...second,
    month,
    year: second.year ?? (second.anchor ? null : first.year),
    anchor,
    short: second.short || first.short,
  };
}
