import { groupBy } from "../model/group-by.ts";
import type { Changes } from "./changes.ts";
import type { State, StateRow } from "./changes-state.ts";

/** One series on both sides: distinct numbers listed, those in force, and the newest announced total. */
export interface SeriesTotals {
  readonly series: string;
  readonly listed: BeforeAfter<number>;
  readonly inForce: BeforeAfter<number>;
  readonly announced: BeforeAfter<number | null>;
}

export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** How much changed of one series, group or place; null where rows have none. */
export interface Tally<K> {
  readonly key: K;
  readonly added: number;
  readonly changed: number;
  readonly renamed: number;
  readonly cancelled: number;
  readonly gone: number;
}

/** Totals of every series that either side has, in the order in which they come. */
export function seriesTotals(before: State, after: State): SeriesTotals[] {
  const [then, now] = [totalsOf(before), totalsOf(after)];
  const series = new Set([
    ...[...before.rows, ...after.rows].map((row) => row.series),
    ...then.announced.keys(),
    ...now.announced.keys(),
  ]);
  return [...series].map((id) => ({
    series: id,
    listed: { before: then.listed.get(id) ?? 0, after: now.listed.get(id) ?? 0 },
    inForce: { before: then.inForce.get(id) ?? 0, after: now.inForce.get(id) ?? 0 },
    announced: { before: then.announced.get(id) ?? null, after: now.announced.get(id) ?? null },
  }));
}

function totalsOf({ rows, cancellations, announced }: State) {
  const struck = new Set(cancellations.map(({ number }) => number));
  const listed = new Map<string, number>();
  const inForce = new Map<string, number>();
  for (const [series, own] of groupBy(rows, (row) => row.series)) {
    const numbers = new Set(own.map(({ number }) => number));
    listed.set(series, numbers.size);
    inForce.set(series, [...numbers].filter((number) => !struck.has(number)).length);
  }
  const newest = announced.toSorted((left, right) => (left.asOf < right.asOf ? -1 : 1));
  return { listed, inForce, announced: new Map(newest.map(({ series, total }) => [series, total])) };
}

/** Changes by what rows have in common, the most first; a cancellation counts for the row that it strikes off. */
export function tally<K extends string | null>(changes: Changes, after: State, keyOf: (row: StateRow) => K): Tally<K>[] {
  const found = new Map<K, { added: number; changed: number; renamed: number; cancelled: number; gone: number }>();
  const of = (key: K) => {
    const known = found.get(key) ?? { added: 0, changed: 0, renamed: 0, cancelled: 0, gone: 0 };
    found.set(key, known);
    return known;
  };
  for (const row of changes.rows.added) of(keyOf(row)).added++;
  for (const { after: row } of changes.rows.changed) of(keyOf(row)).changed++;
  for (const { row } of changes.renamed) of(keyOf(row)).renamed++;
  for (const row of changes.rows.gone) of(keyOf(row)).gone++;
  const rows = cancelledRows(changes, after);
  for (const own of rows.values()) for (const key of new Set(own.map(keyOf))) of(key).cancelled++;
  const size = (entry: Tally<K>) => entry.added + entry.changed + entry.renamed + entry.cancelled + entry.gone;
  return [...found]
    .map(([key, counts]) => ({ key, ...counts }))
    .toSorted((left, right) => size(right) - size(left) || compareKeys(left.key, right.key));
}

/** Rows that have none come last. */
function compareKeys(left: string | null, right: string | null): number {
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}

/** The rows of each number that was struck off since. */
export function cancelledRows(changes: Changes, { rows }: State): Map<string, StateRow[]> {
  const struck = new Set(changes.cancellations.added.map(({ number }) => number));
  return groupBy(
    rows.filter(({ number }) => struck.has(number)),
    ({ number }) => number,
  );
}
