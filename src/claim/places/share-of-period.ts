import { answersTo } from "../answers.ts";
import type { Claim } from "../claim.ts";
import { isKnown } from "../known.ts";
import type { Counts } from "../known-counts.ts";
import type { Outcome } from "../outcome.ts";
import type { Anchor } from "./anchors.ts";
import { shareOfCounts } from "./sum-of-places.ts";

/**
 * 137款，占全年新增的近三分之一; 120款，恰好是上半年的一半: `told`, the number before it that is right, of what was new in all of the
 * period that the share names.
 */
export function shareOfPeriod(
  { quantity, time }: Claim,
  told: { readonly claim: Claim | undefined; readonly part: Anchor },
  counts: Counts,
): Outcome | undefined {
  const { frame } = time;
  const { part, claim } = told;
  const said = claim?.quantity.approx === null ? Number(claim.quantity.value) : NaN;
  if (time.how !== "own" || !frame || part.basis !== "added" || !part.holds || !Number.isInteger(said)) return undefined;
  const within = frame.period.start <= part.frame.period.start && part.frame.period.end <= frame.period.end;
  const longer = within && (frame.period.start < part.frame.period.start || part.frame.period.end < frame.period.end);
  const known = counts(part.series);
  if (!longer || !known) return undefined;
  const asked = { kind: "count", basis: "added", base: null, place: part.place, frame } as const;
  const all = answersTo(asked, known).find(isKnown);
  const found = all?.values.map(({ value }) => value) ?? [];
  const [best] = found;
  if (!all || best === undefined || Math.min(...found) === 0) return undefined;
  const whole = { value: best, low: Math.min(...found), high: Math.max(...found) };
  return shareOfCounts(quantity, { part: { value: said, low: said, high: said }, all: whole }, all.values[0].evidence);
}
