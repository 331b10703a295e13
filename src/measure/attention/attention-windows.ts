import type { AttentionVolume } from "../../model/attention.ts";
import { daysIn, monthsBetween, shiftMonth } from "./months.ts";

/** Months that are held against as many before them. */
export const WINDOW_MONTHS = 12;

/** Twelve months of one list, and what it held in those of them that it has. */
export interface AttentionWindow {
  /** "2025-08", its first month. */
  readonly start: string;
  readonly end: string;
  readonly titles: number;
  readonly appearances: number;
  /** Months of the twelve of which the list has every day. */
  readonly whole: number;
}

export interface AttentionWindows {
  readonly now: AttentionWindow;
  /** The twelve months before. */
  readonly before: AttentionWindow;
  /** Only windows of twelve whole months each are held against each other. */
  readonly comparable: boolean;
}

/**
 * The last twelve months of a list and the twelve before. They end with its last whole month, since a month that is cut off has no
 * share worth a comparison. null where no month is whole.
 */
export function attentionWindows(volume: readonly AttentionVolume[]): AttentionWindows | null {
  const end = volume.reduce((last, one) => (isWhole(one) && one.month > last ? one.month : last), "");
  if (end === "") return null;
  const now = windowTo(volume, end);
  const before = windowTo(volume, shiftMonth(end, -WINDOW_MONTHS));
  return { now, before, comparable: now.whole === WINDOW_MONTHS && before.whole === WINDOW_MONTHS };
}

export const isWhole = ({ month, days }: Pick<AttentionVolume, "month" | "days">): boolean => days === daysIn(month);

function windowTo(volume: readonly AttentionVolume[], end: string): AttentionWindow {
  const start = shiftMonth(end, 1 - WINDOW_MONTHS);
  const own = volume.filter(({ month }) => month >= start && month <= end);
  return {
    start,
    end,
    titles: own.reduce((sum, { titles }) => sum + titles, 0),
    appearances: own.reduce((sum, { appearances }) => sum + appearances, 0),
    whole: own.filter(isWhole).length,
  };
}

/** Every month from the first to the last of a list, with what it held; null of a month that it does not have at all. */
export function listMonths(volume: readonly AttentionVolume[]): { month: string; volume: AttentionVolume | null }[] {
  const byMonth = new Map(volume.map((one) => [one.month, one]));
  const ordered = [...byMonth.keys()].toSorted();
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsBetween(first, last).map((month) => ({ month, volume: byMonth.get(month) ?? null }));
}
