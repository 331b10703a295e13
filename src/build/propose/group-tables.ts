import { headerKey } from "../../text/header-key.ts";
import { groupBy } from "../../model/group-by.ts";
import type { SampleFile, SampleTable } from "./sample-files.ts";

/** Tables of like headers: rounds of one list. */
export interface TableKind {
  readonly tables: readonly SampleTable[];
}

/** Documents that hold tables of the same kinds: one source. */
export interface FileGroup {
  readonly files: readonly SampleFile[];
  readonly kinds: readonly TableKind[];
}

/** Least part of all headers of two tables that both have, for them to be rounds of one list. */
const ALIKE = 0.5;

/** Groups files whose tables have like headers, in the order given; a header may change from round to round. */
export function groupFiles(files: readonly SampleFile[]): FileGroup[] {
  const kinds: SampleTable[][] = [];
  const kindOf = new Map<SampleTable, number>();
  for (const table of files.flatMap((file) => file.tables)) {
    const found = kinds.findIndex((kind) => kind.some((other) => likeness(table, other) >= ALIKE));
    const at = found < 0 ? kinds.length : found;
    kinds[at] = [...(kinds[at] ?? []), table];
    kindOf.set(table, at);
  }
  const groupOf = new Map<number, number>();
  for (const { tables } of files) {
    const own = tables.map((table) => kindOf.get(table) ?? -1);
    const joined = new Set(own.flatMap((kind) => groupOf.get(kind) ?? []));
    const group = Math.min(...joined, ...own);
    for (const [kind, other] of groupOf) if (joined.has(other)) groupOf.set(kind, group);
    for (const kind of own) groupOf.set(kind, group);
  }
  const grouped = groupBy(files, ({ tables }) => groupOf.get(tables[0] ? (kindOf.get(tables[0]) ?? -1) : -1));
  return [...grouped].map(([group, own]) => ({
    files: own,
    kinds: kinds.flatMap((tables, kind) => (groupOf.get(kind) === group ? [{ tables }] : [])),
  }));
}

/** Part of all headers of two tables that both have, 0 to 1. */
function likeness(left: SampleTable, right: SampleTable): number {
  const own = keysOf(left);
  const other = keysOf(right);
  const shared = [...own].filter((key) => other.has(key)).length;
  return shared / (own.size + other.size - shared);
}

export const keysOf = ({ names }: SampleTable): Set<string> => new Set(names.map(headerKey));
