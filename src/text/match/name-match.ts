/** What a reason is about. */
export type ReasonPart =
  | "whole"
  | "brand"
  | "trade"
  | "structure"
  | "place"
  | "compass"
  | "number"
  | "form"
  | "branch"
  | "initials"
  | "name"
  | "father"
  | "generation"
  | "length";

/** `left` and `right`: what only that name has. */
export type Verdict = "same" | "alike" | "different" | "left" | "right";

/** One part of two names and what it says. */
export interface Reason {
  readonly part: ReasonPart;
  readonly verdict: Verdict;
  readonly left: string;
  readonly right: string;
  /** What the score was multiplied with for it; absent where it was counted in the mean of the words. */
  readonly factor?: number;
}

export interface NameMatch {
  /** From 0 to 1: how far the names alone speak for one and the same legal person. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

const TURNED: Readonly<Partial<Record<Verdict, Verdict>>> = { left: "right", right: "left" };

/** The same with left and right exchanged. */
export function turned({ score, reasons }: NameMatch): NameMatch {
  return {
    score,
    reasons: reasons.map((one) => ({ ...one, verdict: TURNED[one.verdict] ?? one.verdict, left: one.right, right: one.left })),
  };
}

/** Gathers reasons and multiplies their factors. */
export class Weighing {
  readonly reasons: Reason[] = [];
  score: number;

  constructor(score = 1) {
    this.score = score;
  }

  add(reason: Reason): void {
    this.reasons.push(reason);
    this.score *= reason.factor ?? 1;
  }

  /** The score to three digits, so that it is the same on every machine. */
  result(): NameMatch {
    return { score: Math.round(Math.min(1, Math.max(0, this.score)) * 1000) / 1000, reasons: this.reasons };
  }
}
