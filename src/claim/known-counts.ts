import type { Said } from "./said.ts";
import { newestList, WHY } from "./count-reasons.ts";
import { daysOf, type Period } from "../model/dates.ts";
import { nextDay } from "../text/times/calendar.ts";
import { AnnouncedTotals } from "./announced-totals.ts";
import type { CheckFacts } from "./check-facts.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { isKnown, known, mergeEqual, type Answer, type Known, type KnownValue } from "./known.ts";
import { SeriesRows } from "./series-rows.ts";
import type { Range } from "./tolerance.ts";

/** What the dossier knows of one series: totals and increases, announced and counted, with how far they can be off. */
export interface SeriesCounts {
  /** Last day of the newest list. */
  readonly latest: string;
  /** Last day of the newest list that speaks of no later day than this; the day itself where there is none. */
  newestBy(day: string): string;
  /** Does a list speak of just this day? */
  isListDay(day: string): boolean;
  /** The time that the newest list begun by this day speaks of: a day, or the month it is named for. */
  listOn(day: string): Period | undefined;
  /** The month for which a list is named that had gone up by this day of it, as far as its day is known. */
  listMonth(day: string): Period | undefined;
  /** All so far, at a day; or at one day, nobody says which, of a longer period. */
  total(place: string | null, period: Period): Answer;
  /** New in a period. */
  added(place: string | null, period: Period): Answer;
  /** New by a day, since whenever. */
  addedBy(place: string | null, day: string): Answer;
  /** Of a group, in a period or since ever: of whom a row is was found out, so that some may be missing. */
  ofGroup(group: string, period: { readonly start: string | null; readonly end: string }): readonly KnownValue[];
}

/** By series id; undefined where no measure counts the series alone. */
export type Counts = (series: string) => SeriesCounts | undefined;

export function knownCounts(facts: CheckFacts): Counts {
  const made = new Map<string, SeriesCounts | undefined>();
  return (series) => {
    if (!made.has(series)) made.set(series, countsOf(series, facts));
    return made.get(series);
  };
}

function countsOf(series: string, facts: CheckFacts): SeriesCounts | undefined {
  const alone = facts.measures.filter(({ count }) => count.series.length === 1 && count.series[0] === series);
  // Text counts what has been filed; a measure of what is still in force is another number.
  const measure = alone.find(({ count }) => !count.in_force);
  if (!measure) return undefined;
  const announced = new AnnouncedTotals(facts.announced.filter((total) => total.series === series));
  return new Counted(new SeriesRows(measure, facts), announced);
}

/** Lists tell nothing of what came before them: that they hold no row of a time is no count of zero. */
const NOTHING_YET = WHY.nothingYet;
const NONE: Known = {
  values: [{ value: 0, how: [{ en: "before the first", zh: "在第一份之前" }], evidence: [] }],
  low: 0,
  high: 0,
};
const WEEKS_TO_PUBLISH = 8;
/** Of a count that nobody has announced: lists repeat and are revised in place, so others count up to this much apart. */
const UNCONFIRMED = 0.02;

class Counted implements SeriesCounts {
  get latest(): string {
    return this.#rows.latest;
  }

  readonly #rows: SeriesRows;
  readonly #announced: AnnouncedTotals;
  readonly #totals = new KeptAnswers<Answer>();
  readonly #increases = new KeptAnswers<Answer>();
  readonly #groups = new KeptAnswers<readonly KnownValue[]>();
  /** Days at which a list or an announcement stands: counts there are complete on every clock. */
  readonly #points: ReadonlySet<string>;
  readonly #listDays: ReadonlySet<string>;

  constructor(rows: SeriesRows, announced: AnnouncedTotals) {
    this.#rows = rows;
    this.#announced = announced;
    this.#listDays = new Set(rows.rounds.map(({ asOf }) => asOf.end));
    this.#points = new Set([...this.#listDays, ...announced.days]);
  }

  isListDay(day: string): boolean {
    return this.#listDays.has(day);
  }

  newestBy(day: string): string {
    return this.#rows.rounds.findLast(({ asOf }) => asOf.end <= day)?.asOf.end ?? day;
  }

  listOn(day: string): Period | undefined {
    return this.#rows.rounds.findLast(({ asOf }) => asOf.start <= day)?.asOf;
  }

  listMonth(day: string): Period | undefined {
    const round = this.#rows.rounds.findLast(({ asOf }) => asOf.start < asOf.end && asOf.start <= day && day <= asOf.end);
    return round && (round.publishedOn === null || round.publishedOn <= day) ? round.asOf : undefined;
  }

  total(place: string | null, period: Period): Answer {
    return this.#totals.get(`${period.start} ${period.end} ${place ?? ""}`, () => this.#totalOf(place, period));
  }

  added(place: string | null, period: Period): Answer {
    return this.#increases.get(`${period.start} ${period.end} ${place ?? ""}`, () => this.#addedOf(place, period));
  }

  #totalOf(place: string | null, period: Period): Answer {
    const { rounds, latest } = this.#rows;
    if (rounds.length === 0) return { missing: WHY.noList };
    if (period.start > latest) return { missing: this.#later() };
    const named = rounds.filter(({ name, asOf }) => isMonthOf(period, name) && asOf.end > period.end);
    const inside =
      period.start === period.end ? [] : rounds.filter(({ asOf }) => period.start <= asOf.end && asOf.end < period.end);
    const days = [...inside, ...named].map(({ asOf }) => asOf.end);
    const values = [
      ...(place === null ? this.#announced.within(period) : []),
      ...(period.end <= latest ? this.#counted(place, null, period.end) : []),
      ...days.flatMap((day) => [...(place === null ? this.#announced.at(day) : []), ...this.#counted(place, null, day)]),
    ];
    if (values.every(({ value }) => value === 0)) return { missing: NOTHING_YET };
    return known(
      values,
      { ...this.#totalBounds(place, period, values), unplaced: this.#unplaced(place, period.end) },
      this.#later(),
    );
  }

  #addedOf(place: string | null, period: Period): Answer {
    const { latest } = this.#rows;
    if (period.end > latest) return { missing: this.#later() };
    const before = nextDay(period.start, -1);
    const values = [
      ...(place === null ? this.#increase(before, period.end) : []),
      ...this.#counted(place, period.start, period.end),
      // 8月31日至11月1日 may mean after 31 August.
      ...(place === null ? this.#announced.increase(period.start, period.end) : []),
      ...this.#ofRound(place, period),
    ];
    if (values.every(({ value }) => value === 0)) return { missing: NOTHING_YET };
    const beside = this.#rows.value("published_on", { place, start: period.start, end: period.end });
    const unplaced = this.#unplaced(place, period.end);
    return known(values, { ...this.#addedBounds(place, period, values), unplaced, beside: [beside] }, this.#later());
  }

  addedBy(place: string | null, day: string): Answer {
    const missing = WHY.sinceWhen;
    const values = [...(place === null ? this.#announced.addedBy(day) : []), ...this.#ofListOn(place, day)];
    return known(values, { low: -Infinity, high: Infinity }, missing);
  }

  /** What is new on the list that speaks of just this day. */
  #ofListOn(place: string | null, day: string): KnownValue[] {
    const { rounds } = this.#rows;
    const index = rounds.findIndex(({ asOf }) => asOf.end === day);
    const before = rounds[index - 1];
    return before ? [this.#rows.value("listed_as_of", { place, start: nextDay(before.asOf.end), end: day })] : [];
  }

  ofGroup(group: string, period: { readonly start: string | null; readonly end: string }): readonly KnownValue[] {
    if (period.end > this.#rows.latest) return [];
    return this.#groups.get(`${period.start} ${period.end} ${group}`, () => mergeEqual(this.#rows.ofGroup(group, period)));
  }

  #later(): Said {
    return newestList(this.#rows.latest);
  }

  /**
   * By each clock that can tell. The first list carries all that was filed before it, so that by date of the list nothing
   * is known of a time before the first, nor of a period that holds it.
   */
  #counted(place: string | null, start: string | null, end: string): KnownValue[] {
    const first = this.#rows.rounds[0]?.asOf.end ?? end;
    const listed = end >= first && (start === null || start > first);
    const clocks = this.#rows.clocks.filter((clock) => clock !== "listed_as_of" || listed);
    // Between two lists, the day something was filed tells more than the list before.
    const exact = this.#isPoint({ start: end, end });
    const ordered = exact ? clocks : clocks.toSorted((a, b) => Number(b === "filed_on") - Number(a === "filed_on"));
    const repeated = listed ? this.#rows.withRepeated({ place, start, end }) : undefined;
    return [...ordered.map((clock) => this.#rows.value(clock, { place, start, end })), ...(repeated ? [repeated] : [])];
  }

  /** Announced as new between two days; from before anything was filed, that is the total. */
  #increase(before: string, upTo: string): readonly KnownValue[] {
    return before < this.#rows.earliest ? this.#announced.at(upTo) : this.#announced.increase(before, upTo);
  }

  /** What is new in the list that is named for the month, or for the last of several, whatever day it speaks of. */
  #ofRound(place: string | null, period: Period): KnownValue[] {
    const { rounds } = this.#rows;
    return rounds.flatMap(({ name, asOf }, index) => {
      if (!isMonthOf(period, name)) return [];
      const isAlone = isWholeMonth(period, name);
      const before = isAlone ? rounds[index - 1] : rounds.find((round) => endsBefore(round.name, period));
      if (!isAlone && !before) return [];
      const start = before ? nextDay(before.asOf.end) : null;
      const announced = before && place === null ? this.#announced.increase(before.asOf.end, asOf.end) : [];
      return [...announced, this.#rows.value("listed_as_of", { place, start, end: asOf.end })];
    });
  }

  /** Nothing but the list of a month dates its rows, so that what is new in that month is what is new on the list. */
  #isOfOneRound(period: Period): boolean {
    const isDatedByList = this.#rows.clocks.every((clock) => clock === "listed_as_of");
    return isDatedByList && this.#rows.rounds.some(({ asOf }) => asOf.start === period.start && asOf.end === period.end);
  }

  #isPoint({ start, end }: Period): boolean {
    return start === end && (this.#points.has(end) || end < this.#rows.earliest);
  }

  #totalBounds(place: string | null, period: Period, values: readonly KnownValue[]): Range {
    if (this.#rows.isOfNotices) return ofNotices(values);
    const exact = this.#isPoint(period);
    const next = this.#rows.rounds.find(({ asOf }) => asOf.end >= period.end)?.asOf.end;
    const found = values.map(({ value }) => value);
    const numbers = exact ? found : [...found, ...this.#around(place, period, next)];
    const day = exact ? period.end : (next ?? period.end);
    return widen(numbers, this.#room(place, day, exact));
  }

  /** Counts just before and just after a day between two lists: whatever the truth is, it lies between them. */
  #around(place: string | null, { start }: Period, next: string | undefined): number[] {
    const listed = this.#rows.count("listed_as_of", { place, start: null, end: this.#lastReadable(start) });
    if (next === undefined) return [listed, Infinity];
    const after = [...(place === null ? this.#announced.at(next) : []), ...this.#counted(place, null, next)];
    return [listed, ...after.map(({ value }) => value)];
  }

  /** The day of the newest list that could surely be read on a day; lists go up some weeks after the day they speak of. */
  #lastReadable(day: string): string {
    const before = this.#rows.rounds.filter(({ asOf }) => asOf.end <= day).map(({ asOf }) => asOf.end);
    const last = before.at(-1);
    if (last === undefined) return day;
    return nextDay(last, WEEKS_TO_PUBLISH * 7) <= day ? last : (before.at(-2) ?? nextDay(this.#rows.earliest, -1));
  }

  #addedBounds(place: string | null, period: Period, values: readonly KnownValue[]): Range {
    if (this.#rows.isOfNotices) return ofNotices(values);
    const before = nextDay(period.start, -1);
    const [from, to] = [daysOf(before), daysOf(period.end)];
    const numbers = values.map(({ value }) => value);
    if (this.#isOfOneRound(period)) return widen(numbers, roomOf(Math.max(...numbers)));
    if (this.#isPoint(from) && this.#isPoint(to)) return widen(numbers, this.#room(place, period.end, true));
    const last = this.total(place, to);
    const first = from.end < this.#rows.earliest ? NONE : this.total(place, from);
    if (!isKnown(first) || !isKnown(last)) return { low: 0, high: Infinity };
    const apart = [Math.max(0, last.low - first.high), last.high - first.low];
    return widen([...numbers, ...apart], this.#room(place, period.end, true));
  }

  #unplaced(place: string | null, day: string): number {
    return place === null ? 0 : this.#rows.unplaced(day);
  }

  /** How far our counts may be off: rows that the copy lacks, lists that nobody has confirmed. */
  #room(place: string | null, day: string, exact: boolean): Range {
    const listed = this.#rows.count("listed_as_of", { place, start: null, end: day });
    if (this.#announced.days.length === 0) return roomOf(listed);
    if (place === null && exact && this.#announced.at(day).length > 0) return { low: 0, high: 0 };
    const lacking = this.#lackingAt(day);
    return { low: Math.min(0, lacking), high: Math.max(0, lacking) };
  }

  /** Announced total less our list, where the next announcement stands. */
  #lackingAt(day: string): number {
    const at = this.#announced.days.find((announced) => announced >= day) ?? this.#announced.days.at(-1) ?? day;
    const [total] = this.#announced.at(at);
    return total ? total.value - this.#rows.count("listed_as_of", { place: null, start: null, end: at }) : 0;
  }
}

function roomOf(count: number): Range {
  const room = Math.max(1, Math.ceil(count * UNCONFIRMED));
  return { low: -room, high: room };
}

function ofNotices(values: readonly KnownValue[]): Range {
  const numbers = values.map(({ value }) => value);
  return widen(numbers, roomOf(Math.max(...numbers)));
}

function widen(numbers: readonly number[], { low, high }: Range): Range {
  return { low: Math.max(0, Math.min(...numbers) + low), high: Math.max(...numbers) + high };
}

/** The list named 2025-10 may be of 1 November; 截至10月底 means it. */
function isMonthOf({ end }: Period, name: string): boolean {
  return name.length === 7 && daysOf(name).end === end;
}

/** 9月至10月, after the list that is named for August. */
function endsBefore(name: string, { start }: Period): boolean {
  return name.length === 7 && nextDay(daysOf(name).end) === start;
}

function isWholeMonth(period: Period, name: string): boolean {
  return isMonthOf(period, name) && daysOf(name).start === period.start;
}
