import fc from "fast-check";
import { expect, test } from "vitest";
import { allPairs, groupNumbers } from "../../../test/linkage-builders.ts";
import { evaluate } from "./evaluate.ts";

const UNKNOWN = 99;
const groups = (size: number, unknown: boolean) =>
  fc.array(fc.oneof({ arbitrary: fc.nat({ max: 5 }), weight: 5 }, { arbitrary: fc.constant(unknown ? UNKNOWN : 3), weight: 1 }), {
    minLength: size,
    maxLength: size,
  });
const cases = fc
  .nat({ max: 20 })
  .chain((size) =>
    fc.tuple(groups(size, false), groups(size, true), fc.array(fc.nat({ max: 2 }), { minLength: size, maxLength: size })),
  );

test.each([{ across: false }, { across: true }])(
  "pairs are counted as one would one by one; only across tables: $across",
  ({ across }) => {
    fc.assert(
      fc.property(cases, ([found, truth, tableOf]) => {
        const pairs = allPairs(found.length).filter(
          ([left, right]) => truth[left] !== UNKNOWN && truth[right] !== UNKNOWN && (!across || tableOf[left] !== tableOf[right]),
        );
        const isIn =
          (of: readonly number[]) =>
          ([left, right]: readonly [number, number]) =>
            of[left] === of[right];
        const [foundPairs, truePairs] = [pairs.filter(isIn(found)), pairs.filter(isIn(truth))];
        const rightPairs = foundPairs.filter(isIn(truth));
        const told = evaluate({
          found: Uint32Array.from(found),
          truth: Uint32Array.from(truth),
          unknown: UNKNOWN,
          tableOf: across ? Uint8Array.from(tableOf) : undefined,
        });
        expect(told).toMatchObject({ foundPairs: foundPairs.length, truePairs: truePairs.length, rightPairs: rightPairs.length });
        expect(told.precision).toBeCloseTo(foundPairs.length === 0 ? 1 : rightPairs.length / foundPairs.length, 12);
        expect(told.recall).toBeCloseTo(truePairs.length === 0 ? 1 : rightPairs.length / truePairs.length, 12);
      }),
    );
  },
);

test("whole clusters are counted as sets of rows", () => {
  fc.assert(
    fc.property(cases, ([found, truth]) => {
      const known = found.map((_, row) => row).filter((row) => truth[row] !== UNKNOWN);
      const setsOf = (of: readonly number[]) =>
        new Set(groupNumbers(known.length, (at) => of[known[at] ?? 0]).map((rows) => rows.join(" ")));
      const [own, other] = [setsOf(found), setsOf(truth)];
      const right = [...own].filter((rows) => other.has(rows)).length;
      const told = evaluate({ found: Uint32Array.from(found), truth: Uint32Array.from(truth), unknown: UNKNOWN });
      expect(told.clusterPrecision).toBeCloseTo(own.size === 0 ? 1 : right / own.size, 12);
      expect(told.clusterRecall).toBeCloseTo(other.size === 0 ? 1 : right / other.size, 12);
    }),
  );
});

test("what is as the truth says is right in every way", () => {
  const truth = Uint32Array.of(0, 0, 2, 3, 3, 3);
  expect(evaluate({ found: truth, truth, unknown: UNKNOWN })).toMatchObject({ f1: 1, clusterF1: 1, truePairs: 4 });
});

test("where nothing is found and something was to be, F1 is nought", () => {
  expect(evaluate({ found: Uint32Array.of(0, 1), truth: Uint32Array.of(7, 7), unknown: UNKNOWN }).f1).toBe(0);
});
