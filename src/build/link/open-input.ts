import { companyParts } from "../../resolve/linkage/company-parts.ts";
import { ColumnBuilder, deriveList, type Column, type ListColumn } from "../../resolve/linkage/column.ts";
import type { LinkConfig } from "../../resolve/linkage/config.ts";
import type { LinkInput } from "../../resolve/linkage/link.ts";
import { LIST_SEPARATOR } from "../../store/read-cells.ts";
import type { CodedColumn, Segment } from "./segment.ts";

/** The open rows of a segment, by their numbers there. */
export interface OpenPart {
  readonly segment: Segment;
  readonly rows: Uint32Array;
}

/** Rows, ascending through all segments, by the segment that they stand in. */
export function partsOf(segments: readonly Segment[], rows: Uint32Array): OpenPart[] {
  let [from, at] = [0, 0];
  return segments.map((segment) => {
    const start = at;
    while (at < rows.length && (rows[at] as number) < from + segment.rows) at++;
    const own = rows.subarray(start, at).map((row) => row - from);
    from += segment.rows;
    return { segment, rows: own };
  });
}

/** The open rows and the added ones as one input. */
export function openInput(parts: readonly OpenPart[], config: LinkConfig, added: LinkInput): LinkInput {
  const columns = new Map<string, Column>();
  const lists = new Map<string, ListColumn>();
  const all = Uint32Array.from({ length: added.rows }, (_, row) => row);
  const open = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const companies = new Set(config.compare.flatMap(({ column, kind }) => (kind === "company" ? [column] : [])));
  for (const column of new Set(config.compare.map((one) => one.column))) {
    const builder = new ColumnBuilder(column, open + added.rows);
    const list = added.lists.get(column);
    if (list) {
      for (const { segment, rows } of parts) for (const row of rows) builder.add(listText(segment.lists.get(column), row));
      for (const row of all) builder.add(listText(list, row));
      lists.set(
        column,
        deriveList(builder.finish(), column, (cell) => cell.split(LIST_SEPARATOR)),
      );
      continue;
    }
    const own = columnIn(added.columns, column);
    // Split here, the names are split for whoever adds rows next.
    if (companies.has(column)) companyParts(own);
    for (const { segment, rows } of parts) builder.addFrom(columnIn(segment.columns, column), rows);
    builder.addFrom(own, all);
    columns.set(column, builder.finish());
  }
  const tableOf = new Uint8Array(open + added.rows);
  let at = 0;
  for (const { segment, rows } of parts) for (const row of rows) tableOf[at++] = segment.tableOf[row] as number;
  tableOf.set(added.tableOf, at);
  return { rows: open + added.rows, tableOf, columns, lists };
}

function columnIn<C extends CodedColumn>(columns: ReadonlyMap<string, C>, name: string): C {
  const column = columns.get(name);
  if (!column) throw new Error(`No column ${name} was kept.`);
  return column;
}

function listText(list: ListColumn | undefined, row: number): string | null {
  if (!list) return null;
  const codes = list.codes.subarray(list.starts[row], list.starts[row + 1]);
  return Array.from(codes, (code) => list.values.textOf(code)).join(LIST_SEPARATOR);
}
