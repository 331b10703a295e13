import { UserError } from "../../model/issues.ts";
import type { LinkConfig } from "../../resolve/linkage/config.ts";
import { MISSING } from "../../resolve/linkage/value-table.ts";
import { addRows, type Added } from "./add-rows.ts";
import { readDecidedPairs } from "./decided-pairs.ts";
import { NextResult } from "./next-result.ts";
import { readConfig } from "./read-config.ts";
import { idOf, readTables, type RowIds, type TakenIds } from "./read-tables.ts";
import { RowIndex, type RowFinder } from "./row-index.ts";
import type { Segment } from "./segment.ts";
import { keepSegment, nameNext, openState, type LinkState } from "./state.ts";
import { clusterName, namesFirst } from "./write-result.ts";

export interface AddOptions {
  readonly config: string;
  /** Folder of the kept linkage. */
  readonly out: string;
  /** Tables of new rows: a file, or `table=file` where there are several tables. */
  readonly add: readonly string[];
  readonly progress: (stage: string) => void;
}

/** What adding rows came to, as it is printed. */
export interface AddReport {
  readonly added: number;
  readonly rows: number;
  /** Added rows that joined a cluster that was there. */
  readonly joined: number;
  /** Clusters that were two and are one. */
  readonly merged: readonly { readonly from: string; readonly to: string }[];
  readonly unknownRows: readonly string[];
  readonly files: readonly string[];
}

/** Adds rows to a linkage that was kept, and brings its files up to date. */
export async function runAdd({ config: path, out, add, progress }: AddOptions): Promise<AddReport> {
  const { config, folder } = readConfig(path);
  progress("reading what was kept");
  const kept = await openState(out, config);
  progress("reading tables");
  const tables = await readTables({ ...config, truth: undefined }, folder, {
    files: filesOf(config, add),
    taken: async () => takenIds(await kept.state),
  });
  const state = await kept.state;
  const next = new NextResult(out);
  const ids = new AllIds(state, tables.ids);
  const decided =
    config.judgements === undefined
      ? { together: [], apart: [], unknown: [] }
      : await readDecidedPairs({ ...config, labels: undefined }, folder, ids.index());
  progress("comparing");
  const added = addRows(state, config, tables.input, decided);
  const before = state.roots.length;
  nameNew(added, before, ids);
  progress("writing");
  const segment: Segment = { ...tables.input, ids: tables.ids.column, keys: added.keys };
  const files = await next.write(added, state.roots, (row) => ids.of(row));
  // The state says which files count: whoever is killed before it leaves the old ones, and after it the new ones, to be named.
  keepSegment(out, state, segment, added);
  nameNext(out);
  return {
    added: tables.input.rows,
    rows: added.roots.length,
    joined: added.roots.subarray(before).filter((root) => root < before).length,
    merged: added.merged.map(([from, to]) => ({ from: clusterName(...ids.of(from)), to: clusterName(...ids.of(to)) })),
    unknownRows: decided.unknown,
    files,
  };
}

/** The files of new rows of each table; `table=file` says of which, and nothing need where there is one. */
function filesOf({ tables }: LinkConfig, add: readonly string[]): Map<string, string[]> {
  const files = new Map<string, string[]>(tables.map(({ name }) => [name, []]));
  for (const text of add) {
    const [, name = "", file = ""] = /^([^=]+)=(.+)$/u.exec(text) ?? [];
    const [only, another] = tables;
    const named = files.get(name);
    if (named) named.push(file);
    else if (only && !another) files.get(only.name)?.push(text);
    else {
      throw new UserError(
        "unknown-table",
        `--add ${text} does not say which table the rows are of. Write one of ${tables.map((table) => table.name).join(", ")} and = before the file.`,
      );
    }
  }
  return files;
}

function takenIds({ segments }: LinkState): TakenIds {
  const tables = segments.map(({ ids, tableOf }) => {
    const of = new Map<number, Uint8Array>();
    for (let row = 0; row < tableOf.length; row++) {
      const table = tableOf[row] as number;
      const own = of.get(table) ?? new Uint8Array(ids.values.count);
      of.set(table, own);
      own[ids.codes[row] as number] = 1;
    }
    return { values: ids.values, of };
  });
  return (table, id) =>
    tables.some(({ values, of }) => {
      const code = values.find(id);
      return code !== MISSING && of.get(table)?.[code] === 1;
    });
}

/** The ids of all rows: those of the segments, then the new ones. */
class AllIds {
  readonly #parts: readonly { readonly from: number; readonly ids: RowIds }[];

  constructor({ segments }: LinkState, added: RowIds) {
    let from = 0;
    const kept = segments.map(({ tableOf, ids }) => ({ tables: added.tables, tableOf, column: ids }));
    this.#parts = [...kept, added].map((ids) => {
      const part = { from, ids };
      from += ids.tableOf.length;
      return part;
    });
  }

  /** Table and id of a row. */
  of(row: number): [table: string, id: string] {
    const part = this.#parts.findLast(({ from }) => from <= row);
    if (!part) throw new Error(`No row ${row}.`);
    const at = row - part.from;
    return [part.ids.tables[part.ids.tableOf[at] as number] as string, idOf(part.ids, at)];
  }

  index(): RowFinder {
    const indexes = this.#parts.map(({ from, ids }) => ({ from, index: new RowIndex(ids) }));
    return { find: (name) => indexes.flatMap(({ from, index }) => index.find(name).map((row) => from + row)) };
  }
}

/** New clusters are named as all are: by the row that comes first by table and id. */
function nameNew({ roots, names }: Added, before: number, ids: AllIds): void {
  for (let row = before; row < roots.length; row++) {
    const root = roots[row] as number;
    if (root < before || row === root) continue;
    if (namesFirst(ids.of(row), ids.of(names[root] as number))) names[root] = row;
  }
}
