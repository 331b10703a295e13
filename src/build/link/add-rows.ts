import { blocksOfKeys, blocksOfLists, NO_KEY, type Blocks, type KeyLists } from "../../resolve/linkage/blocks.ts";
import { cluster, type RowPair } from "../../resolve/linkage/cluster.ts";
import { ColumnBuilder, deriveList, type Column, type ListColumn } from "../../resolve/linkage/column.ts";
import { parseRule, type LinkConfig } from "../../resolve/linkage/config.ts";
import type { Edges } from "../../resolve/linkage/edges.ts";
import { patternsOf, scorePairs, type LinkInput } from "../../resolve/linkage/link.ts";
import { blocksOf, KeySource } from "../../resolve/linkage/rules.ts";
import { Scores } from "../../resolve/linkage/score.ts";
import { LIST_SEPARATOR } from "../../store/read-cells.ts";
import type { CodedColumn, Segment, SegmentKeys } from "./segment.ts";
import type { LinkState } from "./state.ts";

/** What adding rows came to. Rows are numbered through all segments, the added ones last. */
export interface Added {
  readonly roots: Uint32Array;
  readonly names: Uint32Array;
  /** Keys of the added rows, one for each rule. */
  readonly keys: readonly SegmentKeys[];
  /** Pairs of an added row and another, more likely than one in ten. */
  readonly edges: readonly (readonly [left: number, right: number, bits: number])[];
  /** Clusters that were two and are one, by the names' rows before and after. */
  readonly merged: readonly (readonly [from: number, to: number])[];
}

/** Decided pairs that concern the rows at hand, by their numbers through all segments. */
export interface Decided {
  readonly together: readonly RowPair[];
  readonly apart: readonly RowPair[];
}

/**
 * Adds rows to a linkage: they are compared, by what was learned from the first rows, with those rows only that share a key with
 * one of them; the clusters of these are open to them. No other cluster is looked at, let alone changed.
 */
export function addRows(state: LinkState, config: LinkConfig, added: LinkInput, decided: Decided): Added {
  const before = state.roots.length;
  const columns = new Set(config.compare.map(({ column }) => column));
  const rules = state.rules.map((text) => parseRule(text, columns, "the kept linkage"));
  const source = new KeySource(added.columns, added.lists, state.rarities);
  const keys = rules.map((rule) => {
    const { keys: single, lists } = blocksOf(rule, source);
    return { keys: single, lists };
  });
  const wanted = keys.map((own) => new KeySet((own.keys ?? own.lists?.keys) as Uint32Array));
  const open = openRows(state, wanted, decided);
  const places = placesOf(state.segments, open);
  const input = inputOf(places, config, added);
  const firstNew = open.length;
  const patterns = patternsOf(config, input, state.known);
  const scores = new Scores(patterns, state.parameters, state.segments[0]?.rows ?? before);
  const blocks = keys.map((own, rule) => joinedBlocks(places, own, { rule, wanted: wanted[rule] as KeySet }));
  const edges = scorePairs(
    { rows: input.rows, mode: config.mode, tableOf: input.tableOf, rules: blocks, newFrom: firstNew },
    scores,
  );
  const globalOf = (row: number): number => (row < firstNew ? (open[row] as number) : before + row - firstNew);
  const localOf = new Map(open.map((row, at) => [row, at]));
  const local = (row: number): number => localOf.get(row) ?? row - before + firstNew;
  const pairs = (list: readonly RowPair[]): RowPair[] => list.map(([left, right]) => [local(left), local(right)]);
  const clusters = cluster(input.rows, edges, {
    threshold: state.thresholdBits,
    weigh: (left, right) => scores.of(left, right),
    exclusive: config.oneToOne ? input.tableOf : undefined,
    together: [...open.map((row, at): RowPair => [at, local(state.roots[row] as number)]), ...pairs(decided.together)],
    apart: pairs(decided.apart),
  });
  return { keys, edges: edgesOf(edges, globalOf), ...settled(state, clusters, globalOf) };
}

function edgesOf(edges: Edges, globalOf: (row: number) => number): Added["edges"] {
  return Array.from({ length: edges.length }, (_, at) => [
    globalOf(edges.left[at] as number),
    globalOf(edges.right[at] as number),
    edges.bits[at] as number,
  ]);
}

/** Rows that share a key with an added one or are named by a decision, and all rows of their clusters, ascending. */
function openRows(state: LinkState, wantedKeys: readonly KeySet[], { together, apart }: Decided): number[] {
  const isOpen = new Uint8Array(state.roots.length);
  const open = (row: number): void => {
    if (row < isOpen.length) isOpen[state.roots[row] as number] = 1;
  };
  for (const pair of [...together, ...apart]) for (const row of pair) open(row);
  for (const [rule, wanted] of wantedKeys.entries()) {
    let from = 0;
    for (const segment of state.segments) {
      const kept = segment.keys[rule] as SegmentKeys;
      if (kept.keys) wanted.eachIn(kept.keys, (row) => open(from + row));
      if (kept.lists) eachRowWith(kept.lists, wanted, (row) => open(from + row));
      from += segment.rows;
    }
  }
  const rows: number[] = [];
  for (let row = 0; row < isOpen.length; row++) if (isOpen[state.roots[row] as number] === 1) rows.push(row);
  return rows;
}

function eachRowWith({ starts, keys }: KeyLists, wanted: KeySet, take: (row: number) => void): void {
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) if (wanted.has(keys[at] as number)) take(row);
  }
}

/** Keys, with a quick look before the slow one: nearly all that are asked for are not among them. */
class KeySet {
  readonly #keys: ReadonlySet<number>;
  readonly #bits = new Uint8Array(1 << 18);

  constructor(keys: Uint32Array) {
    this.#keys = new Set(keys);
    for (const key of keys) this.#bits[key & (this.#bits.length - 1)] = 1;
  }

  /** Calls `take` with the place of each key that is among these. A million keys are looked at for each rule. */
  eachIn(keys: Uint32Array, take: (at: number) => void): void {
    const bits = this.#bits;
    const mask = bits.length - 1;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      if (bits[key & mask] === 1 && this.has(key)) take(at);
    }
  }

  has(key: number): boolean {
    return this.#bits[key & (this.#bits.length - 1)] === 1 && key !== NO_KEY && this.#keys.has(key);
  }
}

/** The open rows and the added ones as one input. */
function inputOf(places: Places, config: LinkConfig, added: LinkInput): LinkInput {
  const columns = new Map<string, Column>();
  const lists = new Map<string, ListColumn>();
  for (const column of new Set(config.compare.map((one) => one.column))) {
    const builder = new ColumnBuilder(column);
    const list = added.lists.get(column);
    if (list) {
      for (const [segment, row] of places) builder.add(listText(segment.lists.get(column), row));
      for (let row = 0; row < added.rows; row++) builder.add(listText(list, row));
      lists.set(
        column,
        deriveList(builder.finish(), column, (cell) => cell.split(LIST_SEPARATOR)),
      );
      continue;
    }
    for (const [segment, row] of places) builder.addFrom(columnIn(segment.columns, column), row);
    for (let row = 0; row < added.rows; row++) builder.addFrom(columnIn(added.columns, column), row);
    columns.set(column, builder.finish());
  }
  const tableOf = new Uint8Array(places.length + added.rows);
  for (const [at, [segment, row]] of places.entries()) tableOf[at] = segment.tableOf[row] as number;
  tableOf.set(added.tableOf, places.length);
  return { rows: places.length + added.rows, tableOf, columns, lists };
}

/** In which segment each row stands, and where. Rows are ascending. */
type Places = readonly (readonly [Segment, number])[];

function placesOf(segments: readonly Segment[], rows: readonly number[]): Places {
  let [at, from] = [0, 0];
  return rows.map((row) => {
    while (row >= from + (segments[at] as Segment).rows) from += (segments[at++] as Segment).rows;
    return [segments[at] as Segment, row - from];
  });
}

function columnIn(columns: ReadonlyMap<string, CodedColumn>, name: string): CodedColumn {
  const column = columns.get(name);
  if (!column) throw new Error(`No column ${name} was kept.`);
  return column;
}

function listText(list: ListColumn | undefined, row: number): string | null {
  if (!list) return null;
  const codes = list.codes.subarray(list.starts[row], list.starts[row + 1]);
  return Array.from(codes, (code) => list.values.textOf(code)).join(LIST_SEPARATOR);
}

/** Blocks of the open rows, by the keys that were kept of them, and of the added ones. */
function joinedBlocks(places: Places, own: SegmentKeys, { rule, wanted }: { rule: number; wanted: KeySet }): Blocks {
  const kept = (segment: Segment): SegmentKeys => segment.keys[rule] as SegmentKeys;
  if (own.keys) {
    const keys = new Uint32Array(places.length + own.keys.length);
    for (const [at, [segment, row]] of places.entries()) {
      // A key that no added row has makes no pair that is wanted.
      const key = kept(segment).keys?.[row] ?? NO_KEY;
      keys[at] = wanted.has(key) ? key : NO_KEY;
    }
    keys.set(own.keys, places.length);
    return blocksOfKeys(keys);
  }
  const lists = own.lists as KeyLists;
  const all = [
    ...places.map(([segment, row]) => keysAt(kept(segment).lists, row).filter((key) => wanted.has(key))),
    ...Array.from({ length: lists.starts.length - 1 }, (_, row) => keysAt(lists, row)),
  ];
  const starts = new Uint32Array(all.length + 1);
  for (const [row, keys] of all.entries()) starts[row + 1] = (starts[row] as number) + keys.length;
  const joined = new Uint32Array(starts[all.length] as number);
  for (const [row, keys] of all.entries()) joined.set(keys, starts[row]);
  return blocksOfLists(starts, joined);
}

const keysAt = (lists: KeyLists | undefined, row: number): Uint32Array =>
  lists ? lists.keys.subarray(lists.starts[row], lists.starts[row + 1]) : new Uint32Array(0);

/** The clusters of all rows: those of rows that were not open are as they were. */
function settled(
  state: LinkState,
  clusters: Uint32Array,
  globalOf: (row: number) => number,
): Pick<Added, "roots" | "names" | "merged"> {
  const before = state.roots.length;
  let added = 0;
  for (let row = clusters.length - 1; row >= 0 && globalOf(row) >= before; row--) added++;
  const [roots, names] = [new Uint32Array(before + added), new Uint32Array(before + added)];
  roots.set(state.roots);
  names.set(state.names);
  for (let row = before; row < names.length; row++) names[row] = row;
  const merged: (readonly [number, number])[] = [];
  for (const [row, localRoot] of clusters.entries()) {
    const [own, root] = [globalOf(row), globalOf(localRoot)];
    // A cluster's smallest row is an old one where it has any: it keeps that row's name.
    if (own < before && state.roots[own] === own && own !== root)
      merged.push([state.names[own] as number, state.names[root] as number]);
    roots[own] = root;
  }
  return { roots, names, merged };
}
