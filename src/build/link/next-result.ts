import { closeSync, constants, openSync, writeSync } from "node:fs";
import { copyFile, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { csvLine } from "../../model/csv-line.ts";
import type { Added } from "./add-rows.ts";
import { nextName } from "./state.ts";
import { clusterName, pairLine, RESULT, unfinishedName, WholeFile, type RowName } from "./write-result.ts";

/**
 * The result's files as they are to be when rows have come. They begin as copies of those that are there, made and brought to the
 * disk beside what is done meanwhile.
 */
export class NextResult {
  readonly #out: string;
  readonly #clusters: Promise<Buffer>;
  readonly #begun: Promise<unknown>;

  /** Begins to copy. */
  constructor(out: string) {
    this.#out = out;
    this.#clusters = readFile(join(out, RESULT.clusters));
    this.#begun = Promise.all([this.#clusters, ...Object.values(RESULT).map((name) => beginNext(out, name))]);
    // Whoever writes hears of what went wrong; nobody does where another mistake ends the run before.
    this.#begun.catch(() => undefined);
  }

  /** Writes new names over those of clusters that became one, and the new rows and their pairs at the end. */
  async write({ roots, names, edges }: Added, rootsBefore: Uint32Array, rowName: (row: number) => RowName): Promise<string[]> {
    const before = rootsBefore.length;
    const nameOf = (row: number) => clusterName(...rowName(names[roots[row] as number] as number));
    const cellsOf = (row: number) => csvLine(rowName(row)).slice(0, -1);
    const moved = new Map<number, string>();
    for (let row = 0; row < before; row++) if (roots[row] !== rootsBefore[row]) moved.set(row, nameOf(row));
    await this.#begun;
    if (moved.size > 0) renameRows(this.#pathOf(RESULT.clusters), await this.#clusters, moved);
    const clusters = new WholeFile(this.#pathOf(RESULT.clusters), { isBegun: true });
    for (let row = before; row < roots.length; row++) clusters.add(csvLine([...rowName(row), nameOf(row)]));
    const pairs = new WholeFile(this.#pathOf(RESULT.pairs), { isBegun: true });
    for (const [left, right, bits] of edges) pairs.add(pairLine(cellsOf(left), cellsOf(right), bits));
    pairs.finish();
    clusters.finish();
    return [RESULT.clusters, RESULT.pairs].map((name) => join(this.#out, name));
  }

  #pathOf(name: string): string {
    return join(this.#out, nextName(name));
  }
}

/** The first bytes of a next file, on the disk: little is left to wait for when the last ones are written. */
async function beginNext(out: string, name: string): Promise<void> {
  const unfinished = unfinishedName(join(out, nextName(name)));
  await copyFile(join(out, name), unfinished, constants.COPYFILE_FICLONE);
  const handle = await open(unfinished, "r+");
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

const NEW_LINE = 10;
const COMMA = 44;
const NAME_LENGTH = 32;

/** Writes names over those of some rows of a file that is being written; `csv` is what it holds so far. */
function renameRows(path: string, csv: Buffer, names: ReadonlyMap<number, string>): void {
  const handle = openSync(unfinishedName(path), "r+");
  try {
    let start = csv.indexOf(NEW_LINE) + 1;
    for (let row = 0; start < csv.length; row++) {
      // A line that ends otherwise than with a name is a part of an id that has several lines.
      let end = start + NAME_LENGTH + 1;
      while (end < csv.length && (csv[end] !== NEW_LINE || csv[end - NAME_LENGTH - 1] !== COMMA)) end++;
      const name = names.get(row);
      if (name !== undefined) writeSync(handle, name, end - NAME_LENGTH, "latin1");
      start = end + 1;
    }
  } finally {
    closeSync(handle);
  }
}
