import { checkWidth } from "../document-row.ts";
import type { JsonCell } from "./scan.ts";

/**
 * The columns of a list of objects: all names that occur, in the order in which they first do. A name that an object has
 * twice is two columns, so that neither value is lost.
 */
export class JsonColumns {
  readonly names: string[] = [];
  readonly #byName = new Map<string, number[]>();
  /** For every column, the number of the object that last had it. */
  readonly #lastIn: number[] = [];
  #objects = 0;

  /** Takes the names of an object for columns. */
  add(cells: readonly JsonCell[]): void {
    this.#objects++;
    for (const { key } of cells) if (this.#free(key) === undefined) this.#lastIn[this.#open(key)] = this.#objects;
  }

  /** The object's values under all columns. */
  place(cells: readonly JsonCell[]): string[] {
    this.#objects++;
    const values: string[] = Array.from(this.names, () => "");
    for (const { key, text } of cells) {
      const column = this.#free(key);
      if (column !== undefined) values[column] = text;
    }
    return values;
  }

  /** The first column of that name that this object has not filled; it is filled then. */
  #free(name: string): number | undefined {
    const column = this.#byName.get(name)?.find((one) => this.#lastIn[one] !== this.#objects);
    if (column !== undefined) this.#lastIn[column] = this.#objects;
    return column;
  }

  #open(name: string): number {
    const column = this.names.push(name) - 1;
    checkWidth(column + 1);
    const known = this.#byName.get(name);
    if (known) known.push(column);
    else this.#byName.set(name, [column]);
    return column;
  }
}
