import type { LeagueSizes, ObservationColumns } from "../../src/measure/leagues/league-columns.ts";

/** Observations drawn by a seed, as columns. Some groups are far larger than others, as in any market. */
export function generate(rows: number, sizes: LeagueSizes, seed: number): ObservationColumns & { readonly value: Float64Array } {
  const columns = {
    measure: new Uint16Array(rows),
    scope: new Uint16Array(rows),
    period: new Uint16Array(rows),
    group: new Uint32Array(rows),
    value: new Float64Array(rows),
  };
  const next = random(seed);
  for (let row = 0; row < rows; row++) {
    columns.measure[row] = next() * sizes.measures;
    columns.scope[row] = next() * sizes.scopes;
    columns.period[row] = next() * sizes.periods;
    const group = Math.floor(next() ** 2 * sizes.groups);
    columns.group[row] = group;
    // Whole numbers, so that sums are exact in every order and two programs can be held against each other.
    columns.value[row] = Math.floor((next() * 1e6) / (1 + group)) + 1;
  }
  return columns;
}

/** mulberry32: a number from 0 to 1, the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
