import { SOURCE_FIELDS, type Source } from "../model/dossier.ts";
import { groupBy } from "../model/group-by.ts";
import type { SnapshotId } from "../model/ids.ts";
import { UserError } from "../model/issues.ts";
import { describeLocator, type Locator } from "../model/locator.ts";
import type { CellsOfFields } from "../model/records.ts";
import type { ExtractRule } from "../model/source-rules.ts";
import { headerKey } from "../text/header-key.ts";
import { shorten, unknownColumns, type ColumnMap } from "./column-map.ts";

/** A row as a reader gives it: cells named by the document's own header. */
export interface NamedRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly locator: Locator;
}

/** One table of a file, read: the names of its columns in order, and its rows. */
export interface ReadTable {
  readonly names: readonly string[];
  readonly rows: readonly NamedRow[];
}

/** One file of a source, read. */
export interface ReadFile {
  readonly path: string;
  readonly snapshot: SnapshotId;
  readonly tables: readonly ReadTable[];
  /** Id of the attachment that the file is; undefined where its rows name their attachment. */
  readonly attachment?: string;
}

/** How a field is read out of the columns of a table. */
export interface TableExtract {
  readonly field: string;
  readonly rules: readonly ExtractRule[];
  /** The table's columns under each header that the rules name, where it has any. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
}

/** A table with what is needed to map its rows. */
export interface TableMapping {
  readonly source: Source;
  readonly file: ReadFile;
  readonly table: ReadTable;
  readonly columns: ColumnMap;
  /** The table's columns that have a field, in order. */
  readonly mapped: readonly (readonly [name: string, field: string])[];
  /** The cell of each field: of the first of its columns, from 1. */
  readonly cells: CellsOfFields;
  /** Names of the table's columns by the key of their header. */
  readonly namesOf: ReadonlyMap<string, readonly string[]>;
  /** Extracted fields of which a column stands in the table. */
  readonly extracts: readonly TableExtract[];
  /** Series of its rows by the first rule that knows the table; undefined where none does. */
  readonly series: string | undefined;
}

export function tableMapping(source: Source, file: ReadFile, table: ReadTable, columns: ColumnMap): TableMapping {
  const namesOf = groupBy(table.names, headerKey);
  const mapped = table.names.flatMap((name) => {
    const field = columns.fieldOf.get(headerKey(name));
    return field === undefined ? [] : [[name, field] as const];
  });
  const extracts = Object.entries(source.extract).flatMap(([field, rules]) => tableExtract(field, rules, namesOf) ?? []);
  const read = [...mapped, ...extracts.map((extract) => [firstOf(extract), extract.field] as const)];
  const cells = Object.fromEntries(read.map(([name, field]) => [field, table.names.indexOf(name) + 1]).toReversed());
  const series = source.tables.find(({ header }) => stand(header, namesOf))?.series;
  return { source, file, table, columns, mapped, cells, namesOf, extracts, series };
}

function tableExtract(field: string, rules: readonly ExtractRule[], standing: TableMapping["namesOf"]): TableExtract | undefined {
  const headers = new Set(rules.flatMap(({ from }) => from));
  const namesOf = new Map(
    Array.from(headers, (header) => [header, standing.get(headerKey(header)) ?? []] as const).filter(
      ([, names]) => names.length > 0,
    ),
  );
  return namesOf.size === 0 ? undefined : { field, rules, namesOf };
}

const firstOf = ({ namesOf }: TableExtract): string => [...namesOf.values()][0]?.[0] ?? "";

export const isIgnored = ({ source, namesOf }: TableMapping): boolean =>
  source.ignore_tables.some(({ header }) => stand(header, namesOf));

const stand = (header: readonly string[], namesOf: TableMapping["namesOf"]): boolean =>
  header.every((name) => namesOf.has(headerKey(name)));

/** A column that a reader named by its place, because its header is empty. */
const NAMELESS = /^column \d+$/;

/** Does every cell of a row say what its column is called? */
export const isHeaderAgain = ({ names }: ReadTable, { cells }: NamedRow): boolean =>
  names.every((name) => {
    const cell = (cells[name] ?? "").trim();
    return cell === name || headerKey(cell) === headerKey(name) || (cell === "" && NAMELESS.test(name));
  });

/** Nothing of a table may be lost: neither a column nor the table as a whole, and it must say what its rows are about. */
export function checkTable(mapping: TableMapping): void {
  const { source, table, columns, mapped, extracts, series } = mapping;
  const at = placeOf(mapping, { ...table.rows[0]?.locator, row: 1 });
  const fields = new Set([...mapped.map(([, field]) => field), ...extracts.map(({ field }) => field)]);
  if (source.tables.length > 0 && series === undefined && !fields.has("series")) {
    throw new UserError(
      "unknown-table",
      `${at}: no rule under tables in sources/${source.id}.yml knows a table with the header ${headerText(table)}. Add one, or name it under ignore_tables.`,
    );
  }
  const unknown = table.names.filter((name) => !columns.known.has(headerKey(name)));
  for (const name of unknown.filter((column) => NAMELESS.test(column))) {
    const row = table.rows.find(({ cells }) => cells[name]?.trim());
    if (row === undefined) continue;
    throw new UserError(
      "unknown-column",
      `${placeOf(mapping, row.locator)}: "${shorten(row.cells[name] ?? "")}" stands in ${name}, which has no header. ` +
        `Map "${name}" under columns in sources/${source.id}.yml, or name it under ignore.`,
    );
  }
  const named = unknown.filter((name) => !NAMELESS.test(name));
  if (named.length > 0) throw unknownColumns(named, at, source, columns);
  const missing = SOURCE_FIELDS[source.kind].required.filter((field) => !fields.has(field));
  if (missing.length === 0 || table.names.length === 0) return;
  throw new UserError(
    "missing-column",
    `${at}: no column of the header ${headerText(table)} gives ${missing.join(", ")}, without which a row means nothing. ` +
      `Map one in sources/${source.id}.yml, or name the table under ignore_tables.`,
  );
}

const headerText = ({ names }: ReadTable): string => `"${names.slice(0, 20).map(shorten).join(" | ")}"`;

const placeOf = ({ file }: TableMapping, locator: Locator): string => `${file.path}, ${describeLocator(locator)}`;
