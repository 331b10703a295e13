import type { Claim } from "../claim.ts";
import { added, compute, type Operand } from "./compute.ts";
import { pointOf } from "./interval.ts";
import { isLarger, sameMeasure, sameTime, sameUnit, shareOne } from "./likeness.ts";
import { textOperand } from "./operands.ts";
import { walk } from "./pairs.ts";
import { HUNDRED } from "./rational.ts";
import { failedResult, heldResult, offResult, openResult, type Told } from "./results.ts";
import { NO_NUMBER, NO_OPERANDS } from "./sentences.ts";
import { tried } from "./trial.ts";
import { isJudged, type ArithmeticResult, type Surroundings } from "./values.ts";
import { isTelling, wordingOf } from "./wording.ts";

const BACK = 12;

/** What is left for the rest: of a hundred per cent without the shares before it, or of the largest number before it without the others. */
export function checkRest(claims: readonly Claim[], index: number, around: Surroundings): ArithmeticResult {
  const claim = claims[index];
  const wording = claim && wordingOf(claim.quantity);
  if (!claim || !wording) return openResult(NO_NUMBER);
  const told: Told = { claims, claim, wording, around };
  const members = membersOf(claims, index);
  const operands = members.flatMap((at) => textOperand(claims, at, around.valueOf) ?? []);
  if (operands.length < 2 || operands.length < members.length) return openResult(NO_OPERANDS);
  const whole = claim.quantity.kind === "percent" ? ALL : operands.shift();
  const truth = whole && compute("gain", whole, added(operands));
  if (!truth) return openResult(NO_OPERANDS);
  const trial = tried(wording, truth, { computed: "rest", operands: members });
  if (trial.grade === "holds" && isTelling(wording)) return heldResult(told, trial, false);
  return trial.grade === "fails" ? failedResult(told, trial, false) : offResult(told, { ...trial, unsure: true }, false);
}

const ALL: Operand = { face: pointOf(HUNDRED), range: pointOf(HUNDRED), claims: [] };

/** Those of its unit in its sentence and the one before; of counts the largest first. */
function membersOf(claims: readonly Claim[], index: number): number[] {
  const claim = claims[index];
  if (!claim) return [];
  const { seen, stopped } = walk(claims, index, { step: -1, most: BACK, from: claim.sentence - 1 });
  const members = seen.filter((at) => isMember(claims[at], claim)).toReversed();
  if (stopped || claim.quantity.kind === "percent") return stopped ? [] : members;
  const whole = members.find((at) => members.every((other) => other === at || isBelow(claims[other], claims[at])));
  return whole === undefined ? [] : [whole, ...members.filter((at) => at !== whole)];
}

const isBelow = (a: Claim | undefined, b: Claim | undefined): boolean =>
  a !== undefined && b !== undefined && isLarger(b, a) === true;

function isMember(other: Claim | undefined, claim: Claim): boolean {
  if (!other || !isJudged(other) || other.quantity.change !== null || !sameUnit(other.quantity, claim.quantity)) return false;
  if (sameMeasure(other, claim) === false) return false;
  const isShare = claim.quantity.kind === "percent";
  const isTold = other.comparator === "value" || other.comparator === (isShare ? "share" : "part");
  // Shares are of different things at one time, amounts of one thing at different times.
  return isTold && (isShare ? sameTime(other.time.frame, claim.time.frame) : shareOne(other.subjects, claim.subjects)) !== false;
}
