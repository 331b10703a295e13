import type { DatePrefix, Period } from "../../model/dates.ts";
import type { Span } from "../code-points.ts";

/** `span` is a half-year, a quarter, a range or a year that is called whole (全年). */
export type Grain = "day" | "month" | "year" | "span";

/** A date or period, as a text gives it. The Chinese words stand for their English like: docs/times.md has both. */
export interface DateMention extends Span {
  readonly text: string;
  /** First and last day; null where the text says when, but not so that a calendar could tell. */
  readonly period: Period | null;
  readonly grain: Grain;
  /** 截至, 到, 至, 止, 底 and 末, by, at the end of: the state on its last day is meant, not what happened in it. */
  readonly asOf: boolean;
  /** Introduced by 到 or 至 at the beginning of a clause: as of it, if it is a day or the words beside it say so. */
  readonly upTo: boolean;
  /** Introduced by 从 or 与, from: what something rose from or is set beside, not when the rest was. */
  readonly from: boolean;
  /** Introduced by 比 or 较, than, compared with: what something else is compared with. */
  readonly base: boolean;
  /** The year is another date's: 8月底 after 2025年6月底. */
  readonly carried: boolean;
}

export interface TimeMention extends DateMention {
  /** The text's own date was needed to tell when, so that a reader trusts it less: 去年, in March, 自2023年以来. */
  readonly relative: boolean;
  /** Of the words; an ISO date has the language of the text beside it. */
  readonly language: "zh" | "en";
  /**
   * The end that no words give as a date. `end`: since March, and it is taken to end at the text's date. `start`: until
   * June, whose period is then null, or the past two years, which are counted back from the text's date.
   */
  readonly open: "start" | "end" | null;
  /** Of a time without a period, one in which or beside which it lies: the month of mid-March, the year of this spring. */
  readonly rough?: Period;
  /** The March of since March. */
  readonly since?: Period;
  /** The other year's, where a bare month may be of either. */
  readonly otherwise?: Period;
}

/** A period that goes by a name and that no calendar of the engine knows; each year's under the same word. */
export interface NamedPeriod {
  readonly word: string;
  readonly period: Period;
}

export interface TimeOptions {
  /** The text's own date; null: unknown, and what depends on it has no period. */
  readonly date: DatePrefix | null;
  /** Holidays, plans, seasons: whatever a dossier declares. */
  readonly named?: readonly NamedPeriod[];
  /** Words of the text that are known: within a longer one no period is meant by its name (the Spring Festival Gala). */
  readonly names?: readonly Span[];
}
