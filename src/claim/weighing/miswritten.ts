import { significantDigits } from "../../measure/figures/round-alike.ts";
import { DERIVED, type Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import { valueOf, type Option } from "./option.ts";
import { digitsOf, leavesScale, numberSaid, slipBetween, type Slip } from "./slips.ts";
import { isTimeSaid } from "./when.ts";

/** What a number would be if it were written right, and how likely it is of that by the words alone. */
export interface Miswritten {
  readonly option: Option;
  readonly probability: number;
}

/**
 * The likeliest by words of all that a number is one slip of the pen away from, where that is no chance: the fewer digits it has and the commoner the
 * slip, the surer the words must be of what is meant. `odds` are of the options, by the words alone.
 */
export function miswrittenOf(claim: Claim, options: readonly Option[], odds: readonly number[]): Miswritten | null {
  const { comparator, quantity } = claim;
  if ((DERIVED.has(comparator) && comparator !== "growth") || typeof quantity.value !== "string") return null;
  const said = {
    value: numberSaid(quantity),
    digits: significantDigits(digitsSaid(quantity)),
    isSoft: quantity.approx !== null,
  };
  let best: Miswritten | null = null;
  for (let at = 0; at < options.length; at += 1) {
    const [option, probability = 0] = [options[at], odds[at]];
    if (!option || probability < LEAST || probability <= (best?.probability ?? 0)) continue;
    const right = rightOf(option, comparator);
    if (right === null) continue;
    const slip = slipBetween(said, right);
    if (!slip || leavesScale(quantity, right) || probability < leastFor(slip, said.digits, digitsOf(right) > said.digits))
      continue;
    const isClear = claim.unknown === "" && isSaid(option);
    if (isTelling(slip, said.digits, option) && (isClear || (slip === "power of ten" && probability >= SURE)))
      best = { option, probability };
  }
  return best;
}

/** What a number should be; of a growth only what is told as one: up 24.2% for 22.4%. */
function rightOf(option: Option, comparator: Claim["comparator"]): number | null {
  const right = valueOf(option);
  if (comparator !== "growth") return right;
  return right === null || !isGrowth(option) ? null : Math.abs(right);
}

const isGrowth = ({ figure }: Option): boolean => figure?.unit === "%";

/** It is of a time that is said, by somebody who is named. */
const isSaid = (option: Option): boolean => isTimeSaid(option) && (option.figure === null || option.figure.standing <= 2);

/** Of a figure that is only about so much, or a bound, a digit may be other; its power of ten may not. */
function isTelling(slip: Slip, digits: number, { agree, figure, kind }: Option): boolean {
  if (agree !== "differs" && agree !== "silent" && agree !== "untried") return false;
  if (slip === "power of ten") return digits >= 2 && (figure?.figure?.nature ?? "measured") === "measured";
  // Of a group rows may be missing: more than ours is no slip by itself.
  const isExact = figure ? figure.kind === "value" : kind !== "group";
  return slip === "rearranged" ? digits >= 2 && isExact : digits >= 3 && isExact && agree === "differs";
}

/** So likely must it be by the words alone. */
const THREE_REARRANGED = 0.1;
const TWO_REARRANGED = 0.5;
const ROUNDED = 0.3;
const ONE_DIGIT = 0.35;
const ANOTHER_POWER = 0.25;
/** What is less likely than all of these is not looked at any closer: most of a number's options are. */
const LEAST = Math.min(THREE_REARRANGED, TWO_REARRANGED, ROUNDED, ONE_DIGIT, ANOTHER_POWER);
/** A power of ten shows by itself: then words that nothing knows, and a time that is not said, change nothing. */
const SURE = 0.5;

function leastFor(slip: Slip, digits: number, isRounded: boolean): number {
  if (slip === "power of ten") return ANOTHER_POWER;
  if (slip === "one digit") return ONE_DIGIT;
  if (digits < 3) return TWO_REARRANGED;
  return isRounded ? ROUNDED : THREE_REARRANGED;
}
