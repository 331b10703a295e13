import { UNCLEAR } from "../model/classes.ts";
import { bootstrap, wilson, type Share } from "./intervals.ts";

/** A filing with the label that a person gave and what was said of it without knowing. */
export interface Judged {
  readonly truth: string;
  /** A label of the scheme; `unclear` where it was not decided. */
  readonly given: string;
  /** Probability of every label, in the scheme's order. */
  readonly predicted: readonly number[];
  readonly group: string;
}

export interface LabelScores {
  readonly label: string;
  /** Of those that were given the label, how many have it. */
  readonly precision: Share;
  /** Of those that have it, how many were given it: what was left unclear counts as missed. */
  readonly recall: Share;
  /** The same, of those alone that were decided. */
  readonly recallOfDecided: Share;
}

export interface Evaluation {
  readonly rows: number;
  /** Rows that got a label other than unclear. */
  readonly decided: Share;
  /** Right ones of all, of the decided, and of the likeliest labels where every row must get one. */
  readonly accuracy: Share;
  readonly accuracyOfDecided: Share;
  readonly accuracyIfForced: Share;
  /** Interval of `accuracyIfForced` by drawing whole filers. */
  readonly byFilers: { readonly low: number; readonly high: number } | null;
  readonly labels: readonly LabelScores[];
  /** Rows by truth, then by what was given. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Mean squared distance of the probabilities from the truth, summed over labels: 0 is perfect. */
  readonly brier: number;
  readonly reliability: readonly ReliabilityBin[];
}

/** Of rows whose likeliest label had about this probability, how many have that label. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly said: number;
  readonly right: number;
}

/** How right labels are against those that a person gave. `labels` are the scheme's, in its order. */
export function evaluate(rows: readonly Judged[], labels: readonly string[]): Evaluation {
  const decided = rows.filter(({ given }) => given !== UNCLEAR);
  const right = (some: readonly Judged[]) => some.filter(({ truth, given }) => truth === given).length;
  const forced = (some: readonly Judged[]) => some.filter((row) => labels[likeliestOf(row)] === row.truth).length;
  return {
    rows: rows.length,
    decided: wilson(decided.length, rows.length),
    accuracy: wilson(right(rows), rows.length),
    accuracyOfDecided: wilson(right(decided), decided.length),
    accuracyIfForced: wilson(forced(rows), rows.length),
    byFilers: bootstrap(
      rows,
      ({ group }) => group,
      (some) => forced(some) / some.length,
    ),
    labels: labels.map((label) => scoresOf(label, rows)),
    confusion: confusionOf(rows, labels),
    brier: brierOf(rows, labels),
    reliability: reliabilityOf(rows, labels),
  };
}

function scoresOf(label: string, rows: readonly Judged[]): LabelScores {
  const given = rows.filter((row) => row.given === label);
  const own = rows.filter((row) => row.truth === label);
  const both = own.filter((row) => row.given === label).length;
  return {
    label,
    precision: wilson(both, given.length),
    recall: wilson(both, own.length),
    recallOfDecided: wilson(both, own.filter((row) => row.given !== UNCLEAR).length),
  };
}

function confusionOf(rows: readonly Judged[], labels: readonly string[]): Evaluation["confusion"] {
  const all = [...new Set([...labels, ...rows.map(({ truth }) => truth)])];
  return Object.fromEntries(
    all.map((truth) => {
      const own = rows.filter((row) => row.truth === truth);
      const counts = [...new Set(own.map(({ given }) => given))].map((given) => [
        given,
        own.filter((row) => row.given === given).length,
      ]);
      return [truth, Object.fromEntries(counts) as Record<string, number>];
    }),
  );
}

function likeliestOf({ predicted }: Judged): number {
  return predicted.reduce((best, probability, label) => (probability > (predicted[best] ?? 0) ? label : best), 0);
}

function brierOf(rows: readonly Judged[], labels: readonly string[]): number {
  const sum = rows.reduce(
    (total, { predicted, truth }) =>
      total + predicted.reduce((part, probability, label) => part + (probability - Number(labels[label] === truth)) ** 2, 0),
    0,
  );
  return sum / Math.max(1, rows.length);
}

const BINS = 5;

function reliabilityOf(rows: readonly Judged[], labels: readonly string[]): ReliabilityBin[] {
  const sure = rows.map((row) => {
    const label = likeliestOf(row);
    return { said: row.predicted[label] ?? 0, isRight: labels[label] === row.truth };
  });
  return Array.from({ length: BINS }, (_, bin) => {
    const own = sure.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === bin);
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      rows: own.length,
      said: own.reduce((sum, { said }) => sum + said, 0) / Math.max(1, own.length),
      right: own.filter(({ isRight }) => isRight).length / Math.max(1, own.length),
    };
  }).filter((bin) => bin.rows > 0);
}
