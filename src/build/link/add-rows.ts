import { cluster, type RowPair } from "../../resolve/linkage/cluster.ts";
import { parseRule, type LinkConfig } from "../../resolve/linkage/config.ts";
import type { Edges } from "../../resolve/linkage/edges.ts";
import { patternsOf, scorePairs, type LinkInput } from "../../resolve/linkage/link.ts";
import { blocksOf, KeySource } from "../../resolve/linkage/rules.ts";
import { Scores } from "../../resolve/linkage/score.ts";
import { openInput, partsOf } from "./open-input.ts";
import type { SegmentKeys } from "./segment.ts";
import { joinedBlocks, openRows, sharedKeys, type SharedKeys } from "./shared-keys.ts";
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
  const keys = keysOfAdded(state, config, added);
  const shared = keys.map((own, rule) => sharedKeys(state.segments, own, rule));
  const open = openRows(state, shared, [...decided.together, ...decided.apart]);
  const localOf = new Uint32Array(before);
  for (const [at, row] of open.entries()) localOf[row] = at;
  const input = openInput(partsOf(state.segments, open), config, added);
  const firstNew = open.length;
  const patterns = patternsOf(config, input, state.known);
  const scores = new Scores(patterns, state.parameters, state.segments[0]?.rows ?? before);
  const blocks = keys.map((own, rule) => joinedBlocks(own, shared[rule] as SharedKeys, { open: firstNew, localOf }));
  const edges = scorePairs(
    { rows: input.rows, mode: config.mode, tableOf: input.tableOf, rules: blocks, newFrom: firstNew },
    scores,
  );
  const globalOf = (row: number): number => (row < firstNew ? (open[row] as number) : before + row - firstNew);
  const local = (row: number): number => (row < before ? (localOf[row] as number) : row - before + firstNew);
  const pairs = (list: readonly RowPair[]): RowPair[] => list.map(([left, right]) => [local(left), local(right)]);
  const clusters = cluster(input.rows, edges, {
    threshold: state.thresholdBits,
    weigh: (left, right) => scores.of(left, right),
    exclusive: config.oneToOne ? input.tableOf : undefined,
    together: [...clusteredWith(open, state.roots, localOf), ...pairs(decided.together)],
    apart: pairs(decided.apart),
  });
  return { keys, edges: edgesOf(edges, globalOf), ...settled(state, clusters, globalOf) };
}

/** Keys of the added rows, one for each rule. */
function keysOfAdded(state: LinkState, config: LinkConfig, { columns, lists }: LinkInput): SegmentKeys[] {
  const compared = new Set(config.compare.map(({ column }) => column));
  const source = new KeySource(columns, lists, state.rarities);
  return state.rules.map((text) => {
    const { keys, lists: several } = blocksOf(parseRule(text, compared, "the kept linkage"), source);
    return { keys, lists: several };
  });
}

/** The open rows with the first of their cluster, by their numbers among the open ones. */
function clusteredWith(open: Uint32Array, roots: Uint32Array, localOf: Uint32Array): RowPair[] {
  const pairs: RowPair[] = [];
  for (const [at, row] of open.entries()) {
    const root = roots[row] as number;
    if (root !== row) pairs.push([at, localOf[root] as number]);
  }
  return pairs;
}

function edgesOf(edges: Edges, globalOf: (row: number) => number): Added["edges"] {
  return Array.from({ length: edges.length }, (_, at) => [
    globalOf(edges.left[at] as number),
    globalOf(edges.right[at] as number),
    edges.bits[at] as number,
  ]);
}

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
