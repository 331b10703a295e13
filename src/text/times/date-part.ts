import type { Unit } from "./calendar.ts";

/** What a year, month, quarter or day is reckoned from: the text's own date, or the time that the text told before. */
export interface Anchor {
  readonly of: "text" | "before";
  readonly unit: Unit;
  /** 去年 is -1 year of the text, 次日 1 day after the time before. */
  readonly by: number;
}

/** A date or period as written, before anything is known of the text around it. */
export interface DatePart {
  readonly end: number;
  /** null: not said, so that the text around it must. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 底, 末, end of: the last day of the year, month or stretch. */
  readonly last: boolean;
  /** First and last month of a half-year, a quarter or the whole year, where it is named so. */
  readonly months: readonly [number, number] | null;
  /** Says when, but not so that a calendar could tell: 初, 中旬, early, fiscal. */
  readonly vague: boolean;
  /** Two digits (25年底): 2025, if anything. */
  readonly short: boolean;
  readonly anchor: Anchor | null;
  /** Only one end is said: 以来, since; 前, until; 后, after. */
  readonly reach: "since" | "until" | "after" | null;
}

export function datePart(said: Partial<DatePart> & Pick<DatePart, "end">): DatePart {
  return {
    year: null,
    month: null,
    day: null,
    last: false,
    months: null,
    vague: false,
    short: false,
    anchor: null,
    reach: null,
    ...said,
  };
}

/** A year and nothing else of it; which year, may still be for the text's date to say. */
export const isBareYear = ({ month, months, day, last, vague, reach, anchor }: DatePart): boolean =>
  month === null &&
  months === null &&
  day === null &&
  !last &&
  !vague &&
  reach === null &&
  (anchor === null || anchor.unit === "year");

export const isYear = (value: number): boolean => value >= 1900 && value < 2100;

/** 25 is 2025, 98 is 1998. */
export const fullYear = (twoDigits: number): number => (twoDigits < 50 ? 2000 : 1900) + twoDigits;
