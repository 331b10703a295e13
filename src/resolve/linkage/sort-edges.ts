import type { Edges } from "./edges.ts";
import { sortedByKey } from "./radix-sort.ts";

/** Weights are told apart to this part of a bit when they are put in order. */
const STEPS_A_BIT = 256;
/**
 * The places of the edges by falling weight, equal ones by their rows: the same order whatever order they were found in.
 */
export function byFallingWeight(edges: Edges): Uint32Array {
  const weights = new Uint32Array(edges.length);
  for (let at = 0; at < edges.length; at++) {
    weights[at] = 0x7f_ff_ff_ff - Math.round((edges.bits[at] as number) * STEPS_A_BIT);
  }
  let order: Uint32Array = Uint32Array.from({ length: edges.length }, (_, at) => at);
  for (const keys of [edges.right, edges.left, weights]) order = sortedByKey(order, keys);
  return order;
}
