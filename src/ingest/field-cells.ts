import type { Report } from "../model/issues.ts";
import type { CellsOfFields, SourceRecord } from "../model/records.ts";
import { typedFields } from "./typed-fields.ts";

/** The cell of each field by attachment and table, for attachments whose rows were committed as facts. */
export type FieldCells = ReadonlyMap<string, CellsOfFields>;

/** In which cells of the originals the fields of committed rows stand, as a table of the dossier tells. */
export function readFieldCells(records: readonly SourceRecord[], report: Report): FieldCells {
  const cells = new Map<string, Record<string, number>>();
  for (const record of records) {
    const fields = typedFields(record, report);
    if (!fields.has("attachment", "field", "cell")) continue;
    const cell = fields.count("cell");
    if (cell === null) continue;
    if (cell === 0) {
      fields.issue("bad-number", "error", "cells are counted from 1.");
      continue;
    }
    const key = keyOf(fields.text("attachment"), fields.text("table"));
    const known = cells.get(key);
    if (known) known[fields.text("field") ?? ""] = cell;
    else cells.set(key, { [fields.text("field") ?? ""]: cell });
  }
  return cells;
}

/** The cells of a row's fields: those of its original, where the facts carry its place, or else of the row that was read. */
export function cellsOfRow({ fields, columns }: SourceRecord, attachment: string, cells: FieldCells): CellsOfFields | undefined {
  const { snapshot, row, table } = fields;
  return snapshot && row ? cells.get(keyOf(attachment, table || null)) : columns;
}

function keyOf(attachment: string | null, table: string | null): string {
  return JSON.stringify([attachment, table]);
}
