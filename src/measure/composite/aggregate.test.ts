import { expect, test } from "vitest";
import { AGGREGATE } from "./aggregate.ts";
import type { Aggregation } from "./variant-space.ts";

const gap = Number.NaN;
function scoresOf(aggregation: Aggregation, rows: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const scores = new Float64Array(rows.length);
  const table = { units: rows.length, measures: weights.length, cells: Float64Array.from(rows.flat()) };
  AGGREGATE[aggregation](table, Float64Array.from(weights), scores);
  return [...scores];
}

test.each([
  { what: "the weighted mean", aggregation: "arithmetic", row: [1, 0, 0.5], weights: [0.5, 0.25, 0.25], score: 0.625 },
  {
    what: "the mean of what is there",
    aggregation: "arithmetic",
    row: [1, gap, 0.5],
    weights: [0.5, 0.25, 0.25],
    score: 0.625 / 0.75,
  },
  {
    what: "all it has, equally, where none of it carries weight",
    aggregation: "arithmetic",
    row: [gap, 0.2, 0.4],
    weights: [1, 0, 0],
    score: 0.3,
  },
  {
    what: "the weighted geometric mean",
    aggregation: "geometric",
    row: [Math.log(1), Math.log(0.25)],
    weights: [0.5, 0.5],
    score: 0.5,
  },
  { what: "the value at half the weight", aggregation: "median", row: [0.9, 0.1, 0.5], weights: [0.3, 0.3, 0.4], score: 0.5 },
  {
    what: "the mean of two that share the middle",
    aggregation: "median",
    row: [0.2, 0.4, 0.8, 1],
    weights: [0.25, 0.25, 0.25, 0.25],
    score: 0.6,
  },
  { what: "one that outweighs all others", aggregation: "median", row: [0.9, 0.1, 0.5], weights: [0.6, 0.2, 0.2], score: 0.9 },
  { what: "no measure without weight", aggregation: "median", row: [0.1, 0.4, 0.9], weights: [0.5, 0, 0.5], score: 0.5 },
  {
    what: "the plain median where nothing carries weight",
    aggregation: "median",
    row: [0.1, 0.3, gap],
    weights: [0, 0, 1],
    score: 0.2,
  },
] as const)("$aggregation is $what", ({ aggregation, row, weights, score }) => {
  expect(scoresOf(aggregation, [row], weights)[0]).toBeCloseTo(score, 12);
});

test.each([
  {
    what: "wins less defeats",
    rows: [
      [3, 3, 1],
      [2, 2, 2],
      [1, 1, 3],
    ],
    weights: [0.4, 0.4, 0.2],
    scores: [2, 0, -2],
  },
  {
    what: "the weight on each side, not the number of measures",
    rows: [
      [3, 1, 1],
      [1, 2, 2],
    ],
    weights: [0.6, 0.2, 0.2],
    scores: [1, -1],
  },
  {
    what: "a draw where weights cancel out",
    rows: [
      [1, 2],
      [2, 1],
    ],
    weights: [0.5, 0.5],
    scores: [0, 0],
  },
  {
    what: "compared by what both have",
    rows: [
      [1, gap, 5],
      [2, 9, gap],
    ],
    weights: [0.2, 0.4, 0.4],
    scores: [-1, 1],
  },
  {
    what: "compared equally where nothing that differs has weight",
    rows: [
      [1, 5],
      [1, 4],
    ],
    weights: [0, 0],
    scores: [1, -1],
  },
])("copeland is $what", ({ rows, weights, scores }) => {
  expect(scoresOf("copeland", rows, weights)).toEqual(scores);
});
