import type { Claim } from "../claim.ts";
import type { Beside } from "./derived.ts";
import { added, type Operand } from "./compute.ts";
import { sameMeasure, sameTime, sameUnit } from "./likeness.ts";
import { wholesFor } from "./list-wholes.ts";
import { knownOperand, textOperand } from "./operands.ts";
import { operandsNear } from "./pairs.ts";
import { isQuestion, questionOf } from "./question.ts";
import { isBelow } from "./rational.ts";
import { failedResult, heldResult, offResult, openResult } from "./results.ts";
import { NO_NUMBER, NO_OPERANDS } from "./sentences.ts";
import { best, trialsOf, withoutRefuting, type Trial } from "./trial.ts";
import type { ArithmeticResult } from "./values.ts";
import { isTelling, wordingOf } from "./wording.ts";

/** Between them that is 44%: the numbers of several together, in what was told of all near it, what the text tells of all the list, or what the list has. */
export function checkShareOfSum(claims: readonly Claim[], index: number, { around, wholes }: Beside): ArithmeticResult {
  const claim = claims[index];
  const wording = claim && wordingOf(claim.quantity);
  const question = claim && questionOf({ ...claim, comparator: "share" });
  if (!claim || !wording || !question || !isQuestion(question)) return openResult(NO_NUMBER);
  const parts = claim.against.together ?? [];
  const operands = parts.flatMap((at) => textOperand(claims, at, around.valueOf) ?? []);
  if (operands.length < parts.length) return openResult(NO_OPERANDS);
  const own: Operand = { ...added(operands), claims: parts };
  const told = { claims, claim, wording, around };
  const trialOf = (base: Operand | undefined): readonly Trial[] =>
    base && isLess(own, base) ? trialsOf(question, wording, own, base) : [];
  const near = wholesNear(claims, index, { parts, wholes }).flatMap((at) => trialOf(textOperand(claims, at, around.valueOf)));
  const listed = around.baseOf?.(index);
  const known = trialOf(listed && knownOperand(listed, []));
  const chosen = best([...near, ...known]);
  if (!chosen) return openResult(NO_OPERANDS);
  const isOne = new Set(near.map(({ face }) => String(face.low?.n))).size <= 1;
  if (chosen.grade === "holds" || chosen.grade === "loosely")
    return isOne || isTelling(wording) ? heldResult(told, chosen, !near.includes(chosen)) : openResult(NO_OPERANDS);
  return chosen.grade === "fails" && isOne ? failedResult(told, chosen, false) : offResult(told, withoutRefuting(chosen), false);
}

interface Told {
  readonly parts: readonly number[];
  readonly wholes: Beside["wholes"];
}

/** Numbers near it that all of them may be a part of; else what the text told of all of their list. */
function wholesNear(claims: readonly Claim[], index: number, { parts, wholes }: Told): readonly number[] {
  const [first] = parts;
  const part = claims[first ?? -1];
  if (!part) return [];
  const near = operandsNear(claims, index).near.filter((at) => {
    const whole = claims[at];
    if (!whole || parts.includes(at) || whole.places.length > 0 || whole.comparator === "sum") return false;
    const isAlike = sameUnit(whole.quantity, part.quantity) && sameMeasure(whole, part) !== false;
    return isAlike && sameTime(whole.time.frame, part.time.frame) !== false;
  });
  return near.length > 0 ? near : wholesFor(part, claims, wholes).slice(0, 1);
}

const isLess = ({ face: { high } }: Operand, { face: { low } }: Operand): boolean =>
  high !== null && low !== null && isBelow(high, low);
