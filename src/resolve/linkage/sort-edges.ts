import type { Edges } from "./edges.ts";
import { sortedByKey } from "./radix-sort.ts";

/** Weights are told apart to this part of a bit when they are put in order. */
const STEPS_A_BIT = 256;

/**
 * The places of the edges by falling weight, equal ones by their rows: the same order whatever order they were found in. Of those that
 * weigh less than `least`, none is wanted; a few may come last.
 */
export function byFallingWeight(edges: Edges, least = Number.NEGATIVE_INFINITY): Uint32Array {
  const weights = new Uint32Array(edges.length);
  const leastSteps = Math.round(least * STEPS_A_BIT);
  const wanted = new Uint32Array(edges.length);
  let length = 0;
  for (let at = 0; at < edges.length; at++) {
    const steps = Math.round((edges.bits[at] as number) * STEPS_A_BIT);
    weights[at] = 0x7f_ff_ff_ff - steps;
    if (steps >= leastSteps) wanted[length++] = at;
  }
  let order: Uint32Array = wanted.slice(0, length);
  for (const keys of [edges.right, edges.left, weights]) order = sortedByKey(order, keys);
  return order;
}
