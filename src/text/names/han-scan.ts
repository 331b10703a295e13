import type { FoldedName } from "./folded-name.ts";
import { endingTrie, WORD, wordTrie } from "./han-words.ts";
import { WordTrie } from "./word-trie.ts";

const OPENING = 0x28;
const CLOSING = 0x29;
const ANY_PLACE = WORD.full | WORD.bare | WORD.nation;

/** Longest that a word of the tables is; no search for a word looks further. */
const LONGEST_WORD = 24;

/** Where the longest ending of these kinds that ends at `end` begins, not before `from`; -1 where there is none. */
export function endingBefore(name: FoldedName, { from, end, kinds }: { from: number; end: number; kinds: number }): number {
  const endings = endingTrie();
  let node = WordTrie.ROOT;
  let found = -1;
  for (let at = end - 1; at >= from; at--) {
    node = endings.next(node, name.units[at] ?? 0);
    if (node === WordTrie.NONE) break;
    if ((endings.kindsAt(node) & kinds) !== 0) found = at;
  }
  return found;
}

/** Where the longest word of these kinds that begins at `at` ends, at `to` or before; -1 where there is none. */
export function wordAt(name: FoldedName, { at, to, kinds }: { at: number; to: number; kinds: number }): number {
  const words = wordTrie();
  let node = WordTrie.ROOT;
  let found = -1;
  for (let index = at; index < to; index++) {
    node = words.next(node, name.units[index] ?? 0);
    if (node === WordTrie.NONE) break;
    if ((words.kindsAt(node) & kinds) !== 0) found = index + 1;
  }
  return found;
}

/** Is from..to one word of these kinds, and nothing else? */
export function isWord(name: FoldedName, { from, to, kinds }: { from: number; to: number; kinds: number }): boolean {
  const words = wordTrie();
  let node = WordTrie.ROOT;
  for (let index = from; index < to; index++) {
    node = words.next(node, name.units[index] ?? 0);
    if (node === WordTrie.NONE) return false;
  }
  return from < to && (words.kindsAt(node) & kinds) !== 0;
}

/** End of the places that stand in a row from `at`: 广东省|东莞市, 广州|番禺; `at` itself where there is none. */
export function placesFrom(name: FoldedName, at: number, to: number): number {
  let end = at;
  let last = at;
  for (;;) {
    // 江苏|苏州 are two places; in 深圳融安科技, 融安 is no county. A nation is followed by none: 中国|南方航空.
    const isOuter = end > at && isWord(name, { from: last, to: end, kinds: WORD.outer });
    const kinds = end === at ? ANY_PLACE : isOuter ? WORD.full | WORD.bare : WORD.full;
    const next = wordAt(name, { at: end, to, kinds });
    if (next < 0) return end;
    [last, end] = [end, next];
    if (isWord(name, { from: at, to: end, kinds: WORD.nation })) return end;
  }
}

/** Is from..to places and nothing else? As in brackets, where 浦东 needs no 上海 before it. */
export function isAllPlaces(name: FoldedName, from: number, to: number): boolean {
  if (to - from < 2 || to - from > LONGEST_WORD) return false;
  let end = wordAt(name, { at: from, to, kinds: ANY_PLACE | WORD.inner });
  while (end > 0 && end < to) {
    // 宁波|杭州湾新区: a zone of it.
    if (/^[^()]{1,8}(?:[新园]区|开发区|保税区|自贸区|片区)$/u.test(name.folded(end, to))) return true;
    end = wordAt(name, { at: end, to, kinds: ANY_PLACE | WORD.inner });
  }
  return end === to;
}

/** Where places that end at `end` begin: 泽信控股|邯郸|分公司; -1 where none does. */
export function placeBefore(name: FoldedName, from: number, end: number): number {
  for (let at = Math.max(from, end - 12); at <= end - 2; at++) {
    const stop = placesFrom(name, at, end);
    if (stop === end) return at;
  }
  return -1;
}

/** Where the bracket that is closed just before `end` was opened, not before `from`; -1 where none was. */
export function bracketBefore(name: FoldedName, from: number, end: number): number {
  if (name.units[end - 1] !== CLOSING) return -1;
  let depth = 0;
  for (let at = end - 1; at >= from; at--) {
    if (name.units[at] === CLOSING) depth++;
    else if (name.units[at] === OPENING && --depth === 0) return at;
  }
  return -1;
}

/** The first bracket in from..to that is closed again, as [opening, closing]; undefined where there is none. */
export function firstBracket(name: FoldedName, from: number, to: number): readonly [number, number] | undefined {
  let opening = -1;
  for (let at = from; at < to; at++) {
    if (name.units[at] === OPENING) opening = at;
    else if (name.units[at] === CLOSING && opening >= 0) return [opening, at];
  }
  return undefined;
}

/**
 * The earliest place from which from..to is words of trade and nothing else; `to` where its end is none. Works from right
 * to left with one flag a unit, so that it takes time in line with the length.
 */
export class TradeFinder {
  #isTrade = new Uint8Array(256);

  find(name: FoldedName, from: number, to: number): number {
    if (to >= this.#isTrade.length) this.#isTrade = new Uint8Array(2 * to);
    const flags = this.#isTrade;
    flags[to] = 1;
    let earliest = to;
    for (let at = to - 1; at >= from; at--) {
      const begins = this.#isTradeFrom(name, at, to);
      flags[at] = begins || (isConnecting(name, at) && flags[at + 1] === 1 && at + 1 < to) ? 1 : 0;
      if (begins) earliest = at;
      // No word is so long that it could reach over what is no trade.
      if (earliest - at > LONGEST_WORD) break;
    }
    return earliest;
  }

  #isTradeFrom(name: FoldedName, from: number, to: number): boolean {
    if (isInsideLatin(name, from)) return false;
    const words = wordTrie();
    let node = WordTrie.ROOT;
    for (let at = from; at < to; at++) {
      node = words.next(node, name.units[at] ?? 0);
      if (node === WordTrie.NONE) return false;
      if ((words.kindsAt(node) & WORD.trade) !== 0 && this.#isTrade[at + 1] === 1 && !isInsideLatin(name, at + 1)) return true;
    }
    return false;
  }
}

/** 和, 与, 及, ·, & and 、 between two words of trade: 政务服务|和|数据管理. */
function isConnecting(name: FoldedName, at: number): boolean {
  const unit = name.units[at] ?? 0;
  return (
    unit === 0x548c || unit === 0x4e0e || unit === 0x53ca || unit === 0x26 || unit === 0x2c || unit === 0x20 || unit === 0xb7
  );
}

const isLatin = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** Would a cut at `at` divide a Latin word? */
function isInsideLatin(name: FoldedName, at: number): boolean {
  return at > 0 && at < name.length && isLatin(name.units[at] ?? 0) && isLatin(name.units[at - 1] ?? 0);
}
