import { transposed, type SparseRows } from "./sparse-rows.ts";

/** How many vectors are multiplied at once: each cell of the matrix is read a fourth as often. */
const AT_ONCE = 4;

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
    for (let from = 0; from < vectors.length; from += rows * AT_ONCE) {
      const end = Math.min(AT_ONCE, (vectors.length - from) / rows);
      for (let one = 0; one < end; one++)
        for (let row = 0; row < rows; row++) some[row * AT_ONCE + one] = vectors[from + one * rows + row] as number;
      multiplyFour(byColumn, some, between);
      multiplyFour(matrix, between, some);
      for (let one = 0; one < end; one++)
        for (let row = 0; row < rows; row++) out[from + one * rows + row] = some[row * AT_ONCE + one] as number;
    }
  };
}

/** Matrix × four vectors that are laid out side by side: this loop is where training spends its time. */
function multiplyFour({ rows, start, index, value }: SparseRows, vectors: Float64Array, out: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    const end = start[row + 1] as number;
    for (let at = start[row] as number; at < end; at++) {
      const cell = value[at] as number;
      const from = (index[at] as number) * AT_ONCE;
      first += cell * (vectors[from] as number);
      second += cell * (vectors[from + 1] as number);
      third += cell * (vectors[from + 2] as number);
      fourth += cell * (vectors[from + 3] as number);
    }
    out[row * AT_ONCE] = first;
    out[row * AT_ONCE + 1] = second;
    out[row * AT_ONCE + 2] = third;
    out[row * AT_ONCE + 3] = fourth;
  }
}
