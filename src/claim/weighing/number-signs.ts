import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import type { Agree } from "./option.ts";

/** The sort of number by its unit. */
export function unitKind({ quantity: { unit, kind } }: Claim): string {
  if (kind !== "count") return kind;
  if (unit === "") return "bare";
  if (/元|yuan|dollar|[$¥]/iu.test(unit)) return "money";
  return /^[款个個项項件种種条條批例起]$/u.test(unit) ? "entry" : "unit";
}

const MOST_DIGITS = 5;

/** How much it tells that a number is that of an option: the more digits agree, the less is it chance. */
export function agreeNames({ quantity }: Claim, agree: Agree, isSlip: () => boolean): readonly string[] {
  if (agree === "differs") return [isSlip() ? "number slip" : "number differs"];
  const digits = Math.min(significantDigits(digitsSaid(quantity)), MOST_DIGITS);
  return [`number ${agree} ${digits}${quantity.approx === null ? "" : " soft"}`];
}
