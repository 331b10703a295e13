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
/** Coefficients that a processor keeps at hand with those of some steps. */
const PIECE = 1024;

/** A direction or a change in the space of coefficients, and its products with the rows. */
interface Vector {
  readonly own: Float64Array;
  readonly image: Float64Array;
}

interface Training extends TrainOptions {
  readonly rows: number;
  readonly multiply: RowProducts;
  readonly label: Int32Array;
}

/** A step that was taken: how far it moved, and how the gradient turned by it. */
interface Step {
  readonly moved: Vector;
  readonly turned: Vector;
  scale: number;
  /** Length of the turn, squared. */
  turn: number;
}

/**
 * Coefficients under which the labels are likeliest, by limited-memory BFGS (Nocedal and Wright, algorithm 7.4) in the space
 * that the rows span: there a step costs one product with what every row has in common with every row, and the trials of its length cost none. From zero and
 * in order, so that the same rows give the same coefficients. All vectors are made once and written over: a step that made its own would leave two megabytes.
 */
export function trainLogistic({ rows, label }: TrainingRows, options: TrainOptions): Coefficients {
  const training: Training = { ...options, rows: rows.rows, multiply: rowProducts(rows), label };
  const size = rows.rows * options.labels;
  const off = new Float64Array(size);
  const direction = vectorOf(size);
  const past: Step[] = [];
  let spare = stepOf(size);
  let [at, before] = [vectorOf(size), vectorOf(size)];
  let [gradient, next] = [vectorOf(size), vectorOf(size)];
  let loss = lossAt(training, at, 0, off);
  slopeAt(training, at, off, gradient);
  const goal = TOLERANCE * lengthOf(gradient);
  for (let step = 0; step < MOST_STEPS && lengthOf(gradient) > goal; step++) {
    descend(gradient, past, direction);
    const slope = dot(direction.own, gradient.image);
    if (slope >= 0) break;
    [before, at] = [at, before];
    let length = past.length === 0 ? Math.min(1, 4 / options.penalty) : 1;
    let reached = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < MOST_HALVINGS; tries++, length /= 2) {
      reached = lossAt(training, at, moveFrom(before, direction, length, at), off);
      if (reached <= loss + GAIN * length * slope) break;
    }
    if (!(reached < loss)) return before.own;
    loss = reached;
    slopeAt(training, at, off, next);
    spare = remember(past, spare, [at, before], [next, gradient]);
    [gradient, next] = [next, gradient];
  }
  return at.own;
}

function vectorOf(size: number): Vector {
  return { own: new Float64Array(size), image: new Float64Array(size) };
}

function stepOf(size: number): Step {
  return { moved: vectorOf(size), turned: vectorOf(size), scale: 0, turn: 0 };
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

/** The loss of coefficients with this square of their length; `off` becomes by how much the probability of each label is off. */
function lossAt({ rows, label, labels, penalty }: Training, { image }: Vector, square: number, off: Float64Array): number {
  let loss = (penalty / 2) * square;
  const scores = new Float64Array(labels);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < labels; c++) scores[c] = image[c * rows + row] as number;
    const own = label[row] as number;
    const right = scores[own] as number;
    loss += softmax(scores) - right;
    for (let c = 0; c < labels; c++) off[c * rows + row] = (scores[c] as number) - Number(c === own);
  }
  return loss;
}

/** The gradient in the space that the rows span: what each label is off by, and the penalty's pull. */
function slopeAt({ rows, multiply: productOf, penalty }: Training, at: Vector, off: Float64Array, { own, image }: Vector): void {
  for (let i = 0; i < own.length; i++) own[i] = (off[i] as number) + penalty * (at.own[i] as number);
  // What some labels gain others lose, so that the image of the last is known from the others.
  const last = own.length - rows;
  productOf(own.subarray(0, last), image.subarray(0, last));
  const rest = image.subarray(last).fill(0);
  for (let from = 0; from < last; from += rows)
    for (let row = 0; row < rows; row++) rest[row] = (rest[row] as number) - (image[from + row] as number);
}

/** The direction to go, by the two loops of L-BFGS. These ask for the image alone, so that the direction itself follows at one go. */
function descend(gradient: Vector, past: readonly Step[], { own, image }: Vector): void {
  image.set(gradient.image);
  const back: number[] = [];
  const forth: number[] = [];
  const last = past.at(-1);
  const first = past[0];
  let product = last ? dot(last.moved.own, image) : 0;
  for (let place = past.length - 1; place >= 0; place--) {
    const { scale, turned } = past[place] as Step;
    back[place] = -(scale * product);
    product = addAndDot(image, back[place] as number, turned.image, past[place - 1]?.moved.own ?? image);
  }
  const size = last ? 1 / (last.scale * last.turn) : 1;
  multiply(image, size);
  if (first) product = dot(first.turned.own, image);
  for (let place = 0; place < past.length; place++) {
    const { scale, moved } = past[place] as Step;
    forth[place] = -(back[place] as number) - scale * product;
    product = addAndDot(image, forth[place] as number, moved.image, past[place + 1]?.turned.own ?? image);
  }
  multiply(image, -1);
  // In pieces that the processor keeps at hand while every step is added.
  for (let from = 0; from < own.length; from += PIECE) {
    const piece = own.subarray(from, from + PIECE);
    piece.set(gradient.own.subarray(from, from + PIECE));
    for (let place = past.length - 1; place >= 0; place--)
      add(piece, back[place] as number, (past[place] as Step).turned.own, from);
    multiply(piece, size);
    for (let place = 0; place < past.length; place++) add(piece, forth[place] as number, (past[place] as Step).moved.own, from);
    multiply(piece, -1);
  }
}

/** Writes a step over one that is not needed any more, and keeps it where it tells something. Returns one to write over next. */
function remember(
  past: Step[],
  step: Step,
  [at, before]: readonly [Vector, Vector],
  [next, gradient]: readonly [Vector, Vector],
): Step {
  const { moved, turned } = step;
  subtract(at, before, moved);
  subtract(next, gradient, turned);
  const curvature = dot(moved.own, turned.image);
  step.turn = dot(turned.own, turned.image);
  // Where the function is flat the estimate would blow up.
  if (curvature <= 1e-12 * step.turn) return step;
  step.scale = 1 / curvature;
  past.push(step);
  return (past.length > MEMORY ? past.shift() : undefined) ?? stepOf(at.own.length);
}

function subtract(to: Vector, from: Vector, { own, image }: Vector): void {
  for (let i = 0; i < own.length; i++) own[i] = (to.own[i] as number) - (from.own[i] as number);
  for (let i = 0; i < image.length; i++) image[i] = (to.image[i] as number) - (from.image[i] as number);
}

/** Goes so far in a direction; returns the square of the length of where that is. */
function moveFrom(from: Vector, direction: Vector, length: number, { own, image }: Vector): number {
  for (let i = 0; i < own.length; i++) own[i] = (from.own[i] as number) + length * (direction.own[i] as number);
  for (let i = 0; i < image.length; i++) image[i] = (from.image[i] as number) + length * (direction.image[i] as number);
  return dot(own, image);
}

/** Adds a piece of a vector that starts at `from`. */
function add(to: Float64Array, times: number, vector: Float64Array, from: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (vector[from + i] as number);
}

function multiply(vector: Float64Array, by: number): void {
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) * by;
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

/** Adds a vector, and multiplies what that gives with another one in the same go. */
function addAndDot(to: Float64Array, times: number, vector: Float64Array, other: Float64Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < to.length; i += 4) {
    first += (other[i] as number) * (to[i] = (to[i] as number) + times * (vector[i] as number));
    second += (other[i + 1] as number) * (to[i + 1] = (to[i + 1] as number) + times * (vector[i + 1] as number));
    third += (other[i + 2] as number) * (to[i + 2] = (to[i + 2] as number) + times * (vector[i + 2] as number));
    fourth += (other[i + 3] as number) * (to[i + 3] = (to[i + 3] as number) + times * (vector[i + 3] as number));
  }
  for (; i < to.length; i++) first += (other[i] as number) * (to[i] = (to[i] as number) + times * (vector[i] as number));
  return first + second + (third + fourth);
}
