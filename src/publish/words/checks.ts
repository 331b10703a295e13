import type { CheckCode, CheckUnit } from "../../model/checks.ts";

/** What the quality page says of each check, and of what it found. */
export interface CheckWords {
  readonly title: string;
  readonly lede: string;
  readonly check: string;
  readonly examined: string;
  readonly found: string;
  readonly settled: string;
  readonly counted: Readonly<Record<CheckUnit, (count: string) => string>>;
  readonly checks: Readonly<Record<CheckCode, { readonly title: string; readonly meaning: string }>>;
  readonly nothing: string;
  readonly number: string;
  readonly field: string;
  readonly value: string;
  readonly expected: string;
  readonly decision: string;
  readonly open: string;
  /** Names of fields, by the engine's own. */
  readonly fields: Readonly<Record<string, string>>;
  /** Reasons that are codes; an editor's own words stand for themselves. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly proposed: string;
  readonly proposedLede: string;
  readonly noneProposed: string;
  readonly repaired: string;
  readonly repairedLede: string;
  readonly published: string;
  readonly repairedTo: string;
  readonly reason: string;
  readonly other: string;
  readonly otherLede: string;
}
