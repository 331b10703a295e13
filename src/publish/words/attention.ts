import type { AttentionKind } from "../../model/attention-plan.ts";

/** Who is named in hot-search lists. Never "media volume": what a list shows is its keeper's choice. */
export interface AttentionWords {
  readonly title: string;
  readonly lede: string;
  readonly none: string;
  readonly how: string;
  /** How a count is made, with the rule by which two titles are one. */
  readonly rules: (days: number, leastLength: number) => readonly string[];
  readonly toMethods: string;
  readonly neverAdded: string;
  readonly listLede: (start: string, end: string, titles: string) => string;
  /** The same where not all twelve are whole. */
  readonly brokenLede: (start: string, end: string, titles: string) => string;
  readonly comparison: (start: string, end: string, titles: string) => string;
  readonly noComparison: (whole: number, wholeBefore: number) => string;
  readonly noWhole: string;
  readonly kinds: Readonly<Record<AttentionKind, string>>;
  readonly parts: Readonly<Record<AttentionPart, string>>;
  readonly finding: (name: string, share: string, before: string | null) => string;
  readonly rank: string;
  readonly name: string;
  readonly kind: string;
  readonly group: string;
  readonly share: string;
  readonly shareBefore: string;
  readonly change: string;
  readonly changeNote: string;
  readonly titles: string;
  readonly appearances: string;
  readonly appearancesBefore: string;
  readonly few: (count: number, least: number, compared: boolean) => string;
  readonly chart: (part: string) => string;
  readonly chartAlt: (names: string, from: string, to: string) => string;
  readonly legend: string;
  readonly noChart: string;
  readonly peak: (share: string, month: string) => string;
  readonly volume: string;
  readonly volumeLede: string;
  readonly month: string;
  readonly listTitles: string;
  readonly listAppearances: string;
  readonly days: string;
  readonly missing: (missing: number) => string;
  readonly row: string;
  /** Before the place of the row that counts a name, and of the one that counts the whole list. */
  readonly rowOfName: string;
  readonly rowOfList: string;
  readonly counted: string;
  readonly countedNote: string;
  readonly noHash: string;
  readonly leagueCsv: string;
  readonly monthsCsv: string;
  readonly volumeCsv: string;
  readonly source: string;
  readonly entityTitle: (name: string) => string;
  readonly entityLede: (name: string) => string;
  readonly backToList: string;
  readonly lookedFor: string;
  readonly plainName: string;
  readonly since: (day: string) => string;
  readonly with: (words: string) => string;
  readonly without: (words: string) => string;
  readonly within: (words: string) => string;
  readonly except: (lists: string) => string;
  readonly groupNote: string;
  readonly months: string;
  readonly zero: string;
  /** Since when its names mean it. */
  readonly sinceNote: (day: string) => string;
  readonly neverBefore: (month: string) => string;
  readonly monthsOf: (named: number, of: number) => string;
}

/** Firms and apps are parted, for a title may name both: 阿里千问. */
export type AttentionPart = "makers" | "apps" | "investors";
