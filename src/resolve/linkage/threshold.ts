import type { Edges } from "./edges.ts";
import { probabilityOf } from "./score.ts";

/** From which weight on pairs are taken to match, and what share of those is expected to. */
export interface Threshold {
  readonly bits: number;
  readonly precision: number;
}

const STEPS_A_BIT = 16;
const MOST_BITS = 40;

/**
 * The lowest weight from which on the pairs' mean probability is the wanted precision, and never below as likely as not. Without a
 * wanted precision: as likely as not, which makes the fewest mistakes where the probabilities are right.
 */
export function chooseThreshold(edges: Edges, wanted: number | undefined): Threshold {
  const steps = MOST_BITS * STEPS_A_BIT;
  const counts = new Float64Array(steps + 1);
  const expected = new Float64Array(steps + 1);
  for (let at = 0; at < edges.length; at++) {
    const bits = edges.bits[at] as number;
    if (bits < 0) continue;
    const step = Math.min(steps, Math.floor(bits * STEPS_A_BIT));
    counts[step] = (counts[step] as number) + 1;
    expected[step] = (expected[step] as number) + probabilityOf(bits);
  }
  let chosen: Threshold = { bits: MOST_BITS, precision: 1 };
  let [pairs, matches] = [0, 0];
  for (let step = steps; step >= 0; step--) {
    pairs += counts[step] as number;
    matches += expected[step] as number;
    const precision = pairs === 0 ? 1 : matches / pairs;
    if (wanted === undefined || precision >= wanted) chosen = { bits: step / STEPS_A_BIT, precision };
  }
  return chosen;
}
