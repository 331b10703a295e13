import { expect, test } from "vitest";
import { allPairs, buildComparison, dedupe, inventPeople } from "../../../test/linkage-builders.ts";
import type { Kind } from "./kinds.ts";
import type { PairSource } from "./pairs.ts";
import { Patterns } from "./patterns.ts";
import { countAllPairs, randomNumbers, ratesOfRandomPairs } from "./random-pairs.ts";

const sourceOf = (rows: number): PairSource => ({ ...dedupe, rows, rules: [] });
const sum = (rates: Float64Array | undefined) => [...(rates ?? [])].reduce((total, rate) => total + rate, 0);

const people = inventPeople(300);
const brands = ["甲乙", "丙丁", "戊己", "庚辛", "壬癸"];
const companies = people.map(
  (_, row) => `${["北京", "上海", ""][row % 3]}${brands[(row * row) % 5]}${["科技", "贸易"][row % 2]}有限公司`,
);

test.each<{ kind: Kind; cells: readonly string[] }>([
  { kind: "name", cells: people.map(({ family }) => family ?? "") },
  { kind: "date", cells: people.map(({ born }) => born ?? "") },
  { kind: "text", cells: people.map(({ town }) => town ?? "") },
  { kind: "company", cells: companies },
])(
  "as $kind, rates of random pairs sum to one and are near those of all pairs; that of equal values is exact",
  ({ kind, cells }) => {
    const comparison = buildComparison(kind, cells);
    const [rates] = ratesOfRandomPairs(new Patterns([comparison]), sourceOf(cells.length));
    const counts = new Float64Array(comparison.levels.length);
    const all = (cells.length * (cells.length - 1)) / 2;
    for (const [left, right] of allPairs(cells.length))
      counts[comparison.level(left, right)] = (counts[comparison.level(left, right)] ?? 0) + 1;
    const known = sum(counts) - (counts[0] ?? 0);
    expect(sum(rates)).toBeCloseTo(1, 9);
    expect(rates?.[0]).toBe(0);
    // Counted exactly; then what is taken before any row is read counts as 500 pairs.
    const guess = comparison.guess.other[1] ?? 0;
    expect(rates?.[1]).toBeCloseTo((((counts[1] ?? 0) / known) * all + guess * 500) / (all + 500), 9);
    for (let level = 2; level < counts.length; level++) {
      const is = (counts[level] ?? 0) / known;
      expect(Math.abs((rates?.[level] ?? 0) - is)).toBeLessThan(0.002 + 0.1 * is);
    }
  },
);

test.each([
  { what: "all values are missing", cells: ["", "", ""] },
  { what: "all values are one", cells: ["a", "a", "a"] },
  { what: "no two values are one", cells: ["a", "b", "c"] },
  { what: "there are two rows", cells: ["a", "b"] },
])("where $what no rate is nought or no number", ({ cells }) => {
  for (const kind of ["text", "company", "words", "number"] as const) {
    const [rates] = ratesOfRandomPairs(new Patterns([buildComparison(kind, cells)]), sourceOf(cells.length));
    expect(sum(rates)).toBeCloseTo(1, 9);
    expect(rates?.subarray(1).every((rate) => rate > 0)).toBe(true);
  }
});

test("the same pairs are drawn on every run", () => {
  const patterns = new Patterns([
    buildComparison(
      "name",
      people.map(({ given }) => given ?? ""),
    ),
  ]);
  expect(ratesOfRandomPairs(patterns, sourceOf(people.length))).toEqual(ratesOfRandomPairs(patterns, sourceOf(people.length)));
});

test.each([
  { mode: "dedupe", tableOf: [0, 0, 0, 0], pairs: 6 },
  { mode: "both", tableOf: [0, 0, 1, 1], pairs: 6 },
  { mode: "link", tableOf: [0, 0, 1, 1], pairs: 4 },
  { mode: "link", tableOf: [0, 0, 1, 2], pairs: 5 },
  { mode: "link", tableOf: [0, 0, 0, 0], pairs: 0 },
] as const)("in mode $mode, tables $tableOf have $pairs pairs", ({ mode, tableOf, pairs }) => {
  expect(countAllPairs({ rows: 4, mode, tableOf: Uint8Array.from(tableOf) })).toBe(pairs);
});

test("random numbers are below their bound and about evenly spread", () => {
  const random = randomNumbers(1);
  const counts = new Float64Array(10);
  for (let draw = 0; draw < 100_000; draw++) {
    const drawn = random(10);
    counts[drawn] = (counts[drawn] ?? Number.NaN) + 1;
  }
  expect(counts.every((count) => Math.abs(count - 10_000) < 500)).toBe(true);
});
