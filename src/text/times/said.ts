import type { Unit } from "./calendar.ts";
import type { DatePart } from "./date-part.ts";
import type { NamedPeriod } from "./time-mention.ts";

/** What words say of a time, before it is worked out from the text's date and the times before it. */
export type Said =
  | { readonly kind: "date"; readonly part: DatePart }
  /** 年内: of the year that was told before if that is the last one, else of the text's. */
  | { readonly kind: "within"; readonly part: DatePart }
  /** 目前, to date: as of the text's date. */
  | { readonly kind: "now" }
  /** Says when, but to no calendar: 近日, recently. */
  | { readonly kind: "vague" }
  /** 过去两年, in the past six months: up to the text's date. */
  | { readonly kind: "window"; readonly unit: Unit; readonly count: number }
  /** A year earlier, 上年同期: as long as the time told before, so many units from it. */
  | { readonly kind: "moved"; readonly unit: Unit; readonly by: number }
  /** 去年同期, 2024年同期: the time told before, in that year. */
  | { readonly kind: "same"; readonly year: DatePart }
  /** Two years ago: of the time before where something is compared with it or set beside it (一年前是), else of the text's date. */
  | { readonly kind: "ago"; readonly unit: Unit; readonly count: number; readonly isBeside: boolean }
  /** 两年前的5月: that month, so many years before the text's date, or before that month itself if it was told. */
  | { readonly kind: "year-ago"; readonly part: DatePart; readonly count: number }
  /** Last June, next March; the following March. `by` is -1 or 1. */
  | { readonly kind: "nearest"; readonly of: "text" | "before"; readonly part: DatePart; readonly by: 1 | -1 }
  /** In the second, the third's: another quarter or half-year of the year told before. */
  | { readonly kind: "other"; readonly part: DatePart }
  /** The following three months, 其后三个月: so many units behind the time told before, or before it. */
  | { readonly kind: "beside"; readonly unit: Unit; readonly count: number; readonly side: 1 | -1 }
  /**
   * On Tuesday: the latest one, 0 for Sunday; 上周五: that of the week so many weeks from the text's, which begins with a Monday. On the Tuesday:
   * the first from the day or within the week told before.
   */
  | { readonly kind: "weekday"; readonly day: number; readonly week: number | null; readonly of: "text" | "before" }
  /** The week of 9 March; `begins`: it is said to begin then. */
  | { readonly kind: "week"; readonly from: DatePart; readonly begins: boolean }
  /** The year to August 2025: so many units that end with it. */
  | { readonly kind: "lasting"; readonly unit: Unit; readonly count: number; readonly to: DatePart }
  /** 2023—2025年, 2023–2025. */
  | { readonly kind: "years"; readonly first: number; readonly last: number }
  /** 春节期间, where a table gives its periods. */
  | {
      readonly kind: "named";
      readonly periods: readonly NamedPeriod[];
      readonly year: DatePart | null;
      readonly reach: DatePart["reach"];
    };

/** Words that say a time, up to `end`. */
export interface Found {
  readonly end: number;
  readonly said: Said;
}

export const foundDate = (part: DatePart): Found => ({ end: part.end, said: { kind: "date", part } });
