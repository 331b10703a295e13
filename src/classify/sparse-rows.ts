/** Rows of a matrix that is mostly zeros (CSR): row i has the columns `index[start[i] .. start[i + 1])`. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** Rows that are told cell by cell, one after another. */
export class SparseRowsBuilder {
  readonly #start = [0];
  #index = new Int32Array(1024);
  #value = new Float64Array(1024);
  #cells = 0;

  add(column: number, value: number): void {
    if (this.#cells === this.#index.length) this.#grow();
    this.#index[this.#cells] = column;
    this.#value[this.#cells++] = value;
  }

  endRow(): void {
    this.#start.push(this.#cells);
  }

  end(columns: number): SparseRows {
    return {
      rows: this.#start.length - 1,
      columns,
      start: Int32Array.from(this.#start),
      index: this.#index.slice(0, this.#cells),
      value: this.#value.slice(0, this.#cells),
    };
  }

  #grow(): void {
    const [index, value] = [this.#index, this.#value];
    this.#index = new Int32Array(2 * index.length);
    this.#value = new Float64Array(2 * value.length);
    this.#index.set(index);
    this.#value.set(value);
  }
}

/** These of the rows, in this order. */
export function someRows({ columns, start, index, value }: SparseRows, some: readonly number[]): SparseRows {
  const rangeOf = (row: number) => [start[row] as number, start[row + 1] as number] as const;
  const ends = new Int32Array(some.length + 1);
  for (const [at, row] of some.entries()) ends[at + 1] = (ends[at] as number) + rangeOf(row)[1] - rangeOf(row)[0];
  const own = { index: new Int32Array(ends.at(-1) ?? 0), value: new Float64Array(ends.at(-1) ?? 0) };
  for (const [at, row] of some.entries()) {
    own.index.set(index.subarray(...rangeOf(row)), ends[at]);
    own.value.set(value.subarray(...rangeOf(row)), ends[at]);
  }
  return { rows: some.length, columns, start: ends, ...own };
}

/** The same matrix with its columns as rows. */
export function transposed({ rows, columns, start, index, value }: SparseRows): SparseRows {
  const from = new Int32Array(columns + 1);
  for (const column of index) from[column + 1] = (from[column + 1] as number) + 1;
  for (let column = 0; column < columns; column++) from[column + 1] = (from[column + 1] as number) + (from[column] as number);
  const next = from.slice();
  const turned = { index: new Int32Array(index.length), value: new Float64Array(index.length) };
  for (let row = 0; row < rows; row++) {
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const column = index[at] as number;
      const place = next[column] as number;
      next[column] = place + 1;
      turned.index[place] = row;
      turned.value[place] = value[at] as number;
    }
  }
  return { rows: columns, columns: rows, start: from, ...turned };
}

/**
 * The same rows with columns that are alike in every row as one: their value times the root of how many they are, so that every
 * product of two rows stays what it was. Of n-grams most stand where others do.
 */
export function joinedColumns({ rows, columns, start, index, value }: SparseRows): SparseRows {
  // Columns that were alike in all rows so far are of one kind; each row parts those of its columns that differ in it.
  const kind = new Int32Array(columns);
  let kinds = 1;
  for (let row = 0; row < rows; row++) {
    const parted = new Map<number, Map<number, number>>();
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const column = index[at] as number;
      const before = kind[column] as number;
      let byValue = parted.get(before);
      if (!byValue) parted.set(before, (byValue = new Map()));
      let after = byValue.get(value[at] as number);
      if (after === undefined) byValue.set(value[at] as number, (after = kinds++));
      kind[column] = after;
    }
  }
  return keptColumns({ rows, columns, start, index, value }, kind);
}

/** The first column of each kind, for all of its kind. */
function keptColumns({ rows, columns, start, index, value }: SparseRows, kind: Int32Array): SparseRows {
  const first = new Map<number, { readonly column: number; readonly place: number; size: number }>();
  for (let column = 0; column < columns; column++) {
    const one = first.get(kind[column] as number);
    if (one) one.size++;
    else first.set(kind[column] as number, { column, place: first.size, size: 1 });
  }
  const joined = new SparseRowsBuilder();
  for (let row = 0; row < rows; row++) {
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      const one = first.get(kind[index[at] as number] as number);
      if (one && one.column === index[at]) joined.add(one.place, (value[at] as number) * Math.sqrt(one.size));
    }
    joined.endRow();
  }
  return joined.end(first.size);
}
