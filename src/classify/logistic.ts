import { rowProducts, type RowProducts } from "./row-products.ts";
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

/** A direction or a change in the space of coefficients, and its products with the rows. */
interface Vector {
  readonly own: Float64Array;
  readonly image: Float64Array;
}

interface Training {
  readonly rows: number;
  readonly multiply: RowProducts;
  readonly label: Int32Array;
}

interface Step {
  readonly moved: Vector;
  readonly turned: Vector;
  readonly scale: number;
}

/**
 * Coefficients under which the labels are likeliest, by limited-memory BFGS (Nocedal and Wright, algorithm 7.4) in the space
 * that the rows span: there a step costs one product with what every row has in common with every row, and the trials of its length cost none. From zero and
 * in order, so that the same rows give the same coefficients.
 */
export function trainLogistic({ rows, label }: TrainingRows, { labels, penalty }: TrainOptions): Coefficients {
  const training = { rows: rows.rows, multiply: rowProducts(rows), label };
  const size = training.rows * labels;
  const at: Vector = { own: new Float64Array(size), image: new Float64Array(size) };
  const past: Step[] = [];
  let { loss, off } = lossAt(training, at, { labels, penalty });
  let gradient = slopeAt(training, at, { off, penalty });
  const goal = TOLERANCE * lengthOf(gradient);
  for (let step = 0; step < MOST_STEPS && lengthOf(gradient) > goal; step++) {
    const direction = descend(gradient, past);
    const slope = dot(direction.own, gradient.image);
    if (slope >= 0) break;
    const before = { own: at.own.slice(), image: at.image.slice() };
    let length = past.length === 0 ? Math.min(1, 4 / penalty) : 1;
    let reached = { loss: Number.POSITIVE_INFINITY, off };
    for (let tries = 0; tries < MOST_HALVINGS; tries++, length /= 2) {
      moveFrom(before, direction, length, at);
      reached = lossAt(training, at, { labels, penalty });
      if (reached.loss <= loss + GAIN * length * slope) break;
    }
    if (!(reached.loss < loss)) return before.own;
    ({ loss, off } = reached);
    const next = slopeAt(training, at, { off, penalty });
    remember(past, difference(at, before), difference(next, gradient));
    gradient = next;
  }
  return at.own;
}

/** Turns scores into probabilities in place; returns the logarithm of the sum of their exponentials. */
export function softmax(scores: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += scores[c] = Math.exp((scores[c] as number) - most);
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
  return most + Math.log(sum);
}

interface Loss {
  readonly loss: number;
  /** By how much the probability of each label is off. */
  readonly off: Float64Array;
}

function lossAt({ rows, label }: Training, at: Vector, { labels, penalty }: TrainOptions): Loss {
  let loss = (penalty / 2) * dot(at.own, at.image);
  const off = new Float64Array(at.own.length);
  const scores = new Float64Array(labels);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < labels; c++) scores[c] = at.image[c * rows + row] as number;
    const own = label[row] as number;
    const right = scores[own] as number;
    loss += softmax(scores) - right;
    for (let c = 0; c < labels; c++) off[c * rows + row] = (scores[c] as number) - Number(c === own);
  }
  return { loss, off };
}

/** The gradient in the space that the rows span: what each label is off by, and the penalty's pull. */
function slopeAt(
  { rows, multiply: productOf }: Training,
  at: Vector,
  { off, penalty }: Pick<Loss, "off"> & Pick<TrainOptions, "penalty">,
): Vector {
  const own = off.map((value, i) => value + penalty * (at.own[i] as number));
  const image = new Float64Array(own.length);
  // What some labels gain others lose, so that the image of the last is known from the others.
  const last = own.length - rows;
  productOf(own.subarray(0, last), image.subarray(0, last));
  for (let i = 0; i < last; i++) image[last + (i % rows)] = (image[last + (i % rows)] as number) - (image[i] as number);
  return { own, image };
}

/** The two loops of L-BFGS: the direction to go. */
function descend(gradient: Vector, past: readonly Step[]): Vector {
  const direction = { own: gradient.own.slice(), image: gradient.image.slice() };
  const weights: number[] = [];
  for (const { moved, turned, scale } of past.toReversed()) {
    const weight = scale * dot(moved.own, direction.image);
    weights.push(weight);
    add(direction, -weight, turned);
  }
  const last = past.at(-1);
  if (last) multiply(direction, 1 / (last.scale * dot(last.turned.own, last.turned.image)));
  for (const { moved, turned, scale } of past) {
    const weight = (weights.pop() ?? 0) - scale * dot(turned.own, direction.image);
    add(direction, weight, moved);
  }
  multiply(direction, -1);
  return direction;
}

function remember(past: Step[], moved: Vector, turned: Vector): void {
  const curvature = dot(moved.own, turned.image);
  // Where the function is flat the estimate would blow up.
  if (curvature <= 1e-12 * dot(turned.own, turned.image)) return;
  past.push({ moved, turned, scale: 1 / curvature });
  if (past.length > MEMORY) past.shift();
}

function difference(to: Vector, from: Vector): Vector {
  const less: Vector = { own: to.own.slice(), image: to.image.slice() };
  add(less, -1, from);
  return less;
}

function moveFrom(from: Vector, direction: Vector, length: number, to: Vector): void {
  for (let i = 0; i < to.own.length; i++) {
    to.own[i] = (from.own[i] as number) + length * (direction.own[i] as number);
    to.image[i] = (from.image[i] as number) + length * (direction.image[i] as number);
  }
}

function add(to: Vector, times: number, vector: Vector): void {
  for (let i = 0; i < to.own.length; i++) {
    to.own[i] = (to.own[i] as number) + times * (vector.own[i] as number);
    to.image[i] = (to.image[i] as number) + times * (vector.image[i] as number);
  }
}

function multiply(vector: Vector, by: number): void {
  for (let i = 0; i < vector.own.length; i++) {
    vector.own[i] = (vector.own[i] as number) * by;
    vector.image[i] = (vector.image[i] as number) * by;
  }
}

const lengthOf = ({ own, image }: Vector): number => Math.sqrt(dot(own, image));

/** Four sums at once: each addition would otherwise wait for the one before. */
function dot(left: Float64Array, right: Float64Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < left.length; i += 4) {
    first += (left[i] as number) * (right[i] as number);
    second += (left[i + 1] as number) * (right[i + 1] as number);
    third += (left[i + 2] as number) * (right[i + 2] as number);
    fourth += (left[i + 3] as number) * (right[i + 3] as number);
  }
  for (; i < left.length; i++) first += (left[i] as number) * (right[i] as number);
  return first + second + (third + fourth);
}
