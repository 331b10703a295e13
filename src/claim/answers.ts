import { WHY } from "./count-reasons.ts";
import type { Period } from "../model/dates.ts";
import { nextDay } from "../text/times/calendar.ts";
import { isKnown, known, type Answer, type Known, type KnownValue } from "./known.ts";
import type { SeriesCounts } from "./known-counts.ts";
import type { Basis, Frame, Reading } from "./reading.ts";

/** Everything that a reading needs to be answered: what is counted, where, and for when. */
export type Asked = Pick<Reading, "kind" | "basis" | "base"> & { readonly place: string | null; readonly frame: Frame };

/** What the dossier says to a reading: more than one answer where it may mean more than one number. */
export function answersTo(asked: Asked, counts: SeriesCounts): Answer[] {
  const { kind, place, frame, base, basis } = asked;
  switch (kind) {
    case "count":
      return countAnswers(counts, place, frame, basis);
    case "share":
      return [shareOf(counts, asked)];
    case "difference":
      return base ? [differenceOf(counts, place, base, frame)] : [];
    case "growth":
      return base ? [growthOf(counts, place, base, frame)] : [];
  }
}

function countAnswers(counts: SeriesCounts, place: string | null, { period }: Frame, basis: Basis): Answer[] {
  switch (basis) {
    case "total":
      return [counts.total(place, period)];
    case "added":
      return [counts.added(place, period)];
    case "added-by":
      return [counts.addedBy(place, period.end)];
    case "either":
      return [counts.added(place, period), counts.total(place, lastDay(period))];
  }
}

const lastDay = ({ end }: Period): Period => ({ start: end, end });
const isDay = ({ period }: Frame): boolean => period.start === period.end;

/** Between two days, what was new after the one and up to the other; between two periods, how much more was new. */
function differenceOf(counts: SeriesCounts, place: string | null, base: Frame, frame: Frame): Answer {
  if (isDay(base) && isDay(frame)) {
    if (base.period.end >= frame.period.end) return { missing: WHY.laterDate };
    return counts.added(place, { start: nextDay(base.period.end), end: frame.period.end });
  }
  return combine(counts.added(place, base.period), counts.added(place, frame.period), (from, to) => to - from);
}

function growthOf(counts: SeriesCounts, place: string | null, base: Frame, frame: Frame): Answer {
  const days = isDay(base) && isDay(frame);
  const at = (time: Frame): Answer => (days ? counts.total(place, time.period) : counts.added(place, time.period));
  return combine(at(base), at(frame), (from, to) => (to / from - 1) * 100);
}

function shareOf(counts: SeriesCounts, { place, frame, basis }: Asked): Answer {
  const [part] = countAnswers(counts, place, frame, basis);
  const [all] = countAnswers(counts, null, frame, basis);
  if (!part || !all) return { missing: WHY.placeAndWhole };
  return combine(all, part, (whole, some) => (some / whole) * 100);
}

/** Computed from two known numbers, value by value where both were arrived at alike, and at the ends of their ranges. */
function combine(first: Answer, second: Answer, compute: (first: number, second: number) => number): Answer {
  if (!isKnown(first)) return first;
  if (!isKnown(second)) return second;
  const values = pairs(first, second).map(([a, b]): KnownValue => {
    const how = [{ en: `from ${a.value} and ${b.value}`, zh: `由${a.value}和${b.value}算出` }];
    return { value: compute(a.value, b.value), how, evidence: [...b.evidence, ...a.evidence] };
  });
  const ends = [compute(first.high, second.low), compute(first.low, second.high), ...values.map(({ value }) => value)];
  const finite = values.filter(({ value }) => Number.isFinite(value));
  const bounds = ends.every(Number.isFinite) ? { low: Math.min(...ends), high: Math.max(...ends) } : EVERYTHING;
  return known(finite, bounds, WHY.zeroBase);
}

const EVERYTHING = { low: -Infinity, high: Infinity };

/** The best of both, and those that share a way of counting. */
function pairs(first: Known, second: Known): [KnownValue, KnownValue][] {
  const alike = first.values.flatMap((a) =>
    second.values.filter((b) => a.how.some((how) => b.how.includes(how))).map((b): [KnownValue, KnownValue] => [a, b]),
  );
  return [[first.values[0], second.values[0]], ...alike];
}
