import type { CompositeInput, Given } from "../src/measure/composite/composite-input.ts";
import { textKey, uniform } from "../src/measure/composite/seeded.ts";

/** What a made-up input is like; the truth is known because it is made. */
export interface Synthetic {
  readonly units: number;
  readonly measures: number;
  readonly seed?: number;
  /** How good a unit is; noise is added to it in each measure. No unit is better than another if not given. */
  readonly quality?: (unit: number) => number;
  /** Standard deviation of the noise; 1 if not given. */
  readonly noise?: number;
  /** Share of values that are missing; never so many that a unit has fewer than three. */
  readonly missing?: number;
  /** Share of values that are bands of ±20%, and the factor by which a second source may differ. */
  readonly bands?: number;
  readonly otherSource?: number;
}

/** An input with values spread like those of real measures: exp(quality + noise), each measure in a unit of its own. */
export function syntheticInput(wanted: Synthetic): CompositeInput {
  const { units, measures, seed = 1, quality = () => 0, noise = 1, missing = 0, bands = 0, otherSource = 0 } = wanted;
  const unitIds = Array.from({ length: units }, (_none, at) => `unit-${two(at)}`);
  return {
    units: unitIds,
    measures: Array.from({ length: measures }, (_none, at) => {
      const draw = (what: string, unit: number) => uniform(seed, textKey(what), at, unit);
      const value = (unit: number) => 10 ** at * Math.exp(quality(unit) + noise * normal(draw("a", unit), draw("b", unit)));
      const given = (unit: number): Given => {
        const isKept = (unit + at) % measures < 3;
        if (!isKept && draw("missing", unit) < missing) return null;
        return draw("band", unit) < bands ? [0.8 * value(unit), 1.2 * value(unit)] : value(unit);
      };
      const other = (unit: number) => value(unit) * (1 + otherSource * (2 * draw("other", unit) - 1));
      return {
        id: `measure-${two(at)}`,
        dimension: ["use", "money", "developers"][at % 3] ?? "",
        weight: 1 + (at % 2),
        direction: 1,
        sources: [
          { id: "first", values: unitIds.map((_id, unit) => given(unit)) },
          ...(otherSource > 0
            ? [{ id: "second", values: unitIds.map((_id, unit) => (given(unit) === null ? null : other(unit))) }]
            : []),
        ],
      };
    }),
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** A normal number from two uniform ones (Box and Muller). */
function normal(one: number, other: number): number {
  return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other);
}
