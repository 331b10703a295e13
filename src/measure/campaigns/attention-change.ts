import type { Attention, AttentionDay } from "../../model/attention.ts";
import { groupBy } from "../../model/group-by.ts";
import { dayOf } from "./campaign-runs.ts";
import { estimateChange, pointsAround, type ChangeEstimate, type DayWindow, type Point } from "./interrupted-series.ts";
import { earlierWindows, lessEarlierYears, type FirstDays } from "./lunar-years.ts";
import { placeboWindows, type Placebos } from "./placebo-windows.ts";

/** Days before and after a window that are held against it: four weeks, so that every weekday counts alike. */
export const AROUND = 28;
/** Fewest days of the list in each segment, and appearances and days with one in all of them, for a change to be told. */
export const LEAST = { before: 14, during: 3, after: 14, appearances: 10, named: 5 } as const;
/** Fewest placebo dates for a share of them to say anything: with fewer no share could be a twentieth. */
export const LEAST_PLACEBOS = 20;
/** Appearances are told of every so many of the list. */
export const PER = 1000;

/** One stretch of days. */
export interface SegmentLevel {
  /** Days that the list has. */
  readonly days: number;
  readonly appearances: number;
  /** Days with an appearance. */
  readonly named: number;
  /** Mean over the days of appearances in every 1,000 of the list; null without a day. */
  readonly level: number | null;
}

export interface Segments {
  readonly before: SegmentLevel;
  readonly during: SegmentLevel;
  readonly after: SegmentLevel;
}

/** The same weeks of an earlier year of the calendar. */
export interface EarlierYear {
  readonly window: DayWindow;
  readonly segments: Segments;
  readonly change: number | null;
}

/**
 * too-few: readings to tell. more, less: the interval leaves out 0 and placebo dates, where there are enough, hardly ever changed as much.
 * not-unusual: they did. uneven: they did not, but the days of the window differ so much that the interval holds 0. none-seen: neither.
 */
export type ChangeState = "too-few" | "more" | "less" | "not-unusual" | "uneven" | "none-seen";

/** What daily attention did before, during and after a window, in one list. */
export interface AttentionChange {
  readonly list: string;
  readonly segments: Segments;
  readonly state: ChangeState;
  /** In appearances of every 1,000; null where there are too few readings. */
  readonly change: ChangeEstimate | null;
  readonly earlier: readonly EarlierYear[];
  /** The change with the same weeks of earlier years taken off; null without such years. */
  readonly lessEarlier: ChangeEstimate | null;
  readonly placebos: Placebos | null;
  readonly days: readonly AttentionDay[];
}

export interface AttentionInputs {
  /** Of one entity and one list. */
  readonly days: readonly AttentionDay[];
  /** Months of that entity and list: the first of them tells since when it can have been named. */
  readonly months: readonly Attention[];
  readonly firstDays: FirstDays;
}

/** Attention around a window, list by list: two lists are never added. */
export function attentionChanges(window: DayWindow, { days, months, firstDays }: AttentionInputs): AttentionChange[] {
  return [...groupBy(days, ({ list }) => list)].flatMap(([list, own]) => {
    const inputs = { days: own, months: months.filter((month) => month.list === list), firstDays };
    const found = changeIn(window, inputs);
    return found.segments.during.days === 0 ? [] : [{ list, ...found }];
  });
}

function changeIn(window: DayWindow, { days, months, firstDays }: AttentionInputs): Omit<AttentionChange, "list"> {
  const points = days.filter(({ listed }) => listed > 0).map(pointOf);
  const segments = segmentsOf(days, window);
  const shown = days.filter(({ date }) => isAround(dayOf(date), window));
  const since = firstNamed(days, months);
  const earlier = earlierWindows(window, firstDays, { around: AROUND, since }).map((one): EarlierYear => ({
    window: { first: one.first, last: one.last },
    segments: segmentsOf(days, one),
    change: estimateChange(pointsAround(points, one, AROUND), one)?.change ?? null,
  }));
  const known = earlier.filter(({ segments: then }) => isEnough(then));
  if (!isEnough(segments) || !isNamedEnough(segments)) {
    return { segments, state: "too-few", change: null, earlier, lessEarlier: null, placebos: null, days: shown };
  }
  const change = estimateChange(pointsAround(points, window, AROUND), window);
  const less = lessEarlierYears(
    points,
    window,
    known.map((one) => one.window),
    AROUND,
  );
  const placebos = placeboWindows({ points, window, around: AROUND, since });
  return {
    segments,
    state: stateOf(change, placebos),
    change,
    earlier,
    lessEarlier: less.length > 0 ? estimateChange(less, window) : null,
    placebos,
    days: shown,
  };
}

function pointOf({ date, appearances, listed }: AttentionDay): Point {
  return { day: dayOf(date), value: (appearances / listed) * PER };
}

const isAround = (day: number, { first, last }: DayWindow): boolean => day >= first - AROUND && day <= last + AROUND;

/** Before its name stood anywhere there is nothing that could have changed; a month is told from its first day. */
function firstNamed(days: readonly AttentionDay[], months: readonly Attention[]): number {
  const firsts = [
    ...days.flatMap(({ date, appearances }) => (appearances > 0 ? [dayOf(date)] : [])),
    ...months.flatMap(({ month, appearances }) => (appearances > 0 ? [dayOf(`${month}-01`)] : [])),
  ];
  return firsts.reduce((first, day) => Math.min(first, day), Infinity);
}

export function segmentsOf(days: readonly AttentionDay[], { first, last }: DayWindow): Segments {
  const within = (from: number, to: number) =>
    levelOf(
      days.filter(({ date }) => {
        const day = dayOf(date);
        return day >= from && day <= to;
      }),
    );
  return { before: within(first - AROUND, first - 1), during: within(first, last), after: within(last + 1, last + AROUND) };
}

function levelOf(days: readonly AttentionDay[]): SegmentLevel {
  const held = days.filter(({ listed }) => listed > 0);
  const total = held.reduce((sum, day) => sum + pointOf(day).value, 0);
  return {
    days: held.length,
    appearances: held.reduce((sum, { appearances }) => sum + appearances, 0),
    named: held.filter(({ appearances }) => appearances > 0).length,
    level: held.length === 0 ? null : total / held.length,
  };
}

function isNamedEnough({ before, during, after }: Segments): boolean {
  const appearances = before.appearances + during.appearances + after.appearances;
  return appearances >= LEAST.appearances && before.named + during.named + after.named >= LEAST.named;
}

function isEnough({ before, during, after }: Segments): boolean {
  return before.days >= LEAST.before && during.days >= LEAST.during && after.days >= LEAST.after;
}

/** The largest share of placebo dates with as large a change for one to stand out. */
export const RARE = 0.05;

export function stateOf(change: ChangeEstimate | null, placebos: Pick<Placebos, "changes" | "share"> | null): ChangeState {
  if (!change) return "too-few";
  const compared = placebos !== null && placebos.changes.length >= LEAST_PLACEBOS;
  const isRare = compared && placebos.share <= RARE;
  if (change.low <= 0 && change.high >= 0) return isRare ? "uneven" : "none-seen";
  if (compared && !isRare) return "not-unusual";
  return change.change > 0 ? "more" : "less";
}
