import { indexRows } from "../measure/rows.ts";
import type { CheckFacts } from "./check-facts.ts";
import { packRows, unpackRows, type PackedRows } from "./packed-rows.ts";

/** Of the way of packing, not of the facts: a browser that kept an older program must not read a newer pack. */
const VERSION = 1;

/** Facts as they travel: every field as it is, but for the rows. A field that is added to the facts is carried unasked. */
type Packed = Omit<CheckFacts, "index"> & { readonly pack: typeof VERSION; readonly rows: PackedRows };

/** The facts as JSON. A field that is no plain data would be lost on the way, so it throws here, in the build. */
export function packCheckFacts({ index, ...fields }: CheckFacts): string {
  const packed: Packed = { ...fields, pack: VERSION, rows: packRows(index.all) };
  return JSON.stringify(packed, plainOnly);
}

/** The facts again: a text gets the same verdicts from them. undefined where it is a pack of another program; what is no JSON throws. */
export function unpackCheckFacts(json: string): CheckFacts | undefined {
  const { pack, rows, ...packed } = JSON.parse(json) as Packed;
  if (pack !== VERSION) return undefined;
  const fields = withCollections(packed) as typeof packed;
  return { ...fields, index: indexRows(unpackRows(rows), fields.measures) };
}

const MAP = "$map";
const SET = "$set";
const PLAIN: ReadonlySet<unknown> = new Set([Object.prototype, null]);

/** JSON's replacer, called on the object that holds the value: by then a date has already been made a text. */
function plainOnly(this: unknown, key: string): unknown {
  const value = (this as Readonly<Record<string, unknown>>)[key];
  if (value instanceof Map) return { [MAP]: [...value] };
  if (value instanceof Set) return { [SET]: [...value] };
  if (isPlain(value)) return value;
  throw new Error(`The field "${key}" of the facts is not plain data, and cannot be packed for browsers`);
}

function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      return value === null || Array.isArray(value) || PLAIN.has(Object.getPrototypeOf(value));
    default:
      return false;
  }
}

/** Plain data with its maps and sets, put where they stand. As a reviver of JSON.parse this takes ten times as long. */
function withCollections(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { [MAP]: map, [SET]: set } = value as { readonly [MAP]?: [unknown, unknown][]; readonly [SET]?: unknown[] };
  if (map) return new Map(map.map(([key, held]) => [withCollections(key), withCollections(held)]));
  if (set) return new Set(set.map(withCollections));
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const held = holder[key];
    const unpacked = withCollections(held);
    if (unpacked !== held) holder[key] = unpacked;
  }
  return holder;
}
