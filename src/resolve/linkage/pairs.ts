import type { Blocks, KeyLists } from "./blocks.ts";

/** Which pairs may be compared at all: of one table, of two, or both. */
export type Mode = "dedupe" | "link" | "both";

/** The rows that are to be paired: which table each is from, and by which rules. */
export interface PairSource {
  readonly rows: number;
  readonly mode: Mode;
  /** Number of each row's table; rows of one table stand together, in the order of the tables. */
  readonly tableOf: Uint8Array;
  readonly rules: readonly Blocks[];
  /** Rows below this number were compared before, and are paired only with those from it on. */
  readonly newFrom?: number;
}

/** How many pairs a rule makes, before any is left out because another rule makes it too. */
export function countPairs(blocks: Blocks, { mode, tableOf }: Pick<PairSource, "mode" | "tableOf">): number {
  let count = 0;
  for (let block = 0; block + 1 < blocks.bounds.length; block++) {
    const [from, to] = [blocks.bounds[block] as number, blocks.bounds[block + 1] as number];
    if (mode !== "link") count += ((to - from) * (to - from - 1)) / 2;
    else count += countAcross(blocks.rows, from, to, tableOf);
  }
  return count;
}

function countAcross(rows: Uint32Array, from: number, to: number, tableOf: Uint8Array): number {
  let count = 0;
  for (let start = from; start < to;) {
    let end = start + 1;
    while (end < to && tableOf[rows[end] as number] === tableOf[rows[start] as number]) end++;
    count += (end - start) * (to - end);
    start = end;
  }
  return count;
}

/**
 * Every pair that some rule makes, once: by the first rule that makes it. `take` gets the smaller row number first. Nothing is
 * kept: memory does not grow with the number of pairs.
 */
export function eachPair(
  source: PairSource,
  take: (left: number, right: number) => void,
  wanted: (row: number) => boolean,
): void {
  const keys = singleKeys(source);
  for (let rule = 0; rule < source.rules.length; rule++) {
    eachPairOfRule(source, { rule, seen: new SeenBefore(source.rules, rule, keys) }, take, wanted);
  }
}

function eachPairOfRule(
  source: PairSource,
  { rule, seen }: { readonly rule: number; readonly seen: SeenBefore },
  take: (left: number, right: number) => void,
  wanted: (row: number) => boolean,
): void {
  const { rows, bounds, blockKeys } = source.rules[rule] as Blocks;
  const { tableOf, newFrom = 0 } = source;
  const across = source.mode === "link";
  for (let block = 0; block + 1 < bounds.length; block++) {
    const to = bounds[block + 1] as number;
    const key = blockKeys[block] as number;
    let firstNew = to;
    while (firstNew > (bounds[block] as number) && (rows[firstNew - 1] as number) >= newFrom) firstNew--;
    for (let first = bounds[block] as number; first < to; first++) {
      const left = rows[first] as number;
      if (!wanted(left)) continue;
      for (let second = Math.max(first + 1, firstNew); second < to; second++) {
        const right = rows[second] as number;
        if (across && tableOf[left] === tableOf[right]) continue;
        if (!seen.has(left, right, key)) take(left, right);
      }
    }
  }
}

/** Keys of the rules that give a row one, row by row: a pair's keys lie in two pieces of memory, and not in two for each rule. */
function singleKeys({ rules, rows }: PairSource): Uint32Array {
  const single = rules.flatMap(({ keys }) => keys ?? []);
  const joined = new Uint32Array(rows * single.length);
  for (const [offset, keys] of single.entries()) {
    for (let row = 0; row < rows; row++) joined[row * single.length + offset] = keys[row] as number;
  }
  return joined;
}

/** Whether a pair was made by an earlier rule, or by an earlier key of the same rule. */
class SeenBefore {
  readonly #keys: Uint32Array;
  /** How many rules give a row one key, and how many of these come earlier. */
  readonly #stride: number;
  readonly #earlier: number;
  readonly #lists: readonly KeyLists[];
  readonly #own: Blocks["lists"];

  constructor(rules: readonly Blocks[], rule: number, keys: Uint32Array) {
    const earlier = rules.slice(0, rule);
    this.#keys = keys;
    this.#stride = rules.filter((one) => one.keys).length;
    this.#earlier = earlier.filter((one) => one.keys).length;
    this.#lists = earlier.flatMap(({ lists }) => lists ?? []);
    this.#own = rules[rule]?.lists;
  }

  has(left: number, right: number, key: number): boolean {
    const from = left * this.#stride;
    const other = right * this.#stride;
    for (let at = 0; at < this.#earlier; at++) {
      const own = this.#keys[from + at] as number;
      if (own !== 0 && own === this.#keys[other + at]) return true;
    }
    for (let at = 0; at < this.#lists.length; at++) {
      if (firstShared(this.#lists[at] as KeyLists, left, right) !== 0) return true;
    }
    return this.#own !== undefined && firstShared(this.#own, left, right) !== key;
  }
}

/** The smallest key that two rows share; 0 where they share none. */
function firstShared({ starts, keys }: KeyLists, left: number, right: number): number {
  let [a, b] = [starts[left] as number, starts[right] as number];
  const [endA, endB] = [starts[left + 1] as number, starts[right + 1] as number];
  while (a < endA && b < endB) {
    const [keyA, keyB] = [keys[a] as number, keys[b] as number];
    if (keyA === keyB) return keyA;
    if (keyA < keyB) a++;
    else b++;
  }
  return 0;
}
