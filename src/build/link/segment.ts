import type { Blocks, KeyLists } from "../../resolve/linkage/blocks.ts";
import type { Column, ListColumn } from "../../resolve/linkage/column.ts";
import { keepParts, partsIfKnown, type CompanyParts } from "../../resolve/linkage/company-parts.ts";
import type { Counted } from "../../resolve/linkage/known.ts";
import { ValueTable } from "../../resolve/linkage/value-table.ts";
import type { Arrays } from "../../store/array-file.ts";

/** Rows that were linked, in the form in which they are compared, with their ids and the keys by which they are in blocks. */
export interface Segment {
  readonly rows: number;
  readonly tableOf: Uint8Array;
  readonly ids: CodedColumn;
  readonly columns: ReadonlyMap<string, CodedColumn>;
  readonly lists: ReadonlyMap<string, ListColumn>;
  /** One for each rule. */
  readonly keys: readonly SegmentKeys[];
}

/** A column whose values nobody counts again. */
export type CodedColumn = Pick<Column, "values" | "codes">;

export type SegmentKeys = Pick<Blocks, "keys" | "lists">;

/** A segment as arrays, each named for what it is. */
export function segmentArrays(segment: Segment): Arrays {
  const arrays: Record<string, Arrays[string]> = { tableOf: segment.tableOf, ...columnArrays("ids", segment.ids) };
  for (const [name, column] of segment.columns) {
    Object.assign(arrays, columnArrays(`column ${name}`, column));
    const parts = partsIfKnown(column.values);
    if (parts) Object.assign(arrays, partArrays(name, parts));
  }
  for (const [name, list] of segment.lists) {
    Object.assign(arrays, valueArrays(`list ${name}`, list.values));
    arrays[`list ${name} codes`] = list.codes;
    arrays[`list ${name} rows`] = list.starts;
    arrays[`list ${name} counts`] = list.counts;
  }
  for (const [rule, { keys, lists }] of segment.keys.entries()) {
    if (keys) arrays[`rule ${rule}`] = keys;
    if (lists) Object.assign(arrays, { [`rule ${rule} rows`]: lists.starts, [`rule ${rule} keys`]: lists.keys });
  }
  return arrays;
}

export function segmentOf(arrays: Arrays): Segment {
  const tableOf = arrays["tableOf"] as Uint8Array;
  const names = (kind: string) =>
    Object.keys(arrays).flatMap((key) => new RegExp(`^${kind} (.+) points$`, "u").exec(key)?.[1] ?? []);
  return {
    rows: tableOf.length,
    tableOf,
    ids: columnFrom("ids", arrays),
    columns: new Map(names("column").map((name) => [name, splitColumnFrom(name, arrays)])),
    lists: new Map(names("list").map((name) => [name, listFrom(name, arrays)])),
    keys: keysFrom(arrays),
  };
}

/** The tables of values that a segment keeps, by name. */
export function keptValues({ columns }: Pick<Segment, "columns">): Map<string, ValueTable> {
  return new Map(
    [...columns].flatMap(([name, { values }]) => {
      const brands = partsIfKnown(values)?.brands;
      return [[`column ${name}`, values] as const, ...(brands ? [[`brands ${name}`, brands] as const] : [])];
    }),
  );
}

export const countedArrays = (name: string, { values, rows }: Counted): Arrays => ({
  ...valueArrays(name, values),
  [`${name} rows`]: rows,
});

export const countedFrom = (name: string, arrays: Arrays): Counted => ({
  values: valuesFrom(name, arrays),
  rows: arrays[`${name} rows`] as Uint32Array,
});

const columnArrays = (name: string, { values, codes }: CodedColumn): Arrays => ({
  ...valueArrays(name, values),
  [`${name} codes`]: codes,
});

const columnFrom = (name: string, arrays: Arrays): CodedColumn => ({
  values: valuesFrom(name, arrays),
  codes: arrays[`${name} codes`] as Uint32Array,
});

function partArrays(name: string, { brands, trades, places, ...parts }: CompanyParts): Arrays {
  return {
    ...valueArrays(`brands ${name}`, brands),
    ...valueArrays(`trades ${name}`, trades),
    ...valueArrays(`places ${name}`, places),
    [`brands ${name} codes`]: parts.brandOf,
    [`trades ${name} codes`]: parts.tradeOf,
    [`places ${name} codes`]: parts.placeOf,
    [`brands ${name} rows`]: parts.rowsOfBrand,
  };
}

/** A column; where it holds names of companies that were split, they are not split again. */
function splitColumnFrom(name: string, arrays: Arrays): CodedColumn {
  const column = columnFrom(`column ${name}`, arrays);
  if (!arrays[`brands ${name} codes`]) return column;
  const part = (kind: string) => columnFrom(`${kind} ${name}`, arrays);
  const [brands, trades, places] = [part("brands"), part("trades"), part("places")];
  keepParts(column.values, {
    brands: brands.values,
    brandOf: brands.codes,
    trades: trades.values,
    tradeOf: trades.codes,
    places: places.values,
    placeOf: places.codes,
    rowsOfBrand: arrays[`brands ${name} rows`] as Uint32Array,
  });
  return column;
}

function listFrom(name: string, arrays: Arrays): ListColumn {
  const array = (what: string) => arrays[`list ${name} ${what}`] as Uint32Array;
  return {
    name,
    values: valuesFrom(`list ${name}`, arrays),
    codes: array("codes"),
    starts: array("rows"),
    counts: array("counts"),
  };
}

function keysFrom(arrays: Arrays): SegmentKeys[] {
  const keys: SegmentKeys[] = [];
  for (let rule = 0; ; rule++) {
    const single = arrays[`rule ${rule}`] as Uint32Array | undefined;
    const starts = arrays[`rule ${rule} rows`] as Uint32Array | undefined;
    if (!single && !starts) return keys;
    const lists: KeyLists | undefined = starts && { starts, keys: arrays[`rule ${rule} keys`] as Uint32Array };
    keys.push({ keys: single, lists });
  }
}

function valueArrays(name: string, values: ValueTable): Arrays {
  const { points, starts, slots } = values.arrays;
  return { [`${name} points`]: points, [`${name} starts`]: starts, [`${name} slots`]: slots };
}

function valuesFrom(name: string, arrays: Arrays): ValueTable {
  const array = (what: string) => arrays[`${name} ${what}`] as Uint32Array;
  return ValueTable.from({ points: array("points"), starts: array("starts"), slots: array("slots") });
}
