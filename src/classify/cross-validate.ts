import type { Judged } from "./evaluate.ts";
import { fit, type Example } from "./fit.ts";
import { groupedFolds } from "./folds.ts";
import { likeliest, type ThresholdOptions } from "./thresholds.ts";

/**
 * What a model gives each example that has not seen its filer in any way: weights, temperature and thresholds all come
 * from the other parts, where they are chosen by a cross-validation of their own (nested). This tells how right a label of
 * a filing will be that nobody has read; `Fitted.heldOut` shares temperature and thresholds with the rows it is told of.
 */
export function crossValidate(examples: readonly Example[], labels: readonly string[], options: ThresholdOptions): Judged[] {
  const parts = 5;
  const folds = groupedFolds(
    examples.map(({ group }) => group),
    examples.map(({ label }) => label),
    parts,
  );
  const judged = new Map<number, Judged>();
  for (let part = 0; part < parts; part++) {
    const { predict, thresholds } = fit(
      examples.filter((_, row) => folds[row] !== part),
      options,
    );
    const held = [...examples.keys()].filter((row) => folds[row] === part);
    const all = predict(held.flatMap((row) => examples[row]?.features ?? []));
    held.forEach((row, at) => {
      const [example, predicted = []] = [examples[row], all[at]];
      const best = likeliest(predicted);
      const isGiven = best === options.unclear || (predicted[best] ?? 0) >= (thresholds[best] ?? 2);
      const name = (label: number) => labels[label] ?? "";
      const given = name(isGiven ? best : options.unclear);
      if (example) judged.set(row, { truth: name(example.label), given, predicted, group: example.group });
    });
  }
  return [...examples.keys()].flatMap((row) => judged.get(row) ?? []);
}
