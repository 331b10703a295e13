import { gunzipSync, gzipSync } from "node:zlib";
import type { OpenRestatement, State } from "../measure/changes-state.ts";
import { UserError } from "../model/issues.ts";

// A state is thirty thousand rows and numbers that say much the same: by column, with values that repeat written once,
// one of china-ai is 2 MB of JSON and under 0.5 MB packed, where row by row it is 7 MB and 0.7 MB.

const FORMAT = 1;
/** Unpacked, against a file that was tampered with. */
const LARGEST = 1024 * 1024 * 1024;
const LEVEL = 3;

type Value = string | number | boolean | null | object;
/** Values in their order; or each value once, and for each row its place among them. */
type Column = readonly Value[] | { readonly values: readonly Value[]; readonly places: readonly number[] };
type Columns = Readonly<Record<string, Column>>;

interface Encoded extends Omit<State, "rows" | "numbers" | "restated"> {
  readonly format: number;
  readonly rows: Columns;
  readonly numbers: Columns;
}

/**
 * What a state says as text, equal for equal states. Restatements are left out: they tell of the way to it, and are packed
 * beside it.
 */
export function encodeState({ rows, numbers, restated: _restated, ...rest }: State): string {
  const encoded: Encoded = { format: FORMAT, ...rest, rows: toColumns(rows), numbers: toColumns(numbers) };
  return JSON.stringify(encoded);
}

export function packState(text: string, restated: readonly OpenRestatement[]): Uint8Array {
  return gzipSync(`{"restated":${JSON.stringify(restated)},"state":${text}}`, { level: LEVEL });
}

export function unpackState(bytes: Uint8Array, file: string): State {
  try {
    const text = gunzipSync(bytes, { maxOutputLength: LARGEST }).toString();
    const { restated, state } = JSON.parse(text) as { restated: OpenRestatement[]; state: Encoded };
    const { format, rows, numbers, ...rest } = state;
    if (format !== FORMAT) throw new UserError("unknown-history", `${file} was kept by another version of Tidui.`);
    return { ...rest, rows: fromColumns(rows), numbers: fromColumns(numbers), restated };
  } catch (error) {
    if (error instanceof UserError) throw error;
    // Not gzip, cut short, too large, or no JSON of ours.
    const isDamage = error instanceof SyntaxError || error instanceof TypeError || (error instanceof Error && "code" in error);
    if (!isDamage) throw error;
    throw new UserError("broken-history", `${file} is damaged. Remove it to go on without it.`, { cause: error });
  }
}

function toColumns(items: readonly object[]): Columns {
  const rows = items as readonly Readonly<Record<string, Value>>[];
  const [first] = rows;
  if (!first) return {};
  return Object.fromEntries(Object.keys(first).map((name) => [name, toColumn(rows.map((row) => row[name] ?? null))]));
}

function toColumn(column: readonly Value[]): Column {
  const known = new Map<unknown, number>();
  const values: Value[] = [];
  const places: number[] = [];
  for (const value of column) {
    const key = typeof value === "object" && value !== null ? JSON.stringify(value) : value;
    let place = known.get(key);
    if (place === undefined) {
      place = values.length;
      known.set(key, place);
      values.push(value);
    }
    places.push(place);
  }
  return values.length > column.length / 2 ? column : { values, places };
}

function fromColumns<T>(columns: Columns): T[] {
  const names = Object.keys(columns);
  const read = names.map((name) => readColumn(columns[name] ?? []));
  const length = read[0]?.length ?? 0;
  const rows: T[] = [];
  for (let at = 0; at < length; at++) {
    const row: Record<string, unknown> = {};
    for (const [index, name] of names.entries()) row[name] = read[index]?.[at] ?? null;
    rows.push(row as T);
  }
  return rows;
}

function readColumn(column: Column): readonly Value[] {
  return "places" in column ? column.places.map((place) => column.values[place] ?? null) : column;
}
