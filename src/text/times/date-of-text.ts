import type { DatePrefix } from "../../model/dates.ts";
import type { CodePoints, Span } from "../code-points.ts";
import { enAhead } from "./en-introductions.ts";
import { findTimes } from "./find-times.ts";
import type { TimeMention } from "./time-mention.ts";
import { zhPlanned } from "./zh-introductions.ts";

/** The latest date that a text names, with the words that name it. */
export interface NamedDate extends Span {
  readonly text: string;
  /** As precise as the words are; of a half-year, a quarter or a range its last month. */
  readonly date: DatePrefix;
}

export interface DateOfTextOptions {
  /** A day; what begins after it is no date of a text that there is already. null: unknown. */
  readonly today: DatePrefix | null;
}

/**
 * The date a text is judged at when none is given: the latest that it names as past or present, undefined days and plans
 * (到2030年将, by 2030 … will) left out; null where it names none. Of two that end on one day the more precise holds.
 */
export function dateOfText(points: CodePoints, { today }: DateOfTextOptions = { today: null }): NamedDate | null {
  let latest: (TimeMention & { period: { end: string } }) | null = null;
  let date = "";
  for (const time of findTimes(points, { date: null })) {
    const { period } = time;
    if (!period || (today !== null && period.start > today) || isPlanned(points, time)) continue;
    const prefix = precisely(time.grain, period.end);
    const later = !latest || period.end > latest.period.end;
    const sharper = latest?.period.end === period.end && prefix.length > date.length;
    if (later || sharper) [latest, date] = [{ ...time, period }, prefix];
  }
  return latest && { date, text: latest.text, start: latest.start, end: latest.end };
}

function precisely(grain: TimeMention["grain"], end: string): DatePrefix {
  if (grain === "day") return end;
  return grain === "year" ? end.slice(0, 4) : end.slice(0, 7);
}

const isPlanned = (points: CodePoints, time: TimeMention): boolean =>
  time.language === "zh" ? zhPlanned(points, time) : enAhead(points, time);
