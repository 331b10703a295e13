import { toTenth } from "./to-tenth.ts";

const LEAST = 2.6;

/** Its area grows with the number. */
export const radiusOf = (count: number): number => toTenth(LEAST + 1.75 * Math.sqrt(count));

/** The same by a measure of any size: whoever has most has the largest dot, of nothing the smallest; null of whom nothing is known. */
export function radiusAmong(value: number | null, most: number, largest: number): number | null {
  if (value === null) return null;
  return toTenth(LEAST + (most === 0 ? 0 : (largest - LEAST) * Math.sqrt(value / most)));
}

/** Of whom nothing is known: as small as nothing, and drawn hollow. */
export const UNKNOWN_RADIUS = LEAST;

/** The room that a dot takes by whichever measure it is largest. */
export const roomOf = (radii: readonly (number | null)[]): number => Math.max(LEAST, ...radii.map((radius) => radius ?? LEAST));
