import { isClose, type Claim } from "../claim.ts";
import { isSaidNear } from "../claim.ts";
import { shouldBe, type Said } from "../said.ts";
import { agreement, isSlipOfThePen, powerSlip } from "./agreement.ts";
import { fitsOf, isFigure, isMeantBefore, type Fit } from "./fit-figures.ts";
import { isMeasured } from "./measured.ts";
import type { FigureKnowledge, FigureOptions } from "./figure-knowledge.ts";
import { evidenceOf, meantBy, type FigureOutcome } from "./figure-outcome.ts";
import { inStyleOf, toldOf } from "./figure-words.ts";

/** So many digits, two of them changed over or all of them right, are no other number. */
const DIGITS = 3;

/**
 * A number that is no figure of anybody near it at any time, and one slip of the pen away from exactly one that subject and time fit:
 * 5375万 for 5735万. Words that are not known do not make it right, and neither does a measure that may be read in two ways.
 */
export function refuteSlip(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): FigureOutcome | undefined {
  const { quantity, time, places } = claim;
  if (!isFigure(claim) || typeof quantity.value !== "string" || quantity.approx !== null || !isSaidNear(time.how))
    return undefined;
  if (places.some(isClose)) return undefined;
  const fits = fitsOf(claim, knowledge, options);
  if (isTold(claim, knowledge, options)) return undefined;
  const exact = fits.filter((fit) => isExact(fit) && !fits.some((other) => isMeantBefore(other, fit)));
  if (exact.some(({ figure }) => agreement(quantity, figure) !== "differs")) return undefined;
  const slips = exact.filter(({ figure }) => isSlipOfThePen(quantity, figure, DIGITS));
  const [first] = slips;
  if (!first || new Set(slips.map(({ figure }) => figure.value)).size > 1) return undefined;
  const { figure } = first;
  const told = toldOf(figure, knowledge.words, knowledge.measurers);
  const right = inStyleOf(quantity, figure.value ?? 0, claim.language);
  return {
    state: "fails",
    reason: shouldBe(right, told),
    right,
    evidence: evidenceOf(slips.map((one) => one.figure).slice(0, MOST)),
    remarks: [powerSlip(quantity, figure) === null ? SLIP : UNIT],
    meant: meantBy(figure),
  };
}

const MOST = 4;
/** Who is said near, or what is measured and who is named in the paragraph. */
const LEAST = 4;

/** Measured, by somebody who is named, for the very time that is said, of somebody who is named near. */
function isExact({ figure, period, points }: Fit): boolean {
  return (
    isMeasured(figure) && period === "same" && points.time >= 3 && points.measure >= 1 && points.subject + points.measure >= LEAST
  );
}

/** Is the number told of anybody named near it, in any measure and at any time? Then that may be meant. */
function isTold(claim: Claim, knowledge: FigureKnowledge, options: FigureOptions): boolean {
  const untimed = { ...claim, comparator: "value", time: { frame: null, how: "none" }, scopes: [], measurer: null } as const;
  return fitsOf(untimed, knowledge, options).some(
    ({ figure }) => agreement(claim.quantity, figure) !== "differs" && figure.kind === "value",
  );
}

const SLIP: Said = {
  zh: "这个数字与应有的只差一处笔误：数位对调、写错一位或差一个数量级。",
  en: "It is one slip of the pen away from that: two digits changed over, one digit other, or another power of ten.",
};
const UNIT: Said = { zh: "数字相同，单位差了数量级。", en: "The digits are right, the unit is powers of ten off." };
