/** Discs by column. */
export interface Discs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
}

export interface RingPack {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of the circle around all of it. */
  readonly radius: number;
}

const ROUND = 2 * Math.PI;

/**
 * Places discs around a circle in rings that do not overlap, the first ones inmost: give the largest first and little room is lost. Each ring
 * is spread over the whole round, so that a few stand evenly and many stand close.
 */
export function ringPack(radii: Float64Array, inner: number): RingPack {
  const x = new Float64Array(radii.length);
  const y = new Float64Array(radii.length);
  let edge = inner;
  for (let first = 0, ring = 0; first < radii.length; ring++) {
    const { count, used, widest } = fitRing(radii, first, edge);
    const spare = (ROUND - used) / count;
    // Rings begin at the top, each second one turned by half a place: gaps do not line up to spokes.
    let angle = -Math.PI / 2 + (ring % 2 === 0 ? 0 : ROUND / count / 2);
    for (let index = first; index < first + count; index++) {
      const distance = edge + radii[index]!;
      x[index] = Math.cos(angle) * distance;
      y[index] = Math.sin(angle) * distance;
      if (index + 1 < first + count) angle += angleBetween(edge, radii[index]!, radii[index + 1]!) + spare;
    }
    first += count;
    edge += 2 * widest;
  }
  return { x, y, radius: edge };
}

/** How many discs fit into one ring around a circle, and how much of the round they take. */
function fitRing(radii: Float64Array, first: number, edge: number): { count: number; used: number; widest: number } {
  let [count, used, open, widest] = [1, 0, 0, radii[first]!];
  while (first + count < radii.length) {
    const next = open + angleBetween(edge, radii[first + count - 1]!, radii[first + count]!);
    const closed = next + angleBetween(edge, radii[first + count]!, radii[first]!);
    if (closed > ROUND) break;
    open = next;
    used = closed;
    widest = Math.max(widest, radii[first + count]!);
    count++;
  }
  return { count, used: count === 1 ? 0 : used, widest };
}

/** Seen from the middle, between two discs that touch each other and the circle. */
function angleBetween(edge: number, one: number, other: number): number {
  const [a, b] = [edge + one, edge + other];
  if (a * b === 0) return ROUND;
  const cosine = (a * a + b * b - (one + other) ** 2) / (2 * a * b);
  return Math.acos(Math.max(-1, Math.min(1, cosine)));
}
