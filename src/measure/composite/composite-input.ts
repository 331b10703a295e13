/** What one source says of one unit: a value, a bound or band as [low, high] (an open end is ±Infinity), or nothing. */
export type Given = number | readonly [low: number, high: number] | null;

/** One source of a measure, with what it says of every unit, in the order of the units. */
export interface CompositeSource {
  readonly id: string;
  readonly values: readonly Given[];
}

/** An outcome that enters the index. All its sources measure the same thing, in one scope and unit, at one time. */
export interface CompositeMeasure {
  readonly id: string;
  /** What it is an outcome of: use, developers, money … */
  readonly dimension: string;
  /** Nominal weight, at least 0; only relations between weights count. */
  readonly weight: number;
  /** 1 where more is better, −1 where less is. */
  readonly direction: 1 | -1;
  /** The preferred one first. */
  readonly sources: readonly CompositeSource[];
}

/** The whole input of the index: outcomes only, of standing 1 or 2; whoever fills it sees to both. */
export interface CompositeInput {
  /** Ids of what is compared (groups). */
  readonly units: readonly string[];
  readonly measures: readonly CompositeMeasure[];
}

/** Throws where the input is not what its type promises: a bug of whoever filled it, never bad data. */
export function assertInput({ units, measures }: CompositeInput): void {
  assertDistinct("unit", units);
  assertDistinct(
    "measure",
    measures.map(({ id }) => id),
  );
  for (const { id, weight, sources } of measures) {
    if (!(weight >= 0 && weight < Infinity)) throw new Error(`The weight of the measure "${id}" is ${weight}.`);
    for (const source of sources) {
      const isWhole = source.values.length === units.length && source.values.every(isGiven);
      if (!isWhole) throw new Error(`The source "${source.id}" of "${id}" does not say something of each unit.`);
    }
  }
}

function isGiven(given: Given): boolean {
  if (given === null) return true;
  if (typeof given === "number") return Number.isFinite(given);
  const [low, high] = given;
  return low <= high && low < Infinity && high > -Infinity;
}

function assertDistinct(what: string, ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw new Error(`An id stands for more than one ${what}: ${ids.join(", ")}.`);
}
