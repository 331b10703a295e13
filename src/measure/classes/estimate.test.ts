import { expect, test } from "vitest";
import { addUp, errorsFor, estimateCount, SampledErrors, UnitSums, type Unit } from "./estimate.ts";

/** Numbers from 0 to 1, the same on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** 1,000 units of which a tenth have label 0, foretold by a model that is off in one direction; 300 are a random sample. */
function population(seed: number): { units: Unit[]; truth: number } {
  const random = numbers(seed);
  for (let at = 0; at < 10; at++) random();
  let truth = 0;
  const units = Array.from({ length: 1000 }, (): Unit => {
    const label = random() < 0.1 ? 0 : 1;
    truth += Number(label === 0);
    const chance = label === 0 ? 0.5 + random() / 4 : random() / 3;
    const isSampled = random() < 0.3;
    return { label: isSampled ? label : null, predicted: [chance, 1 - chance], isSampled };
  });
  return { units, truth };
}

test("a model that is off in one direction is corrected: the interval holds the truth as often as it says", () => {
  const held = Array.from({ length: 200 }, (_, seed) => {
    const { units, truth } = population(seed + 11);
    const { low, high } = estimateCount(
      new UnitSums(units, 2),
      [0],
      new SampledErrors(units.filter(({ isSampled }) => isSampled)),
    );
    return low <= truth && truth <= high;
  });
  const share = held.filter(Boolean).length / held.length;
  expect(share).toBeGreaterThan(0.9);
  const { units, truth } = population(99);
  const plain = units.reduce((sum, { predicted }) => sum + (predicted[0] ?? 0), 0);
  expect(plain).toBeGreaterThan(truth + 50);
});

test("where everything was looked at the count is what was seen, with no interval", () => {
  const units = [0, 0, 1].map((label): Unit => ({ label, predicted: [0.2, 0.8], isSampled: true }));
  expect(estimateCount(new UnitSums(units, 2), [0], new SampledErrors(units))).toEqual({ value: 2, low: 2, high: 2 });
});

test("without a random sample the interval is all that was not looked at", () => {
  const units: Unit[] = [
    { label: 0, predicted: [0.9, 0.1], isSampled: false },
    { label: null, predicted: [0.7, 0.3], isSampled: false },
  ];
  expect(estimateCount(new UnitSums(units, 2), [0], new SampledErrors([]))).toEqual({ value: 1.7, low: 1, high: 2 });
});

test("a slice is corrected by its own sample where that is large enough", () => {
  const unit = (label: number): Unit => ({ label, predicted: [0.5, 0.5], isSampled: true });
  const all = new SampledErrors(Array.from({ length: 100 }, () => unit(1)));
  expect(
    errorsFor(
      Array.from({ length: 30 }, () => unit(0)),
      all,
    ).rows,
  ).toBe(30);
  expect(errorsFor([unit(0)], all)).toBe(all);
});

test("counts of labels that part everything add up to it, and what people found stays", () => {
  const one = (value: number) => ({ value, low: value - 5, high: value + 5 });
  const counts = addUp([one(14), one(122), one(6)], [4, 50, 6], 136);
  expect(counts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(136, 9);
  expect(counts.every(({ value, low, high }, at) => value >= ([4, 50, 6][at] ?? 0) && low <= value && value <= high)).toBe(true);
  expect(counts[2]?.value).toBe(6);
});

test("labels that one reader alone gave have an interval, those of two have none, and the middle stays", () => {
  const unit = (label: number, doubt: number): Unit => ({
    label,
    doubt,
    predicted: label === 0 ? [1, 0] : [0, 1],
    isSampled: doubt === 0,
  });
  const read = (doubt: number) => Array.from({ length: 200 }, (_, at) => unit(at < 20 ? 0 : 1, doubt));
  const none = new SampledErrors([]);
  expect(estimateCount(new UnitSums(read(0), 2), [0], none)).toEqual({ value: 20, low: 20, high: 20 });
  const { value, low, high } = estimateCount(new UnitSums(read(0.05), 2), [0], none);
  expect(value).toBe(20);
  expect(high - value).toBeCloseTo(1.959964 * Math.sqrt(20 * 0.05 * 0.95 + 180 * 0.05 * 0.1), 6);
  expect(value - low).toBeCloseTo(high - value, 6);
});
