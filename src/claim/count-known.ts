import type { KnownNumber } from "./arithmetic/check-arithmetic.ts";
import type { Claim, Link, Nearness } from "./claim.ts";
import { isKnown } from "./known.ts";
import type { Counts } from "./known-counts.ts";
import type { Frame } from "./reading.ts";

const NEAR: ReadonlySet<Nearness | "none" | "unclear"> = new Set(["own", "clause", "sentence", "reference"]);

/**
 * How many a list has at a day, for what is computed from it: 是2024年底的3.3倍, of which the text gives no number. Only of one
 * series that is said near, of one place or none, beside no word that may narrow it down.
 */
export function countAt(claim: Claim, frame: Frame | null, places: readonly Link[], counts: Counts): KnownNumber | undefined {
  const [series, ...others] = claim.series;
  const [place, ...more] = places;
  const isOne = others.length === 0 && more.length === 0 && claim.unknown === "" && claim.scopes.length === 0;
  if (!series || !isOne || !NEAR.has(series.how) || !NEAR.has(claim.time.how)) return undefined;
  if (!frame || !(frame.asOf || frame.grain === "day") || claim.basis === "added") return undefined;
  return totalAt(series.id, place?.id ?? null, { day: frame.period.end, counts });
}

/** All that a list has of a number that is a part of it, at the number's day; undefined where it is of no list, or of what was new. */
export function wholeAt({ series: [series, ...others], time: { frame }, basis }: Claim, counts: Counts): KnownNumber | undefined {
  if (!series || others.length > 0 || !frame || basis === "added" || !(frame.asOf || frame.grain === "day")) return undefined;
  return totalAt(series.id, null, { day: frame.period.end, counts });
}

interface At {
  readonly day: string;
  readonly counts: Counts;
}

function totalAt(series: string, place: string | null, { day, counts }: At): KnownNumber | undefined {
  const answer = counts(series)?.total(place, { start: day, end: day });
  if (!answer || !isKnown(answer) || !Number.isFinite(answer.high)) return undefined;
  return {
    value: [String(answer.low), String(answer.high + (answer.unplaced ?? 0))],
    bound: null,
    source: "dossier",
    scope: null,
  };
}
