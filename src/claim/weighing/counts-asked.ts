import type { ClaimWords } from "../../model/claim-words.ts";
import type { DatePrefix, Period } from "../../model/dates.ts";
import { memo } from "../../model/memo.ts";
import { nextDay } from "../../text/times/calendar.ts";
import { isKnown, type Known } from "../known.ts";
import type { Counts, SeriesCounts } from "../known-counts.ts";
import type { Frame } from "../reading.ts";
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

export type Basis = "total" | "added";

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

/** A count with what of it every number of a text asks for. */
export interface AskedCount {
  readonly known: Known;
  readonly period: Period;
  /** A list is of its last day; and of a span, one is of the day before it: nothing was guessed between two lists. */
  readonly isOfLists: boolean;
  /** What it is a value of, whatever the time; and the time, whatever it is of. */
  readonly line: string;
  readonly time: string;
  readonly measuredAt: string;
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
  readonly #frames = new Numbering<Frame>();
  readonly #rows = new Map<string, Map<string, Readonly<Record<Basis, RowOfCounts>>>>();

  constructor(known: CountsKnown) {
    this.known = known;
    this.timeOf = memo((frame) => this.#frames.numberOf(`${frame.period.start} ${frame.period.end} ${frame.asOf}`, frame));
    this.lying = keptLying(({ period }, asked) => {
      const { period: own, asOf } = this.#frames.at(asked);
      if (period.end !== own.end) return null;
      return period.start === own.start || asOf ? "same" : "inside";
    });
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

  #row(counting: Counting): RowOfCounts {
    const { series, place, group, basis } = counting;
    const line = [group ? "group" : "count", group?.owner ?? "", series, place, basis].join("|");
    const kept: (AskedCount | null)[] = [];
    return (time) => {
      const known = kept[time];
      return known === undefined ? (kept[time] = this.#count(counting, this.#frames.at(time), line)) : known;
    };
  }

  #count({ series, place, group, basis }: Counting, frame: Frame, line: string): AskedCount | null {
    const counts = this.known.counts(series);
    if (!counts) return null;
    const period = basis === "total" ? stateAt(frame) : frame.period;
    const known = group ? ofGroup(counts, group.rows, basis, frame.period) : ofPlace(counts, place, basis, period);
    if (!known) return null;
    const isOfLists = counts.isListDay(period.end) && (basis === "total" || counts.isListDay(nextDay(period.start, -1)));
    const time = `${period.start}|${period.end}|${basis}`;
    return { known, period, isOfLists, line, time, measuredAt: `${series}|${time}` };
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
