import { levenshtein } from "./edit-kernel.ts";
import { type CommonEnds, commonEnds, type Points, perPoint } from "./points.ts";

// Rows of the matrix, each with one cell before its first. Grown when a longer text comes.
let rows = { above: new Int32Array(64), here: new Int32Array(64), swapped: new Int32Array(64) };

/**
 * Damerau–Levenshtein distance in code points, without the restriction of `optimalStringAlignment`: letters may be put between
 * two that are swapped, so that CA and ABC are 2 apart. A metric. With a limit, any distance above it is given as limit + 1.
 *
 * Zhao and Sahni, "String correction using the Damerau–Levenshtein distance", BMC Bioinformatics 20 (2019): time is the product
 * of the lengths, memory grows with one of them only.
 */
export function damerauLevenshtein(left: Points, right: Points, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  // A swap costs two edits without swaps, so that the distance is at least half of Levenshtein's, which is found much sooner.
  if (limit < Math.max(left.length, right.length) && levenshtein(left, right, 2 * limit) > 2 * limit) return limit + 1;
  const found = wholeMatrix(left, right, commonEnds(left, right));
  return found > limit ? limit + 1 : found;
}

function wholeMatrix(left: Points, right: Points, { start, end }: CommonEnds): number {
  const columns = right.length - end - start;
  const lines = left.length - end - start;
  if (rows.here.length < columns + 2) {
    rows = {
      above: new Int32Array(2 * columns + 2),
      here: new Int32Array(2 * columns + 2),
      swapped: new Int32Array(2 * columns + 2),
    };
  }
  const none = lines + columns;
  let { above, here } = rows;
  const { swapped } = rows;
  // Index 1 is the column before the first letter; index 0 lies outside and is never the best way.
  above[0] = none;
  here[0] = none;
  for (let column = 0; column <= columns; column++) here[column + 1] = column;
  above.fill(none, 1, columns + 2);
  swapped.fill(none, 0, columns + 2);
  // For each letter, `perPoint` holds the last row in which it stood.
  for (let row = 1; row <= lines; row++) {
    const filled = here;
    here = above;
    above = filled;
    const letter = left[start + row - 1] as number;
    let lastColumn = 0;
    // The cell two rows up, one to the left, of this row's last match; and the one above the column in hand.
    let beforeMatch = none;
    let twoUp = here[1] as number;
    here[1] = row;
    for (let column = 1; column <= columns; column++) {
      const other = right[start + column - 1] as number;
      const replaced = (above[column] as number) + (letter === other ? 0 : 1);
      let best = Math.min(replaced, (here[column] as number) + 1, (above[column + 1] as number) + 1);
      if (letter === other) {
        lastColumn = column;
        swapped[column] = above[column - 1] as number;
        beforeMatch = twoUp;
      } else {
        const lastRow = perPoint[other] as number;
        // Of the swaps that could end here, one has nothing between it in the one text or in the other.
        if (lastColumn > 0 && column - lastColumn === 1) best = Math.min(best, (swapped[column] as number) + (row - lastRow));
        else if (lastRow > 0 && row - lastRow === 1) best = Math.min(best, beforeMatch + (column - lastColumn));
      }
      twoUp = here[column + 1] as number;
      here[column + 1] = best;
    }
    perPoint[letter] = row;
  }
  for (let row = 1; row <= lines; row++) perPoint[left[start + row - 1] as number] = 0;
  return here[columns + 1] as number;
}
