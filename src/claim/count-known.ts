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
  const { end } = frame.period;
  const answer = counts(series.id)?.total(place?.id ?? null, { start: end, end });
  if (!answer || !isKnown(answer) || !Number.isFinite(answer.high)) return undefined;
  return {
    value: [String(answer.low), String(answer.high + (answer.unplaced ?? 0))],
    bound: null,
    source: "dossier",
    scope: null,
  };
}
