import { expect, test } from "vitest";
import { syntheticInput } from "../../../test/synthetic-composite.ts";
import { runComposite } from "./run-composite.ts";
import { variantRows } from "./variant-rows.ts";

const result = runComposite(syntheticInput({ units: 7, measures: 5, missing: 0.2, bands: 0.3, otherSource: 0.3 }));
if (result.kind !== "composite") throw new Error("Too few.");
const rows = variantRows(result, result.weighed);
const baseline = rows.find(({ isBaseline }) => isBaseline)?.ranks ?? [];

/** Everything that is said of a unit, counted again from the rows that are published. */
test.each(result.units.map((unit, at) => ({ unit, at })))(
  "what is said of $unit follows from the published rows",
  ({ unit, at }) => {
    const own = rows.map(({ ranks }) => ranks[at] ?? Number.NaN).toSorted((one, other) => one - other);
    const share = (isCounted: (rank: number, others: readonly number[]) => boolean) =>
      rows.filter(({ ranks }) => isCounted(ranks[at] ?? Number.NaN, ranks)).length / rows.length;
    const placing = result.weighed.placings[at];
    expect(placing).toMatchObject({
      unit,
      baselineRank: baseline[at],
      medianRank: ((own[999] ?? 0) + (own[1000] ?? 0)) / 2,
      meanRank: expect.closeTo(own.reduce((sum, rank) => sum + rank, 0) / own.length, 9),
      shareFirst: share((rank, others) => others.every((other) => rank <= other)),
      shareFirstAlone: share((rank, others) => others.filter((other) => other <= rank).length === 1),
      shareFallsTwo: share((rank) => rank - (baseline[at] ?? 0) >= 2),
    });
    const [best = 0, worst = 0] = placing?.rankInterval ?? [];
    expect(share((rank) => rank < best)).toBeLessThanOrEqual(0.05);
    expect(share((rank) => rank > worst)).toBeLessThanOrEqual(0.05);
    expect(share((rank) => rank === best) * share((rank) => rank === worst)).toBeGreaterThan(0);
  },
);

test("who stands before whom is counted from the same rows, and ranks sum to the same in each", () => {
  const { precedence, units } = result;
  for (const [one] of units.entries()) {
    for (const [other] of units.entries()) {
      const times = rows.filter(({ ranks }) => (ranks[one] ?? 0) < (ranks[other] ?? 0)).length;
      expect(precedence[one * units.length + other]).toBe(times / rows.length);
    }
  }
  expect(new Set(rows.map(({ ranks }) => ranks.reduce((sum, rank) => sum + rank, 0)))).toEqual(new Set([28]));
});
