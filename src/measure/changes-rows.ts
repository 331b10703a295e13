import { groupBy } from "../model/group-by.ts";
import { ROW_FIELDS, type RowField, type StateRow } from "./changes-state.ts";

/** One field of a row that is not as it was. */
export interface FieldChange {
  readonly field: RowField;
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
}

/** A row on both sides. */
export interface RowPair {
  readonly before: StateRow;
  readonly after: StateRow;
}

export interface ChangedRow extends RowPair {
  readonly fields: readonly FieldChange[];
}

/** Every row of both sides in exactly one list (a pair stands for both of its rows), in the order of its side. */
export interface RowChanges {
  readonly unchanged: readonly RowPair[];
  /** Rows that say what they said, in another document or at another place of it. */
  readonly moved: readonly RowPair[];
  readonly changed: readonly ChangedRow[];
  readonly added: readonly StateRow[];
  readonly gone: readonly StateRow[];
}

/**
 * Pairs the rows of two states. A number that stands once in a series on each side is one row, wherever it stands. Where
 * it stands several times, rows of the same document that say the same are paired first, then rows of the same document
 * in their order, then the others in theirs, so that none is lost and none is paired twice. What is left is paired where
 * only the number itself was changed: same document, name and filer, and only one such row on each side.
 */
export function compareRows(before: readonly StateRow[], after: readonly StateRow[]): RowChanges {
  const open = new Map(after.map((row, at) => [row, at]));
  const pairs: { readonly pair: RowPair; readonly at: number }[] = [];
  let left: readonly StateRow[] = before;
  for (const keyOf of PASSES) {
    const candidates = groupBy(open.keys(), keyOf);
    const unpaired = groupBy(left, keyOf);
    const rest = new Set(left);
    for (const [key, rows] of unpaired) {
      const found = candidates.get(key);
      if (!found || (keyOf === renumbered && (rows.length > 1 || found.length > 1))) continue;
      for (const [at, row] of rows.entries()) {
        const partner = found[at];
        if (!partner) break;
        pairs.push({ pair: { before: row, after: partner }, at: open.get(partner) ?? 0 });
        open.delete(partner);
        rest.delete(row);
      }
    }
    left = [...rest];
  }
  const sorted = pairs.toSorted((one, other) => one.at - other.at).map(({ pair }) => pair);
  return { ...sortPairs(sorted), added: [...open.keys()], gone: left };
}

const said = (row: StateRow): unknown[] => ROW_FIELDS.map((field) => row[field]);
const numbered = ({ series, number }: StateRow): string => JSON.stringify([series, number]);
const renumbered = ({ series, attachment, name, filer }: StateRow): string => JSON.stringify([series, attachment, name, filer]);
const PASSES: readonly ((row: StateRow) => string)[] = [
  (row) => JSON.stringify([row.series, row.attachment, row.locator, ...said(row)]),
  (row) => JSON.stringify([row.series, row.attachment, ...said(row)]),
  (row) => JSON.stringify([numbered(row), row.attachment]),
  numbered,
  renumbered,
];

function sortPairs(pairs: readonly RowPair[]): Pick<RowChanges, "unchanged" | "moved" | "changed"> {
  const unchanged: RowPair[] = [];
  const moved: RowPair[] = [];
  const changed: ChangedRow[] = [];
  for (const pair of pairs) {
    const fields = fieldChanges(pair);
    if (fields.length > 0) changed.push({ ...pair, fields });
    else if (isSamePlace(pair)) unchanged.push(pair);
    else moved.push(pair);
  }
  return { unchanged, moved, changed };
}

function fieldChanges({ before, after }: RowPair): FieldChange[] {
  return ROW_FIELDS.flatMap((field) =>
    before[field] === after[field] ? [] : { field, before: before[field], after: after[field] },
  );
}

function isSamePlace({ before, after }: RowPair): boolean {
  return before.attachment === after.attachment && JSON.stringify(before.locator) === JSON.stringify(after.locator);
}
