import type { JudgementValue, QuestionEvidence, QuestionKind } from "../../model/judgements.ts";

/** Words of the pages that ask what nobody has decided. */
export interface ReviewWords {
  readonly title: string;
  readonly lede: (open: string) => string;
  readonly none: string;
  /** How to answer, with `{command}` and `{file}` where they go. */
  readonly how: string;
  readonly page: (number: number, of: number) => string;
  readonly next: string;
  readonly before: string;
  readonly asks: Readonly<Record<QuestionKind, string>>;
  readonly likely: (percent: string) => string;
  readonly weight: (bits: string) => string;
  readonly evidence: string;
  readonly weighs: Readonly<Record<QuestionEvidence["weighs"], string>>;
  readonly row: string;
  readonly labelRow: string;
  /** What stands in for parts of the row that only whoever answers knows. */
  readonly blanks: Readonly<Record<"by" | "on" | "why", string>>;
  readonly answers: Readonly<Record<JudgementValue, string>>;
}
