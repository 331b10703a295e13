import type { RuleSettings } from "../../model/rule-settings.ts";
import type { Localized } from "../../model/text.ts";
import { figure } from "../format.ts";

/** The reading of filings, as this dossier asks for it and as it came out. */
export interface ReadingRule {
  readonly measure: Localized;
  readonly leastTotal: number;
  readonly halfYears: readonly [string, string];
  /** New filings of all groups in the two half-years, and what they held before. */
  readonly peersNew: number;
  readonly peersThen: number;
  readonly growth: number;
  /** How unlikely a count must be at the common pace before a word is said of it. */
  readonly chance: number;
}

/** All rules by which the numbers of a site came about: what the program settles, and what this dossier does. */
export interface MethodsRules {
  readonly reading: ReadingRule;
  readonly settings: RuleSettings;
  /** null where the dossier declares no verdict. */
  readonly verdict: VerdictRule | null;
  /** Schemes of classes, with the share of decided filings that must be right. */
  readonly schemes: readonly { readonly name: Localized; readonly target: number }[];
  /** When two titles of a hot-search list are one; null where none are looked into. */
  readonly nearDuplicates: { readonly days: number; readonly leastLength: number } | null;
  /** Questions of who is who that wait for a person. */
  readonly openQuestions: number;
}

export interface VerdictRule {
  readonly levelDays: number;
  readonly changeDays: number;
  /** Variants that were made; null where too few groups qualify. */
  readonly variants: number | null;
}

/** One rule in one language. */
export interface Method {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** 0.0583 as "5.8%" and 0.9 as "90%": a share as short as it is exact. */
export const inHundred = (share: number): string => `${figure(Number((share * 100).toFixed(1)))}%`;
