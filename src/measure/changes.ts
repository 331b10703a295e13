import { compareNumbers, type NumberChanges } from "./changes-numbers.ts";
import { compareRows, type RowChanges } from "./changes-rows.ts";
import type { State, StateCancellation, StateDocument, StateRow, StateTotal } from "./changes-state.ts";

/** All that is not the same in two states. Two equal states have none. */
export interface Changes {
  readonly documents: ListChanges<StateDocument>;
  readonly rows: RowChanges;
  readonly renamed: readonly Rename[];
  readonly cancellations: ListChanges<StateCancellation>;
  readonly announced: ListChanges<StateTotal>;
  readonly numbers: NumberChanges;
}

/** What came, what is told otherwise, and what is not there any more. */
export interface ListChanges<T> {
  readonly added: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
  readonly gone: readonly T[];
}

/** A filer or a thing filed that has another name than before. */
export interface Rename {
  readonly row: StateRow;
  readonly field: "filer" | "name";
  readonly before: string;
  readonly after: string;
  /** Told by the list itself, in a remark of a new row; or seen, because the row was there with another name. */
  readonly by: "remark" | "row";
}

export function compareStates(before: State, after: State): Changes {
  const rows = compareRows(before.rows, after.rows);
  return {
    documents: compareLists(before.documents, after.documents, ({ id }) => id),
    rows,
    renamed: renames(rows),
    cancellations: compareLists(before.cancellations, after.cancellations, ({ number }) => number),
    announced: compareLists(before.announced, after.announced, ({ series, asOf }) => JSON.stringify([series, asOf])),
    numbers: compareNumbers(before, after),
  };
}

/** True where two states are the same in everything that is compared. */
export function isUnchanged({ documents, rows, cancellations, announced, numbers }: Changes): boolean {
  const lists = [documents, cancellations, announced].flatMap(({ added, changed, gone }) => [added, changed, gone]);
  const { restated, late, running, withdrawn, added } = numbers;
  const told = [rows.added, rows.changed, rows.moved, rows.gone, restated, late, running, withdrawn, added];
  const all: readonly (readonly unknown[])[] = [...lists, ...told];
  return all.every((list) => list.length === 0);
}

/** Renames of two kinds: a row that was there with another name, and a new row whose remark tells an earlier name. */
function renames({ changed, added }: RowChanges): Rename[] {
  const seen = changed.flatMap(({ before, after }): Rename[] => [
    ...(before.filer === after.filer ? [] : [rename(after, "filer", before.filer, "row")]),
    ...(before.name === after.name ? [] : [rename(after, "name", before.name, "row")]),
  ]);
  const told = changed.flatMap(({ before, after }) => [
    ...(before.renamedFrom === after.renamedFrom || before.filer !== after.filer ? [] : remarked(after, "filer")),
    ...(before.namedBefore === after.namedBefore || before.name !== after.name ? [] : remarked(after, "name")),
  ]);
  return [...seen, ...told, ...added.flatMap((row) => [...remarked(row, "filer"), ...remarked(row, "name")])];
}

function remarked(row: StateRow, field: Rename["field"]): Rename[] {
  const before = field === "filer" ? row.renamedFrom : row.namedBefore;
  return before === null ? [] : [rename(row, field, before, "remark")];
}

const rename = (row: StateRow, field: Rename["field"], before: string, by: Rename["by"]): Rename => ({
  row,
  field,
  before,
  after: row[field],
  by,
});

/** Pairs items by a key; where one repeats, the first with the first and so on. */
function compareLists<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): ListChanges<T> {
  const old = keyed(before, keyOf);
  const now = keyed(after, keyOf);
  const added: T[] = [];
  const changed: { before: T; after: T }[] = [];
  for (const [key, item] of now) {
    const known = old.get(key);
    if (known === undefined) added.push(item);
    else if (JSON.stringify(known) !== JSON.stringify(item)) changed.push({ before: known, after: item });
  }
  return { added, changed, gone: [...old].filter(([key]) => !now.has(key)).map(([, item]) => item) };
}

function keyed<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const times = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const key = keyOf(item);
      const seen = times.get(key) ?? 0;
      times.set(key, seen + 1);
      return [JSON.stringify([key, seen]), item];
    }),
  );
}
