import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import type { Agree } from "./option.ts";
import { signNamed, type Signs, type Weights } from "./weights.ts";

/** The sort of number by its unit. */
export function unitKind({ quantity: { unit, kind } }: Claim): string {
  if (kind !== "count") return kind;
  if (unit === "") return "bare";
  if (/元|yuan|dollar|[$¥]/iu.test(unit)) return "money";
  return /^[款个個项項件种種条條批例起]$/u.test(unit) ? "entry" : "unit";
}

const MOST_DIGITS = 5;

/** Signs of the number for options that it lies to in these ways: few, however many options there are. */
export type NumberSigns = (agree: Agree, isSlip: () => boolean) => Signs;

/** How much it tells that a number is that of an option: the more digits agree, the less is it chance. `kind` stands before the names. */
export function numberSigns({ quantity }: Claim, weights: Weights, kind = ""): NumberSigns {
  const named = signNamed(weights);
  const digits = Math.min(significantDigits(digitsSaid(quantity)), MOST_DIGITS);
  const soft = quantity.approx === null ? "" : " soft";
  const [slip, differs] = [named(`${kind}number slip`), named(`${kind}number differs`)];
  const made = new Map<Agree, Signs>();
  return (agree, isSlip) => {
    if (agree === "differs") return isSlip() ? slip : differs;
    const known = made.get(agree) ?? named(`${kind}number ${agree} ${digits}${soft}`);
    made.set(agree, known);
    return known;
  };
}
