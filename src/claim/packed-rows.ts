import { COUNTED_FIELDS, type CountedRow } from "../measure/rows.ts";

/**
 * Rows by column. A column is a list of its values and its runs, [value, how many, value, how many …]: lists come one after
 * another, so most columns change seldom. Of the numbers, which tell rows apart, only repetitions are kept.
 */
export interface PackedRows {
  readonly count: number;
  readonly columns: Readonly<Record<string, PackedColumn>>;
  /** [row, the first row with its number, row, …]. */
  readonly repeats: readonly number[];
}

export interface PackedColumn {
  readonly values: readonly (string | null)[];
  readonly runs: readonly number[];
}

export function packRows(rows: readonly CountedRow[]): PackedRows {
  const columns = COUNTED_FIELDS.map((field) => [field, packColumn(rows.map((row) => row[field]))]);
  return { count: rows.length, columns: Object.fromEntries(columns), repeats: repeatsIn(rows) };
}

/** The rows again, each with a number that is its own among them. */
export function unpackRows({ count, columns, repeats }: PackedRows): CountedRow[] {
  const values = COUNTED_FIELDS.map((field) => ({ field, cells: unpackColumn(columns[field]) }));
  const first = new Map<number, number>();
  for (let at = 0; at < repeats.length; at += 2) first.set(repeats[at] ?? 0, repeats[at + 1] ?? 0);
  return Array.from({ length: count }, (_, index) => {
    const row: Record<string, string | null> = { number: `#${first.get(index) ?? index}` };
    for (const { field, cells } of values) row[field] = cells[index] ?? null;
    return row as unknown as CountedRow;
  });
}

function packColumn(cells: readonly (string | null)[]): PackedColumn {
  const places = new Map<string | null, number>();
  const runs: number[] = [];
  let last: number | undefined;
  for (const cell of cells) {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    if (place === last) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(place, 1);
    last = place;
  }
  return { values: [...places.keys()], runs };
}

function unpackColumn(column: PackedColumn | undefined): (string | null)[] {
  if (!column) throw new Error("A column of the packed rows is missing");
  const { values, runs } = column;
  const cells: (string | null)[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const value = values[runs[at] ?? 0] ?? null;
    for (let left = runs[at + 1] ?? 0; left > 0; left -= 1) cells.push(value);
  }
  return cells;
}

function repeatsIn(rows: readonly CountedRow[]): number[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ number }, index) => {
    const known = first.get(number);
    if (known === undefined) first.set(number, index);
    return known === undefined ? [] : [index, known];
  });
}
