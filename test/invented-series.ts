import type { Point } from "../src/measure/campaigns/interrupted-series.ts";

// Series of which the truth is known, the same for the same seed.

/** A number from 0 up to and without 1 (mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

export const NOISES = ["independent", "leaning", "counts", "clumps"] as const;
export type Noise = (typeof NOISES)[number];

/** Days of nothing but noise: independent, each leaning on the one before by 0.6, rare counts, or counts that stay for three days. */
export function noise(kind: Noise, days: number, seed: number): number[] {
  const next = uniform(seed);
  if (kind === "independent") return Array.from({ length: days }, () => normal(next));
  if (kind === "counts") return Array.from({ length: days }, () => poisson(next, 0.2));
  if (kind === "leaning") {
    let last = normal(next) * 1.25;
    return Array.from({ length: days }, () => (last = 0.6 * last + normal(next)));
  }
  const values = Array.from({ length: days + 2 }, () => 0);
  for (let day = 0; day < days; day++) {
    if (next() >= 0.05) continue;
    const height = 1 + Math.floor(next() * 4);
    for (let stay = 0; stay < 3; stay++) values[day + stay] = (values[day + stay] ?? 0) + (height * (3 - stay)) / 3;
  }
  return values.slice(0, days);
}

export const asPoints = (values: readonly number[], from = 0): Point[] => values.map((value, at) => ({ day: from + at, value }));

function poisson(next: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let [count, product] = [0, next()];
  while (product > limit) {
    count++;
    product *= next();
  }
  return count;
}
