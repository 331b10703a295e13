import type { Signs, Weights } from "../../src/claim/weighing/weights.ts";
import { leastOf, type Slope } from "./least-of.ts";

/** A labelled number: all that it may be, which of that is right, and what speaks for none. */
export interface Example {
  /** The signs of each option. */
  readonly signs: readonly (readonly Signs[])[];
  readonly right: readonly boolean[];
  readonly none: Signs;
}

/** Options beyond so many are left out unless they are right. */
const MOST = 60;
/** Strength of the L2 penalty, in numbers: the best of 0.5, 2, 4 and 8 where each text is weighed by what the others taught. */
const PENALTY = 4;

/**
 * Conditional logit: weights under which the right options of every number are likely beside its others, held near zero by an L2 penalty, so
 * that signs which few numbers have weigh little. From `start`, in so many steps at most; nothing is random.
 */
export function fitWeights(examples: readonly Example[], start: Weights, steps: number): Weights {
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const id = ids.get(name) ?? ids.size;
    ids.set(name, id);
    return id;
  };
  const rows = examples.map((example) => rowOf(example, start, idOf));
  const from = Float64Array.from([...ids.keys()], (name) => start[name] ?? 0);
  const weights = leastOf((at) => lossOf(rows, at), from, steps);
  return Object.fromEntries([...ids].map(([name, id]) => [name, weights[id] ?? 0]));
}

interface Row {
  /** Ids of the signs of each option; none stands last. */
  readonly signs: readonly Int32Array[];
  readonly right: readonly boolean[];
}

function rowOf({ signs, right, none }: Example, start: Weights, idOf: (name: string) => number): Row {
  const namesOf = (all: readonly Signs[]): string[] => all.flatMap(({ names }) => names);
  const scored = signs
    .map((own, at) => {
      const names = namesOf(own);
      return { names, right: right[at] === true, score: names.reduce((sum, name) => sum + (start[name] ?? 0), 0) };
    })
    .toSorted((a, b) => b.score - a.score)
    .filter((one, at) => one.right || at < MOST);
  const known = scored.some((one) => one.right);
  return {
    signs: [...scored.map(({ names }) => Int32Array.from(names, idOf)), Int32Array.from(none.names, idOf)],
    right: [...scored.map((one) => one.right), !known],
  };
}

/** How unlikely the right options of all rows are, and the penalty. */
function lossOf(rows: readonly Row[], weights: Float64Array): Slope {
  const slope = weights.map((weight) => PENALTY * weight);
  const penalty = weights.reduce((sum, weight) => sum + (PENALTY / 2) * weight * weight, 0);
  return { value: rows.reduce((sum, row) => sum + addRow(row, weights, slope), penalty), slope };
}

/** The loss of one row; its slope is added to the slope of all. */
function addRow({ signs, right }: Row, weights: Float64Array, slope: Float64Array): number {
  const scores = signs.map((ids) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const meant = odds.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
  for (const [at, ids] of signs.entries()) {
    const odd = odds[at] ?? 0;
    const by = odd / all - (right[at] ? odd / meant : 0);
    for (const id of ids) slope[id] = (slope[id] ?? 0) + by;
  }
  return Math.log(all) - Math.log(meant);
}
