import { sortedByKey } from "./radix-sort.ts";
import { mix } from "./value-table.ts";

/** The key of a row that is in no block of a rule. */
export const NO_KEY = 0;

/** Row i's keys, ascending and each once, from starts[i] to starts[i + 1]. */
export interface KeyLists {
  readonly starts: Uint32Array;
  readonly keys: Uint32Array;
}

/**
 * The blocks of one rule: rows that share a key. Keys are hashes of 32 bits; two keys that happen to share one make a block larger
 * and nothing wrong, as every pair is compared.
 */
export interface Blocks {
  /** Key of each row, NO_KEY where it has none; undefined where rows have several. */
  readonly keys: Uint32Array | undefined;
  /** Where rows have several. */
  readonly lists: KeyLists | undefined;
  /** Rows in the order of their keys, then of their numbers. */
  readonly rows: Uint32Array;
  /** Block b is rows[bounds[b]] to rows[bounds[b + 1]]; blocks of one row are left out. */
  readonly bounds: Uint32Array;
  /** Key of each block. */
  readonly blockKeys: Uint32Array;
}

export function blocksOfKeys(keys: Uint32Array): Blocks {
  let length = 0;
  for (const key of keys) if (key !== NO_KEY) length++;
  const entries = { keys: new Uint32Array(length), rows: new Uint32Array(length) };
  let at = 0;
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] === NO_KEY) continue;
    entries.keys[at] = keys[row] as number;
    entries.rows[at++] = row;
  }
  return { keys, lists: undefined, ...group(entries) };
}

export function blocksOfLists(starts: Uint32Array, keys: Uint32Array): Blocks {
  const rows = new Uint32Array(keys.length);
  for (let row = 0; row + 1 < starts.length; row++) rows.fill(row, starts[row], starts[row + 1]);
  return { keys: undefined, lists: { starts, keys }, ...group({ keys: keys.slice(), rows }) };
}

/** One key from two; NO_KEY where either is none. */
export function joinKeys(left: number, right: number): number {
  if (left === NO_KEY || right === NO_KEY) return NO_KEY;
  return mix(left ^ Math.imul(right, 0x9e_37_79_b1)) >>> 0 || 1;
}

interface Entries {
  keys: Uint32Array;
  rows: Uint32Array;
}

function group(entries: Entries): Pick<Blocks, "rows" | "bounds" | "blockKeys"> {
  const order = sortedByKey(
    Uint32Array.from({ length: entries.keys.length }, (_, at) => at),
    entries.keys,
  );
  const [keys, rows] = [order.map((at) => entries.keys[at] as number), order.map((at) => entries.rows[at] as number)];
  const bounds: number[] = [];
  const blockKeys: number[] = [];
  // Rows of blocks with two rows or more are moved to the front, so that bounds need one number a block.
  let kept = 0;
  for (let from = 0; from < keys.length;) {
    let to = from + 1;
    while (to < keys.length && keys[to] === keys[from]) to++;
    if (to - from > 1) {
      bounds.push(kept);
      blockKeys.push(keys[from] as number);
      rows.copyWithin(kept, from, to);
      kept += to - from;
    }
    from = to;
  }
  bounds.push(kept);
  return { rows: rows.slice(0, kept), bounds: Uint32Array.from(bounds), blockKeys: Uint32Array.from(blockKeys) };
}
