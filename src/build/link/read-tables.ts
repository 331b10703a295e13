import { isAbsolute, join } from "node:path";
import { contentId } from "../../model/ids.ts";
import { UserError } from "../../model/issues.ts";
import { ColumnBuilder, derive, deriveList, type Column, type ListColumn } from "../../resolve/linkage/column.ts";
import type { Compared, LinkConfig, LinkTable } from "../../resolve/linkage/config.ts";
import { NORMALISE } from "../../resolve/linkage/kinds.ts";
import type { LinkInput } from "../../resolve/linkage/link.ts";
import { MISSING } from "../../resolve/linkage/value-table.ts";
import { LIST_SEPARATOR, readCells } from "../../store/read-cells.ts";

/** The tables of a linkage in memory, and what their rows are called. */
export interface ReadTables {
  readonly input: LinkInput;
  readonly ids: RowIds;
  readonly truth: Column | undefined;
}

/** What each row is called: its table's name and its id there. */
export interface RowIds {
  readonly tables: readonly string[];
  readonly tableOf: Uint8Array;
  readonly column: Pick<Column, "values" | "codes">;
}

export const idOf = ({ column }: RowIds, row: number): string => column.values.textOf(column.codes[row] as number);

/** Whether a table has a row with an id already. */
export type TakenIds = (table: number, id: string) => boolean;

/** Rows that come to tables which were read before. */
export interface NewRows {
  /** Files of each table, by its name. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Asked for when the rows have been read. */
  readonly taken: () => Promise<TakenIds>;
}

/** Reads what a linkage compares, or only new rows of its tables; folder is where its configuration stands. */
export async function readTables(config: LinkConfig, folder: string, added?: NewRows): Promise<ReadTables> {
  const names = columnsToRead(config);
  const builders = names.map((name) => new ColumnBuilder(name));
  const sizes: number[] = [];
  for (const table of config.tables) {
    let rows = 0;
    for (const file of added ? (added.files.get(table.name) ?? []) : [table.file]) {
      rows += await readInto(builders, { ...table, file }, names, folder);
    }
    sizes.push(rows);
  }
  return assemble(config, { names, builders, sizes }, added ? await added.taken() : () => false);
}

/** The same for one table in memory: `eachCell` gives the cells of a column, row by row. */
export function tablesOfCells(
  config: LinkConfig,
  eachCell: (column: string, take: (cell: string | null) => void) => void,
): ReadTables {
  const names = columnsToRead(config);
  const builders = names.map((name) => new ColumnBuilder(name));
  let rows = 0;
  for (const [at, name] of names.entries()) {
    rows = 0;
    eachCell(name, (cell) => {
      (builders[at] as ColumnBuilder).add(cell);
      rows++;
    });
  }
  return assemble(config, { names, builders, sizes: [rows] }, () => false);
}

const comparedColumns = ({ compare }: LinkConfig): string[] => [...new Set(compare.map(({ column }) => column))];

const columnsToRead = (config: LinkConfig): string[] => [
  ...comparedColumns(config),
  ...(config.id === undefined ? [] : [config.id]),
  ...(config.truth === undefined ? [] : [config.truth]),
];

interface ReadColumns {
  readonly names: readonly string[];
  readonly builders: readonly ColumnBuilder[];
  /** Rows of each table. */
  readonly sizes: readonly number[];
}

function assemble(config: LinkConfig, { names, builders, sizes }: ReadColumns, taken: TakenIds): ReadTables {
  const compared = comparedColumns(config);
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  const tableOf = new Uint8Array(rows);
  let from = 0;
  for (const [at, size] of sizes.entries()) {
    tableOf.fill(at, from, from + size);
    from += size;
  }
  const raw = new Map(builders.map((builder, at) => [names[at] as string, builder.finish()]));
  const tables = config.tables.map(({ name }) => name);
  const named = config.id === undefined ? contentIds(compared, raw, { tables, tableOf, taken }) : (raw.get(config.id) as Column);
  const ids = { tables, tableOf, column: named };
  if (config.id !== undefined) refuseTwice(ids, config.id, taken);
  return {
    input: { rows, tableOf, ...normalise(config.compare, raw) },
    ids,
    truth: config.truth === undefined ? undefined : raw.get(config.truth),
  };
}

async function readInto(
  builders: readonly ColumnBuilder[],
  table: LinkTable,
  names: readonly string[],
  folder: string,
): Promise<number> {
  const file = isAbsolute(table.file) ? table.file : join(folder, table.file);
  const columns = names.map((name) => table.columns[name] ?? name);
  return readCells({ file, columns }, (column, cell) => (builders[column] as ColumnBuilder).add(cell));
}

/** Each column in the form in which its kind is compared; the cells as read are not needed any more. */
function normalise(compared: readonly Compared[], raw: ReadonlyMap<string, Column>): Pick<LinkInput, "columns" | "lists"> {
  const columns = new Map<string, Column>();
  const lists = new Map<string, ListColumn>();
  for (const { column, kind, separator } of compared) {
    const found = raw.get(column) as Column;
    const form = NORMALISE[kind];
    if (kind !== "list") columns.set(column, derive(found, column, form));
    else
      lists.set(
        column,
        deriveList(found, column, (cell) => itemsOf(cell, separator).map(form).filter(Boolean)),
      );
  }
  return { columns, lists };
}

const itemsOf = (cell: string, separator: string | undefined): string[] => cell.split(separator ?? LIST_SEPARATOR);

/** Rows without an id of their own are called by what they say, and by how many said the same before. */
function contentIds(
  names: readonly string[],
  raw: ReadonlyMap<string, Column>,
  { tables, tableOf, taken }: { readonly tables: readonly string[]; readonly tableOf: Uint8Array; readonly taken: TakenIds },
): Column {
  const builder = new ColumnBuilder("id");
  const seen = new Map<string, number>();
  const columns = names.map((name) => raw.get(name) as Column);
  for (let row = 0; row < tableOf.length; row++) {
    const table = tableOf[row] as number;
    const cells = columns.map(({ codes, values }) => {
      const code = codes[row] as number;
      return code === MISSING ? null : values.textOf(code);
    });
    const id = contentId(tables[table] ?? "", ...cells);
    const nameAt = (number: number) => (number === 1 ? id : `${id}-${number}`);
    let number = (seen.get(id) ?? 0) + 1;
    while (taken(table, nameAt(number))) number++;
    seen.set(id, number);
    builder.add(nameAt(number));
  }
  return builder.finish();
}

/** An id that two rows of one table have would make the result unreadable. */
function refuseTwice({ column, tableOf, tables }: RowIds, name: string, taken: TakenIds): void {
  const seen = new Map<number, Uint8Array>();
  for (let row = 0; row < tableOf.length; row++) {
    const table = tableOf[row] as number;
    const code = column.codes[row] as number;
    const own = seen.get(table) ?? new Uint8Array(column.values.count);
    seen.set(table, own);
    if (code >= column.values.count) {
      throw new UserError("missing-id", `A row of ${tables[table]} has no ${name}. Leave out id: to call rows by their content.`);
    }
    if (own[code] === 1 || taken(table, column.values.textOf(code))) {
      throw new UserError(
        "repeated-id",
        `${tables[table]} has the ${name} "${column.values.textOf(code)}" twice. Name another column as id:, or leave it out.`,
      );
    }
    own[code] = 1;
  }
}
