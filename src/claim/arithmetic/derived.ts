import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { throughDifference } from "./through-difference.ts";
import type { Operand } from "./compute.ts";
import { isEqual, minus, NOUGHT } from "./rational.ts";
import { dossierOperand, knownOperand, textOperand } from "./operands.ts";
import { isEarlier } from "./likeness.ts";
import { pairsOf, type Pair } from "./pairs.ts";
import { isQuestion, questionOf } from "./question.ts";
import { operandRemarks } from "./remarks.ts";
import { computedFrom, joined, LOOSE, NO_NUMBER, NO_OPERANDS, NOT_WRONG, SEVERAL, slipNote, UNSURE } from "./sentences.ts";
import { inStyleOf } from "./show.ts";
import { best, trialsOf, tryPair, withoutRefuting, type Asked, type Trial } from "./trial.ts";
import type { ArithmeticResult, Surroundings } from "./values.ts";
import { gradeOf, slipOf, wordingOf, type Wording } from "./wording.ts";

/** Growth, decrease, difference, share, multiple and points, from the numbers that they are computed from. */
export function checkPair(claims: readonly Claim[], index: number, around: Surroundings): ArithmeticResult {
  const claim = claims[index];
  const wording = claim && wordingOf(claim.quantity);
  if (!claim || !wording) return openResult(NO_NUMBER);
  const question = questionOf(claim);
  if (!isQuestion(question)) return openResult(question);
  const asked: Asked = { claims, question, wording };
  const text = byText(asked, index, around);
  const dossier = right(text.trial) ? undefined : byDossier(asked, index, { text, around });
  const told = { claims, claim, wording, around };
  const result = decide(told, text, dossier);
  return { ...result, remarks: [...result.remarks, ...(result.operands.length > 0 ? question.remarks : [])] };
}

export function openResult(reason: Said, operands: readonly number[] = []): ArithmeticResult {
  return { state: "open", reason, right: null, operands, conflicts: [], remarks: [] };
}

/** What the numbers of the text come to. */
export interface TextReading {
  readonly trial: Trial | undefined;
  /** The pair that is meant, if only one can be; it may refute. */
  readonly only: Pair | undefined;
  readonly several: boolean;
}

const right = (trial: Trial | undefined): boolean => trial?.grade === "holds" || trial?.grade === "loosely";

function byText(asked: Asked, index: number, { valueOf }: Surroundings): TextReading {
  const { pairs, crowded } = pairsOf(asked.claims, index);
  const tries = pairs.flatMap((pair) => {
    const trial = tryPair(asked, pair, valueOf);
    return trial ? [{ trial, sure: pair.sure, pair }] : [];
  });
  const through = throughDifference(asked, index, valueOf);
  const all = through ? [...tries, { ...through, pair: undefined }] : tries;
  const trials = all.map(({ trial }) => trial);
  const alone = !crowded && allEqual(trials);
  const chosen = best(trials);
  const only = alone && tries.length === 1 ? tries[0]?.pair : undefined;
  // Of several pairs one agrees by chance where the wording is loose.
  if (!alone && chosen?.grade === "loosely") return { trial: undefined, only, several: true };
  if (chosen?.grade === "holds") return { trial: chosen, only, several: !alone };
  if (!alone) return { trial: undefined, only, several: trials.length > 0 };
  const sure = all.some((one) => one.sure);
  return { trial: chosen && (sure ? chosen : withoutRefuting(chosen)), only, several: false };
}

function allEqual(trials: readonly Trial[]): boolean {
  const [first, ...rest] = trials.map(({ face }) => face.low);
  return rest.every((low) => first && low && isEqual(first, low));
}

interface Beside {
  readonly text: TextReading;
  readonly around: Surroundings;
}

/** What the dossier's numbers come to, where it has both, or one of them and the text the other. */
function byDossier(asked: Asked, index: number, { text, around }: Beside): Trial | undefined {
  const { valueOf, baseOf, ownOf } = around;
  const { only } = text;
  const of = (claim: number | undefined): Operand | undefined =>
    claim === undefined ? undefined : dossierOperand(claim, valueOf);
  const said = (claim: number | undefined): Operand | undefined =>
    claim === undefined ? undefined : textOperand(asked.claims, claim, valueOf);
  const known = (given: ReturnType<typeof valueOf>): Operand | undefined => given && knownOperand(given, []);
  const own = known(ownOf?.(index)) ?? of(only?.own);
  const base = known(baseOf?.(index)) ?? of(only?.base);
  if (!own && !base) return undefined;
  const [ownHere, baseHere] = [own ?? said(only?.own), base ?? said(only?.base)];
  if (!ownHere || !baseHere) return undefined;
  const fromBoth = ownOf?.(index) !== undefined && baseOf?.(index) !== undefined;
  const straight = trialsOf(asked.question, asked.wording, ownHere, baseHere);
  const turned = fromBoth || only?.ordered !== false ? [] : trialsOf(asked.question, asked.wording, baseHere, ownHere);
  const found = best([...straight, ...turned]);
  return found && !fromBoth && only?.sure !== true ? withoutRefuting(found) : found;
}

export interface Told {
  readonly claims: readonly Claim[];
  readonly claim: Claim;
  readonly wording: Wording;
  readonly around: Surroundings;
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
    return dossier?.grade === "off" ? offResult(told, dossier, true) : failedResult(told, trial, false);
  }
  if (dossier?.grade === "fails" && (!trial || trial.unsure)) return failedResult(told, dossier, true);
  if (trial) return offResult(told, trial, false);
  if (dossier) return offResult(told, dossier, true);
  return openResult(several ? SEVERAL : NO_OPERANDS);
}

const OTHER_WAY: Said = {
  zh: "大小相符而方向相反：要看是谁与谁相比。",
  en: "It is as much the other way round: it would need to say which is compared with which.",
};

/** Right but for its sign: an error only if the times of both leave no doubt which came first. */
function isTurnedRound({ claims, wording }: Told, { face: { low, high }, operands }: Trial): boolean {
  const [base, own] = operands.map((index) => claims[index]?.time.frame ?? null);
  if (!low || !high || isEarlier(base ?? null, own ?? null) === true) return false;
  const face = { low: minus(NOUGHT, high), high: minus(NOUGHT, low) };
  return gradeOf(wording, { face, range: face }) === "holds";
}

function reasonOf({ claims, claim }: Told, trial: Trial, byDossier_: boolean): Said {
  const { face, operands } = trial;
  const computed = claim.comparator === "share" && trial.computed === "ratio" ? "share" : trial.computed;
  return computedFrom({ claims, claim, computed, face, operands, byDossier: byDossier_ });
}

export function heldResult(told: Told, trial: Trial, byDossier_: boolean): ArithmeticResult {
  const remarks = operandRemarks(told.claims, trial.operands, told.around);
  return {
    state: "holds",
    reason: reasonOf(told, trial, byDossier_),
    right: null,
    operands: trial.operands,
    conflicts: [],
    remarks: trial.grade === "loosely" ? [LOOSE, ...remarks] : remarks,
  };
}

export function failedResult(told: Told, trial: Trial, byDossier_: boolean): ArithmeticResult {
  const reason = reasonOf(told, trial, byDossier_);
  const slip = slipOf(told.wording, trial.face);
  return {
    state: "fails",
    reason: slip === undefined ? reason : joined(reason, slipNote(slip)),
    right: inStyleOf(told.claim, trial.face),
    operands: trial.operands,
    conflicts: [],
    remarks: operandRemarks(told.claims, trial.operands, told.around),
  };
}

export function offResult(told: Told, trial: Trial, byDossier_: boolean): ArithmeticResult {
  const slip = slipOf(told.wording, trial.face);
  const reason = joined(reasonOf(told, trial, byDossier_), trial.unsure ? UNSURE : NOT_WRONG);
  return openResult(slip === undefined ? reason : joined(reason, slipNote(slip)), trial.operands);
}
