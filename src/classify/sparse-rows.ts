/** Rows of a matrix that is mostly zeros (CSR): row i has the columns `index[start[i] .. start[i + 1])`. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

export function sparseRows(rows: readonly (readonly (readonly [number, number])[])[], columns: number): SparseRows {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const start = new Int32Array(rows.length + 1);
  const index = new Int32Array(size);
  const value = new Float64Array(size);
  let at = 0;
  rows.forEach((row, place) => {
    for (const [column, weight] of row) {
      index[at] = column;
      value[at++] = weight;
    }
    start[place + 1] = at;
  });
  return { rows: rows.length, columns, start, index, value };
}
