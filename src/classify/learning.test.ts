import { expect, test } from "vitest";
import { agreementOf } from "./agreement.ts";
import { probabilitiesOf, temperatureOf } from "./calibrate.ts";
import { crossValidate } from "./cross-validate.ts";
import { evaluate } from "./evaluate.ts";
import { fit, type Example } from "./fit.ts";
import { groupedFolds } from "./folds.ts";
import { bootstrap, wilson } from "./intervals.ts";
import { trainLogistic } from "./logistic.ts";
import { randomNumbers } from "./random.ts";
import { rowProducts } from "./row-products.ts";
import { joinedColumns, someRows, SparseRowsBuilder, type SparseRows } from "./sparse-rows.ts";
import { chooseThresholds } from "./thresholds.ts";

/** Rows of two labels that one feature tells apart nine times of ten, and a third that nothing does. */
function examples(size: number): Example[] {
  const random = randomNumbers(7);
  return Array.from({ length: size }, (_, at) => {
    const label = at % 3;
    const told = random() < 0.9 ? label : 1 - label;
    const features = new Map([[`noise ${Math.floor(random() * 20)}`, 1]]);
    if (label < 2) features.set(`word ${told}`, 1);
    return { features, label, group: `g${Math.floor(at / 4)}` };
  });
}

function sparse(cells: readonly (readonly number[])[]): SparseRows {
  const rows = new SparseRowsBuilder();
  for (const row of cells) {
    for (const [column, value] of row.entries()) if (value !== 0) rows.add(column, value);
    rows.endRow();
  }
  return rows.end(cells[0]?.length ?? 0);
}

/** Products of every row with every row, row after row. */
function products(rows: SparseRows): number[][] {
  const multiply = rowProducts(rows);
  const out = new Float64Array(rows.rows ** 2);
  multiply(
    Float64Array.from(out, (_, at) => Number(at % (rows.rows + 1) === 0)),
    out,
  );
  return Array.from({ length: rows.rows }, (_, row) => [...out.subarray(row * rows.rows, (row + 1) * rows.rows)]);
}

test("rows are multiplied with each other without their products being made, however many vectors there are", () => {
  const random = randomNumbers(3);
  const cells = Array.from({ length: 11 }, () => Array.from({ length: 30 }, () => (random() < 0.2 ? random() : 0)));
  const expected = cells.map((row) => cells.map((other) => row.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)));
  products(sparse(cells)).forEach((row, at) =>
    row.forEach((value, other) => expect(value).toBeCloseTo(expected[at]?.[other] ?? 0)),
  );
});

test("columns that are alike become one, and every product of two rows stays; a row's part of them, too", () => {
  const cells = [
    [1, 1, 2, 0, 0, 1],
    [0, 0, 3, 3, 0, 0],
    [2, 2, 0, 0, 0, 1],
    [0, 0, 0, 0, 1, 0],
  ];
  const joined = joinedColumns(sparse(cells));
  expect(joined.columns).toBe(5);
  expect(joined.index).toHaveLength(8);
  products(joined).forEach((row, at) =>
    row.forEach((value, other) => expect(value).toBeCloseTo(products(sparse(cells))[at]?.[other] ?? Number.NaN)),
  );
  expect(products(someRows(joined, [2, 0]))[0]?.map(Math.round)).toEqual([9, 5]);
});

test("training finds the one point at which the gradient of a convex loss is nought", () => {
  const rows = sparse([
    [1, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  const label = Int32Array.from([0, 0, 1, 1]);
  const model = trainLogistic({ rows, label }, { labels: 2, penalty: 1 });
  const scores = Float64Array.from(model);
  rowProducts(rows)(model, scores);
  const chance = (row: number) => 1 / (1 + Math.exp((scores[row + 4] ?? 0) - (scores[row] ?? 0)));
  const off = [0, 1, 2, 3].map((row) => chance(row) - Number(label[row] === 0));
  for (const own of [
    [0, 1, 3],
    [2, 3],
  ]) {
    // The weight of a feature for label 0 and what its rows are off by cancel out, but for where training stops.
    const weight = own.reduce((sum, row) => sum + (model[row] ?? 0), 0);
    expect(Math.abs(weight + own.reduce((sum, row) => sum + (off[row] ?? 0), 0))).toBeLessThan(0.1);
  }
});

test("no group is on both sides of a fold, and labels are spread evenly", () => {
  const rows = examples(120);
  const folds = groupedFolds(
    rows.map(({ group }) => group),
    rows.map(({ label }) => label),
    5,
  );
  for (const group of new Set(rows.map((row) => row.group))) {
    expect(new Set(rows.flatMap((row, at) => (row.group === group ? [folds[at]] : []))).size).toBe(1);
  }
  const sizes = [0, 1, 2, 3, 4].map((fold) => rows.filter((row, at) => folds[at] === fold && row.label === 0).length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(3);
});

test("what a model has not seen is foretold as well as the feature allows, and honestly", () => {
  const judged = crossValidate(examples(300), ["a", "b", "unclear"], { labels: 3, unclear: 2, target: 0.8 });
  const { accuracyIfForced, reliability, byFilers } = evaluate(judged, ["a", "b", "unclear"]);
  expect(accuracyIfForced.share).toBeGreaterThan(0.85);
  expect(byFilers?.low).toBeLessThan(accuracyIfForced.share ?? 0);
  const large = reliability.filter(({ rows }) => rows >= 50);
  expect(large.length).toBeGreaterThan(0);
  for (const { said, right } of large) expect(Math.abs(said - right)).toBeLessThan(0.12);
});

test("labels that nothing tells are not made to look told", () => {
  const random = randomNumbers(3);
  const noise = Array.from({ length: 200 }, (_, at): Example => ({
    features: new Map([[`noise ${Math.floor(random() * 50)}`, 1]]),
    label: random() < 0.5 ? 0 : 1,
    group: `g${at}`,
  }));
  const judged = crossValidate(noise, ["a", "b", "unclear"], { labels: 3, unclear: 2, target: 0.9 });
  expect(judged.filter(({ given }) => given !== "unclear").length).toBeLessThan(20);
});

test("the same examples give the same model", () => {
  const once = fit(examples(90), { labels: 3, unclear: 2, target: 0.8 });
  const again = fit(examples(90), { labels: 3, unclear: 2, target: 0.8 });
  expect(again.heldOut).toEqual(once.heldOut);
  expect(again.thresholds).toEqual(once.thresholds);
});

test("scores that are too sure are cooled until they are as right as they say", () => {
  const label = Int32Array.from({ length: 100 }, (_, at) => Number(at < 30));
  const scores = Float64Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? 4 : 0));
  const temperature = temperatureOf({ labels: 2, scores, label });
  expect(probabilitiesOf(scores, 2, temperature)[0]?.[0]).toBeCloseTo(0.7, 2);
});

test("a threshold is the least at which enough are right, and none where that is never so", () => {
  const rows = [0.9, 0.8, 0.7, 0.6].map((sure, at) => ({ predicted: [sure, 1 - sure], label: at < 2 ? 0 : 1 }));
  expect(chooseThresholds(rows, { labels: 2, unclear: -1, target: 1 })).toEqual([0.75, 0.75]);
  const wrong = rows.map((row) => ({ ...row, label: 1 }));
  expect(chooseThresholds(wrong, { labels: 2, unclear: -1, target: 0.5 }).every((one) => one > 1)).toBe(true);
});

test("a label may not swallow more of another than the target leaves", () => {
  const rows = Array.from({ length: 400 }, (_, at) => ({
    predicted: [at < 40 ? 0.8 : 0.95, at < 40 ? 0.2 : 0.05],
    label: Number(at < 40),
  }));
  const [given = 0] = chooseThresholds(rows, { labels: 2, unclear: -1, target: 0.9 });
  expect(given).toBeCloseTo(0.875);
});

test("intervals hold the share, and say nothing of no rows", () => {
  expect(wilson(0, 0).share).toBeNull();
  expect(wilson(9, 10)).toMatchObject({ share: 0.9 });
  expect(wilson(9, 10).low).toBeCloseTo(0.596, 2);
  const rows = Array.from({ length: 40 }, (_, at) => ({ group: `g${at % 10}`, right: Number(at % 10 < 7) }));
  const interval = bootstrap(
    rows,
    ({ group }) => group,
    (some) => some.reduce((sum, { right }) => sum + right, 0) / some.length,
  );
  expect(interval?.low).toBeLessThan(0.7);
  expect(interval?.high).toBeGreaterThan(0.7);
});

test("agreement is told beyond chance", () => {
  const rows = (pairs: readonly string[]) => pairs.map(([first = "", second = ""], at) => ({ first, second, group: `${at}` }));
  expect(agreementOf(rows(["aa", "aa", "bb", "bb"])).kappa).toBe(1);
  expect(agreementOf(rows(["ab", "ba", "aa", "bb"])).kappa).toBeCloseTo(0);
  expect(agreementOf(rows(["aa", "aa"])).kappa).toBeNull();
});
