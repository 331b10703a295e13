import type { CompositeInput, CompositeMeasure, Given } from "./composite-input.ts";
import { saysSomething } from "./qualify.ts";
import { textKey, uniform } from "./seeded.ts";
import { type Table, tableOf } from "./table.ts";
import type { SourcingKind } from "./variant-space.ts";

/** One way to take a value for every unit and measure out of what the sources say. */
export interface Sourcing {
  readonly id: string;
  readonly kind: SourcingKind;
  readonly table: Table;
}

/** A closed interval. */
type Ends = readonly [low: number, high: number];

/** What the sources say of one unit, the source to go by first. */
interface Said {
  readonly ends: readonly Ends[];
  readonly points: readonly number[];
}

type Pick = (said: Said, measure: CompositeMeasure, unit: number) => number;

/**
 * All sourcings of these kinds, at most `most`: `drawn` fills what the others leave. One that gives the same values as
 * one before is left out; where there is one source for everything and no interval, one sourcing is left.
 *
 * Within a measure a unit that a source does not tell takes the next source that does: what another agency read is nearer
 * than what no one read.
 */
export function sourcingsOf(input: CompositeInput, kinds: readonly SourcingKind[], most: number, seed: number): Sourcing[] {
  const sourcings = new Map<string, Sourcing>();
  const saidOf = memoSaid(input);
  const add = (id: string, kind: SourcingKind, way: Way) => {
    const table = tableBy(input, way, saidOf);
    const key = table.cells.join(" ");
    if (!sourcings.has(key)) sourcings.set(key, { id, kind, table });
  };
  for (const kind of kinds) if (kind !== "drawn") add(kind, kind, FIXED[kind]);
  const isSettled = input.measures.every((measure) => input.units.every((_, unit) => hasOneValue(measure, unit)));
  // Where little can be drawn, draws come again: more are made than are wanted.
  const draws = !kinds.includes("drawn") ? 0 : isSettled ? 1 : Math.max(1, 4 * (most - sourcings.size));
  for (let draw = 1; draw <= draws && (draw === 1 || sourcings.size < most); draw++) {
    add(`drawn-${draw}`, "drawn", drawn(input, draw, seed));
  }
  return [...sourcings.values()];
}

/** Which source of a measure to go by, and which value to take of what is said. */
interface Way {
  readonly first: (measure: CompositeMeasure) => number;
  readonly pick: Pick;
}

const FIXED: Readonly<Record<Exclude<SourcingKind, "drawn">, Way>> = {
  preferred: { first: () => 0, pick: ({ points: [point = Number.NaN] }) => point },
  alternative: { first: () => 1, pick: ({ points: [point = Number.NaN] }) => point },
  "low-end": { first: () => 0, pick: ({ ends }) => Math.min(...ends.map(([low]) => low)) },
  "high-end": { first: () => 0, pick: ({ ends }) => Math.max(...ends.map(([, high]) => high)) },
};

/** For each measure any of its sources, for each unit any value inside what that says, all equally likely. */
function drawn({ units }: CompositeInput, draw: number, seed: number): Way {
  const unitKeys = units.map(textKey);
  return {
    first: ({ id, sources }) => Math.floor(uniform(seed, draw, textKey(id)) * sources.length),
    pick: ({ ends: [[low, high] = [Number.NaN, Number.NaN]] }, measure, unit) =>
      low === high ? low : low + (high - low) * uniform(seed, draw, textKey(measure.id), unitKeys[unit] ?? 0),
  };
}

function tableBy(input: CompositeInput, { first, pick }: Way, saidOf: SaidOf): Table {
  const columns = input.measures.map((measure) => {
    const said = saidOf(measure, first(measure));
    return Float64Array.from(said, (ofUnit, unit) => (ofUnit ? pick(ofUnit, measure, unit) : Number.NaN));
  });
  return tableOf(columns, input.units.length);
}

/** What is said of each unit, from the source at `first` on; undefined where nothing is. */
type SaidOf = (measure: CompositeMeasure, first: number) => readonly (Said | undefined)[];

/** Every sourcing picks from the same, so that it is gathered once for each source to go by. */
function memoSaid({ units }: CompositeInput): SaidOf {
  const known = new Map<string, readonly (Said | undefined)[]>();
  return (measure, first) => {
    const key = `${first} ${measure.id}`;
    const found = known.get(key);
    if (found) return found;
    const range = finiteRange(measure);
    const said = units.map((_, unit): Said | undefined => {
      const given = givenOf(measure, unit, first);
      if (given.length === 0) return undefined;
      return { ends: given.map((one) => closed(one, range)), points: given.map(pointOf) };
    });
    known.set(key, said);
    return said;
  };
}

/** What the sources say of a unit, beginning with the source at `first`, then the others in their order. */
function givenOf({ sources }: CompositeMeasure, unit: number, first: number) {
  const start = first < sources.length ? first : 0;
  const order = [...sources.slice(start, start + 1), ...sources.slice(0, start), ...sources.slice(start + 1)];
  return order.map(({ values }) => values[unit] ?? null).filter(saysSomething);
}

function hasOneValue({ sources }: CompositeMeasure, unit: number): boolean {
  const given = sources.map(({ values }) => values[unit] ?? null).filter(saysSomething);
  return given.length <= 1 && given.every((one) => typeof one === "number" || one[0] === one[1]);
}

/** The number to go by: the middle of a band, the stated end of a bound ("at least 500" is 500). */
function pointOf(given: number | Ends): number {
  if (typeof given === "number") return given;
  const [low, high] = given;
  if (high === Infinity) return low;
  return low === -Infinity ? high : (low + high) / 2;
}

/** An open end is closed at the farthest number that any source of the measure gives for any unit. */
function closed(given: number | Ends, [least, greatest]: Ends): Ends {
  if (typeof given === "number") return [given, given];
  const [low, high] = given;
  return [low === -Infinity ? Math.min(least, high) : low, high === Infinity ? Math.max(greatest, low) : high];
}

function finiteRange({ sources }: CompositeMeasure): Ends {
  let [least, greatest] = [Infinity, -Infinity];
  const given: Given[] = sources.flatMap(({ values }) => values);
  for (const one of given) {
    for (const end of one === null ? [] : typeof one === "number" ? [one] : one) {
      if (!Number.isFinite(end)) continue;
      least = Math.min(least, end);
      greatest = Math.max(greatest, end);
    }
  }
  return [least, greatest];
}
