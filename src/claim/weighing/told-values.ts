import { significantDigits } from "../../measure/figures/round-alike.ts";
import { DERIVED, type Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import { includes, toleranceOf } from "../tolerance.ts";

/** Where a text tells a value near a number, and which of the values told before the number it is, the last one 0. */
export interface ToldValue {
  readonly scope: "sentence" | "last" | "paragraph";
  readonly rank: number;
  readonly isBefore: boolean;
  /** Index of the number that tells it. */
  readonly at: number;
}

/** So many numbers before one, and so many behind it, may tell a value that it is computed from. */
const BACK = 16;
const FORTH = 4;
/** A number of one digit is that of much by chance. */
const LEAST_DIGITS = 2;

/** Finds, for a value, the nearest number of the same paragraph that tells it and is not computed itself; undefined where none does. */
export function toldNear(claims: readonly Claim[], index: number): (value: number) => ToldValue | undefined {
  const own = claims[index];
  if (!own) return () => undefined;
  const near: (ToldValue & { readonly holds: ReturnType<typeof toleranceOf>["holds"] })[] = [];
  const add = (at: number, rank: number): boolean => {
    const claim = claims[at];
    if (!claim || claim.paragraph !== own.paragraph || (at > index && claim.sentence !== own.sentence)) return false;
    if (DERIVED.has(claim.comparator) || significantDigits(digitsSaid(claim.quantity)) < LEAST_DIGITS) return false;
    const scope = claim.sentence === own.sentence ? "sentence" : own.sentence - claim.sentence === 1 ? "last" : "paragraph";
    near.push({ scope, rank, isBefore: at < index, at, holds: toleranceOf(claim.quantity).holds });
    return true;
  };
  let rank = 0;
  for (let at = index - 1; at >= Math.max(0, index - BACK); at -= 1) if (add(at, rank)) rank += 1;
  for (let at = index + 1; at <= index + FORTH; at += 1) add(at, at - index - 1);
  const kept = new Map<number, ToldValue | undefined>();
  return (value) => {
    if (!kept.has(value))
      kept.set(
        value,
        near.find(({ holds }) => includes(holds, value)),
      );
    return kept.get(value);
  };
}
