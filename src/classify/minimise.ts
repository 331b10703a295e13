/** A smooth function to be made small: writes its gradient at `at` into `gradient`, returns its value. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

export interface MinimiseLimits {
  readonly iterations: number;
  /** Done where the gradient's length has fallen to this share of what it was at the start. */
  readonly tolerance: number;
}

/** How many steps the curvature is estimated from. */
const MEMORY = 6;
/** Armijo's condition: a step must gain at least this share of what the slope promises. */
const GAIN = 1e-4;
const MOST_HALVINGS = 30;

/**
 * Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) from zero with halved steps. The same
 * function gives the same point on every run.
 */
export function minimise(size: number, objective: Objective, { iterations, tolerance }: MinimiseLimits): Float64Array {
  let at = new Float64Array(size);
  let next = new Float64Array(size);
  let gradient = new Float64Array(size);
  let nextGradient = new Float64Array(size);
  const direction = new Float64Array(size);
  const past: Step[] = [];
  let value = objective(at, gradient);
  const goal = tolerance * length(gradient);
  for (let round = 0; round < iterations && length(gradient) > goal; round++) {
    descend(direction, gradient, past);
    const slope = dot(direction, gradient);
    if (slope >= 0) break;
    let step = past.length === 0 ? Math.min(1, 1 / length(gradient)) : 1;
    let reached = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < MOST_HALVINGS; tries++, step /= 2) {
      for (let i = 0; i < size; i++) next[i] = (at[i] ?? 0) + step * (direction[i] ?? 0);
      reached = objective(next, nextGradient);
      if (reached <= value + GAIN * step * slope) break;
    }
    if (!(reached < value)) break;
    remember(past, { at, next, gradient, nextGradient });
    [at, next] = [next, at];
    [gradient, nextGradient] = [nextGradient, gradient];
    value = reached;
  }
  return at;
}

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly scale: number;
}

function remember(
  past: Step[],
  { at, next, gradient, nextGradient }: Readonly<Record<"at" | "next" | "gradient" | "nextGradient", Float64Array>>,
): void {
  const moved = next.map((value, i) => value - (at[i] ?? 0));
  const turned = nextGradient.map((value, i) => value - (gradient[i] ?? 0));
  const curvature = dot(moved, turned);
  // Where the function is flat the estimate would blow up.
  if (curvature <= 1e-12 * dot(turned, turned)) return;
  past.push({ moved, turned, scale: 1 / curvature });
  if (past.length > MEMORY) past.shift();
}

/** The two loops of L-BFGS: writes the direction to go. */
function descend(direction: Float64Array, gradient: Float64Array, past: readonly Step[]): void {
  direction.set(gradient);
  const weights: number[] = [];
  for (const { moved, turned, scale } of past.toReversed()) {
    const weight = scale * dot(moved, direction);
    weights.push(weight);
    add(direction, -weight, turned);
  }
  const last = past.at(-1);
  if (last) multiply(direction, 1 / (last.scale * dot(last.turned, last.turned)));
  for (const { moved, turned, scale } of past) {
    const weight = (weights.pop() ?? 0) - scale * dot(turned, direction);
    add(direction, weight, moved);
  }
  multiply(direction, -1);
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] ?? 0) * (right[i] ?? 0);
  return sum;
}

const length = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));

function add(to: Float64Array, times: number, vector: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (vector[i] ?? 0);
}

function multiply(vector: Float64Array, by: number): void {
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * by;
}
