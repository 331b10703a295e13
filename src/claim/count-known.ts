import type { KnownNumber } from "./arithmetic/check-arithmetic.ts";
import { isSaidNear, type Claim, type Link } from "./claim.ts";
import type { DatePrefix } from "../model/dates.ts";
import { isKnown } from "./known.ts";
import type { Counts } from "./known-counts.ts";
import { newestListFor } from "./newest-list.ts";
import type { Frame } from "./reading.ts";

/**
 * How many a list has at a day, for what is computed from it: 是2024年底的3.3倍, of which the text gives no number. Only of one
 * series that is said near, of one place or none, beside no word that may narrow it down.
 */
export function countAt(claim: Claim, frame: Frame | null, places: readonly Link[], counts: Counts): KnownNumber | undefined {
  const [series, ...others] = claim.series;
  const [place, ...more] = places;
  const isOne = others.length === 0 && more.length === 0 && claim.unknown === "" && claim.scopes.length === 0;
  if (!series || !isOne || !isSaidNear(series.how) || !isSaidNear(claim.time.how)) return undefined;
  if (!frame || !(frame.asOf || frame.grain === "day") || claim.basis === "added") return undefined;
  return totalAt(series.id, place?.id ?? null, { day: frame.period.end, counts });
}

/**
 * All that a list has of a number that is a part of it, at the number's day, else at that of the newest list; undefined where it is of no one list, or of
 * what was new.
 */
export function wholeAt(part: Claim, date: DatePrefix | null, counts: Counts): KnownNumber | undefined {
  const [series, ...others] = part.series;
  const list = series && others.length === 0 ? counts(series.id) : undefined;
  if (!series || !list || part.basis === "added") return undefined;
  const day = part.time.frame?.period.end ?? (date === null ? list.latest : newestListFor(date, list));
  return day === null ? undefined : totalAt(series.id, null, { day, counts });
}

/** How many places have more than a claim's place on its list at its day; undefined where it is of no one place and list. */
export function placesBefore({ series, places, time, basis }: Claim, all: readonly string[], counts: Counts): number | undefined {
  const [list, other] = series;
  const [place] = places;
  const day = time.frame?.period.end;
  if (!list || other || !place || day === undefined || basis === "added" || !(time.frame?.asOf || time.frame?.grain === "day"))
    return undefined;
  const countOf = (name: string): number => Number(totalAt(list.id, name, { day, counts })?.value ?? NaN);
  const own = countOf(place.id);
  return Number.isNaN(own) ? undefined : all.filter((name) => countOf(name) > own).length;
}

interface At {
  readonly day: string;
  readonly counts: Counts;
}

function totalAt(series: string, place: string | null, { day, counts }: At): KnownNumber | undefined {
  const answer = counts(series)?.total(place, { start: day, end: day });
  if (!answer || !isKnown(answer) || !Number.isFinite(answer.high)) return undefined;
  const range = [String(answer.low), String(answer.high + (answer.unplaced ?? 0))] as const;
  return { value: String(answer.values[0].value), range, bound: null, source: "dossier", scope: null };
}
