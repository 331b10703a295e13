import { rowProducts } from "./row-products.ts";
import { plus, Span, type Shares } from "./span.ts";
import type { SparseRows } from "./sparse-rows.ts";

export interface TrainingRows {
  readonly rows: SparseRows;
  /** Label of each row, from 0. */
  readonly label: Int32Array;
}

export interface TrainOptions {
  readonly labels: number;
  /** Strength of the L2 penalty, in rows. */
  readonly penalty: number;
}

/**
 * Multinomial logistic regression as what each training row adds to the score of each label: label after label, each as
 * long as there are rows. The weight of a feature is the sum of these times the feature's values.
 */
export type Coefficients = Float64Array;

/** How many steps the curvature is estimated from. */
const MEMORY = 8;
const MOST_STEPS = 30;
/** Done where the gradient's length has fallen to this share of what it was at the start. */
const TOLERANCE = 0.05;
/** Armijo's condition: a step must gain at least this share of what the slope promises. */
const GAIN = 1e-4;
const MOST_HALVINGS = 20;

/** A step that was taken: how far it moved, and how the gradient turned by it. */
interface Step {
  readonly moved: Shares;
  readonly turned: Shares;
  /** Product of the two. */
  readonly curvature: number;
  /** Length of the turn, squared. */
  readonly turn: number;
}

/**
 * Coefficients under which the labels are likeliest, by limited-memory BFGS (Nocedal and Wright, algorithm 7.4). All that is reckoned
 * with, coefficients, gradients and directions, is made of one kind of vector, by how much each probability was off after each step, and
 * is held as its shares in these: a step costs one product with what every row has in common with every row, the trials of its
 * length cost none, and the two loops next to nothing. From zero and in order, so that the same rows give the same coefficients.
 */
export function trainLogistic(training: TrainingRows, options: TrainOptions): Coefficients {
  const { labels, penalty } = options;
  const { rows } = training.rows;
  const fresh = () => new Float64Array(rows * labels);
  const span = new Span(imagesOf(training.rows));
  const past: Step[] = [];
  let [scores, before] = [fresh(), fresh()];
  const change = fresh();
  let off = fresh();
  let loss = lossAt(training, scores, off);
  let at: Shares = [];
  span.add(off);
  let gradient = gradientAt(at, penalty, 0);
  const goal = TOLERANCE * lengthOf(span, gradient);
  for (let step = 1; step <= MOST_STEPS && lengthOf(span, gradient) > goal; step++) {
    const direction = descend(span, gradient, past);
    const slope = span.product(direction, gradient);
    if (slope >= 0) break;
    span.imageOf(direction, change);
    [before, scores] = [scores, before];
    off = fresh();
    let length = past.length === 0 ? Math.min(1, 4 / penalty) : 1;
    let reached = Number.POSITIVE_INFINITY;
    let there = at;
    for (let tries = 0; tries < MOST_HALVINGS; tries++, length /= 2) {
      there = plus(at, length, direction);
      moveFrom(before, change, length, scores);
      reached = lossAt(training, scores, off) + (penalty / 2) * span.product(there, there);
      if (reached <= loss + GAIN * length * slope) break;
    }
    if (!(reached < loss)) break;
    span.add(off);
    const next = gradientAt(there, penalty, step);
    remember(past, span, { moved: plus(there, -1, at), turned: plus(next, -1, gradient) });
    [loss, at, gradient] = [reached, there, next];
  }
  return span.vectorOf(at, fresh());
}

/** What each row has in common with the rows of a vector, label after label. What some labels gain others lose, so that the last follows from them. */
function imagesOf(rows: SparseRows): (vector: Float64Array) => Float64Array {
  const multiply = rowProducts(rows);
  return (vector) => {
    const image = new Float64Array(vector.length);
    const last = vector.length - rows.rows;
    multiply(vector.subarray(0, last), image.subarray(0, last));
    const rest = image.subarray(last);
    for (let from = 0; from < last; from += rows.rows)
      for (let row = 0; row < rows.rows; row++) rest[row] = (rest[row] as number) - (image[from + row] as number);
    return image;
  };
}

/** Turns scores into probabilities in place; returns the logarithm of the sum of their exponentials. */
export function softmax(scores: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) most = Math.max(most, scores[c] as number);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp((scores[c] as number) - most);
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
  return most + Math.log(sum);
}

/** The loss of scores without the penalty; `off` becomes by how much the probability of each label is off. */
function lossAt({ rows: { rows }, label }: TrainingRows, all: Float64Array, off: Float64Array): number {
  const labels = all.length / rows;
  const scores = new Float64Array(labels);
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < labels; c++) scores[c] = all[c * rows + row] as number;
    const own = label[row] as number;
    const right = scores[own] as number;
    loss += softmax(scores) - right;
    for (let c = 0; c < labels; c++) off[c * rows + row] = (scores[c] as number) - Number(c === own);
  }
  return loss;
}

/** The gradient after a step: what the probabilities are off by, which is the vector of that step, and the penalty's pull. */
function gradientAt(at: Shares, penalty: number, step: number): number[] {
  return Array.from({ length: step + 1 }, (_, place) => penalty * (at[place] ?? 0) + Number(place === step));
}

/** The direction to go, by the two loops of L-BFGS. */
function descend(span: Span, gradient: Shares, past: readonly Step[]): Shares {
  const back: number[] = [];
  let direction = gradient;
  for (const { moved, turned, curvature } of past.toReversed()) {
    const share = span.product(moved, direction) / curvature;
    back.unshift(share);
    direction = plus(direction, -share, turned);
  }
  const last = past.at(-1);
  const size = last ? last.curvature / last.turn : 1;
  direction = direction.map((share) => share * size);
  for (const [place, { moved, turned, curvature }] of past.entries())
    direction = plus(direction, (back[place] ?? 0) - span.product(turned, direction) / curvature, moved);
  return direction.map((share) => -share);
}

/** Keeps a step where it tells something. */
function remember(past: Step[], span: Span, { moved, turned }: Pick<Step, "moved" | "turned">): void {
  const curvature = span.product(moved, turned);
  const turn = span.product(turned, turned);
  // Where the function is flat the estimate would blow up.
  if (curvature <= 1e-12 * turn) return;
  past.push({ moved, turned, curvature, turn });
  if (past.length > MEMORY) past.shift();
}

/** Goes so far in a direction. */
function moveFrom(from: Float64Array, direction: Float64Array, length: number, to: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = (from[i] as number) + length * (direction[i] as number);
}

const lengthOf = (span: Span, shares: Shares): number => Math.sqrt(span.product(shares, shares));
