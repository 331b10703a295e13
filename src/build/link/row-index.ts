import { MISSING } from "../../resolve/linkage/value-table.ts";
import { idOf, type RowIds } from "./read-tables.ts";

/** Finds the rows that a name may mean: none, one, or one of each table that has the id. */
export interface RowFinder {
  find(name: string): number[];
}

/** Rows by what they are called: an id alone where it says which row is meant, `table:id` in any case. */
export class RowIndex implements RowFinder {
  readonly #ids: RowIds;
  /** For each table, the row of each id; MISSING where it has none. */
  readonly #rows: readonly Uint32Array[];

  constructor(ids: RowIds) {
    this.#ids = ids;
    this.#rows = ids.tables.map(() => new Uint32Array(ids.column.values.count).fill(MISSING));
    for (let row = 0; row < ids.tableOf.length; row++) {
      (this.#rows[ids.tableOf[row] as number] as Uint32Array)[ids.column.codes[row] as number] = row;
    }
  }

  find(name: string): number[] {
    const whole = this.#among(name, this.#rows);
    if (whole.length > 0) return whole;
    return this.#ids.tables.flatMap((table, at) =>
      name.startsWith(`${table}:`) ? this.#among(name.slice(table.length + 1), [this.#rows[at] as Uint32Array]) : [],
    );
  }

  nameOf(row: number): string {
    const id = idOf(this.#ids, row);
    return this.#ids.tables.length === 1 ? id : `${this.#ids.tables[this.#ids.tableOf[row] as number]}:${id}`;
  }

  #among(id: string, tables: readonly Uint32Array[]): number[] {
    const code = this.#ids.column.values.find(id);
    if (code === MISSING) return [];
    return tables.map((rows) => rows[code] as number).filter((row) => row !== MISSING);
  }
}
