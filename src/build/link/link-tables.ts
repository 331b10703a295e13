import { resolve } from "node:path";
import { parseLinkConfig, type LinkConfig } from "../../resolve/linkage/config.ts";
import { evaluate, type Evaluation } from "../../resolve/linkage/evaluate.ts";
import { cellReader, explain, type Explanation } from "../../resolve/linkage/explain.ts";
import { learn, link, prepare, type Linked } from "../../resolve/linkage/link.ts";
import { probabilityOf } from "../../resolve/linkage/score.ts";
import { MISSING } from "../../resolve/linkage/value-table.ts";
import { LIST_SEPARATOR } from "../../store/read-cells.ts";
import { readDecidedPairs } from "./decided-pairs.ts";
import { readConfig } from "./read-config.ts";
import { idOf, readTables, tablesOfCells, type ReadTables } from "./read-tables.ts";
import { RowIndex } from "./row-index.ts";
import { clusterName, namingRows } from "./write-result.ts";

/** A row and its cluster. */
export interface ClusteredRow {
  readonly table: string;
  readonly id: string;
  /** The same for all rows that are the same; made from the id of the one that comes first. */
  readonly cluster: string;
}

/** A pair of rows that is more likely than one in ten to be the same. Rows are numbered as they were given. */
export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  readonly probability: number;
}

export interface LinkResult {
  readonly clusters: readonly ClusteredRow[];
  pairs(): Iterable<ScoredPair>;
  /** Why two rows have their weight, step by step. */
  explain(left: number, right: number): Explanation;
  /** How far from the truth the clusters are, where the configuration names it. */
  readonly evaluation: Evaluation | undefined;
}

/** A row in memory: text, numbers and lists of texts by column; null, undefined and "" are missing. */
export type Row = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/**
 * Links the tables that a configuration names, as `tidui link` does; docs/linkage.md has its keys. The configuration is the path of
 * a YAML file, or what stands in one, its files relative to `folder`. Throws a UserError where it is wrong.
 */
export async function linkTables(config: string | object, folder = "."): Promise<LinkResult> {
  const read =
    typeof config === "string" ? readConfig(config) : { config: parseLinkConfig(config, "config"), folder: resolve(folder) };
  return linkRead(read.config, await readTables(read.config, read.folder), read.folder);
}

/** Links rows in memory, by a configuration without tables. */
export async function linkRows(rows: readonly Row[], config: object): Promise<LinkResult> {
  const parsed = parseLinkConfig({ ...config, tables: ["rows"] }, "config");
  const tables = tablesOfCells(parsed, (column, take) => {
    for (const row of rows) take(textOf(row[column]));
  });
  return linkRead(parsed, tables, resolve("."));
}

function textOf(value: Row[string]): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value);
}

async function linkRead(config: LinkConfig, tables: ReadTables, folder: string): Promise<LinkResult> {
  const { ids, truth } = tables;
  const input = { ...tables.input, ...(await readDecidedPairs(config, folder, new RowIndex(ids))) };
  const prepared = prepare(input, config);
  const linked = link(input, config, prepared, learn(prepared, input, config));
  const names = namingRows(linked.clusters, ids);
  const nameOf = (row: number) => ({ table: ids.tables[ids.tableOf[row] as number] as string, id: idOf(ids, row) });
  return {
    clusters: Array.from(linked.clusters, (root, row) => {
      const naming = nameOf(names[root] as number);
      return { ...nameOf(row), cluster: clusterName(naming.table, naming.id) };
    }),
    pairs: () => pairsOf(linked),
    explain: (left, right) => explain(linked.scores, left, right, cellReader(config, input)),
    evaluation:
      truth &&
      evaluate({
        found: linked.clusters,
        truth: truth.codes,
        unknown: MISSING,
        tableOf: config.mode === "link" ? input.tableOf : undefined,
      }),
  };
}

function* pairsOf({ edges }: Linked): Generator<ScoredPair> {
  for (let at = 0; at < edges.length; at++) {
    yield {
      left: edges.left[at] as number,
      right: edges.right[at] as number,
      probability: probabilityOf(edges.bits[at] as number),
    };
  }
}
