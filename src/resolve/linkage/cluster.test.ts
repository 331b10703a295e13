import fc from "fast-check";
import { expect, test } from "vitest";
import { buildEdges, groupNumbers } from "../../../test/linkage-builders.ts";
import { cluster, type ClusterOptions, type RowPair } from "./cluster.ts";

type Weighted = readonly [left: number, right: number, bits: number];

/** Clusters from weights of some pairs; what has none weighs -10. */
function clustersOf(rows: number, pairs: readonly Weighted[], parts: Partial<ClusterOptions> = {}): number[] {
  const weights = new Map(pairs.map(([left, right, bits]) => [`${Math.min(left, right)} ${Math.max(left, right)}`, bits]));
  const weigh = (left: number, right: number) => weights.get(`${Math.min(left, right)} ${Math.max(left, right)}`) ?? -10;
  return [...cluster(rows, buildEdges(pairs), { threshold: 0, weigh, ...parts })];
}

test("a chain of rows, each like the next, is cut", () => {
  const chain = [0, 1, 2, 3, 4].map((row): Weighted => [row, row + 1, 4]);
  // Two that are alike go together; a third that is like one of them and not like the other does not.
  const found = clustersOf(6, chain);
  expect(new Set(found).size).toBeGreaterThanOrEqual(3);
  expect(found[0]).not.toBe(found[2]);
  expect(found[3]).not.toBe(found[5]);
  expect(found[0]).not.toBe(found[5]);
});

test("rows that are all alike are one cluster, named by the smallest", () => {
  const all = [
    [1, 2, 5],
    [1, 4, 6],
    [2, 4, 3],
  ] as const;
  expect(clustersOf(5, all)).toEqual([0, 1, 1, 3, 1]);
});

test("a pair below the threshold is not joined", () => {
  expect(clustersOf(2, [[0, 1, 2.9]], { threshold: 3 })).toEqual([0, 1]);
  expect(clustersOf(2, [[0, 1, 3]], { threshold: 3 })).toEqual([0, 0]);
});

test("a pair that is certain does not carry two clusters that are unlike otherwise", () => {
  const pairs: Weighted[] = [
    [0, 1, 15],
    [2, 3, 15],
    [1, 2, 14.5],
  ];
  expect(clustersOf(4, pairs)).toEqual([0, 0, 2, 2]);
});

test.each<{ what: string; together?: RowPair[]; apart?: RowPair[]; found: number[] }>([
  { what: "what is judged the same is one, whatever the weights", together: [[0, 2]], found: [0, 1, 0] },
  { what: "what is judged different is never one", apart: [[0, 1]], found: [0, 1, 2] },
  { what: "different outweighs the same", together: [[0, 1]], apart: [[1, 0]], found: [0, 1, 2] },
  {
    what: "different outweighs a way round",
    together: [
      [0, 2],
      [2, 1],
    ],
    apart: [[0, 1]],
    found: [0, 1, 0],
  },
])("$what", ({ together, apart, found }) => {
  expect(clustersOf(3, [[0, 1, 8]], { together: together ?? [], apart: apart ?? [] })).toEqual(found);
});

test("what is judged different stays so when both are in clusters already", () => {
  const alike: Weighted[] = [
    [0, 1, 9],
    [2, 3, 9],
    [0, 2, 8],
    [0, 3, 8],
    [1, 2, 8],
    [1, 3, 8],
  ];
  expect(clustersOf(4, alike)).toEqual([0, 0, 0, 0]);
  expect(clustersOf(4, alike, { apart: [[3, 1]] })).toEqual([0, 0, 2, 2]);
});

test.each([
  { exclusive: undefined, found: [0, 0, 0, 0] },
  { exclusive: Uint8Array.of(0, 0, 1, 1), found: [0, 1, 0, 1] },
])("where tables are exclusive, a cluster has one row of each at most: $exclusive", ({ exclusive, found }) => {
  const pairs: Weighted[] = [
    [0, 2, 9],
    [1, 3, 8],
    [0, 3, 7],
    [1, 2, 7],
    [0, 1, 7],
    [2, 3, 7],
  ];
  expect(clustersOf(4, pairs, { exclusive })).toEqual(found);
});

const ROWS = 12;
const row = fc.nat({ max: ROWS - 1 });
const twoRows = fc.tuple(row, row).filter(([left, right]) => left !== right);
const weighted = fc.uniqueArray(
  fc
    .tuple(twoRows, fc.integer({ min: -40, max: 200 }))
    .map(([[a, b], bits]): Weighted => [Math.min(a, b), Math.max(a, b), bits / 8]),
  { maxLength: 40, selector: ([left, right]) => `${left} ${right}` },
);
const decisions = fc.array(twoRows, { maxLength: 4 });
const cases = fc.record({
  pairs: weighted.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
  together: decisions,
  apart: decisions,
  tables: fc.option(fc.array(fc.nat({ max: 2 }), { minLength: ROWS, maxLength: ROWS }), { nil: undefined }),
});

test("clusters do not depend on the order in which pairs are found, keep apart what is to be, and are named by their smallest row", () => {
  fc.assert(
    fc.property(cases, ({ pairs: [pairs, shuffled], together, apart, tables }) => {
      const exclusive = tables && Uint8Array.from(tables);
      const found = clustersOf(ROWS, pairs, { together, apart, exclusive });
      expect(clustersOf(ROWS, shuffled, { together, apart, exclusive })).toEqual(found);
      for (const [left, right] of apart) expect(found[left]).not.toBe(found[right]);
      for (const [own, root] of found.entries()) expect([root <= own, found[root]]).toEqual([true, root]);
      const members = groupNumbers(ROWS, (own) => found[own]);
      const isExclusive = (own: readonly number[]) => new Set(own.map((at) => tables?.[at])).size === own.length;
      expect(tables === undefined || together.length > 0 || members.every(isExclusive)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("judgements that contradict no other all hold", () => {
  fc.assert(
    fc.property(weighted, decisions, (pairs, together) => {
      const found = clustersOf(ROWS, pairs, { together });
      for (const [left, right] of together) expect(found[left]).toBe(found[right]);
    }),
  );
});

test("a cluster that grows row by row to two thousand does so in seconds", () => {
  const pairs = Array.from({ length: 1999 }, (_, at): Weighted => [0, at + 1, 9]);
  const started = performance.now();
  const found = cluster(2000, buildEdges(pairs), { threshold: 0, weigh: () => 9 });
  expect(new Set(found).size).toBe(1);
  expect(performance.now() - started).toBeLessThan(20_000);
});
