import type { CompositeInput, CompositeMeasure, Given } from "./composite-input.ts";

/** Fewest measures a unit must have a value of to be compared, and fewest units that may be compared. */
export const LEAST_MEASURES = 3;
export const LEAST_UNITS = 4;
/** A measure that only one unit has says nothing of an order. */
const LEAST_READ = 2;

/** Of a unit that does not qualify: what it has, and what it would need. */
export interface UnitLack {
  readonly unit: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

export interface Qualified {
  /** Units that qualify and measures that enter, sorted by id: no result depends on the order of the input. */
  readonly input: CompositeInput;
  /** Units that do not qualify, and what each lacks. */
  readonly missing: readonly UnitLack[];
  /** Ids of measures that fewer than two of the qualifying units have. */
  readonly measuresLeftOut: readonly string[];
}

/**
 * Parts the units that have at least three measures from the others, and the measures that at least two of those units
 * have. One decides the other, so that it is repeated until nothing changes.
 */
export function qualify(input: CompositeInput): Qualified {
  const units = sortedOrder(input.units);
  const measures = input.measures.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  let kept = { units, measures };
  for (;;) {
    const next = narrowed(kept.units, kept.measures);
    if (next.units.length === kept.units.length && next.measures.length === kept.measures.length) break;
    kept = next;
  }
  const nameOf = (at: number) => input.units[at] ?? "";
  return {
    input: {
      units: kept.units.map(nameOf),
      measures: kept.measures.map((measure) => ({
        ...measure,
        sources: measure.sources.map(({ id, values }) => ({ id, values: kept.units.map((at) => values[at] ?? null) })),
      })),
    },
    missing: units.filter((at) => !kept.units.includes(at)).map((at) => lackOf(nameOf(at), measures, at)),
    measuresLeftOut: measures.filter((measure) => !kept.measures.includes(measure)).map(({ id }) => id),
  };
}

function narrowed(units: readonly number[], measures: readonly CompositeMeasure[]) {
  const read = measures.filter((measure) => units.filter((at) => isRead(measure, at)).length >= LEAST_READ);
  return { measures: read, units: units.filter((at) => read.filter((measure) => isRead(measure, at)).length >= LEAST_MEASURES) };
}

function lackOf(unit: string, measures: readonly CompositeMeasure[], at: number): UnitLack {
  const ids = (isWanted: boolean) => measures.filter((measure) => isRead(measure, at) === isWanted).map(({ id }) => id);
  return { unit, has: ids(true), lacks: ids(false) };
}

function isRead({ sources }: CompositeMeasure, at: number): boolean {
  return sources.some(({ values }) => saysSomething(values[at] ?? null));
}

/** Is there a value, or an interval with at least one end? */
export function saysSomething(given: Given): given is number | readonly [number, number] {
  return given !== null && (typeof given === "number" || given[0] > -Infinity || given[1] < Infinity);
}

function sortedOrder(ids: readonly string[]): number[] {
  return ids.map((_, at) => at).toSorted((one, other) => ((ids[one] ?? "") < (ids[other] ?? "") ? -1 : 1));
}
