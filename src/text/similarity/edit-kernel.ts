import { type Points, perPoint, withoutCommonEnds } from "./points.ts";

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
  return distance(left, right, { limit, transposed: 0 });
}

/**
 * Optimal string alignment distance ("restricted Damerau–Levenshtein"): a swap of two neighbours is one edit too, but no part
 * of a text is edited twice, so that CA and ABC are 3 apart. Not a metric: the triangle inequality does not hold.
 */
export function optimalStringAlignment(left: Points, right: Points, limit = Number.POSITIVE_INFINITY): number {
  return distance(left, right, { limit, transposed: TRANSPOSED });
}

interface Kind {
  readonly limit: number;
  readonly transposed: number;
}

function distance(a: Points, b: Points, { limit, transposed }: Kind): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const { left, right } = withoutCommonEnds(a, b);
  const [pattern, text] = left.length <= right.length ? [left, right] : [right, left];
  if (pattern.length === 0) return text.length;
  const found = pattern.length <= WORD ? oneWord(pattern, text, transposed) : manyWords(pattern, text, { limit, transposed });
  return found > limit ? limit + 1 : found;
}

/** The pattern fits one word: one step a letter of the text. */
function oneWord(pattern: Points, text: Points, transposed: number): number {
  const { length } = pattern;
  for (let at = 0; at < length; at++) perPoint[pattern[at] as number] = (perPoint[pattern[at] as number] as number) | (1 << at);
  const last = 1 << (length - 1);
  let [up, down, before, equalBefore] = [-1, 0, -1, 0];
  let score = length;
  for (let at = 0; at < text.length; at++) {
    const equal = perPoint[text[at] as number] as number;
    const swapped = ((~before & equal) << 1) & equalBefore & transposed;
    const diagonal = (((equal & up) + up) ^ up) | equal | down | swapped | 0;
    let risen = down | ~(diagonal | up);
    let fallen = up & diagonal;
    if (risen & last) score++;
    else if (fallen & last) score--;
    risen = (risen << 1) | 1;
    fallen <<= 1;
    up = fallen | ~(diagonal | risen);
    down = risen & diagonal;
    before = diagonal;
    equalBefore = equal;
  }
  for (let at = 0; at < length; at++) perPoint[pattern[at] as number] = 0;
  return score;
}

// One entry for each letter of the text: how its cell at the foot of the band above differs from the one to its left (1, -1
// or 0), and whether a swap reaches down from that band. Grown when a longer text comes.
let stepAbove = new Int8Array(256);
let swapAbove = new Uint8Array(256);

/** The pattern is cut into bands of 32 rows, each carried along the whole text; the foot of one is the head of the next. */
function manyWords(pattern: Points, text: Points, { limit, transposed }: Kind): number {
  if (stepAbove.length < text.length) {
    stepAbove = new Int8Array(2 * text.length);
    swapAbove = new Uint8Array(2 * text.length);
  }
  stepAbove.fill(1, 0, text.length);
  swapAbove.fill(0, 0, text.length);
  let score = 0;
  for (let top = 0; top < pattern.length; top += WORD) {
    const rows = Math.min(WORD, pattern.length - top);
    for (let at = 0; at < rows; at++) {
      const point = pattern[top + at] as number;
      perPoint[point] = (perPoint[point] as number) | (1 << at);
    }
    const last = 1 << (rows - 1);
    let [up, down, before, equalBefore] = [-1, 0, -1, 0];
    score = top + rows;
    // What any way through the foot of this band must still cost: the letters that one rest is longer than the other.
    const below = pattern.length - top - rows;
    let least = score + Math.abs(below - text.length);
    for (let at = 0; at < text.length; at++) {
      const step = stepAbove[at] as number;
      const equal = perPoint[text[at] as number] as number;
      const swapping = ~before & equal & transposed;
      const swapped = ((swapping << 1) | (swapAbove[at] as number)) & equalBefore;
      const joined = step < 0 ? equal | 1 : equal;
      const diagonal = (((joined & up) + up) ^ up) | joined | down | swapped | 0;
      let risen = down | ~(diagonal | up);
      let fallen = up & diagonal;
      const out = risen & last ? 1 : fallen & last ? -1 : 0;
      score += out;
      risen = (risen << 1) | (step > 0 ? 1 : 0);
      fallen = (fallen << 1) | (step < 0 ? 1 : 0);
      up = fallen | ~(diagonal | risen);
      down = risen & diagonal;
      stepAbove[at] = out;
      swapAbove[at] = swapping >>> (WORD - 1);
      before = diagonal;
      equalBefore = equal;
      least = Math.min(least, score + Math.abs(below - (text.length - 1 - at)));
    }
    for (let at = 0; at < rows; at++) perPoint[pattern[top + at] as number] = 0;
    if (least > limit) return limit + 1;
  }
  return score;
}
