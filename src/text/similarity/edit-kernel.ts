import { type CommonEnds, commonEnds, type Points, perPoint } from "./points.ts";

// Hot kernels: bit-parallel, 32 cells of the dynamic programming matrix at once, in plain loops over typed arrays.
// bench/similarity holds what that gains over the textbook's loops.
//
// Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", J. ACM 46 (1999);
// Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. Computing 10 (2003).
// A bit of `up` (`down`) says that a cell is one more (one less) than the cell above it; `diagonal` that it equals the one
// diagonally before it.

const WORD = 32;

/** All ones: transpositions count. None: they do not. */
const TRANSPOSED = -1;

/**
 * Levenshtein distance in code points: the least number of insertions, deletions and replacements that make one text the
 * other. With a limit, any distance above it is given as limit + 1, sooner.
 */
export function levenshtein(left: Points, right: Points, limit = Number.POSITIVE_INFINITY): number {
  return distance(left, right, limit, 0);
}

/**
 * Optimal string alignment distance ("restricted Damerau–Levenshtein"): a swap of two neighbours is one edit too, but no part
 * of a text is edited twice, so that CA and ABC are 3 apart. Not a metric: the triangle inequality does not hold.
 */
export function optimalStringAlignment(left: Points, right: Points, limit = Number.POSITIVE_INFINITY): number {
  return distance(left, right, limit, TRANSPOSED);
}

interface Kind {
  readonly limit: number;
  readonly transposed: number;
}

function distance(left: Points, right: Points, limit: number, transposed: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  const ends = commonEnds(left, right);
  const pattern = left.length <= right.length ? left : right;
  const text = left.length <= right.length ? right : left;
  const rows = pattern.length - ends.start - ends.end;
  if (rows === 0) return text.length - pattern.length;
  const found = rows <= WORD ? oneWord(pattern, text, ends, transposed) : manyWords(pattern, text, ends, { limit, transposed });
  return found > limit ? limit + 1 : found;
}

/** The pattern fits one word: one step a letter of the text. */
function oneWord(pattern: Points, text: Points, { start, end }: CommonEnds, transposed: number): number {
  const rows = pattern.length - end - start;
  for (let row = 0; row < rows; row++) {
    const point = pattern[start + row] as number;
    perPoint[point] = (perPoint[point] as number) | (1 << row);
  }
  const last = rows - 1;
  let up = -1;
  let down = 0;
  let before = -1;
  let equalBefore = 0;
  let score = rows;
  const stop = text.length - end;
  for (let at = start; at < stop; at++) {
    const equal = perPoint[text[at] as number] as number;
    const swapped = ((~before & equal) << 1) & equalBefore & transposed;
    const carried = ((equal & up) + up) | 0;
    const diagonal = (carried ^ up) | equal | down | swapped;
    const risen = down | ~(diagonal | up);
    const fallen = up & diagonal;
    score += ((risen >>> last) & 1) - ((fallen >>> last) & 1);
    const risenInto = (risen << 1) | 1;
    up = (fallen << 1) | ~(diagonal | risenInto);
    down = risenInto & diagonal;
    before = diagonal;
    equalBefore = equal;
  }
  for (let row = 0; row < rows; row++) perPoint[pattern[start + row] as number] = 0;
  return score;
}

// One entry for each letter of the text: how its cell at the foot of the band above differs from the one to its left (1, -1
// or 0), and whether a swap reaches down from that band. Grown when a longer text comes.
let stepAbove = new Int8Array(256);
let swapAbove = new Uint8Array(256);

/** The pattern is cut into bands of 32 rows, each carried along the whole text; the foot of one is the head of the next. */
function manyWords(pattern: Points, text: Points, { start, end }: CommonEnds, { limit, transposed }: Kind): number {
  const columns = text.length - end - start;
  const stop = pattern.length - end;
  if (stepAbove.length < columns) {
    stepAbove = new Int8Array(2 * columns);
    swapAbove = new Uint8Array(2 * columns);
  }
  stepAbove.fill(1, 0, columns);
  swapAbove.fill(0, 0, columns);
  let score = 0;
  for (let top = start; top < stop; top += WORD) {
    const rows = Math.min(WORD, stop - top);
    for (let row = 0; row < rows; row++) {
      const point = pattern[top + row] as number;
      perPoint[point] = (perPoint[point] as number) | (1 << row);
    }
    const last = rows - 1;
    let up = -1;
    let down = 0;
    let before = -1;
    let equalBefore = 0;
    score = top + rows - start;
    // What any way through the foot of this band must still cost: the letters that one rest is longer than the other.
    const below = stop - top - rows;
    let least = score + Math.abs(below - columns);
    for (let column = 0; column < columns; column++) {
      const step = stepAbove[column] as number;
      const equal = perPoint[text[start + column] as number] as number;
      const swapping = ~before & equal & transposed;
      const swapped = ((swapping << 1) | (swapAbove[column] as number)) & equalBefore;
      const joined = step < 0 ? equal | 1 : equal;
      const carried = ((joined & up) + up) | 0;
      const diagonal = (carried ^ up) | joined | down | swapped;
      const risen = down | ~(diagonal | up);
      const fallen = up & diagonal;
      const out = ((risen >>> last) & 1) - ((fallen >>> last) & 1);
      score += out;
      const risenInto = (risen << 1) | (step > 0 ? 1 : 0);
      up = (fallen << 1) | (step < 0 ? 1 : 0) | ~(diagonal | risenInto);
      down = risenInto & diagonal;
      stepAbove[column] = out;
      swapAbove[column] = swapping >>> (WORD - 1);
      before = diagonal;
      equalBefore = equal;
      least = Math.min(least, score + Math.abs(below - (columns - 1 - column)));
    }
    for (let row = 0; row < rows; row++) perPoint[pattern[top + row] as number] = 0;
    if (least > limit) return limit + 1;
  }
  return score;
}
