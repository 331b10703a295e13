import type { ReportedPortfolio } from "../../measure/money/portfolio-counts.ts";

/** Money raised, new firms, portfolios. */
export interface MoneyWords {
  readonly title: string;
  readonly lede: string;
  readonly none: string;
  readonly totals: string;
  readonly totalsLede: string;
  readonly undeclared: string;
  readonly panelAlt: (subject: string, from: string, to: string) => string;
  readonly part: string;
  readonly year: string;
  readonly covers: string;
  readonly reading: string;
  readonly conflict: string;
  readonly newFirms: string;
  readonly newFirmsLede: (years: number) => string;
  readonly late: string;
  readonly lateAlt: (subject: string, from: string, to: string) => string;
  readonly edition: string;
  readonly noRevision: string;
  readonly revision: (year: number, before: string, after: string) => string;
  readonly portfolios: string;
  readonly portfoliosLede: string;
  readonly scope: string;
  readonly investor: string;
  readonly found: string;
  readonly atLeast: (count: number) => string;
  readonly reported: string;
  readonly nobody: string;
  readonly against: string;
  readonly verdicts: Readonly<Record<ReportedPortfolio["verdict"], (found: number, reported: number, date: string) => string>>;
  readonly companies: string;
  readonly by: (date: string) => string;
  readonly source: string;
  readonly csv: string;
}
