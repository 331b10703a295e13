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
  const weights = fitWeights(examples, new Map(), 20);
  expect(weights.get("near")).toBeGreaterThan(0.5);
  expect(weights.get("far")).toBeLessThan(-0.3);
  expect(weights.get("none")).toBeLessThan(0);
});

test("where nothing is right, none is", () => {
  const examples: Example[] = Array.from({ length: 20 }, () => ({ signs: [option("far")], right: [false], none }));
  const weights = fitWeights(examples, new Map(), 20);
  expect(weights.get("none")).toBeGreaterThan(0.3);
  expect(weights.get("far")).toBeLessThan(0);
});

test("the same examples give the same weights, and no example changes none", () => {
  const examples: Example[] = [{ signs: [option("near"), option("far")], right: [true, false], none }];
  expect([...fitWeights(examples, new Map(), 5)]).toEqual([...fitWeights(examples, new Map(), 5)]);
  expect([...fitWeights([], new Map([["near", 1]]), 5)]).toEqual([]);
});
