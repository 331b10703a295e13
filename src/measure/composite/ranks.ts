/** Scores nearer than this are equal: sums of the same numbers in another order differ by less. */
const TIE = 1e-12;

/**
 * Writes the rank of each score, 1 being the highest. Equal ones share the mean of their ranks ("2.5"), so that ranks
 * always sum to the same. `order` holds the units in any order and is left sorted: what follows is mostly nearly sorted.
 */
export function writeRanks(scores: Float64Array, ranks: Float32Array, order: Int32Array): void {
  sortByScore(order, scores);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && scoreAt(scores, order, end - 1) - scoreAt(scores, order, end) <= TIE) end++;
    for (let place = start; place < end; place++) ranks[order[place] as number] = (start + 1 + end) / 2;
    start = end;
  }
}

/** The units from 0 to `count` − 1, to begin with. */
export function unitOrder(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, unit) => unit);
}

/** Insertion: there are a few dozen units at most. */
function sortByScore(order: Int32Array, scores: Float64Array): void {
  for (let place = 1; place < order.length; place++) {
    const unit = order[place] as number;
    const score = scores[unit] as number;
    let at = place;
    for (; at > 0 && scoreAt(scores, order, at - 1) < score; at--) order[at] = order[at - 1] as number;
    order[at] = unit;
  }
}

function scoreAt(scores: Float64Array, order: Int32Array, place: number): number {
  return scores[order[place] as number] as number;
}
