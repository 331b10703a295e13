import { MISSING, ValueCopy, ValueTable } from "./value-table.ts";

/** A column of a table: the distinct values, and for each row the number of its value. */
export interface Column {
  readonly name: string;
  readonly values: ValueTable;
  /** One number a row, MISSING where the row has no value. */
  readonly codes: Uint32Array;
  /** How many rows hold each value. */
  readonly counts: Uint32Array;
  /** How many rows hold any. */
  readonly filled: number;
}

/** A column of lists: the numbers of row i's values, ascending and each once, stand from starts[i] to starts[i + 1]. */
export interface ListColumn {
  readonly name: string;
  readonly values: ValueTable;
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
  /** How many rows hold each value. */
  readonly counts: Uint32Array;
}

/** Takes a column's cells row by row; empty ones are missing. */
export class ColumnBuilder {
  readonly #name: string;
  readonly #values: ValueTable;
  #codes: Uint32Array<ArrayBuffer>;
  #length = 0;

  /** With a number of rows to come, memory for them is made at once. */
  constructor(name: string, rows = 0) {
    this.#name = name;
    this.#values = new ValueTable(rows);
    this.#codes = new Uint32Array(Math.max(4096, rows));
  }

  add(cell: string | null): void {
    this.#put(cell === null || cell === "" ? MISSING : this.#values.add(cell));
  }

  /** Takes the cells of some rows of another column. */
  addFrom({ values, codes }: Pick<Column, "values" | "codes">, rows: Uint32Array): void {
    const copy = new ValueCopy(values, this.#values);
    for (const row of rows) {
      const code = codes[row] as number;
      this.#put(code === MISSING ? MISSING : copy.take(code));
    }
  }

  #put(code: number): void {
    if (this.#length === this.#codes.length) this.#codes = twice(this.#codes);
    this.#codes[this.#length++] = code;
  }

  finish(): Column {
    return columnOf(this.#name, this.#values, this.#codes.slice(0, this.#length));
  }
}

export function columnOf(name: string, values: ValueTable, codes: Uint32Array): Column {
  const counts = new Uint32Array(values.count);
  let filled = 0;
  for (const code of codes) {
    if (code === MISSING) continue;
    counts[code] = (counts[code] as number) + 1;
    filled++;
  }
  return { name, values, codes, counts, filled };
}

/** Another column, made from each distinct value once; "" where the value gives none. */
export function derive(column: Column, name: string, make: (text: string) => string): Column {
  const values = new ValueTable();
  const numbers = new Uint32Array(column.values.count);
  for (let value = 0; value < numbers.length; value++) {
    const text = make(column.values.textOf(value));
    numbers[value] = text === "" ? MISSING : values.add(text);
  }
  const codes = new Uint32Array(column.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = column.codes[row] as number;
    codes[row] = code === MISSING ? MISSING : (numbers[code] as number);
  }
  return columnOf(name, values, codes);
}

/** A column of lists, made from each distinct value once. */
export function deriveList(column: Column, name: string, make: (text: string) => readonly string[]): ListColumn {
  const values = new ValueTable();
  const own = Array.from({ length: column.values.count }, (_, value) =>
    Uint32Array.from(new Set(make(column.values.textOf(value)).map((text) => values.add(text)))).toSorted(),
  );
  let length = 0;
  for (const code of column.codes) if (code !== MISSING) length += (own[code] as Uint32Array).length;
  const starts = new Uint32Array(column.codes.length + 1);
  const codes = new Uint32Array(length);
  const counts = new Uint32Array(values.count);
  for (let row = 0; row < column.codes.length; row++) {
    let at = starts[row] as number;
    const code = column.codes[row] as number;
    if (code !== MISSING) {
      for (const value of own[code] as Uint32Array) {
        codes[at++] = value;
        counts[value] = (counts[value] as number) + 1;
      }
    }
    starts[row + 1] = at;
  }
  return { name, values, starts, codes, counts };
}

export function twice(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
