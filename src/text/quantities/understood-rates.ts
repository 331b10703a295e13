import type { CodePoints } from "../code-points.ts";
import type { Quantity } from "./quantity.ts";

/** Between a rate and the next of its list: a joint and whose it is. */
const NEXT_OF_LIST =
  /^(?:,|;|\.|[a-z ]{0,20}\. Then)?(?: and| while| but)? ?(?:\p{Lu}[\p{L}\p{Nd}.’'-]*)(?: \p{Lu}[\p{L}\p{Nd}.’'-]*)?(?:, [a-z -]{3,20},)? $|^[，、；](?:而)?[\p{Script=Han}A-Za-z]{2,10}?(?:占|为|為|则|則)? ?$/u;
const LONGEST_LINK = 56;
/** 35.8 per cent. Otter: 14.8. Heron: 13.1; had 32.1 per cent, up from 17.7. Otter sat on 21.3 and Heron on 18.4. */
const NEXT_WITH_POINT =
  /^(?:[.;,] ?(?:\p{Lu}[\p{L}\p{Nd}.’'-]* ?){1,3}: ?|[,.;]? ?(?:and |while |but )?(?:\p{Lu}[\p{L}\p{Nd}.’'-]* ){1,3}(?:[a-z]+ ){0,3}(?:on|at|to|from|with|had|has|held|holds|took|takes|got|gets) |, (?:up|down) from )$/u;
/** After these a number with a point is no rate, whatever it stands beside. */
const OTHERWISE = /\b(?:version|billion|million|trillion|times|model)\b/u;

/** Whether the words between a rate and a number say that it goes on with another's: “27.8 per cent, Pelican 13.1”, 38.6%，上海占18.4. */
export function isNextRate(points: CodePoints, { kind, end }: Pick<Quantity, "kind" | "end">, start: number): boolean {
  if (kind !== "percent" || start <= end || start - end > LONGEST_LINK) return false;
  const link = points.slice(end, start);
  const hasPoint = /^\d+\.\d/u.test(points.slice(start, start + LONGEST_RATE));
  if (hasPoint && NEXT_WITH_POINT.test(link) && !OTHERWISE.test(link)) return true;
  // A new sentence may count things, but no thing has a point.
  return NEXT_OF_LIST.test(link) && (!link.includes(". ") || hasPoint);
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

/** Between a rate and points of something else. */
const OF_A_SCALE = /\n|\b(?:index|indices|score|scores|scored|scoring|benchmark|stock|stocks|shares|rating)\b/iu;
const LONGEST_WAY = 160;
/** So many numbers back a rate may stand that another is so far from. */
const BACK = 3;
/** Before points in a sentence of their own: how far two rates lie apart. */
const APART = /\b(?:lead|leads|gap|ahead|behind|distance|margin|difference|apart|clear|between)\b[^.!?]*$/iu;

/** Rose to 38.5 per cent, having lost 9.5 points. The gap is 1.3 points: of the rates before them; but no points of an index. */
export function asPointsOfRate(points: CodePoints, found: readonly Quantity[], quantity: Quantity): Quantity {
  const { unit, kind, value, text, start } = quantity;
  if (unit !== "points" || kind !== "count" || typeof value !== "string" || Number(value) > MOST_PERCENT) return quantity;
  const rate = found.slice(-BACK).findLast((one) => one.kind === "percent");
  if (!rate || start - rate.end > LONGEST_WAY || /pts$/iu.test(text)) return quantity;
  const way = points.slice(rate.end, start);
  const isOfRate = !OF_A_SCALE.test(way) && (!/[.!?]\s/u.test(way) || APART.test(way));
  return isOfRate ? { ...quantity, unit: "个百分点", kind: "points" } : quantity;
}
