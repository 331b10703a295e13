import { significantDigits } from "../../measure/figures/round-alike.ts";
import { memo, memoText } from "../../model/memo.ts";
import type { Claim } from "../claim.ts";
import { digitsSaid } from "../figures/agreement.ts";
import type { Agree } from "./option.ts";
import { signNamed, type Signs, type Weights } from "./weights.ts";

/** The sort of number by its unit. */
export const unitKind = ({ quantity }: Pick<Claim, "quantity">): string => kindOf(quantity);

/** Worked out once for each number. */
const kindOf = memo(({ unit, kind }: Claim["quantity"]): string => {
  if (kind !== "count") return kind;
  if (unit === "") return "bare";
  if (/元|yuan|dollar|[$¥]/iu.test(unit)) return "money";
  return /^[款个個项項件种種条條批例起]$/u.test(unit) ? "entry" : "unit";
});

const MOST_DIGITS = 5;

/** Signs of the number for an option of a value that it lies to in a way: few, however many options there are. */
export type NumberSigns = (agree: Agree, value: number | null, isSlip: boolean) => Signs;

/** A number that was written down wrong is mostly near the right one: so many times as great, or as small, at most. */
const NEARNESS = [1.03, 1.15, 1.5, 3, 12] as const;

/** Those of a number that differs, whatever it is. */
const fixedSigns = memo((weights: Weights) =>
  memoText((kind) => {
    const named = signNamed(weights);
    const differs = [...NEARNESS, "more"].map((most) => named(`${kind}number differs ${most}`));
    return { named, slip: named(`${kind}number slip`), differs };
  }),
);

/** How much it tells that a number is that of an option: the more digits agree, the less is it chance. `kind` stands before the names. */
export function numberSigns({ quantity }: Claim, weights: Weights, kind = ""): NumberSigns {
  const { named, slip, differs } = fixedSigns(weights)(kind);
  const digits = Math.min(significantDigits(digitsSaid(quantity)), MOST_DIGITS);
  const soft = quantity.approx === null ? "" : " soft";
  const said = Number(typeof quantity.value === "string" ? quantity.value : quantity.value[0]);
  const made: Partial<Record<Agree, Signs>> = {};
  return (agree, value, isSlip) => {
    if (agree === "differs") return isSlip ? slip : (differs[nearness(said, value ?? 0)] ?? slip);
    return (made[agree] ??= named(`${kind}number ${agree} ${digits}${soft}`));
  };
}

/** Which of `NEARNESS`; their number where it is further off. */
function nearness(said: number, value: number): number {
  const ratio = said > value ? said / value : value / said;
  const at = NEARNESS.findIndex((most) => ratio <= most);
  return at < 0 || !(ratio > 0) ? NEARNESS.length : at;
}
