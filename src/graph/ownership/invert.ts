/** A pivot below this is taken for zero: of whole ownership within a circle it is one up to rounding. */
const LEAST_PIVOT = 1e-10;

/** Inverse of a square matrix, row after row, by Gauss–Jordan with the largest pivot of each column; undefined where there is none. */
export function invert(matrix: Float64Array, size: number): Float64Array | undefined {
  const left = matrix.slice();
  const right = new Float64Array(size * size);
  for (let index = 0; index < size; index++) right[index * size + index] = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(left[row * size + column]!) > Math.abs(left[pivot * size + column]!)) pivot = row;
    const largest = left[pivot * size + column]!;
    if (Math.abs(largest) < LEAST_PIVOT) return undefined;
    for (const half of [left, right]) {
      swapRows(half, size, pivot, column);
      for (let index = 0; index < size; index++) half[column * size + index]! /= largest;
    }
    for (let row = 0; row < size; row++) {
      const factor = left[row * size + column]!;
      if (row === column || factor === 0) continue;
      for (let index = 0; index < size; index++) {
        left[row * size + index]! -= factor * left[column * size + index]!;
        right[row * size + index]! -= factor * right[column * size + index]!;
      }
    }
  }
  return right;
}

function swapRows(matrix: Float64Array, size: number, one: number, other: number): void {
  if (one === other) return;
  const kept = matrix.slice(one * size, (one + 1) * size);
  matrix.copyWithin(one * size, other * size, (other + 1) * size);
  matrix.set(kept, other * size);
}
