import fc from "fast-check";
import { expect, test } from "vitest";
import { groupNumbers } from "../../../test/linkage-builders.ts";
import { blocksOfKeys, blocksOfLists, joinKeys, NO_KEY, type Blocks } from "./blocks.ts";

const rowsByKey = ({ rows, bounds, blockKeys }: Blocks): [number, number[]][] =>
  [...blockKeys].map((key, at) => [key, [...rows.subarray(bounds[at], bounds[at + 1])]]);

/** Rows of each key that two rows have at least, by key. */
function naive(entries: readonly (readonly [key: number, row: number])[]): [number, number[]][] {
  return groupNumbers(entries.length, (at) => entries[at]?.[0])
    .filter(({ length }) => length > 1)
    .map((own): [number, number[]] => [entries[own[0] ?? 0]?.[0] ?? 0, own.map((at) => entries[at]?.[1] ?? 0)])
    .toSorted(([a], [b]) => a - b);
}

// Keys at both ends of 32 bits, few enough to be shared.
const key = fc.constantFrom(1, 2, 3, 2047, 2048, 2 ** 22, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1);

test("blocks of one key a row are what grouping gives; rows without a key are in none", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(key, fc.constant(NO_KEY)), { maxLength: 80 }), (keys) => {
      const wanted = naive(keys.flatMap((own, row) => (own === NO_KEY ? [] : [[own, row] as const])));
      expect(rowsByKey(blocksOfKeys(Uint32Array.from(keys)))).toEqual(wanted);
    }),
  );
});

test("blocks of several keys a row are what grouping gives", () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(key, { maxLength: 4 }), { maxLength: 40 }), (rows) => {
      const sorted = rows.map((keys) => keys.toSorted((a, b) => a - b));
      const starts = Uint32Array.from([0, ...sorted.map((_, row) => sorted.slice(0, row + 1).flat().length)]);
      const wanted = naive(sorted.flatMap((keys, row) => keys.map((own) => [own, row] as const)));
      expect(rowsByKey(blocksOfLists(starts, Uint32Array.from(sorted.flat())))).toEqual(wanted);
    }),
  );
});

test.each([
  { left: NO_KEY, right: 5, none: true },
  { left: 5, right: NO_KEY, none: true },
  { left: 5, right: 7, none: false },
])("joining the keys $left and $right gives none: $none", ({ left, right, none }) => {
  expect(joinKeys(left, right) === NO_KEY).toBe(none);
});

test("keys that are joined the other way round make another key: a rule names columns in an order", () => {
  expect(joinKeys(5, 7)).not.toBe(joinKeys(7, 5));
});
