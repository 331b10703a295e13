import { daysOf, type Period } from "../model/dates.ts";
import type { Measure } from "../model/dossier.ts";
import type { Clock, RowsQuery } from "../model/observations.ts";
import { firstListings, type CountedRow } from "../measure/rows.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Said } from "./said.ts";
import { KeptAnswers } from "./kept-answers.ts";
import type { KnownValue } from "./known.ts";

/** One list of a series: what it is called, and the days it may speak of. */
export interface Round {
  readonly name: string;
  readonly asOf: Period;
  /** The day on which it went up; null where nobody knows. */
  readonly publishedOn: string | null;
}

const HOW: Readonly<Record<Clock, Said>> = {
  filed_on: { en: "by date filed", zh: "按备案日期" },
  listed_as_of: { en: "by date of the list", zh: "按名单日期" },
  published_on: { en: "by date made public", zh: "按公布日期" },
  first_seen: { en: "by date first seen", zh: "按首次见到的日期" },
};
/** What a notice strikes off has no date but the notice's. */
const OF_NOTICE: Said = { en: "by date of the notice", zh: "按公告日期" };
/** The clocks a claim may be told by. The others say when a list could be read, not when something was filed. */
const TOLD_BY: readonly Clock[] = ["listed_as_of", "filed_on"];
/** A number that stands on two lists is one filing; who adds up what the lists hold counts both rows. */
const WITH_REPEATED: Said = { en: "by rows of the lists, repeated numbers too", zh: "按名单行数，重复编号分别计" };
const EVER = "9999-12-31";
/** A place that is not a part of the country, such as a ministry, has no such ending. */
export const REGION = /[省市区县州]$/u;

/** The rows of one series, counted by place, period and clock. The same question is counted once. */
export class SeriesRows {
  readonly rounds: readonly Round[];
  /** Last day of the newest list. */
  readonly latest: string;
  /** First day on which anything is dated. */
  readonly earliest: string;
  readonly clocks: readonly Clock[];
  readonly #measure: Measure;
  readonly #facts: CheckFacts;
  /** Its lists are notices: between two of them nothing happens. */
  readonly isOfNotices: boolean;
  readonly #regions: readonly string[];
  readonly #counts = new KeptAnswers<number>();
  readonly #unplaced = new KeptAnswers<number>();
  readonly #repeated: readonly CountedRow[];

  constructor(measure: Measure, facts: CheckFacts) {
    this.#measure = measure;
    this.#facts = facts;
    this.isOfNotices = facts.head.cancelled !== undefined && measure.count.series.includes(facts.head.cancelled.id);
    this.#regions = facts.places.map(({ name }) => name).filter((name) => REGION.test(name));
    this.rounds = roundsOf(measure, facts);
    const rows = facts.index.all.filter(({ series }) => measure.count.series.includes(series));
    const first = new Set(firstListings(rows));
    this.#repeated = rows.filter((row) => !first.has(row));
    this.latest = this.rounds.at(-1)?.asOf.end ?? daysOf(facts.latest).end;
    const told = [measure.clock, ...measure.clocks];
    // A clock that is missing from some rows counts too few.
    const all = this.count("listed_as_of", { place: null, start: null, end: EVER });
    this.clocks = TOLD_BY.filter(
      (clock) => told.includes(clock) && this.count(clock, { place: null, start: null, end: EVER }) === all,
    ).toSorted((a, b) => told.indexOf(a) - told.indexOf(b));
    this.earliest = this.#earliest();
  }

  count(clock: Clock, asked: Pick<RowsQuery, "place" | "start" | "end">): number {
    const { place, start, end } = asked;
    const key = `${clock} ${start ?? ""} ${end} ${place ?? ""}`;
    return this.#counts.get(key, () => this.#facts.index.count(this.#query(clock, asked)));
  }

  /** The count with what it rests on. */
  value(clock: Clock, asked: Pick<RowsQuery, "place" | "start" | "end">): KnownValue {
    const value = this.count(clock, asked);
    const evidence = { rows: value, query: this.#query(clock, asked), source: this.#measure.id, locator: null };
    return { value, how: [this.isOfNotices ? OF_NOTICE : HOW[clock]], evidence: [evidence] };
  }

  /** The count by date of the list of all rows, those of a number that was listed before too; undefined where there are none. */
  withRepeated(asked: Pick<RowsQuery, "place" | "start" | "end">): KnownValue | undefined {
    const [start, end] = [asked.start === null ? "" : daysOf(asked.start).start, daysOf(asked.end).end];
    const again = this.#repeated.filter(({ place, listedAsOf }) => {
      const at = daysOf(listedAsOf);
      return (asked.place === null || place === asked.place) && start <= at.start && at.end <= end;
    });
    if (again.length === 0) return undefined;
    const { value, evidence } = this.value("listed_as_of", asked);
    const rows = value + again.length;
    return { value: rows, how: [WITH_REPEATED], evidence: evidence.map((one) => ({ ...one, rows })) };
  }

  /** Rows up to a day that are given to no region; others may count them to the region of their seat. */
  unplaced(end: string): number {
    const counted = (place: string | null): number => this.count("listed_as_of", { place, start: null, end });
    return this.#unplaced.get(end, () => counted(null) - this.#regions.reduce((sum, name) => sum + counted(name), 0));
  }

  /** Rows of one group, by each clock that the series is told by. */
  ofGroup(group: string, { start, end }: Pick<RowsQuery, "start" | "end">): KnownValue[] {
    return this.clocks.map((clock) => {
      const query = { ...this.#query(clock, { place: null, start, end }), group };
      const value = this.#facts.index.count(query);
      return { value, how: [HOW[clock]], evidence: [{ rows: value, query, source: this.#measure.id, locator: null }] };
    });
  }

  #query(clock: Clock, { place, start, end }: Pick<RowsQuery, "place" | "start" | "end">): RowsQuery {
    return { measure: this.#measure.id, clock, start, end, place, group: null };
  }

  #earliest(): string {
    const clock = this.clocks.includes("filed_on") ? "filed_on" : "listed_as_of";
    const rows = this.#facts.index.rows(this.#query(clock, { place: null, start: null, end: EVER }));
    const days = rows.map((row) => daysOf((clock === "filed_on" ? row.filedOn : null) ?? row.listedAsOf).start);
    return days.reduce((first, day) => (day < first ? day : first), EVER);
  }
}

function roundsOf({ count }: Measure, { attachments }: CheckFacts): Round[] {
  const rounds = attachments
    .filter(({ series }) => series.some((id) => count.series.includes(id)))
    .map(({ round, listedAsOf, publishedOn }): Round => ({ name: round, asOf: daysOf(listedAsOf), publishedOn }));
  return rounds.toSorted((a, b) => (a.asOf.end < b.asOf.end ? -1 : Number(a.asOf.end > b.asOf.end)));
}
