import type { DisagreementReason, Exclusion, Granularity, Nature, Wording } from "../../model/observations.ts";

/** Figures that others report: how they are worded, who says so, what they are held against. */
export interface FigureWords {
  readonly usage: string;
  readonly usageLede: string;
  readonly none: string;
  /** "highest in 2025Q3 by QuestMobile: 豆包, 1.59亿" */
  readonly finding: (top: string, number: string, during: string, measurer: string) => string;
  readonly prefers: (names: string) => string;
  readonly segment: string;
  readonly noScope: string;
  readonly chart: (measure: string, scope: string) => string;
  readonly alt: (apps: string, from: string, to: string) => string;
  readonly legend: string;
  readonly subject: string;
  readonly number: string;
  readonly asTold: string;
  readonly counts: string;
  readonly yes: string;
  readonly repeats: string;
  readonly csv: string;
  readonly rows: string;
  readonly source: (measurers: string) => string;
  readonly nobody: string;
  /** Before a number, after it. */
  readonly worded: Readonly<Record<Wording, readonly [before: string, after: string]>>;
  readonly natures: Readonly<Record<Nature, string>>;
  readonly open: string;
  readonly standings: Readonly<Record<1 | 2 | 3 | 4, string>>;
  readonly exclusions: Readonly<Record<Exclusion, string>>;
  readonly granularities: Readonly<Record<Granularity, string>>;
  readonly disagreements: string;
  readonly disagreementsLede: (count: string) => string;
  readonly noDisagreements: string;
  readonly reasons: Readonly<Record<DisagreementReason, readonly [name: string, meaning: string]>>;
  readonly preferred: string;
  readonly other: string;
  /** What leads to the row of a reported figure. */
  readonly record: string;
  /** A base unit behind a number, as this language puts it; "" where the measure says it. */
  readonly unit: (unit: string) => string;
  /** The same in a column of units, where it is never left out. */
  readonly unitName: (unit: string) => string;
  /** 1.59 for 159,000,000 with its sign of scale, in this language; in four significant digits at most. */
  readonly scaled: (value: number) => string;
  /** The same in all digits that a source tells, and none that scaling makes. */
  readonly exact: (value: number) => string;
}
