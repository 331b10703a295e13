import type { Entering } from "../../model/verdict.ts";
import { type CompositeInput, type CompositeMeasure, type CompositeSource } from "../composite/composite-input.ts";
import { LEAST_MEASURES, qualify } from "../composite/qualify.ts";
import type { ComparedMeasure } from "./compared-measures.ts";
import type { Edition } from "./editions.ts";

/** On how many dimensions a group is judged at least. */
export const LEAST_DIMENSIONS = 2;

/** An outcome as declared, with the editions that tell it; null where no edition reads three groups. */
export interface Entered {
  readonly id: string;
  readonly entering: Entering;
  readonly compared: ComparedMeasure | null;
}

/** A group that is not judged, the outcomes it has, and what it lacks. */
export interface Lack {
  readonly group: string;
  /** Ids of the outcomes in which it is read. */
  readonly has: readonly string[];
  /** measures: fewer than three outcomes; dimensions: all of one; shared: too few of them are read of others that are judged. */
  readonly lacks: "measures" | "dimensions" | "shared";
}

export interface Judged {
  readonly input: CompositeInput;
  readonly lacking: readonly Lack[];
}

/** Finds what each declared outcome is told by. Of several units the one in which the most groups are read: none is turned into another. */
export function enteredMeasures(enters: readonly Entering[], compared: readonly ComparedMeasure[]): Entered[] {
  return enters.map((entering) => {
    const { measure, scope, unit } = entering;
    const own = compared.filter(
      (one) => one.measure === measure && one.scope === scope && one.level !== null && (unit === undefined || one.unit === unit),
    );
    const size = ({ level }: ComparedMeasure) => level?.preferred.readings.size ?? 0;
    const [widest = null] = own.toSorted((one, other) => size(other) - size(one));
    return { id: outcomeId(entering), entering, compared: widest };
  });
}

/** An id that a reader of the published variants understands. */
export function outcomeId({ measure, scope, unit }: Pick<Entering, "measure" | "scope" | "unit">): string {
  return [measure, scope, unit].filter((part) => part !== undefined).join(" | ");
}

/** The groups that at least three outcomes of at least two dimensions tell of, and those outcomes; why the others are not judged. */
export function judgedGroups(entered: readonly Entered[]): Judged {
  const measures = entered.flatMap((one) => (one.compared?.level ? [one] : []));
  const readIn = new Map(measures.map(({ id, compared }) => [id, groupsOf(compared)]));
  const all = [...new Set([...readIn.values()].flatMap((groups) => [...groups]))].toSorted();
  const dimensionOf = new Map(entered.map(({ id, entering }) => [id, entering.dimension]));
  let units: readonly string[] = all;
  for (;;) {
    const input = { units, measures: measures.map((one) => compositeMeasure(one, units)) };
    const qualified = qualify(input).input;
    const wide = qualified.units.filter((unit) => {
      const own = qualified.measures.filter(({ id }) => readIn.get(id)?.has(unit));
      return new Set(own.map(({ dimension }) => dimension)).size >= LEAST_DIMENSIONS;
    });
    if (wide.length === units.length) {
      const lacking = all.filter((group) => !wide.includes(group)).map((group) => lackOf(group, readIn, dimensionOf));
      return { input: qualified, lacking };
    }
    units = wide;
  }
}

function lackOf(group: string, readIn: ReadonlyMap<string, ReadonlySet<string>>, dimensionOf: ReadonlyMap<string, string>): Lack {
  const has = [...readIn].filter(([, groups]) => groups.has(group)).map(([id]) => id);
  const dimensions = new Set(has.map((id) => dimensionOf.get(id)));
  if (has.length < LEAST_MEASURES) return { group, has, lacks: "measures" };
  return { group, has, lacks: dimensions.size < LEAST_DIMENSIONS ? "dimensions" : "shared" };
}

function groupsOf(compared: ComparedMeasure | null): ReadonlySet<string> {
  const editions = compared?.level ? [compared.level.preferred, ...compared.level.others] : [];
  return new Set(editions.flatMap(({ readings }) => [...readings.keys()]));
}

function compositeMeasure({ id, entering, compared }: Entered, units: readonly string[]): CompositeMeasure {
  const editions = compared?.level ? [compared.level.preferred, ...compared.level.others] : [];
  return {
    id,
    dimension: entering.dimension,
    weight: entering.weight,
    direction: entering.more_is_better ? 1 : -1,
    sources: editions.map((edition) => sourceOf(edition, units)),
  };
}

function sourceOf(edition: Edition, units: readonly string[]): CompositeSource {
  const { measurer, start, end, readings } = edition;
  return {
    id: `${measurer} ${start === null || start === end ? end : `${start}..${end}`}`,
    values: units.map((unit) => {
      const interval = readings.get(unit)?.interval;
      if (!interval) return null;
      return interval[0] === interval[1] ? interval[0] : interval;
    }),
  };
}
