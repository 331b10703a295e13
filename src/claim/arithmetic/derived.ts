import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { byDossier } from "./dossier-reading.ts";
import { isEarlier, nearest } from "./likeness.ts";
import type { ListWholes } from "./list-wholes.ts";
import { operandSlip } from "./operand-slips.ts";
import { textOperand } from "./operands.ts";
import { namedPair, type NamedNumbers } from "./named-numbers.ts";
import { pairsOf, type Pair, type Pairs } from "./pairs.ts";
import { isQuestion, questionOf } from "./question.ts";
import { turned } from "./interval.ts";
import { isEqual } from "./rational.ts";
import { failedResult, heldResult, heldWithSlip, offResult, openResult, reasonOf, turnedResult, type Told } from "./results.ts";
import { joined, NO_NUMBER, NO_OPERANDS, SEVERAL } from "./sentences.ts";
import { pairByName } from "./told-by-name.ts";
import { throughDifference } from "./through-difference.ts";
import { best, trialsOf, tryPair, withoutRefuting, type Asked, type Trial } from "./trial.ts";
import type { ArithmeticResult, Surroundings } from "./values.ts";
import { gradeOf, isTelling, toldWordingOf, wordingOf } from "./wording.ts";

/** What is known of a text's numbers, and what they are of. */
export interface Beside {
  readonly around: Surroundings;
  readonly named: NamedNumbers;
  readonly wholes: ListWholes;
}

/** Growth, decrease, difference, share, multiple and points, from the numbers that they are computed from. */
export function checkPair(claims: readonly Claim[], index: number, { around, named, wholes }: Beside): ArithmeticResult {
  const claim = claims[index];
  const wording = claim && wordingOf(claim.quantity);
  if (!claim || !wording) return openResult(NO_NUMBER);
  const question = questionOf(claim);
  if (!isQuestion(question)) return openResult(question);
  const asked: Asked = { claims, question, wording };
  // The text itself says both numbers beside it.
  const isTold = claim.against.claims.length > 1 && (claim.against.isSaid === true || claim.against.isBeside === true);
  const strict = (isTold && toldWordingOf(claim.quantity)) || wording;
  const text = byText({ ...asked, wording: strict }, index, { around, named, wholes });
  const dossier = right(text.trial) ? undefined : byDossier(asked, index, text.only, around);
  const told = { claims, claim, wording, around };
  const decided = decide(told, text, dossier);
  const slip = decided.state === "fails" && !dossier ? slipIn(asked, text.only, around) : undefined;
  const result = slip && text.trial ? heldWithSlip(told, text.trial, slip) : decided;
  const remarks = [...result.remarks, ...(result.operands.length > 0 ? question.remarks : [])];
  return { ...result, remarks, ...(text.only?.named && { isNamed: true }) };
}

/** What the numbers of the text come to. */
export interface TextReading {
  readonly trial: Trial | undefined;
  /** The pair that is meant, if only one can be; it may refute. */
  readonly only: Pair | undefined;
  readonly several: boolean;
}

const right = (trial: Trial | undefined): boolean => trial?.grade === "holds" || trial?.grade === "loosely";

function byText(asked: Asked, index: number, beside: Beside): TextReading {
  const { valueOf } = beside.around;
  const { pairs, crowded } = pairsHere(asked.claims, index, beside);
  const tries = pairs.flatMap((pair) => {
    const trial = tryPair(asked, pair, valueOf);
    return trial ? [{ trial, sure: pair.sure, pair }] : [];
  });
  const through = throughDifference(asked, index, valueOf);
  const all = through ? [...tries, { ...through, pair: undefined }] : tries;
  const trials = all.map(({ trial }) => trial);
  const alone = !crowded && allEqual(trials);
  const chosen = best(trials);
  const meant = all.find(({ pair }) => pair?.named && pair.sure);
  const only = alone && tries.length === 1 ? tries[0]?.pair : undefined;
  // Of several pairs one agrees by chance with a wording that is true of much.
  if (alone || isTelling(asked.wording)) {
    if (chosen?.grade === "holds") return { trial: chosen, only, several: !alone };
  }
  if (meant && (right(meant.trial) || chosen?.grade !== "holds")) return { trial: meant.trial, only: meant.pair, several: false };
  if (!alone) return { trial: undefined, only, several: trials.length > 0 };
  const sure = all.some((one) => one.sure);
  return { trial: chosen && (sure ? chosen : withoutRefuting(chosen)), only, several: false };
}

/** A number of the text that may be wrong instead of what was computed from it. */
function slipIn(asked: Asked, only: Pair | undefined, around: Surroundings): Said | undefined {
  const { claims, question, wording } = asked;
  const [base, own] = [only?.base, only?.own].map((at) =>
    at === undefined ? undefined : textOperand(claims, at, around.valueOf),
  );
  if (!base || !own || !isTelling(wording)) return undefined;
  const holds = (trials: readonly Trial[]): boolean => trials.some(({ grade }) => grade === "holds");
  return (
    operandSlip(claims, base, around, (other) => holds(trialsOf(question, wording, own, other))) ??
    operandSlip(claims, own, around, (other) => holds(trialsOf(question, wording, other, base)))
  );
}

/** What stands near; only where nothing does, what is told of the same elsewhere in the text. */
function pairsHere(claims: readonly Claim[], index: number, { around, named, wholes }: Beside): Pairs {
  const near = pairsOf(claims, index);
  const byName = pairByName(claims, index, { around, wholes });
  if (byName) return withNamed(byName, near);
  if (near.pairs.length > 0 || claims[index]?.against.claims.length !== 0) return near;
  const pair = namedPair(claims, index, named);
  return pair ? { pairs: [pair], crowded: false } : near;
}

function withNamed(pair: Pair, { pairs, crowded }: Pairs): Pairs {
  const others = pairs.filter(({ base, own }) => base !== pair.base || own !== pair.own);
  return { pairs: [pair, ...others], crowded };
}

function allEqual(trials: readonly Trial[]): boolean {
  const [first, ...rest] = trials.map(({ face }) => face.low);
  return rest.every((low) => first && low && isEqual(first, low));
}

const ONLY_DOSSIER: Said = {
  zh: "文中所写的数得不出它，资料库中的数可以。",
  en: "It does not follow from the numbers as the text gives them, but it does from the dossier's.",
};

/** The text's own numbers first; the dossier's decide where the text gives none, and save what the text's would refute. */
function decide(told: Told, { trial, several }: TextReading, dossier: Trial | undefined): ArithmeticResult {
  if (trial && right(trial)) return heldResult(told, trial, false);
  if (dossier && right(dossier)) {
    const held = heldResult(told, dossier, true);
    return trial ? { ...held, remarks: [ONLY_DOSSIER, ...held.remarks] } : held;
  }
  if (trial?.grade === "fails") {
    if (isTurnedRound(told, trial)) return openResult(joined(reasonOf(told, trial, false), OTHER_WAY), trial.operands);
    if (dossier?.grade === "off") return offResult(told, dossier, true);
    if (!dossier && restsOnRefuted(told, trial)) return offResult(told, trial, false);
    return isTurned(told, trial) ? turnedResult(told, trial) : failedResult(told, trial, false);
  }
  if (dossier?.grade === "fails" && isTurned(told, dossier)) return openResult(joined(reasonOf(told, dossier, true), OTHER_WAY));
  if (trial) return offResult(told, trial, false);
  if (dossier) return tellsAgain(told) ? failedResult(told, dossier, true) : offResult(told, dossier, true);
  return openResult(several ? SEVERAL : NO_OPERANDS);
}

/** A share of a number that is not itself wrong. */
function tellsAgain({ claim: { against }, around }: Told): boolean {
  return against.of !== undefined && around.stateOf?.(against.of) !== "fails";
}

/** What is wrong by a number that is itself wrong, and by nobody knows how much, may be right. */
function restsOnRefuted({ around }: Told, { operands }: Trial): boolean {
  return operands.some((index) => around.stateOf?.(index) === "fails");
}

const OTHER_WAY: Said = {
  zh: "大小相符而方向相反：要看是谁与谁相比。",
  en: "It is as much the other way round: it would need to say which is compared with which.",
};

/** Right but for its sign: an error only if words or the times of both leave no doubt which is compared with which. */
function isTurnedRound({ claims, claim, wording }: Told, trial: Trial): boolean {
  const { face, operands } = trial;
  const { low, high } = face;
  const [base, own] = operands.map((index) => claims[index]?.time.frame ?? null);
  const isKnown = claim.against.isSaid === true || saysWhich(claims, trial, claim);
  if (!low || !high || isEarlier(base ?? null, own ?? null) === true || isKnown) return false;
  return isTurned({ wording }, trial);
}

/** Right but for its sign. */
function isTurned({ wording }: Pick<Told, "wording">, { face: { low, high } }: Trial): boolean {
  if (!low || !high) return false;
  const face = turned({ low, high });
  return gradeOf(wording, { face, range: face }) === "holds";
}

/** 前者比后者高出3800万: both are named beside the number, and the two operands are theirs and no one else's. */
function saysWhich(claims: readonly Claim[], { operands }: Trial, { subjects, against }: Claim): boolean {
  const [base, own] = operands.map((index) => claims[index]);
  const [subject, rival, ...others] = [...subjects, ...against.subjects];
  if (!base || !own || !subject || !rival || others.length > 0 || subject.how !== "own" || rival.how !== "own") return false;
  const isOf = (id: string, claim: Claim): boolean => claim.subjects[0]?.how === "own" && nearest(claim.subjects).join() === id;
  return subject.id !== rival.id && isOf(subject.id, own) && isOf(rival.id, base);
}
