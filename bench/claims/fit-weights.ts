import type { Signs } from "../../src/claim/weighing/weights.ts";

/** A labelled number: all that it may be, which of that is right, and what speaks for none. */
export interface Example {
  /** The signs of each option. */
  readonly signs: readonly (readonly Signs[])[];
  readonly right: readonly boolean[];
  readonly none: Signs;
}

/** Weights by sign, of one look. */
export type Table = ReadonlyMap<string, number>;

/** Options beyond so many are left out unless they are right. */
const MOST = 60;
const RATE = 0.3;
const SHRINK = 0.004;
const LEAST = 1e-3;

/**
 * Conditional logit: weights under which the right options of every number are likely beside its others; by stochastic gradient with
 * a rate for each sign (AdaGrad), shrunk a little, in an order that is always the same. Nothing is random.
 */
export function fitWeights(examples: readonly Example[], start: Table, rounds: number): Table {
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const id = ids.get(name) ?? ids.size;
    ids.set(name, id);
    return id;
  };
  const rows = examples.map((example) => rowOf(example, start, idOf));
  const weights = Float64Array.from([...ids.keys()], (name) => start.get(name) ?? 0);
  const squares = new Float64Array(ids.size).fill(1);
  const gradient = new Float64Array(ids.size);
  for (let round = 0; round < rounds; round += 1) {
    for (const row of rows) {
      const touched = slope(row, weights, gradient);
      for (const id of touched) {
        const step = (gradient[id] ?? 0) - SHRINK * (weights[id] ?? 0);
        gradient[id] = 0;
        squares[id] = (squares[id] ?? 1) + step * step;
        weights[id] = (weights[id] ?? 0) + (RATE * step) / Math.sqrt(squares[id] ?? 1);
      }
    }
  }
  return new Map([...ids].map(([name, id]) => [name, weights[id] ?? 0]));
}

interface Row {
  /** Ids of the signs of each option; none stands last. */
  readonly signs: readonly Int32Array[];
  readonly right: readonly boolean[];
}

function rowOf({ signs, right, none }: Example, start: Table, idOf: (name: string) => number): Row {
  const namesOf = (all: readonly Signs[]): string[] => all.flatMap(({ names }) => names);
  const scored = signs
    .map((own, at) => {
      const names = namesOf(own);
      return { names, right: right[at] === true, score: names.reduce((sum, name) => sum + (start.get(name) ?? 0), 0) };
    })
    .toSorted((a, b) => b.score - a.score)
    .filter((one, at) => one.right || at < MOST);
  const known = scored.some((one) => one.right);
  return {
    signs: [...scored.map(({ names }) => Int32Array.from(names, idOf)), Int32Array.from(none.names, idOf)],
    right: [...scored.map((one) => one.right), !known],
  };
}

/** Adds one row's slope to the gradient; the ids that it touched. */
function slope({ signs, right }: Row, weights: Float64Array, gradient: Float64Array): number[] {
  const scores = signs.map((ids) => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const meant = odds.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0);
  const touched: number[] = [];
  for (const [at, ids] of signs.entries()) {
    const odd = odds[at] ?? 0;
    const by = (right[at] ? odd / meant : 0) - odd / all;
    if (Math.abs(by) < LEAST) continue;
    for (const id of ids) {
      if (gradient[id] === 0) touched.push(id);
      gradient[id] = (gradient[id] ?? 0) + by;
    }
  }
  return touched;
}
