/** The value of a function at a place, and how it grows from there in each direction. */
export interface Slope {
  readonly value: number;
  readonly slope: Float64Array;
}

/** How many steps the curvature is estimated from. */
const MEMORY = 8;
/** Armijo's condition: a step must gain at least this share of what the slope promises. */
const GAIN = 1e-4;
const MOST_HALVINGS = 30;
/** Done where a step gains so small a share of the value. */
const LITTLE = 1e-8;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
}

/** Where a smooth convex function is least, by limited-memory BFGS (Nocedal and Wright, algorithm 7.4), in so many steps at most. */
export function leastOf(at: (place: Float64Array) => Slope, from: Float64Array, steps: number): Float64Array {
  const past: Step[] = [];
  let [place, here] = [from, at(from)];
  for (let step = 0; step < steps; step += 1) {
    const direction = descend(here.slope, past);
    const next = walk(at, { place, here, direction, length: past.length === 0 ? 1 / (1 + norm(here.slope)) : 1 });
    if (!next) return place;
    const turned = next.there.slope.map((value, i) => value - (here.slope[i] ?? 0));
    const moved = next.place.map((value, i) => value - (place[i] ?? 0));
    if (dot(moved, turned) > 0) past.push({ moved, turned });
    if (past.length > MEMORY) past.shift();
    const gained = here.value - next.there.value;
    [place, here] = [next.place, next.there];
    if (gained < LITTLE * Math.abs(here.value)) return place;
  }
  return place;
}

interface Walk {
  readonly place: Float64Array;
  readonly here: Slope;
  readonly direction: Float64Array;
  readonly length: number;
}

/** A step along a direction that gains enough; undefined where none does. */
function walk(
  at: (place: Float64Array) => Slope,
  { place, here, direction, length }: Walk,
): { readonly place: Float64Array; readonly there: Slope } | undefined {
  const promised = dot(direction, here.slope);
  for (let halving = 0, by = length; halving < MOST_HALVINGS; halving += 1, by /= 2) {
    const next = place.map((value, i) => value + by * (direction[i] ?? 0));
    const there = at(next);
    if (there.value <= here.value + GAIN * by * promised) return { place: next, there };
  }
  return undefined;
}

/** The two loops of L-BFGS. */
function descend(slope: Float64Array, past: readonly Step[]): Float64Array {
  let direction = slope.map((value) => -value);
  const shares: number[] = [];
  for (const { moved, turned } of past.toReversed()) {
    const share = dot(moved, direction) / dot(moved, turned);
    shares.push(share);
    direction = direction.map((value, i) => value - share * (turned[i] ?? 0));
  }
  const last = past.at(-1);
  const scale = last ? dot(last.moved, last.turned) / dot(last.turned, last.turned) : 1;
  direction = direction.map((value) => value * scale);
  for (const { moved, turned } of past) {
    const more = (shares.pop() ?? 0) - dot(turned, direction) / dot(moved, turned);
    direction = direction.map((value, i) => value + more * (moved[i] ?? 0));
  }
  return direction;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));
