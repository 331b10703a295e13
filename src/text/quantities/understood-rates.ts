import type { CodePoints } from "../code-points.ts";
import type { Quantity } from "./quantity.ts";

/** Between a rate and the next of its list: a joint and whose it is. */
const NEXT_OF_LIST =
  /^(?:,|;|\.|[a-z ]{0,20}\. Then)?(?: and| while| but)? ?(?:\p{Lu}[\p{L}\p{Nd}.’'-]*)(?: \p{Lu}[\p{L}\p{Nd}.’'-]*)?(?:, [a-z -]{3,20},)? $|^[，、；](?:而)?[\p{Script=Han}A-Za-z]{2,10}?(?:占|为|為|则|則)? ?$/u;
const LONGEST_LINK = 56;

/** Whether the words between a rate and a number say that it goes on with another's: “27.8 per cent, Pelican 13.1”, 38.6%，上海占18.4. */
export function isNextRate(points: CodePoints, { kind, end }: Pick<Quantity, "kind" | "end">, start: number): boolean {
  if (kind !== "percent" || start <= end || start - end > LONGEST_LINK) return false;
  const link = points.slice(end, start);
  // A new sentence may count things, but no thing has a point.
  return NEXT_OF_LIST.test(link) && (!link.includes(". ") || /^\d+\.\d/u.test(points.slice(start, start + LONGEST_RATE)));
}

const LONGEST_RATE = 6;

const MOST_PERCENT = 100;

/** The per cent of a list is told once: a bare number that goes on with it is a rate too; all else is given as it was found. */
export function asNextRate(points: CodePoints, before: Quantity | undefined, quantity: Quantity): Quantity {
  const { unit, kind, value, start } = quantity;
  const isBare = unit === "" && kind === "count" && typeof value === "string" && Number(value) <= MOST_PERCENT;
  const isRate = isBare && before !== undefined && isNextRate(points, before, start);
  return isRate ? { ...quantity, unit: "%", kind: "percent" } : quantity;
}
