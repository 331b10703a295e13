import { UNCLEAR, type Scheme } from "../../model/classes.ts";
import { halfYearOf, shiftHalfYear } from "../../model/dates.ts";
import { countBy } from "../../model/count-by.ts";
import { groupBy } from "../../model/group-by.ts";
import type { FilingLabel } from "../../model/labels.ts";
import type { Clock } from "../../model/observations.ts";
import { dateOn, firstListings, type CountedRow } from "../rows.ts";
import { addUp, errorsFor, estimateCount, NONE, SampledErrors, UnitSums, type Estimate, type Unit } from "./estimate.ts";

/** What classes are counted by: the day a filing was made, the day its list speaks of, the day that went up. */
export const CLASS_CLOCKS = ["filed_on", "listed_as_of", "published_on"] as const satisfies readonly Clock[];

/** How many filings of one series, half-year and slice have one label. */
export interface ClassRow {
  readonly series: string;
  readonly scheme: string;
  readonly label: string;
  readonly clock: Clock;
  /** "2025H2"; null for all filings, dated or not. */
  readonly halfYear: string | null;
  /** A place or a group; both null for all. */
  readonly place: string | null;
  readonly group: string | null;
  /** Distinct numbers in the slice, with any label or none. */
  readonly total: number;
  /** Those of them that a person labelled. */
  readonly byHand: number;
  /** Those that stand under this label in the label table, with no correction. */
  readonly labelled: number;
  /** Corrected for what the model is measured to be off by, and its share of the total; null of no filings. */
  readonly count: Estimate;
  readonly share: Estimate | null;
  /** The same if whatever cannot be told had this label: from `share.low` to `most.high` is what the evidence leaves. */
  readonly most: Estimate | null;
}

interface DatedUnit extends Unit {
  readonly filing: CountedRow;
  /** Its label in the label table; null where it stands outside. */
  readonly shown: string | null;
}

/**
 * Counts and shares by label, for every half-year on each clock and for all time, of everything, each place and each group.
 * Series are never added. Half-years between the first and the last that hold nothing are there with a total of 0.
 */
export function classRows(
  schemes: readonly Scheme[],
  filings: readonly CountedRow[],
  labels: readonly FilingLabel[],
): ClassRow[] {
  return schemes.flatMap((scheme) => {
    const own = new Map(labels.filter((label) => label.scheme === scheme.id).map((label) => [keyOf(label), label] as const));
    return scheme.series.flatMap((series) => {
      const rows = firstListings(filings.filter((filing) => filing.series === series));
      const units = rows.flatMap((filing) => {
        const label = own.get(keyOf(filing));
        return label ? [unitOf(scheme, filing, label)] : [];
      });
      return seriesRows(scheme, series, units);
    });
  });
}

const keyOf = ({ series, number }: Pick<FilingLabel, "series" | "number">): string => JSON.stringify([series, number]);

function unitOf({ labels, doubt }: Scheme, filing: CountedRow, label: FilingLabel): DatedUnit {
  return {
    filing,
    shown: label.label,
    label: label.isHuman ? labels.findIndex(({ id }) => id === label.label) : null,
    predicted: label.predicted,
    isSampled: label.isSampled,
    doubt: label.isHuman && !label.isSampled ? doubt : 0,
  };
}

function seriesRows(scheme: Scheme, series: string, units: readonly DatedUnit[]): ClassRow[] {
  const all = new SampledErrors(units.filter(({ isSampled }) => isSampled));
  const count = (slice: Slice, some: readonly DatedUnit[]) => sliceRows(scheme, { series, ...slice }, some, all);
  return CLASS_CLOCKS.flatMap((clock) => {
    const half = ({ filing }: DatedUnit): string | null => {
      const date = dateOn(filing, clock);
      return date === null ? null : (halfYearOf(date) ?? null);
    };
    const names = halfYearsBetween(units.map(half));
    return slicesOf(units).flatMap(({ units: own, ...slice }) => {
      const byHalf = groupBy(own, half);
      const isWhole = slice.place === null && slice.group === null;
      return [null, ...names].flatMap((halfYear) => {
        const some = halfYear === null ? own : (byHalf.get(halfYear) ?? []);
        return some.length === 0 && !isWhole ? [] : count({ clock, halfYear, ...slice }, some);
      });
    });
  });
}

type Slice = Pick<ClassRow, "clock" | "halfYear" | "place" | "group">;

function slicesOf(units: readonly DatedUnit[]) {
  const sorted = (groups: Map<string | null, DatedUnit[]>) =>
    [...groups].flatMap(([key, own]) => (key === null ? [] : [{ key, own }])).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const places = sorted(groupBy(units, ({ filing }) => filing.place));
  const groups = sorted(groupBy(units, ({ filing }) => filing.group));
  return [
    { place: null, group: null, units },
    ...places.map(({ key, own }) => ({ place: key, group: null, units: own })),
    ...groups.map(({ key, own }) => ({ place: null, group: key, units: own })),
  ];
}

function sliceRows(
  { id, labels, of }: Scheme,
  slice: Slice & Pick<ClassRow, "series">,
  units: readonly DatedUnit[],
  all: SampledErrors,
): ClassRow[] {
  const errors = errorsFor(units, all);
  const unclear = labels.findIndex((label) => label.id === UNCLEAR);
  const total = units.length;
  const byHand = units.filter(({ label }) => label !== null).length;
  const shown = countBy(units, (unit) => unit.shown);
  const sums = new UnitSums(units, labels.length);
  const apart = labels.map((_, place) => estimateCount(sums, [place], errors));
  const found = labels.map((_, place) => sums.of([place]).known);
  // A scheme of a part of another leaves some units without a label.
  const counts = of === null ? addUp(apart, found, total) : apart;
  return labels.map(({ id: label }, place): ClassRow => {
    const count = counts[place] ?? estimateCount(sums, [place], errors);
    const most = unclear < 0 || unclear === place ? count : atLeast(count, estimateCount(sums, [place, unclear], errors));
    return {
      ...slice,
      scheme: id,
      label,
      total,
      byHand,
      labelled: shown.get(label) ?? 0,
      count,
      share: shareOf(count, total),
      most: shareOf(most, total),
    };
  });
}

/** What is corrected by a sample may come out below a part of it: with what is unclear there are never fewer than without. */
function atLeast(part: Estimate, whole: Estimate): Estimate {
  if (whole.value >= part.value && whole.low >= part.low && whole.high >= part.high) return whole;
  return {
    value: Math.max(part.value, whole.value),
    low: Math.max(part.low, whole.low),
    high: Math.max(part.high, whole.high),
  };
}

function shareOf(estimate: Estimate, total: number): Estimate | null {
  if (total === 0) return null;
  if (estimate === NONE) return NONE;
  const { value, low, high } = estimate;
  return { value: value / total, low: low / total, high: high / total };
}

/** Every half-year from the first to the last of these. */
function halfYearsBetween(names: readonly (string | null)[]): string[] {
  const known = names.filter((name) => name !== null).toSorted();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = [first];
  for (let name = first; name < last;) all.push((name = shiftHalfYear(name, 1)));
  return all;
}
