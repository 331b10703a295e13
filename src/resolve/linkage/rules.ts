import { blocksOfKeys, blocksOfLists, joinKeys, NO_KEY, type Blocks, type KeyLists } from "./blocks.ts";
import type { Column, ListColumn } from "./column.ts";
import type { BlockRule } from "./config.ts";
import { isRare, keysOf, type RowKeys } from "./keys.ts";
import { countPieces, type Rarity } from "./rare-keys.ts";

/** Columns by name, and the keys that were made of them: each is made once, however many rules use it. */
export class KeySource {
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #lists: ReadonlyMap<string, ListColumn>;
  readonly #made = new Map<string, RowKeys>();
  readonly #rarities: Map<string, Rarity>;

  /** With rarities, pieces are as rare as those say, whatever these rows hold. */
  constructor(
    columns: ReadonlyMap<string, Column>,
    lists: ReadonlyMap<string, ListColumn>,
    rarities: ReadonlyMap<string, Rarity> = new Map(),
  ) {
    this.#columns = columns;
    this.#lists = lists;
    this.#rarities = new Map(rarities);
  }

  /** How rare the pieces of columns are of which rare ones were asked for, by `column.part`. */
  get rarities(): ReadonlyMap<string, Rarity> {
    return this.#rarities;
  }

  keys(column: string, part: string | undefined): RowKeys {
    const name = `${column}.${part ?? ""}`;
    const known = this.#made.get(name);
    if (known) return known;
    const made = this.#make(column, part);
    this.#made.set(name, made);
    return made;
  }

  #make(column: string, part: string | undefined): RowKeys {
    const list = this.#lists.get(column);
    if (list) return { lists: itemKeys(list) };
    const found = this.#columns.get(column);
    if (!found) throw new Error(`No column ${column} was read.`);
    if (!isRare(part)) return keysOf(found, part);
    const name = `${column}.${part}`;
    const rarity = this.#rarities.get(name) ?? countPieces(found, part);
    this.#rarities.set(name, rarity);
    return keysOf(found, part, rarity);
  }
}

/** The blocks of a rule: rows that share all of its keys. */
export function blocksOf({ keys }: BlockRule, source: KeySource): Blocks {
  const made = keys.map(({ column, part }) => source.keys(column, part));
  const singles = made.flatMap(({ single }) => single ?? []);
  const list = made.find(({ lists }) => lists)?.lists;
  const joined = joinAll(singles);
  if (!list) return blocksOfKeys(joined as Uint32Array);
  return joined ? withSingle(list, joined) : blocksOfLists(list.starts, list.keys);
}

function joinAll([first, ...rest]: readonly Uint32Array[]): Uint32Array | undefined {
  if (!first || rest.length === 0) return first;
  return first.map((key, row) => rest.reduce((sum, keys) => joinKeys(sum, keys[row] as number), key));
}

function withSingle({ starts, keys }: KeyLists, single: Uint32Array): Blocks {
  const joinedStarts = new Uint32Array(starts.length);
  const joined = new Uint32Array(keys.length);
  let length = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    const own = single[row] as number;
    const from = length;
    if (own !== NO_KEY)
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
        joined[length++] = joinKeys(own, keys[at] as number);
    joined.subarray(from, length).sort();
    joinedStarts[row + 1] = length;
  }
  return blocksOfLists(joinedStarts, joined.slice(0, length));
}

function itemKeys({ starts, codes, values }: ListColumn): KeyLists {
  const keys = codes.map((code) => values.hashOf(code) || 1);
  for (let row = 0; row + 1 < starts.length; row++) keys.subarray(starts[row], starts[row + 1]).sort();
  return { starts, keys };
}
