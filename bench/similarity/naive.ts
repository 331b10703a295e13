/**
 * The textbook's definitions, written plainly and apart from the kernels of src/text/similarity: tests hold the kernels to
 * them, the bench measures the kernels against them. Texts are arrays of code points, as `Array.from(text)` gives them.
 */
export type Letters = readonly string[];

const grid = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));

/** Wagner and Fischer's matrix. */
export function naiveLevenshtein(left: Letters, right: Letters): number {
  return matrix(left, right, () => Number.POSITIVE_INFINITY);
}

/** The same with a swap of two neighbours. */
export function naiveOptimalStringAlignment(left: Letters, right: Letters): number {
  return matrix(left, right, (cells, row, column) => {
    const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    return isSwap ? (cells[row - 2]?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
  });
}

/** Every swap that could end at a cell is tried, whatever lies between its two letters. */
export function naiveDamerau(left: Letters, right: Letters): number {
  return matrix(left, right, (cells, row, column) => {
    let best = Number.POSITIVE_INFINITY;
    for (let first = 1; first < row; first++) {
      for (let second = 1; second < column; second++) {
        if (left[first - 1] !== right[column - 1] || left[row - 1] !== right[second - 1]) continue;
        const between = row - first - 1 + (column - second - 1);
        best = Math.min(best, (cells[first - 1]?.[second - 1] ?? 0) + 1 + between);
      }
    }
    return best;
  });
}

function matrix(
  left: Letters,
  right: Letters,
  swap: (cells: readonly number[][], row: number, column: number) => number,
): number {
  const cells = grid(left.length + 1, right.length + 1);
  const at = (row: number, column: number): number => cells[row]?.[column] ?? 0;
  for (const [row, line] of cells.entries()) {
    for (const column of line.keys()) {
      if (row === 0 || column === 0) line[column] = row + column;
      else {
        const replaced = at(row - 1, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
        line[column] = Math.min(replaced, at(row - 1, column) + 1, at(row, column - 1) + 1, swap(cells, row, column));
      }
    }
  }
  return at(left.length, right.length);
}

/** Jaro's three shares, from lists of the matched letters. */
export function naiveJaro(left: Letters, right: Letters): number {
  if (left.length === 0 && right.length === 0) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Set<number>();
  const ofLeft = left.filter((letter, at) => {
    const found = [...right.keys()].find(
      (other) => right[other] === letter && !taken.has(other) && Math.abs(other - at) <= reach,
    );
    if (found !== undefined) taken.add(found);
    return found !== undefined;
  });
  if (ofLeft.length === 0) return 0;
  const ofRight = right.filter((_, at) => taken.has(at));
  const swaps = Math.floor(ofLeft.filter((letter, at) => letter !== ofRight[at]).length / 2);
  const shares = [ofLeft.length / left.length, ofLeft.length / right.length, (ofLeft.length - swaps) / ofLeft.length];
  return shares.reduce((sum, share) => sum + share, 0) / 3;
}

/** Winkler's bonus of a tenth a letter of the common beginning, for what is above 0.7. */
export function naiveJaroWinkler(left: Letters, right: Letters): number {
  const similarity = naiveJaro(left, right);
  if (similarity <= 0.7) return similarity;
  const differs = [0, 1, 2, 3].find((at) => left[at] === undefined || left[at] !== right[at]) ?? 4;
  return similarity + differs * 0.1 * (1 - similarity);
}

/** Every substring of the one, longest first, looked for in the other. */
export function naiveCommonSubstring(left: Letters, right: Letters): number {
  for (let length = Math.min(left.length, right.length); length > 0; length--) {
    for (let from = 0; from + length <= left.length; from++) {
      const part = left.slice(from, from + length);
      if (right.some((_, start) => part.every((letter, at) => right[start + at] === letter))) return length;
    }
  }
  return 0;
}
