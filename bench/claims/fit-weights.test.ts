import { expect, test } from "vitest";
import { signs } from "../../src/claim/weighing/weights.ts";
import { fitWeights, type Example } from "./fit-weights.ts";

const option = (...says: string[]) => [signs(says, {})];
const none = signs(["none"], {});

test("what right options have and others lack comes to weigh in favour, what others have against", () => {
  const examples: Example[] = Array.from({ length: 20 }, () => ({
    signs: [option("near", "both"), option("far", "both")],
    right: [true, false],
    none,
  }));
  const weights = fitWeights(examples, {}, 20);
  expect(weights["near"]).toBeGreaterThan(0.5);
  expect(weights["far"]).toBeLessThan(-0.3);
  expect(weights["none"]).toBeLessThan(0);
});

test("where nothing is right, none is", () => {
  const examples: Example[] = Array.from({ length: 20 }, () => ({ signs: [option("far")], right: [false], none }));
  const weights = fitWeights(examples, {}, 20);
  expect(weights["none"]).toBeGreaterThan(0.3);
  expect(weights["far"]).toBeLessThan(0);
});

test("the same examples give the same weights, and no example changes none", () => {
  const examples: Example[] = [{ signs: [option("near"), option("far")], right: [true, false], none }];
  expect(fitWeights(examples, {}, 5)).toEqual(fitWeights(examples, {}, 5));
  expect(fitWeights([], { near: 1 }, 5)).toEqual({});
});
