import type { QuestionEvidence } from "./judgements.ts";
import type { Localized } from "./text.ts";

/** A label that may be picked, with how likely the model holds it. */
export interface Choice {
  readonly label: string;
  readonly name: Localized;
  readonly probability: number;
}

/** A filing whose class neither words nor model decide, and that a person can read. */
export interface ClassQuestion {
  /** From content: scheme, series and number. */
  readonly id: string;
  readonly scheme: string;
  readonly series: string;
  readonly number: string;
  /** As filed. */
  readonly name: string;
  /** Every label of the scheme, the likeliest first, `unclear` last. */
  readonly choices: readonly Choice[];
  /** What an answer says, in bits. */
  readonly weight: number;
  readonly evidence: readonly QuestionEvidence[];
}
