import fc from "fast-check";
import { expect, test } from "vitest";
import { Scratch } from "../network/scratch.ts";
import { sortByRank } from "./sort-by-rank.ts";

test("the largest rank comes first, and of equal ones the number that stood first, however often the scratch is used", () => {
  const scratch = new Scratch();
  const rank = fc.oneof(
    fc.constantFrom(0, -0, -1, 1, 0.5, Infinity, Number.MIN_VALUE),
    fc.double({ noNaN: true, min: -1, max: 1 }),
  );
  fc.assert(
    fc.property(fc.array(rank, { maxLength: 300 }), (given) => {
      const ranks = Float64Array.from(given);
      const numbers = Int32Array.from(given, (_rank, number) => number).filter((number) => number % 5 !== 0);
      const sorted = numbers.toSorted((one, other) => ranks[other]! - ranks[one]! || one - other);
      expect([...sortByRank(numbers, ranks, scratch)]).toEqual([...sorted]);
    }),
  );
});
