import { halfYearOf, parsePeriod } from "../../model/dates.ts";
import type { Measure } from "../../model/dossier.ts";
import type { Clock } from "../../model/observations.ts";
import { placeAddress } from "../addresses.ts";
import { dateOn } from "../../measure/rows.ts";
import { measurePage, type ClockRow, type MeasureInputs } from "../pages/measure.ts";
import { measureRoundsFigure, type MeasureRound } from "../figures/measure-rounds-figure.ts";
import type { ShownCorrection } from "../pages/corrections.ts";
import { measuresPage } from "../pages/measures.ts";
import { announcedAddress, shownDifferences } from "./announced.ts";
import type { Slice } from "../slice-table.ts";
import { correctionsOfMeasure } from "./corrections.ts";
import type { Desk, Plan } from "./desk.ts";
import { embedPlan } from "./embeds.ts";
import { latestEnd } from "./latest-end.ts";
import type { PlainRow } from "./plain-rows.ts";
import { publisherOf } from "./publisher.ts";
import { roundsOf } from "./rounds.ts";

/** The list of measures and a page for each, by round, period, place and group. */
export function* planMeasures(desk: Desk, corrections: readonly ShownCorrection[]): Iterable<Plan> {
  const measures = desk.data.measures.map((measure) => ({ measure, asOf: latestEnd(desk, measure) }));
  yield {
    address: "measures/",
    render: measuresPage,
    inputs: {
      measures: measures.map(({ measure, asOf }) => {
        const { id, label, unit, definition } = measure;
        return { id, label, unit, definition, asOf, latest: total(desk, measure, asOf) };
      }),
    },
  } satisfies Plan<Parameters<typeof measuresPage>[0]>;
  for (const { measure, asOf } of measures) {
    const inputs = { ...measureInputs(desk, measure, asOf), corrections: correctionsOfMeasure(measure, corrections) };
    yield { address: `measures/${measure.id}/`, render: measurePage, inputs } satisfies Plan<MeasureInputs>;
    yield* embedPlan(measureRoundsFigure, inputs.rounds);
  }
}

function measureInputs(desk: Desk, measure: Measure, asOf: string): Omit<MeasureInputs, "corrections"> {
  const { id, label, unit, definition, clock, by } = measure;
  const rows = desk.plain.all.filter((row) => measure.count.series.includes(row.series));
  const clocks = [...new Set([clock, ...measure.clocks])];
  const periods = (nameOf: PeriodName, on: readonly Clock[]) => clockRows(desk, measure, { rows, nameOf, clocks: on });
  return {
    id,
    label,
    unit,
    definition,
    clock,
    clocks,
    asOf,
    series: measure.count.series,
    inForce: measure.count.in_force,
    latest: total(desk, measure, asOf),
    rounds: {
      measure: id,
      label,
      unit,
      publisher: publisherOf(desk),
      rounds: by.includes("round") ? measureRounds(desk, measure) : [],
    },
    years: by.includes("half-year") ? periods(yearName, clocks) : [],
    halfYears: by.includes("half-year") ? periods(halfYearName, clocks) : [],
    months: by.includes("month") ? periods(monthName, [clock]) : [],
    places: by.includes("place") ? placeSlices(desk, measure, rows, asOf) : [],
    groups: by.includes("group") ? groupSlices(desk, measure, rows, asOf) : [],
    differences: announcedFor(desk, measure).flatMap((announced) => shownDifferences(desk, announced)),
  };
}

/** Name of the period that holds the whole of a date; "" where none does. */
type PeriodName = (date: string) => string;

const yearName: PeriodName = (date) => date.slice(0, 4);
const monthName: PeriodName = (date) => (date.length < 7 ? "" : date.slice(0, 7));
const halfYearName: PeriodName = (date) => halfYearOf(date) ?? "";

function total({ counts }: Desk, { id, clock }: Measure, end: string, slice: { place?: string; group?: string } = {}) {
  return counts.count({ measure: id, clock, start: null, end, place: slice.place ?? null, group: slice.group ?? null });
}

function announcedFor({ data }: Desk, measure: Measure) {
  return data.announced.filter(({ series }) => series === measure.announced);
}

function measureRounds(desk: Desk, measure: Measure): MeasureRound[] {
  const announced = new Map(announcedFor(desk, measure).map((one) => [one.asOf, one]));
  return roundsOf(desk, measure).map((round) => {
    const said = announced.get(round.date);
    const cumulative = desk.counts.count({
      measure: measure.id,
      clock: "listed_as_of",
      start: null,
      end: round.date,
      place: null,
      group: null,
    });
    return {
      ...round,
      cumulative,
      announced: said ? { said: said.total, difference: cumulative.value - said.total, address: announcedAddress(said) } : null,
    };
  });
}

function clockRows(
  { counts }: Desk,
  { id }: Measure,
  {
    rows,
    nameOf,
    clocks,
  }: { readonly rows: readonly PlainRow[]; readonly nameOf: PeriodName; readonly clocks: readonly Clock[] },
): ClockRow[] {
  const names = new Map(clocks.map((clock) => [clock, new Set(rows.map((row) => nameOf(dateOn(row, clock) ?? "")))]));
  const all = new Set([...names.values()].flatMap((own) => [...own]));
  return [...all]
    .filter((name) => name !== "")
    .toSorted()
    .flatMap((name) => {
      const period = parsePeriod(name);
      if (!period) return [];
      return {
        period: name,
        counts: clocks.map((clock) => {
          if (!names.get(clock)?.has(name)) return null;
          const count = counts.count({ measure: id, clock, ...period, place: null, group: null });
          return count.value === 0 ? null : count;
        }),
      };
    });
}

function placeSlices(desk: Desk, measure: Measure, rows: readonly PlainRow[], asOf: string): Slice[] {
  const english = new Map(desk.data.places.map(({ name, en }) => [name, en]));
  const [first = "zh"] = desk.data.head.languages;
  return distinct(rows.map((row) => row.place))
    .map((place) => ({
      group: null,
      page: placeAddress(desk.placeSlug(place)),
      name: { [first]: place, en: english.get(place) ?? place },
      tone: 0,
      count: total(desk, measure, asOf, { place }),
    }))
    .filter(({ count }) => count.value > 0)
    .toSorted((left, right) => right.count.value - left.count.value);
}

function groupSlices(desk: Desk, measure: Measure, rows: readonly PlainRow[], asOf: string): Slice[] {
  return distinct(rows.map((row) => row.group))
    .map((group) => ({
      group,
      name: desk.groups.get(group)?.name ?? {},
      tone: desk.tone(group),
      count: total(desk, measure, asOf, { group }),
    }))
    .filter(({ count }) => count.value > 0)
    .toSorted((left, right) => right.count.value - left.count.value);
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values)].filter((value) => value !== null).toSorted();
}
