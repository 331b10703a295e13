import { blocksOfKeys, blocksOfLists, NO_KEY, type Blocks, type KeyLists } from "../../resolve/linkage/blocks.ts";
import type { RowPair } from "../../resolve/linkage/cluster.ts";
import type { Segment, SegmentKeys } from "./segment.ts";
import type { LinkState } from "./state.ts";

/** Rows that were there before, and the keys of a rule that each shares with added ones: ascending by row, then by key. */
export interface SharedKeys {
  readonly rows: Uint32Array;
  readonly keys: Uint32Array;
}

/** The rows of all segments that share a key of a rule with an added one; `own` are the added ones' keys. */
export function sharedKeys(segments: readonly Segment[], own: SegmentKeys, rule: number): SharedKeys {
  const wanted = new KeySet((own.keys ?? own.lists?.keys) as Uint32Array);
  const [rows, keys]: number[][] = [[], []];
  let from = 0;
  for (const segment of segments) {
    const { keys: single, lists } = segment.keys[rule] as SegmentKeys;
    const all = (single ?? lists?.keys) as Uint32Array;
    let row = 0;
    for (const at of wanted.placesIn(all)) {
      if (lists) while ((lists.starts[row + 1] as number) <= at) row++;
      else row = at;
      rows?.push(from + row);
      keys?.push(all[at] as number);
    }
    from += segment.rows;
  }
  return { rows: Uint32Array.from(rows ?? []), keys: Uint32Array.from(keys ?? []) };
}

/** Rows that share a key with an added one or are named by a decision, and all rows of their clusters, ascending. */
export function openRows({ roots }: LinkState, shared: readonly SharedKeys[], decided: readonly RowPair[]): Uint32Array {
  const isOpen = new Uint8Array(roots.length);
  const open = (row: number): void => {
    if (row < isOpen.length) isOpen[roots[row] as number] = 1;
  };
  for (const pair of decided) for (const row of pair) open(row);
  for (const { rows } of shared) for (const row of rows) open(row);
  const all = new Uint32Array(isOpen.length);
  let length = 0;
  for (let row = 0; row < all.length; row++) if (isOpen[roots[row] as number] === 1) all[length++] = row;
  return all.slice(0, length);
}

/** Blocks of the open rows, by the keys that they share with added ones, and of the added ones; `localOf` numbers the open ones. */
export function joinedBlocks(
  own: SegmentKeys,
  shared: SharedKeys,
  { open, localOf }: { readonly open: number; readonly localOf: Uint32Array },
): Blocks {
  const local = shared.rows.map((row) => localOf[row] as number);
  if (own.keys) {
    const joined = new Uint32Array(open + own.keys.length);
    for (let at = 0; at < local.length; at++) joined[local[at] as number] = shared.keys[at] as number;
    joined.set(own.keys, open);
    return blocksOfKeys(joined);
  }
  const { starts, keys } = own.lists as KeyLists;
  const joinedStarts = new Uint32Array(open + starts.length);
  for (const row of local) joinedStarts[row + 1] = (joinedStarts[row + 1] as number) + 1;
  for (let row = 0; row < open; row++) joinedStarts[row + 1] = (joinedStarts[row + 1] as number) + (joinedStarts[row] as number);
  for (let row = 1; row < starts.length; row++) joinedStarts[open + row] = local.length + (starts[row] as number);
  const joined = new Uint32Array(local.length + keys.length);
  joined.set(shared.keys);
  joined.set(keys, local.length);
  return blocksOfLists(joinedStarts, joined);
}

/** Keys, with a quick look before the slow one: nearly all that are asked for are not among them. */
class KeySet {
  readonly #keys: ReadonlySet<number>;
  readonly #bits = new Uint8Array(1 << 18);

  constructor(keys: Uint32Array) {
    this.#keys = new Set(keys);
    for (const key of keys) this.#bits[key & (this.#bits.length - 1)] = 1;
  }

  /** The places of those keys that are among these. A million keys are looked at for each rule. */
  placesIn(keys: Uint32Array): number[] {
    const places: number[] = [];
    const bits = this.#bits;
    const mask = bits.length - 1;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      if (bits[key & mask] === 1 && key !== NO_KEY && this.#keys.has(key)) places.push(at);
    }
    return places;
  }
}
