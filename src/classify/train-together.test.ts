import { expect, test } from "vitest";
import { trainLogistic, type TrainingRows } from "./logistic.ts";
import { SparseRowsBuilder } from "./sparse-rows.ts";
import { trainTogether } from "./train-together.ts";

const OPTIONS = { labels: 3, penalty: 1 };

/** Rows whose label is told by one column, with others that tell nothing. */
function rowsOf(seed: number, count: number): TrainingRows {
  const rows = new SparseRowsBuilder();
  const label = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    label[row] = (row * seed) % OPTIONS.labels;
    rows.add(label[row] ?? 0, 1);
    rows.add(3 + ((row * 7 + seed) % 20), 0.5);
    rows.endRow();
  }
  return { rows: rows.end(23), label };
}

test("models that are trained together are bit for bit those that are trained alone", async () => {
  const trainings = Array.from({ length: 8 }, (_, at) => rowsOf(at + 1, 60 + 20 * at));
  const alone = trainings.map((training) => trainLogistic(training, OPTIONS));
  expect(alone.every((own) => own.some((value) => value !== 0))).toBe(true);
  // At first the helping thread is still starting, afterwards it takes its share.
  for (let round = 0; round < 3; round++) {
    const together = trainTogether(trainings, OPTIONS);
    expect(together.map((own) => [...own])).toEqual(alone.map((own) => [...own]));
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(trainTogether([], OPTIONS)).toEqual([]);
});
