import type { ClaimWords } from "../../model/claim-words.ts";
import type { DatePrefix, Period } from "../../model/dates.ts";
import { memo, memoText } from "../../model/memo.ts";
import { nextDay } from "../../text/times/calendar.ts";
import { isKnown, type Known } from "../known.ts";
import type { Counts, SeriesCounts } from "../known-counts.ts";
import { upToList } from "../as-of-list.ts";
import { newestListFor } from "../newest-list.ts";
import { dayFrame, isState, type Frame } from "../reading.ts";
import type { Asked } from "./option.ts";
import { Numbering } from "./numbering.ts";
import { keptLying, type Lying } from "./when.ts";

export interface CountsKnown {
  readonly counts: Counts;
  /** Ids of all series. */
  readonly series: readonly string[];
  /** Names of all places that rows are of. */
  readonly places: readonly string[];
  readonly words: Pick<ClaimWords, "owners" | "rowGroups">;
  readonly date: DatePrefix | null;
}

export type Basis = NonNullable<Asked["basis"]>;

/** Of whom or where something is counted: of all together, of one place, or of the rows of one group. */
export interface CountedOf {
  /** "" for all places. */
  readonly place: string;
  /** null for everybody. */
  readonly group: { readonly owner: string; readonly rows: string } | null;
}

/** What is counted, of whom, and how. */
export interface Counting extends CountedOf {
  readonly series: string;
  readonly basis: Basis;
}

/** What counts of a list at one time have alike, whomever they are of. */
interface CountedAt {
  readonly period: Period;
  /** A list is of its last day; and of a span, one is of the day before it: nothing was guessed between two lists. */
  readonly isOfLists: boolean;
  readonly time: string;
  readonly measuredAt: string;
}

/** A count with what of it every number of a text asks for. */
export interface AskedCount extends Asked, CountedAt {
  readonly period: Period;
  readonly known: Known;
}

/** A time that a list is asked for, and the one that is said, by their numbers. */
export interface AskedTime {
  readonly frame: Frame;
  readonly at: number;
  readonly saidAt: number;
  /** What was new in it is nothing: it is a day. */
  readonly isState: boolean;
}

/** When a list is asked for: for a time that is said, which may be told up to the newest list, and of the newest list that there was. */
export interface TimesOfList {
  readonly timeFor: (said: Frame) => AskedTime;
  readonly newest: AskedTime | null;
}

/** One count for each time, by its number. */
export type RowOfCounts = (time: number) => AskedCount | null;

/** What lists know that the numbers of one text are held against, each count worked out once. */
export class CountsAsked {
  readonly known: CountsKnown;
  /** A number for each time: those that are alike have one. */
  readonly timeOf: (frame: Frame) => number;
  /** How the times of counts lie to one that is said. */
  readonly lying: Lying;
  /** null where nothing counts the list. */
  readonly timesOf: (series: string) => TimesOfList | null;
  readonly #frames = new Numbering<Frame>();
  readonly #lists = new Map<string, Readonly<Record<Basis, (time: number) => CountedAt>>>();
  readonly #rows = new Map<string, Map<string, Readonly<Record<Basis, RowOfCounts>>>>();

  constructor(known: CountsKnown) {
    this.known = known;
    this.timeOf = memo((frame) => this.#frames.numberOf(`${frame.period.start} ${frame.period.end} ${frame.asOf}`, frame));
    this.timesOf = memoText((series) => {
      const counts = known.counts(series);
      return counts ? this.#timesOf(counts) : null;
    });
    this.lying = keptLying(({ period }, asked) => {
      const { period: own, asOf } = this.#frames.at(asked);
      if (period.end !== own.end) return null;
      return period.start === own.start || asOf ? "same" : "inside";
    });
  }

  /** So many times were asked for. */
  get times(): number {
    return this.#frames.count;
  }

  #timesOf(counts: SeriesCounts): TimesOfList {
    const { date } = this.known;
    const newest = date === null ? counts.latest : newestListFor(date, counts);
    const asked = (frame: Frame, said: Frame): AskedTime => ({
      frame,
      at: this.timeOf(frame),
      saidAt: this.timeOf(said),
      isState: isState(frame),
    });
    const day = newest === null ? null : dayFrame(newest);
    return {
      timeFor: memo((said: Frame) => {
        const period = date === null ? undefined : upToList(said.period, date, counts);
        return asked(period ? { ...said, period } : said, said);
      }),
      newest: day && asked(day, day),
    };
  }

  /** Counts of all that there is so far and of what was new, by time; null where nothing is known. */
  rows(series: string, of: CountedOf): Readonly<Record<Basis, RowOfCounts>> {
    const ofSeries = this.#rows.get(series) ?? new Map<string, Readonly<Record<Basis, RowOfCounts>>>();
    this.#rows.set(series, ofSeries);
    const key = of.group ? `group ${of.group.owner}` : of.place;
    const made = ofSeries.get(key) ?? {
      total: this.#row({ series, ...of, basis: "total" }),
      added: this.#row({ series, ...of, basis: "added" }),
    };
    ofSeries.set(key, made);
    return made;
  }

  #row({ series, place, group, basis }: Counting): RowOfCounts {
    const counts = this.known.counts(series);
    if (!counts) return () => null;
    const kind = group ? "group" : "count";
    const subject = group?.owner ?? "";
    const line = [kind, subject, series, place, basis].join("|");
    const of = { kind, subject, measure: series, place, basis, figure: null, line } as const;
    const timed = this.#list(series, counts)[basis];
    const kept: (AskedCount | null)[] = [];
    return (time) => {
      const made = kept[time];
      if (made !== undefined) return made;
      const at = timed(time);
      const known = group
        ? ofGroup(counts, group.rows, basis, this.#frames.at(time).period)
        : ofPlace(counts, place, basis, at.period);
      return (kept[time] = known && { ...of, ...at, known });
    };
  }

  #list(series: string, counts: SeriesCounts): Readonly<Record<Basis, (time: number) => CountedAt>> {
    const made = this.#lists.get(series) ?? {
      total: this.#timed(series, counts, "total"),
      added: this.#timed(series, counts, "added"),
    };
    this.#lists.set(series, made);
    return made;
  }

  #timed(series: string, counts: SeriesCounts, basis: Basis): (time: number) => CountedAt {
    const kept: CountedAt[] = [];
    return (asked) => {
      const made = kept[asked];
      if (made !== undefined) return made;
      const frame = this.#frames.at(asked);
      const period = basis === "total" ? stateAt(frame) : frame.period;
      const isOfLists = counts.isListDay(period.end) && (basis === "total" || counts.isListDay(nextDay(period.start, -1)));
      const time = `${period.start}|${period.end}|${basis}`;
      return (kept[asked] = { period, isOfLists, time, measuredAt: `${series}|${time}` });
    };
  }
}

const stateAt = ({ period: { end } }: Frame): Period => ({ start: end, end });

function ofPlace(counts: SeriesCounts, place: string, basis: Basis, period: Period): Known | null {
  const where = place === "" ? null : place;
  const known = basis === "total" ? counts.total(where, period) : counts.added(where, period);
  return isKnown(known) ? known : null;
}

/** Of whom a row is was found out: some may be missing. */
function ofGroup(counts: SeriesCounts, rows: string, basis: Basis, { start, end }: Period): Known | null {
  const [best, ...rest] = counts.ofGroup(rows, { start: basis === "total" ? null : start, end });
  if (!best) return null;
  const values = [best, ...rest] as const;
  return { values, low: Math.min(...values.map(({ value }) => value)), high: Infinity };
}
