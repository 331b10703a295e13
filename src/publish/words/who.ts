import type { EvidenceClass } from "../../model/groups.ts";
import type { AskedKind } from "../../model/judgements.ts";
import type { NameEvidenceKind } from "../../model/records.ts";

/** Who is who and who belongs to whom, and who says so. */
export interface WhoWords {
  readonly evidence: Readonly<Record<EvidenceClass | "judgement", string>>;
  readonly share: (percent: string) => string;
  readonly document: string;
  readonly decided: (by: string, on: string) => string;
  readonly reviewed: (on: string) => string;
  readonly names: string;
  readonly namesLede: string;
  /** Heads the name in a language, given by its two letters. */
  readonly nameIn: (language: string) => string;
  /** With the other name, where there is one. */
  readonly nameEvidence: Readonly<Record<NameEvidenceKind, (other: string) => string>>;
  readonly more: (rows: number) => string;
  readonly questions: string;
  readonly questionsLede: string;
  readonly ask: Readonly<Record<AskedKind, (other: string) => string>>;
  /** Head of the column that tells what speaks for a proposal. */
  readonly clues: string;
  readonly estimate: (percent: string) => string;
  /** A link to the page where a question is answered. */
  readonly review: string;
  /** What a piece of evidence is, by its code. */
  readonly told: Readonly<Record<string, string>>;
  /** Why a stated rename is doubted, by its code. */
  readonly doubts: Readonly<Record<string, string>>;
}
