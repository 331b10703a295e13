import { transposed, type SparseRows } from "./sparse-rows.ts";

/** How many vectors are multiplied at once where there are so many: each cell of the matrix is read a tenth as often. */
const AT_ONCE = 10;

/** Multiplies vectors with the products of every row with every row (n × n, symmetric), which are never made. */
export type RowProducts = (vectors: Float64Array, out: Float64Array) => void;

/**
 * By way of the columns, rows × (columns × vectors): some dozens of cells a row, where each row has a product with each other.
 * Vectors are laid out one after another, each as long as there are rows.
 */
export function rowProducts(matrix: SparseRows): RowProducts {
  const { rows, columns } = matrix;
  const byColumn = transposed(matrix);
  const some = new Float64Array(rows * AT_ONCE);
  const between = new Float64Array(columns * AT_ONCE);
  return (vectors, out) => {
    let from = 0;
    for (const end = vectors.length - rows * AT_ONCE; from <= end; from += rows * AT_ONCE) {
      for (let one = 0; one < AT_ONCE; one++)
        for (let row = 0; row < rows; row++) some[row * AT_ONCE + one] = vectors[from + one * rows + row] as number;
      multiplyTen(byColumn, some, between);
      multiplyTen(matrix, between, some);
      for (let one = 0; one < AT_ONCE; one++)
        for (let row = 0; row < rows; row++) out[from + one * rows + row] = some[row * AT_ONCE + one] as number;
    }
    for (; from < vectors.length; from += rows) {
      multiplyOne(byColumn, vectors.subarray(from, from + rows), between);
      multiplyOne(matrix, between, out.subarray(from, from + rows));
    }
  };
}

/** Matrix × ten vectors that are laid out side by side: this loop is where training spends its time. */
function multiplyTen({ rows, start, index, value }: SparseRows, vectors: Float64Array, out: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    let fifth = 0;
    let sixth = 0;
    let seventh = 0;
    let eighth = 0;
    let ninth = 0;
    let tenth = 0;
    const end = start[row + 1] as number;
    for (let at = start[row] as number; at < end; at++) {
      const cell = value[at] as number;
      const from = (index[at] as number) * AT_ONCE;
      first += cell * (vectors[from] as number);
      second += cell * (vectors[from + 1] as number);
      third += cell * (vectors[from + 2] as number);
      fourth += cell * (vectors[from + 3] as number);
      fifth += cell * (vectors[from + 4] as number);
      sixth += cell * (vectors[from + 5] as number);
      seventh += cell * (vectors[from + 6] as number);
      eighth += cell * (vectors[from + 7] as number);
      ninth += cell * (vectors[from + 8] as number);
      tenth += cell * (vectors[from + 9] as number);
    }
    const to = row * AT_ONCE;
    out[to] = first;
    out[to + 1] = second;
    out[to + 2] = third;
    out[to + 3] = fourth;
    out[to + 4] = fifth;
    out[to + 5] = sixth;
    out[to + 6] = seventh;
    out[to + 7] = eighth;
    out[to + 8] = ninth;
    out[to + 9] = tenth;
  }
}

function multiplyOne({ rows, start, index, value }: SparseRows, vector: Float64Array, out: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    const end = start[row + 1] as number;
    for (let at = start[row] as number; at < end; at++) sum += (value[at] as number) * (vector[index[at] as number] as number);
    out[row] = sum;
  }
}
