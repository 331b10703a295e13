import type { Edges } from "./edges.ts";

/** Weights are told apart to this part of a bit when they are put in order. */
const STEPS_A_BIT = 256;
const DIGIT = 11;
const DIGITS = 1 << DIGIT;

/**
 * The places of the edges by falling weight, equal ones by their rows: the same order whatever order they were found in. Radix
 * sort: comparing a million pairs by a function takes several times as long.
 */
export function byFallingWeight(edges: Edges): Uint32Array {
  const weights = new Uint32Array(edges.length);
  for (let at = 0; at < edges.length; at++) {
    weights[at] = 0x7f_ff_ff_ff - Math.round((edges.bits[at] as number) * STEPS_A_BIT);
  }
  let order = Uint32Array.from({ length: edges.length }, (_, at) => at);
  for (const keys of [edges.right, edges.left, weights]) order = sortStably(order, keys);
  return order;
}

function sortStably(order: Uint32Array<ArrayBuffer>, keys: Uint32Array): Uint32Array<ArrayBuffer> {
  let from = order;
  let to = new Uint32Array(order.length);
  const counts = new Uint32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    counts.fill(0);
    for (const at of from) {
      const digit = ((keys[at] as number) >>> shift) & (DIGITS - 1);
      counts[digit] = (counts[digit] as number) + 1;
    }
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = counts[digit] as number;
      counts[digit] = sum;
      sum += count;
    }
    for (const at of from) {
      const digit = ((keys[at] as number) >>> shift) & (DIGITS - 1);
      const place = counts[digit] as number;
      counts[digit] = place + 1;
      to[place] = at;
    }
    [from, to] = [to, from];
  }
  return from;
}
