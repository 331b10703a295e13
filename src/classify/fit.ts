import { probabilitiesOf, temperatureOf } from "./calibrate.ts";
import type { Features } from "./features.ts";
import { groupedFolds } from "./folds.ts";
import { scoresOf, trainLogistic } from "./logistic.ts";
import { chooseThresholds, type ThresholdOptions } from "./thresholds.ts";
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
  /** By example, what a model gives that has not seen its filer. */
  readonly heldOut: readonly (readonly number[])[];
  /** Calibrated probabilities by label. */
  predict(rows: readonly Features[]): number[][];
}

/** Held-out parts; more cost time, fewer leave less to learn from. */
const FOLDS = 5;
/** Strength of the L2 penalty; never tuned. n-grams are long vectors and rules are ones, so that it binds the n-grams first. */
const PENALTY = 1;

/** Trains on all examples; what is chosen beside the weights (temperature, thresholds) is chosen on held-out parts. */
export function fit(examples: readonly Example[], options: ThresholdOptions): Fitted {
  const { labels } = options;
  const folds = groupedFolds(
    examples.map(({ group }) => group),
    examples.map(({ label }) => label),
    FOLDS,
  );
  const scores = new Float64Array(examples.length * labels);
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = examples.flatMap((example, row) => (folds[row] === fold ? [{ example, row }] : []));
    const model = train(
      examples.filter((_, row) => folds[row] !== fold),
      labels,
    );
    const own = model.score(held.map(({ example }) => example.features));
    held.forEach(({ row }, at) => scores.set(own.subarray(at * labels, (at + 1) * labels), row * labels));
  }
  const label = Int32Array.from(examples, (example) => example.label);
  const temperature = temperatureOf({ labels, scores, label });
  const heldOut = probabilitiesOf(scores, labels, temperature);
  const rows = heldOut.map((predicted, row) => ({ predicted, label: label[row] ?? 0 }));
  const model = train(examples, labels);
  return {
    temperature,
    thresholds: chooseThresholds(rows, options),
    heldOut,
    predict: (features) => probabilitiesOf(model.score(features), labels, temperature),
  };
}

function train(examples: readonly Example[], labels: number) {
  const vocabulary = vocabularyOf(examples.map(({ features }) => features));
  const rows = vocabulary.rows(examples.map(({ features }) => features));
  const label = Int32Array.from(examples, (example) => example.label);
  const model = trainLogistic(rows, label, { labels, penalty: PENALTY });
  return { score: (features: readonly Features[]) => scoresOf(model, vocabulary.rows(features)) };
}
