import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { contentId } from "../../model/ids.ts";
import { csvLine } from "../../model/csv-line.ts";
import { probabilityOf } from "../../resolve/linkage/score.ts";
import type { Linked } from "../../resolve/linkage/link.ts";
import { isAlive } from "../../store/lock.ts";
import { makeFolder } from "../../store/make-folder.ts";
import { UNFINISHED } from "../../store/write-whole.ts";
import { fixedDigits } from "./fixed-digits.ts";
import { idOf, type RowIds } from "./read-tables.ts";

const CHUNK = 1 << 16;

/** What a file of this process is called until it is whole. */
export const unfinishedName = (path: string): string => `${path}.${process.pid}.unfinished`;

/** Writes text in large pieces to a file that gets its name only when it is whole. */
export class WholeFile {
  readonly #path: string;
  readonly #handle: number;
  #text = "";

  /** Begins empty, or goes on with what stands under its unfinished name. */
  constructor(path: string, { isBegun = false }: { readonly isBegun?: boolean } = {}) {
    this.#path = path;
    this.#handle = openSync(unfinishedName(path), isBegun ? "a" : "w");
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length > CHUNK) this.#flush();
  }

  finish(): void {
    this.#flush();
    fsyncSync(this.#handle);
    closeSync(this.#handle);
    renameSync(unfinishedName(this.#path), this.#path);
  }

  #flush(): void {
    writeSync(this.#handle, this.#text);
    this.#text = "";
  }
}

/** For each row that is a cluster's smallest, the row that names the cluster: the first of it by table and id, in code units. */
export function namingRows(clusters: Uint32Array, ids: RowIds): Uint32Array {
  const names = Uint32Array.from({ length: clusters.length }, (_, row) => row);
  for (let row = 0; row < clusters.length; row++) {
    const root = clusters[row] as number;
    if (row !== root && isBefore(ids, row, names[root] as number)) names[root] = row;
  }
  return names;
}

/** Makes a folder for a result, before any long work, and takes away what runs left there that were ended while they wrote. */
export function prepareFolder(folder: string): void {
  makeFolder(folder);
  for (const name of readdirSync(folder)) {
    const pid = UNFINISHED.exec(name)?.[0].split(".")[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name));
  }
}

function isBefore(ids: RowIds, row: number, other: number): boolean {
  const nameOf = (one: number): RowName => [ids.tables[ids.tableOf[one] as number] as string, idOf(ids, one)];
  return namesFirst(nameOf(row), nameOf(other));
}

export type RowName = readonly [table: string, id: string];

/** Whether a row names a cluster rather than another one: the first by table and id does, in code units. */
export const namesFirst = ([table, id]: RowName, [otherTable, otherId]: RowName): boolean =>
  table < otherTable || (table === otherTable && id < otherId);

/** A cluster's name, from content: it is the same on every run in which the row that names it does. */
export const clusterName = (table: string, id: string): string => contentId("Cluster", table, id);

export const RESULT = { clusters: "clusters.csv", pairs: "pairs.csv" };
export const CLUSTER_COLUMNS = ["table", "id", "cluster"];
export const PAIR_COLUMNS = ["left_table", "left", "right_table", "right", "probability", "bits"];

/** Writes clusters.csv and pairs.csv; each is whole or as it was before. */
export function writeResult(folder: string, { clusters, edges }: Linked, ids: RowIds, names: Uint32Array): string[] {
  const nameOf = (row: number): [string, string] => [ids.tables[ids.tableOf[row] as number] as string, idOf(ids, row)];
  // A row stands in many pairs; its name is written out once.
  const cells: string[] = [];
  const cellsOf = (row: number): string => (cells[row] ??= csvLine(nameOf(row)).slice(0, -1));
  const pairs = new WholeFile(join(folder, RESULT.pairs));
  pairs.add(csvLine(PAIR_COLUMNS));
  for (let at = 0; at < edges.length; at++) {
    pairs.add(pairLine(cellsOf(edges.left[at] as number), cellsOf(edges.right[at] as number), edges.bits[at] as number));
  }
  const rows = new WholeFile(join(folder, RESULT.clusters));
  rows.add(csvLine(CLUSTER_COLUMNS));
  const known = new Map<number, string>();
  for (let row = 0; row < clusters.length; row++) {
    const root = clusters[row] as number;
    const name = known.get(root) ?? clusterName(...nameOf(names[root] as number));
    known.set(root, name);
    rows.add(`${cellsOf(row)},${name}\n`);
  }
  pairs.finish();
  rows.finish();
  return [RESULT.clusters, RESULT.pairs].map((name) => join(folder, name));
}

const sixDigits = fixedDigits(6);
const threeDigits = fixedDigits(3);

/** A line of pairs.csv from the cells that name two rows. */
export const pairLine = (left: string, right: string, bits: number): string =>
  `${left},${right},${sixDigits(probabilityOf(bits))},${threeDigits(bits)}\n`;
