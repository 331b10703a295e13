import type { Claim } from "./claim.ts";
import { isKnown } from "./known.ts";
import type { Counts } from "./known-counts.ts";

/** A number of nothing named that is so many times all that a list ever had is of something else; a slip of the pen is not so far off. */
const FAR = 100;

/**
 * May so many stand on one of these lists? 15.1 and 6.3 are no entries, and 723 million no filings. A unit of entries, 988万款, says what is
 * counted however great the number is.
 */
export function mayStand(
  { quantity: { kind, unit, value }, series }: Pick<Claim, "quantity" | "series">,
  counts: Counts,
): boolean {
  if (kind !== "count" || unit !== "") return true;
  const values = (typeof value === "string" ? [value] : value).map(Number);
  const greatest = Math.max(...series.map(({ id }) => greatestOf(counts, id)));
  return values.every((one) => Number.isInteger(one) && one <= greatest * FAR);
}

/** All that a list has in its newest state; no bound where nothing tells. */
function greatestOf(counts: Counts, id: string): number {
  const list = counts(id);
  const total = list?.total(null, { start: list.latest, end: list.latest });
  return total && isKnown(total) ? Math.max(...total.values.map(({ value }) => value)) : Infinity;
}
