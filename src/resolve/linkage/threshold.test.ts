import { expect, test } from "vitest";
import { buildEdges } from "../../../test/linkage-builders.ts";
import { probabilityOf } from "./score.ts";
import { chooseThreshold } from "./threshold.ts";

const edges = buildEdges([12, 8, 6, 4, 3, 2, 1, 0.5, 0, -1, -3].map((bits, at) => [0, at + 1, bits]));

test("without a wanted precision, pairs count from as likely as not on", () => {
  expect(chooseThreshold(edges, undefined).bits).toBe(0);
});

test.each([0.6, 0.8, 0.9, 0.95, 0.99])("the lowest weight is chosen from which on pairs are right %d of the time", (wanted) => {
  const { bits, precision } = chooseThreshold(edges, wanted);
  const mean = (from: number) => {
    const taken = [...edges.bits.subarray(0, edges.length)].filter((own) => own >= from).map(probabilityOf);
    return taken.reduce((sum, own) => sum + own, 0) / taken.length;
  };
  expect(precision).toBeCloseTo(mean(bits), 9);
  expect(precision).toBeGreaterThanOrEqual(wanted);
  expect(bits === 0 || mean(bits - 1 / 16) < wanted).toBe(true);
});

test.each([
  { what: "there are no pairs", pairs: [], wanted: undefined, bits: 0, precision: 1 },
  { what: "all pairs are unlikely", pairs: [[0, 1, -2]] as const, wanted: undefined, bits: 0, precision: 1 },
  { what: "no pair is sure enough", pairs: [[0, 1, 1]] as const, wanted: 0.99, bits: 1 + 1 / 16, precision: 1 },
  { what: "a weight is beyond all bounds", pairs: [[0, 1, 300]] as const, wanted: 0.99, bits: 0, precision: 1 },
])("where $what, the threshold is $bits", ({ pairs, wanted, bits, precision }) => {
  expect(chooseThreshold(buildEdges(pairs), wanted)).toEqual({ bits, precision });
});
