import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { contentId } from "../../model/ids.ts";
import { csvLine } from "../../model/csv-line.ts";
import { probabilityOf } from "../../resolve/linkage/score.ts";
import type { Linked } from "../../resolve/linkage/link.ts";
import { isAlive } from "../../store/lock.ts";
import { makeFolder } from "../../store/make-folder.ts";
import { UNFINISHED } from "../../store/write-whole.ts";
import { idOf, type RowIds } from "./read-tables.ts";

const CHUNK = 1 << 16;

/** Writes text in large pieces to a file that gets its name only when it is whole. */
class WholeFile {
  readonly #path: string;
  readonly #handle: number;
  #text = "";

  constructor(path: string) {
    this.#path = path;
    this.#handle = openSync(`${path}.${process.pid}.unfinished`, "w");
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > CHUNK) this.#flush();
  }

  finish(): void {
    this.#flush();
    fsyncSync(this.#handle);
    closeSync(this.#handle);
    renameSync(`${this.#path}.${process.pid}.unfinished`, this.#path);
  }

  #flush(): void {
    writeSync(this.#handle, this.#text);
    this.#text = "";
  }
}

/**
 * Names of clusters, from content: that of the member whose table and id come first in the order of code units. A cluster keeps its
 * name on every run in which that row is in it.
 */
export function clusterIds(clusters: Uint32Array, ids: RowIds): string[] {
  const first = new Map<number, { table: string; id: string }>();
  for (let row = 0; row < clusters.length; row++) {
    const own = { table: ids.tables[ids.tableOf[row] as number] as string, id: idOf(ids, row) };
    const known = first.get(clusters[row] as number);
    if (!known || own.table < known.table || (own.table === known.table && own.id < known.id))
      first.set(clusters[row] as number, own);
  }
  const names = new Map([...first].map(([root, { table, id }]) => [root, contentId("Cluster", table, id)]));
  return Array.from(clusters, (root) => names.get(root) as string);
}

/** Makes a folder for a result, before any long work, and takes away what runs left there that were ended while they wrote. */
export function prepareFolder(folder: string): void {
  makeFolder(folder);
  for (const name of readdirSync(folder)) {
    const pid = UNFINISHED.exec(name)?.[0].split(".")[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name));
  }
}

/** Writes clusters.csv and pairs.csv; each is whole or as it was before. */
export function writeResult(folder: string, { clusters, edges }: Linked, ids: RowIds): string[] {
  const names = clusterIds(clusters, ids);
  const nameOf = (row: number) => [ids.tables[ids.tableOf[row] as number] as string, idOf(ids, row)];
  const pairs = new WholeFile(join(folder, "pairs.csv"));
  pairs.add(csvLine(["left_table", "left", "right_table", "right", "probability", "bits"]));
  for (let at = 0; at < edges.length; at++) {
    const bits = edges.bits[at] as number;
    const [left, right] = [nameOf(edges.left[at] as number), nameOf(edges.right[at] as number)];
    pairs.add(csvLine([...left, ...right, probabilityOf(bits).toFixed(6), bits.toFixed(3)]));
  }
  const rows = new WholeFile(join(folder, "clusters.csv"));
  rows.add(csvLine(["table", "id", "cluster"]));
  for (const [row, name] of names.entries()) rows.add(csvLine([...nameOf(row), name]));
  pairs.finish();
  rows.finish();
  return ["clusters.csv", "pairs.csv"].map((name) => join(folder, name));
}
