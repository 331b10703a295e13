import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { operandRemarks } from "./remarks.ts";
import { OTHER_WAY } from "./compute.ts";
import { turned } from "./interval.ts";
import { computedFrom, joined, LOOSE, NOT_WRONG, slipNote, TURNED_ROUND, UNSURE } from "./sentences.ts";
import { inStyleOf } from "./show.ts";
import type { Trial } from "./trial.ts";
import type { ArithmeticResult, Surroundings } from "./values.ts";
import { slipOf, type Wording } from "./wording.ts";

/** A claim and all that a result tells of it. */
export interface Told {
  readonly claims: readonly Claim[];
  readonly claim: Claim;
  readonly wording: Wording;
  readonly around: Surroundings;
}

/** Nothing can be said, and why. */
export function openResult(reason: Said, operands: readonly number[] = []): ArithmeticResult {
  return { state: "open", reason, right: null, operands, conflicts: [], remarks: [] };
}

/** What was computed from what. */
export function reasonOf({ claims, claim }: Told, trial: Trial, byDossier_: boolean): Said {
  const { face, operands } = trial;
  const computed = claim.comparator === "share" && trial.computed === "ratio" ? "share" : trial.computed;
  return computedFrom({ claims, claim, computed, face, operands, byDossier: byDossier_ });
}

/** Right, with what an editor should know. */
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

/** It follows but for a slip in what it is computed from: hardly by chance, so that this and not the result is wrong. */
export function heldWithSlip(told: Told, trial: Trial, slip: Said): ArithmeticResult {
  const held = heldResult(told, trial, false);
  return { ...held, reason: joined(held.reason, slip) };
}

/** Wrong, with the number that it should be. */
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

/** As much as it is told, but a fall for a rise: the right number is that of a rise, or has a minus. */
export function turnedResult(told: Told, trial: Trial): ArithmeticResult {
  const computed = OTHER_WAY[trial.computed] ?? trial.computed;
  const face = turned(trial.face);
  const isRise = computed === "rise" || computed === "gain";
  const right = inStyleOf(told.claim, face);
  return {
    ...failedResult(told, trial, false),
    reason: joined(reasonOf(told, { ...trial, computed, face }, false), TURNED_ROUND[isRise ? "rise" : "fall"]),
    right: isRise ? right : `-${right}`,
    isTurned: true,
  };
}

/** Neither right nor surely wrong, with what it was computed to. */
export function offResult(told: Told, trial: Trial, byDossier_: boolean): ArithmeticResult {
  const slip = slipOf(told.wording, trial.face);
  // What may not be meant is not told as a result, unless it shows that a unit is a thousand times off.
  if (trial.unsure && (slip === undefined || Math.abs(slip) < 3)) return openResult(UNSURE, trial.operands);
  const reason = joined(reasonOf(told, trial, byDossier_), trial.unsure ? UNSURE : NOT_WRONG);
  return openResult(slip === undefined ? reason : joined(reason, slipNote(slip)), trial.operands);
}
