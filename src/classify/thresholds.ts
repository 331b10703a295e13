/** A held-out row: what the model gives each label, and which label it has. */
export interface HeldOut {
  readonly predicted: readonly number[];
  readonly label: number;
}

/** Labels with fewer held-out rows have no threshold of their own. */
export const LEAST_ROWS = 30;

export interface ThresholdOptions {
  readonly labels: number;
  /** The label of what cannot be told, which needs no threshold; -1 where the scheme has none. */
  readonly unclear: number;
  /** Share of the decided rows that must be right. */
  readonly target: number;
}

/**
 * The probability from which each label is given, chosen on held-out rows: the least at which `target` of those that get
 * it are right, and no other label with rows enough loses more than 1 − target of its rows to it. A label with few rows
 * takes the threshold of all labels together. Above 1 where there is none: the label is never given.
 */
export function chooseThresholds(rows: readonly HeldOut[], { labels, unclear, target }: ThresholdOptions): number[] {
  const best = rows.flatMap(({ predicted, label }) => {
    const given = likeliest(predicted);
    return given === unclear ? [] : [{ given, label, probability: predicted[given] ?? 0 }];
  });
  const sizes = Array.from({ length: labels }, (_, label) => rows.filter((row) => row.label === label).length);
  const together = leastThreshold(best, target, () => true);
  return sizes.map((size, given) => {
    if (given === unclear) return 0;
    if (size < LEAST_ROWS) return together;
    const isKept = (taken: readonly number[]) =>
      taken.every(
        (count, other) =>
          other === given || other === unclear || (sizes[other] ?? 0) < LEAST_ROWS || count <= (1 - target) * (sizes[other] ?? 0),
      );
    return leastThreshold(
      best.filter((row) => row.given === given),
      target,
      isKept,
    );
  });
}

export function likeliest(predicted: readonly number[]): number {
  return predicted.reduce((best, probability, label) => (probability > (predicted[best] ?? 0) ? label : best), 0);
}

interface Given {
  readonly given: number;
  readonly label: number;
  readonly probability: number;
}

function leastThreshold(rows: readonly Given[], target: number, isKept: (taken: readonly number[]) => boolean): number {
  const sorted = rows.toSorted((one, other) => other.probability - one.probability);
  const taken: number[] = [];
  let [right, least] = [0, Number.POSITIVE_INFINITY];
  sorted.forEach(({ given, label, probability }, at) => {
    right += Number(given === label);
    taken[label] = (taken[label] ?? 0) + 1;
    // Half-way to the next: a row that is not there yet may lie between the two.
    const next = sorted[at + 1]?.probability ?? 0;
    const isLastOfEqual = next !== probability;
    if (isLastOfEqual && right >= target * (at + 1) && isKept(Array.from(taken, (count) => count ?? 0)))
      least = (probability + next) / 2;
  });
  return Number.isFinite(least) ? least : 2;
}
