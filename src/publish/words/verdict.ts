import type { Choice } from "../../measure/composite/variant-space.ts";
import type { Lack } from "../../measure/verdict/composite-input-of.ts";
import type { Finding } from "../../measure/verdict/findings.ts";
import type { StateRule } from "../../measure/standing/states.ts";

/** What a sentence of the verdict may need to know beside what stands in its gaps. */
export interface FindingCounts {
  readonly groups: number;
  readonly others: number;
}

/** Who leads and who falls behind over all measures, and how sure that is. */
export interface VerdictWords {
  readonly title: string;
  readonly standing: string;
  readonly lede: (figures: string) => string;
  /**
   * Sentences with `{gaps}`: {groups}, {others}, {agreement} (a share of variants), {variants}, {measures}, {count}, {of},
   * {since}.
   */
  readonly findings: Readonly<Record<Finding["kind"], (counts: FindingCounts) => string>>;
  /** What leads and what falls behind in few words, for a headline; the whole sentence stands below it. Same gaps. */
  readonly short: Readonly<Record<"leader" | "leaders" | "no-echelons" | "too-few" | "falling-behind" | "lower", string>>;
  /** Between the parts of a headline, and at its end. */
  readonly joint: string;
  readonly nobody: string;
  readonly inMeasure: (measure: string, scope: string) => string;
  readonly variantsMean: string;
  readonly more: string;
  readonly asOf: (start: string, end: string) => string;
  readonly echelons: string;
  readonly echelonsLede: string;
  readonly noTail: string;
  readonly agreementLevel: (percent: string) => string;
  readonly tierAt: (percent: string) => string;
  readonly level: string;
  readonly echelon: (number: number) => string;
  readonly cut: (percent: string) => string;
  readonly chartAlt: (percent: string, tiers: readonly string[]) => string;
  readonly rank: string;
  readonly group: string;
  readonly medianRank: string;
  readonly score: string;
  readonly interval: string;
  readonly first: string;
  readonly falls: string;
  readonly robustness: string;
  readonly robustnessLede: (variants: string) => string;
  readonly robustnessAlt: string;
  readonly sensitivity: string;
  readonly sensitivityLede: string;
  readonly greatest: (choice: string, percent: string) => string;
  readonly choices: Readonly<Record<Choice, string>>;
  readonly together: string;
  readonly choice: string;
  readonly explains: string;
  readonly ofAll: string;
  readonly without: string;
  readonly shift: string;
  readonly outcomes: string;
  readonly weightOf: string;
  readonly dimension: string;
  readonly measure: string;
  readonly scope: string;
  readonly weight: string;
  readonly why: string;
  readonly readBy: string;
  readonly notShared: string;
  readonly noField: string;
  readonly leftOut: string;
  readonly lacking: string;
  readonly lackingLede: string;
  readonly has: string;
  readonly lacks: Readonly<Record<Lack["lacks"], string>>;
  readonly changes: string;
  readonly changesLede: string;
  readonly from: string;
  readonly to: string;
  readonly direction: string;
  readonly directions: Readonly<Record<"higher" | "lower" | "cannot-tell", string>>;
  readonly told: string;
  readonly catchUps: string;
  readonly catchUpsLede: string;
  readonly chaser: string;
  readonly leader: string;
  readonly time: string;
  readonly months: (soonest: string, latest: string | null) => string;
  readonly beside: string;
  readonly besideLede: string;
  readonly attention: (start: string, end: string) => string;
  readonly weights: string;
  readonly weightsLede: string;
  readonly reset: string;
  readonly variantsFile: string;
  readonly standingsFile: string;
  readonly standingLede: string;
  readonly matrix: string;
  readonly matrixLede: string;
  readonly everyMeasure: string;
  readonly app: string;
  readonly value: string;
  readonly share: string;
  readonly state: string;
  readonly rule: string;
  readonly period: string;
  readonly about: (number: string) => string;
  readonly nearly: (number: string) => string;
  readonly ofGroups: (rank: string, of: number) => string;
  readonly rules: Readonly<Record<StateRule, string>>;
  readonly shareNote: string;
  readonly fewer: string;
  readonly source: string;
  readonly filings: string;
}
