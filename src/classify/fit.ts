import { probabilitiesOf, temperatureOf } from "./calibrate.ts";
import type { Features } from "./features.ts";
import { groupedFolds } from "./folds.ts";
import type { Coefficients } from "./logistic.ts";
import { joinedColumns, someRows, type SparseRows } from "./sparse-rows.ts";
import { chooseThresholds, type ThresholdOptions } from "./thresholds.ts";
import { trainTogether } from "./train-together.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A labelled row to learn from. */
export interface Example {
  readonly features: Features;
  /** Place of its label in the scheme. */
  readonly label: number;
  /** Whose it is: rows of one filer are never on both sides of a cross-validation. */
  readonly group: string;
}

/** What was learned from the examples. */
export interface Fitted {
  readonly temperature: number;
  /** By label, the probability from which it is given. */
  readonly thresholds: readonly number[];
  /** By example, what a model gives that has not seen the labels of its filer. */
  readonly heldOut: readonly (readonly number[])[];
  /** Calibrated probabilities by label. */
  predict(rows: readonly Features[]): number[][];
}

/** Held-out parts; more cost time, fewer leave less to learn from. */
export const FOLDS = 5;
/** Strength of the L2 penalty. Words and shapes of names are ones, n-grams share a length: it binds the n-grams first. */
const PENALTY = 1;

/**
 * Trains on all examples; what is chosen beside the weights (temperature, thresholds) is chosen on held-out parts. Which
 * n-grams there are and how rare they are is read from all examples: that says nothing of labels.
 */
export function fit(examples: readonly Example[], options: ThresholdOptions): Fitted {
  const { labels } = options;
  const vocabulary = vocabularyOf(examples.map(({ features }) => features));
  const rows = vocabulary.rows(examples.map(({ features }) => features));
  const label = Int32Array.from(examples, (example) => example.label);
  const joined = joinedColumns(rows);
  const parts = heldOutParts(examples, joined);
  const trainings = [...parts.map(({ rest }) => rest), { some: [...examples.keys()], own: joined }].map(({ some, own }) => ({
    rows: own,
    label: Int32Array.from(some, (row) => label[row] as number),
  }));
  const trained = trainTogether(trainings, { labels, penalty: PENALTY });
  const scores = heldOutScores(parts, { rows: joined, labels, trained });
  const temperature = temperatureOf({ labels, scores, label });
  const heldOut = probabilitiesOf(scores, labels, temperature);
  const judged = heldOut.map((predicted, row) => ({ predicted, label: label[row] as number }));
  const weights = weightsOf(trained.at(-1) ?? new Float64Array(), rows, labels);
  return {
    temperature,
    thresholds: chooseThresholds(judged, options),
    heldOut,
    predict: (features) => probabilitiesOf(scoreRows(vocabulary.rows(features), weights, labels), labels, temperature),
  };
}

interface SomeExamples {
  readonly some: readonly number[];
  readonly own: SparseRows;
}

/** Examples that are held out together, and the rest, which a model for them is trained on. */
interface Part {
  readonly held: SomeExamples;
  readonly rest: SomeExamples;
}

function heldOutParts(examples: readonly Example[], rows: SparseRows): Part[] {
  const folds = groupedFolds(
    examples.map(({ group }) => group),
    examples.map(({ label }) => label),
    FOLDS,
  );
  const those = (isWanted: (row: number) => boolean): SomeExamples => {
    const some = [...examples.keys()].filter(isWanted);
    return { some, own: someRows(rows, some) };
  };
  return Array.from({ length: FOLDS }, (_, fold) => ({
    held: those((row) => folds[row] === fold),
    rest: those((row) => folds[row] !== fold),
  }));
}

interface HeldOutInputs {
  readonly rows: SparseRows;
  readonly labels: number;
  /** What was learned from the rest of each part. */
  readonly trained: readonly Coefficients[];
}

/** Scores of every example by a model of those of other filers. */
function heldOutScores(parts: readonly Part[], { rows, labels, trained }: HeldOutInputs): Float64Array {
  const scores = new Float64Array(rows.rows * labels);
  for (const [part, { held, rest }] of parts.entries()) {
    const told = scoreRows(held.own, weightsOf(trained[part] ?? new Float64Array(), rest.own, labels), labels);
    held.some.forEach((row, at) => scores.set(told.subarray(at * labels, (at + 1) * labels), row * labels));
  }
  return scores;
}

/** Weight of feature f for label c at f * labels + c. */
function weightsOf(coefficients: Coefficients, { rows, columns, start, index, value }: SparseRows, labels: number): Float64Array {
  const weights = new Float64Array(columns * labels);
  const own = new Float64Array(labels);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < labels; c++) own[c] = coefficients[c * rows + row] as number;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const from = (index[at] as number) * labels;
      const cell = value[at] as number;
      for (let c = 0; c < labels; c++) weights[from + c] = (weights[from + c] as number) + cell * (own[c] as number);
    }
  }
  return weights;
}

function scoreRows({ rows, start, index, value }: SparseRows, weights: Float64Array, labels: number): Float64Array {
  const scores = new Float64Array(rows * labels);
  for (let row = 0; row < rows; row++) {
    const own = row * labels;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const from = (index[at] as number) * labels;
      const cell = value[at] as number;
      for (let c = 0; c < labels; c++) scores[own + c] = (scores[own + c] as number) + cell * (weights[from + c] as number);
    }
  }
  return scores;
}
