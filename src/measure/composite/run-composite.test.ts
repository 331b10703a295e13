import fc from "fast-check";
import { expect, test } from "vitest";
import { syntheticInput, type Synthetic } from "../../../test/synthetic-composite.ts";
import type { CompositeInput } from "./composite-input.ts";
import { type Composite, runComposite, type TooFew } from "./run-composite.ts";
import { AGGREGATIONS, NORMALISATIONS, WHOLE_SPACE } from "./variant-space.ts";

function compositeOf(
  input: CompositeInput,
  ...more: [space?: typeof WHOLE_SPACE, options?: { variants?: number; seed?: number }]
) {
  const result = runComposite(input, ...more);
  if (result.kind !== "composite") throw new Error(`Only ${result.qualifying.length} qualify.`);
  return result;
}
const tiersOf = ({ weighed }: Pick<Composite, "weighed">, agreement: number) =>
  weighed.echelons.levels.find((level) => level.agreement === agreement)?.tiers.map((tier) => tier.length);
const placingOf = ({ weighed }: Pick<Composite, "weighed">, unit: string) => {
  const found = weighed.placings.find((placing) => placing.unit === unit);
  if (!found) throw new Error(`No unit ${unit}.`);
  return found;
};
/** Two clusters with seven standard deviations between them, three to either side. */
const clusters: Synthetic = { units: 10, measures: 8, quality: (unit) => (unit < 4 ? 3.5 : 0), noise: 0.5 };

test.each([1, 2, 3, 4, 5])("two clusters far apart are two echelons at 95%%, with gaps and bands (seed %d)", (seed) => {
  const result = compositeOf(syntheticInput({ ...clusters, missing: 0.2, bands: 0.3, otherSource: 0.2, seed }));
  expect(tiersOf(result, 0.95)).toEqual([4, 6]);
  expect(result.weighed.echelons.levels.at(-1)?.tiers[0]).toEqual(["unit-00", "unit-01", "unit-02", "unit-03"]);
});

test("units whose bands all hold the same values are one echelon at 80%", () => {
  for (let seed = 0; seed < 10; seed++) {
    const result = compositeOf(syntheticInput({ units: 8, measures: 6, noise: 0.02, bands: 1, seed }));
    expect(tiersOf(result, 0.8), `seed ${seed}`).toEqual([8]);
  }
});

test("of measures that agree on nothing few make any cut at 95%, and hardly one a cut inside the field", () => {
  const found = Array.from({ length: 40 }, (_none, seed) =>
    tiersOf(compositeOf(syntheticInput({ units: 10, measures: 8, seed })), 0.95),
  );
  expect(found.filter((tiers) => (tiers?.length ?? 0) > 1).length).toBeLessThanOrEqual(6);
  expect(found.filter((tiers) => tiers?.some((size) => size > 1 && size < 9)).length).toBeLessThanOrEqual(1);
});

test("a unit that is first in everything is first alone in every variant and never falls", () => {
  const result = compositeOf(syntheticInput({ units: 6, measures: 5, quality: (unit) => (unit === 3 ? 50 : 0) }));
  expect(placingOf(result, "unit-03")).toMatchObject({
    baselineRank: 1,
    medianRank: 1,
    rankInterval: [1, 1],
    shareFirst: 1,
    shareFirstAlone: 1,
    shareFallsTwo: 0,
  });
});

test("a unit that rests on one extreme value is the one that normalisation moves", () => {
  // The others take turns at the same five values, so that no weighting makes much of a difference between them and "a".
  const turn = [60, 40, 39, 38, 20];
  const steady = [0, 1, 2, 3, 4].map((by) => measureOf(`m${by}`, [37, ...turn.slice(by), ...turn.slice(0, by)]));
  const extreme = measureOf("extreme", [10_000, 41, 42, 43, 44, 45]);
  const { sensitivity, leaveOneOut, weighed } = compositeOf(
    { units: ["a", "b", "c", "d", "e", "f"], measures: [extreme, ...steady] },
    { ...WHOLE_SPACE, aggregations: ["arithmetic"] },
  );
  const ofUnit = sensitivity.units.find(({ unit }) => unit === "a");
  expect(ofUnit?.indices.normalisation).toBeGreaterThan(0.5);
  expect(ofUnit?.indices.normalisation).toBeGreaterThan(2 * (ofUnit?.indices.weights ?? 1));
  for (const { unit, indices } of sensitivity.units.slice(1)) {
    expect(indices.normalisation, unit).toBeLessThan(ofUnit?.indices.normalisation ?? 0);
  }
  expect(placingOf({ weighed }, "a").baselineRank).toBe(1);
  expect(leaveOneOut.find(({ measure }) => measure === "extreme")?.ranks[0]).toBe(6);
});

test("fewer than four units with three measures: no index, and what each lacks", () => {
  const { units, measures } = syntheticInput({ units: 5, measures: 4 });
  const thin = measures.map((measure, at) => ({
    ...measure,
    sources: measure.sources.map(({ id, values }) => ({
      id,
      values: values.map((value, unit) => (unit < 2 && at < 2 ? null : value)),
    })),
  }));
  expect(runComposite({ units, measures: thin })).toEqual({
    kind: "too-few",
    qualifying: ["unit-02", "unit-03", "unit-04"],
    missing: ["unit-00", "unit-01"].map((unit) => ({
      unit,
      has: ["measure-02", "measure-03"],
      lacks: ["measure-00", "measure-01"],
    })),
  } satisfies TooFew);
});

test("the same seed gives the same variants, scores and ranks; another seed others", () => {
  const input = syntheticInput({ units: 7, measures: 5, missing: 0.2, bands: 0.5 });
  const [one, same, other] = [3, 3, 4].map((seed) => compositeOf(input, WHOLE_SPACE, { seed }));
  expect(same?.set).toEqual(one?.set);
  expect(same?.weighed).toEqual(one?.weighed);
  expect(other?.weighed.ranks).not.toEqual(one?.weighed.ranks);
});

test("the order of units and measures changes nothing", () => {
  const input = syntheticInput({ units: 6, measures: 5, missing: 0.3, bands: 0.5, otherSource: 0.3 });
  const { scoreWith: _one, ...expected } = compositeOf(input, WHOLE_SPACE, { variants: 400 });
  const [unitsAt, measuresAt] = [input.units, input.measures].map((list) =>
    fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
  );
  if (!unitsAt || !measuresAt) throw new Error("Nothing to shuffle.");
  fc.assert(
    fc.property(unitsAt, measuresAt, (units, measures) => {
      const { scoreWith: _other, ...found } = compositeOf(shuffledInput(input, units, measures), WHOLE_SPACE, { variants: 400 });
      expect(found).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

test("a raised value never lowers the unit's score, in any variant that fills no gap from other units", () => {
  const space = { ...WHOLE_SPACE, missing: ["leave-out", "lowest"] } as const;
  const input = syntheticInput({ units: 6, measures: 5, missing: 0.3 });
  const before = compositeOf(input, space, { variants: 400 });
  fc.assert(
    fc.property(fc.nat(5), fc.nat(4), fc.double({ min: 1, max: 100, noNaN: true }), (unit, measure, factor) => {
      const after = compositeOf(raised(input, unit, measure, factor), space, { variants: 400 });
      for (let at = unit; at < before.weighed.scores.length; at += 6) {
        expect(after.weighed.scores[at]).toBeGreaterThanOrEqual((before.weighed.scores[at] ?? Number.NaN) - 1e-9);
      }
    }),
    { numRuns: 30 },
  );
});

test("another unit of measurement changes no rank", () => {
  const input = syntheticInput({ units: 8, measures: 5, missing: 0.2, bands: 0.5 });
  const wan = {
    ...input,
    measures: input.measures.map((measure, at) => (at === 1 ? scaled(measure, 2 ** 13) : measure)),
  };
  expect(compositeOf(wan).weighed.ranks).toEqual(compositeOf(input).weighed.ranks);
});

test("a measure where less is better counts the other way round", () => {
  const { units, measures } = syntheticInput({ units: 6, measures: 4, quality: (unit) => 6 - 2 * unit, noise: 0.1 });
  const turned = measures.map((measure) => ({ ...measure, direction: -1 as const }));
  expect(compositeOf({ units, measures }).weighed.echelons.order).toEqual(units);
  expect(compositeOf({ units, measures: turned }).weighed.echelons.order).toEqual(units.toReversed());
});

test("the nominal weights again give the same; all weight on one measure makes its order the baseline's", () => {
  const input = syntheticInput({ units: 6, measures: 4 });
  const result = compositeOf(input);
  const nominal = Object.fromEntries(input.measures.map(({ id, weight }) => [id, weight * 3]));
  expect(result.scoreWith(nominal).ranks).toEqual(result.weighed.ranks);
  const alone = { "measure-00": 0, "measure-01": 0, "measure-02": 1, "measure-03": 0 };
  const values = (input.measures[2]?.sources[0]?.values ?? []) as readonly number[];
  const { placings } = result.scoreWith(alone);
  expect(placings.map(({ baselineRank }) => baselineRank)).toEqual(
    values.map((value) => 1 + values.filter((other) => other > value).length),
  );
});

test("every normalisation and aggregation takes part", () => {
  const { set } = compositeOf(syntheticInput({ units: 5, measures: 4 }));
  expect(new Set(set.variants.map(({ normalisation, aggregation }) => `${normalisation} ${aggregation}`)).size).toBe(
    NORMALISATIONS.length * AGGREGATIONS.length,
  );
});

test.each([
  { what: "two units of one id", change: { units: ["unit-00", "unit-00", "unit-02", "unit-03"] } },
  { what: "a value that is no number", values: [1, Number.NaN, 3, 4] },
  { what: "a band the wrong way round", values: [1, [5, 2], 3, 4] },
  { what: "too few values", values: [1, 2] },
  { what: "a negative weight", weight: -1 },
] as const)("$what is a bug of whoever fills the input, and throws", (wrong) => {
  const input = syntheticInput({ units: 4, measures: 3 });
  const [first, ...others] = input.measures;
  const values = "values" in wrong ? { sources: [{ id: "s", values: wrong.values }] } : {};
  const weight = "weight" in wrong ? { weight: wrong.weight } : {};
  const changed = {
    ...input,
    ...("change" in wrong ? wrong.change : {}),
    measures: [{ ...first, ...values, ...weight }, ...others],
  };
  expect(() => runComposite(changed as CompositeInput)).toThrow(Error);
});

function measureOf(id: string, values: readonly number[]) {
  return { id, dimension: id, weight: 1, direction: 1 as const, sources: [{ id: "s", values }] };
}

function shuffledInput(
  { units, measures }: CompositeInput,
  unitsAt: readonly number[],
  measuresAt: readonly number[],
): CompositeInput {
  return {
    units: unitsAt.map((at) => units[at] ?? ""),
    measures: measuresAt
      .map((at) => measures[at])
      .filter((measure) => measure !== undefined)
      .map((measure) => ({
        ...measure,
        sources: measure.sources.map(({ id, values }) => ({ id, values: unitsAt.map((at) => values[at] ?? null) })),
      })),
  };
}

function scaled(measure: CompositeInput["measures"][number], factor: number) {
  return {
    ...measure,
    sources: measure.sources.map(({ id, values }) => ({
      id,
      values: values.map((given) =>
        given === null ? null : typeof given === "number" ? given * factor : ([given[0] * factor, given[1] * factor] as const),
      ),
    })),
  };
}

function raised(input: CompositeInput, unit: number, ...[measure, factor]: [number, number]): CompositeInput {
  return {
    ...input,
    measures: input.measures.map((one, at) =>
      at !== measure
        ? one
        : {
            ...one,
            sources: one.sources.map(({ id, values }) => ({
              id,
              values: values.map((given, place) => (place === unit && typeof given === "number" ? given * factor : given)),
            })),
          },
    ),
  };
}
