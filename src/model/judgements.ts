import type { DatePrefix } from "./dates.ts";
import type { Origin } from "./records.ts";

/** What can be judged: that two names are one company, that a company belongs to a group, that a product goes by a new name. */
export const JUDGEMENT_KINDS = ["company", "member", "product"] as const;
export type JudgementKind = (typeof JUDGEMENT_KINDS)[number];
/** Those that the build asks about by itself. */
export const ASKED_KINDS = ["company", "member"] as const satisfies readonly JudgementKind[];
export type AskedKind = (typeof ASKED_KINDS)[number];

/** What can be asked: what can be judged, and the class of a filing, which is answered by a label. */
export const QUESTION_KINDS = [...ASKED_KINDS, "class"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The same, different, or looked at and not to be told (nomenklatura: Judgement). */
export const JUDGEMENTS = ["positive", "negative", "unsure"] as const;
export type JudgementValue = (typeof JUDGEMENTS)[number];

/**
 * A decision by a person, who, when and why: it wins over every rule and every score. Names are written as published, so
 * that the row can be read and outlives any id. Taking the row away takes the decision back.
 */
export interface Judgement {
  readonly kind: JudgementKind;
  /** A legal name; for `product` a name as figures write it. */
  readonly left: string;
  /** Another legal name; for `member` the id of a group; for `product` the name that it goes by now. */
  readonly right: string;
  readonly judgement: JudgementValue;
  readonly by: string;
  readonly on: DatePrefix;
  readonly why: string;
}

/** Columns of judgements.csv, in the order in which they are written. */
export const JUDGEMENT_COLUMNS = ["kind", "left", "right", "judgement", "by", "on", "why"] as const;

/** One thing that speaks for or against an answer, with the row it stands in where there is one. */
export interface QuestionEvidence {
  /** Which side it speaks of. */
  readonly side: "left" | "right" | "both";
  /** What it is, as a code that pages put into words: "filer", "product", "place", "remark", "brand", "score" … */
  readonly what: string;
  readonly text: string;
  /** Id of the filing or figure it stands in. */
  readonly record: string | null;
  readonly origin: Origin | null;
  readonly weighs: "for" | "against" | "neither";
}

/** Something the build could not decide and that a person can: the most informative come first. */
export interface OpenQuestion {
  /** From content: kind and the two names. */
  readonly id: string;
  readonly kind: AskedKind;
  readonly left: string;
  readonly right: string;
  /** How likely the answer is "the same"; a rule's own estimate, no more. */
  readonly probability: number;
  /** What an answer settles: rows that would move, times how open the question is. */
  readonly weight: number;
  readonly evidence: readonly QuestionEvidence[];
}
