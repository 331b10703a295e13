import fc from "fast-check";
import { expect, test } from "vitest";
import { echelonsOf } from "./echelons.ts";
import type { Placing } from "./placings.ts";

/** The parts of placings that echelons are made from, by plain means. */
function partsOf(variants: readonly (readonly number[])[]) {
  const units = variants[0]?.length ?? 0;
  const scored = { units, scores: new Float64Array(), ranks: Float32Array.from(variants.flat()) };
  const placings = Array.from({ length: units }, (_none, unit) => {
    const own = variants.map((ranks) => ranks[unit] ?? 0).toSorted((one, other) => one - other);
    const medianRank = ((own[Math.floor((own.length - 1) / 2)] ?? 0) + (own[Math.ceil((own.length - 1) / 2)] ?? 0)) / 2;
    const meanRank = own.reduce((sum, rank) => sum + rank, 0) / own.length;
    return { unit: "abcdefgh"[unit] ?? "", medianRank, meanRank } as Placing;
  });
  return { scored, placings };
}
const repeated = (times: number, ranks: readonly number[]) => Array.from({ length: times }, () => ranks);
const tiersAt = (agreement: number, variants: readonly (readonly number[])[]) => {
  const { scored, placings } = partsOf(variants);
  return echelonsOf(placings, scored, [agreement])
    .levels[0]?.tiers.map((tier) => tier.join(""))
    .join(" ");
};

test.each([
  { agreement: 0.8, tiers: "ab cd" },
  { agreement: 0.9, tiers: "ab cd" },
  { agreement: 0.95, tiers: "abcd" },
])("an order that 92 of 100 variants agree on makes at $agreement the tiers $tiers", ({ agreement, tiers }) => {
  const variants = [...repeated(46, [1, 2, 3, 4]), ...repeated(46, [2, 1, 4, 3]), ...repeated(8, [1, 3, 2, 4])];
  expect(tiersAt(agreement, variants)).toBe(tiers);
});

test("each pair across a gap may have 90% and the gap less: then there is no cut", () => {
  // In each tenth another pair is turned round; each pair is right in nine of ten, all four in six of ten.
  const variants = [
    ...repeated(30, [1, 2, 3, 4]),
    ...repeated(30, [2, 1, 4, 3]),
    ...repeated(10, [3, 1, 2, 4]),
    ...repeated(10, [3, 1, 4, 2]),
    ...repeated(10, [1, 3, 2, 4]),
    ...repeated(10, [1, 3, 4, 2]),
  ];
  const { scored, placings } = partsOf(variants);
  const pairs = [0, 1].flatMap((one) =>
    [2, 3].map((other) => variants.filter((ranks) => (ranks[one] ?? 0) < (ranks[other] ?? 0)).length),
  );
  expect(pairs).toEqual([90, 90, 90, 90]);
  expect(echelonsOf(placings, scored, [0.8]).gaps[1]).toBe(0.6);
  expect(tiersAt(0.8, variants)).toBe("abcd");
});

test("units with equal scores are not before each other", () => {
  expect(tiersAt(0.8, repeated(10, [1.5, 1.5, 3]))).toBe("ab c");
  expect(tiersAt(0.8, repeated(10, [2, 2, 2]))).toBe("abc");
});

test("a tenth of odd variants that moves the mean does not hide a cut that nine tenths agree on", () => {
  const variants = [...repeated(90, [1, 2, 3, 4, 5, 6]), ...repeated(10, [1, 6, 2, 3, 4, 5])];
  expect(tiersAt(0.9, variants)).toBe("a b c d e f");
  expect(tiersAt(0.95, variants)).toBe("a bcdef");
});

test("the share of variants that agree on all cuts at once is told", () => {
  const variants = [...repeated(80, [1, 2, 3]), ...repeated(10, [2, 1, 3]), ...repeated(10, [1, 3, 2])];
  const { scored, placings } = partsOf(variants);
  expect(echelonsOf(placings, scored, [0.9]).levels[0]).toEqual({
    agreement: 0.9,
    tiers: [["a"], ["b"], ["c"]],
    agreementOnAll: 0.8,
  });
});

test("no set is missed: every set that more than half of the variants part is a beginning of the order", () => {
  const permutation = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
  // A permutation that comes often makes majorities.
  const variantsOf = fc.tuple(
    permutation,
    fc.array(permutation, { minLength: 1, maxLength: 9 }),
    fc.integer({ min: 0, max: 12 }),
  );
  fc.assert(
    fc.property(variantsOf, ([often, others, times]) => {
      const variants = [...repeated(times, often), ...others];
      const { scored, placings } = partsOf(variants);
      const { order, gaps } = echelonsOf(placings, scored, [0.9]);
      for (let set = 1; set < 31; set++) {
        const above = [0, 1, 2, 3, 4].filter((unit) => set & (1 << unit));
        const below = [0, 1, 2, 3, 4].filter((unit) => !above.includes(unit));
        const agree = variants.filter((ranks) =>
          above.every((one) => below.every((other) => (ranks[one] ?? 0) < (ranks[other] ?? 0))),
        ).length;
        if (agree * 2 <= variants.length) continue;
        expect(order.slice(0, above.length).toSorted()).toEqual(above.map((unit) => "abcdefgh"[unit]));
        expect(gaps[above.length - 1]).toBe(agree / variants.length);
      }
    }),
  );
});

test.each([0.5, 0, 1.1, Number.NaN])("an agreement of %d is refused: tiers would not be well defined", (agreement) => {
  expect(() => tiersAt(agreement, repeated(2, [1, 2]))).toThrow(Error);
});
