import { syllablesOf } from "../similarity/pinyin.ts";
import { folding } from "./folded-points.ts";

/** Titles of one list in the order of their days. */
export interface TitlesByDay {
  readonly titles: readonly string[];
  /** Day of each title as a whole number, never falling. */
  readonly days: Int32Array;
}

export interface NearDuplicateRule {
  /** Most days from one appearance to the next. */
  readonly days: number;
  /** Fewest characters of titles that may differ in one; at least 8. */
  readonly leastLength: number;
}

/** Fewest characters for which one difference leaves the first four or the last four as they are. */
const BLOCK = 4;
/** At most so many titles of one beginning or end are looked at, so that a flood of them takes no time that grows with it. */
const MOST_LOOKED_AT = 200;
const COUNTED = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/**
 * By title: the topic it belongs to, which is the index of its first title. A title continues a topic where one that is the
 * same but for signs and spaces (or, if long enough, for one character that is no figure and no Latin letter) stood in the
 * list at most `days` days before. Topics go on as long as they come back; the same words later are a new one.
 *
 * A kernel: 718,186 titles in well under a second, because a title is held only against those that share its first or its
 * last four characters and have been seen in the last days, the latest first.
 */
export function foldNearDuplicates({ titles, days }: TitlesByDay, rule: NearDuplicateRule): Int32Array {
  const keys = readKeys(titles);
  const topicOf = new Int32Array(titles.length);
  const seen = openSeen(titles.length);
  for (let index = 0; index < titles.length; index++) {
    const oldest = days[index]! - rule.days;
    const length = keys.starts[index + 1]! - keys.starts[index]!;
    const same = findSame(keys, seen, { index, oldest, days });
    const mayDiffer = same < 0 && length >= rule.leastLength;
    const like = mayDiffer ? findLike(keys, seen, { index, oldest, days }) : same;
    topicOf[index] = like < 0 ? index : topicOf[like]!;
    remember(keys, seen, { index, mayDiffer: length >= rule.leastLength });
  }
  return topicOf;
}

/** The characters of all titles that count, folded, one title after another, and hashes of what is looked up. */
interface Keys {
  readonly points: Uint32Array;
  readonly starts: Int32Array;
  /** Of all its characters; 0 of a title of signs alone, such as an emoji, which is never joined to another. */
  readonly whole: Int32Array;
  /** Of the first and the last four, where it has four. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

function readKeys(titles: readonly string[]): Keys {
  const { shift } = folding();
  const isKept = keptCharacters();
  let units = 0;
  for (const title of titles) units += title.length;
  const points = new Uint32Array(units);
  const starts = new Int32Array(titles.length + 1);
  const [whole, first, last] = [new Int32Array(titles.length), new Int32Array(titles.length), new Int32Array(titles.length)];
  let length = 0;
  for (let index = 0; index < titles.length; index++) {
    const title = titles[index]!;
    const from = length;
    let mixed = 0;
    for (let at = 0; at < title.length; at++) {
      let point = title.charCodeAt(at);
      if ((point & 0xf800) === 0xd800) {
        point = title.codePointAt(at)!;
        if (point > 0xffff) at++;
      }
      point += shift[point]!;
      if (!isKept(point)) continue;
      points[length++] = point;
      mixed = mix(mixed, point);
    }
    starts[index + 1] = length;
    if (length === from) continue;
    whole[index] = mixed | 1;
    if (length - from < BLOCK) continue;
    first[index] = hashBlock(points, from);
    last[index] = hashBlock(points, length - BLOCK);
  }
  return { points, starts, whole, first, last };
}

/** Letters and figures of all scripts are kept; signs, spaces and emoji are not. */
function keptCharacters(): (point: number) => boolean {
  // Of the plane where nearly all characters stand: 0 is not known yet, 1 left out, 2 kept.
  const known = new Uint8Array(0x10000);
  const isKept = (point: number): boolean => COUNTED.test(String.fromCodePoint(point));
  return (point) => {
    if (point >= known.length) return isKept(point);
    if (known[point] === 0) known[point] = isKept(point) ? 2 : 1;
    return known[point] === 2;
  };
}

function hashBlock(points: Uint32Array, from: number): number {
  let mixed = 0;
  for (let at = from; at < from + BLOCK; at++) mixed = mix(mixed, points[at]!);
  return mixed;
}

function mix(mixed: number, point: number): number {
  const next = Math.imul(mixed ^ point, 0x9e3779b1);
  return next ^ (next >>> 15);
}

/** Titles seen so far, by each hash: index + 1 of the newest, and of each the one before it; 0 ends. */
interface Seen {
  readonly mask: number;
  readonly whole: Int32Array;
  readonly wholeNext: Int32Array;
  readonly first: Int32Array;
  readonly firstNext: Int32Array;
  readonly last: Int32Array;
  readonly lastNext: Int32Array;
}

function openSeen(titles: number): Seen {
  let size = 1024;
  while (size < titles) size *= 2;
  const list = () => new Int32Array(titles + 1);
  const table = () => new Int32Array(size);
  return {
    mask: size - 1,
    whole: table(),
    wholeNext: list(),
    first: table(),
    firstNext: list(),
    last: table(),
    lastNext: list(),
  };
}

interface Sought {
  readonly index: number;
  readonly oldest: number;
  readonly days: Int32Array;
}

/** The latest title with the very same key, not older than allowed; -1 where there is none. */
function findSame({ points, starts, whole }: Keys, seen: Seen, { index, oldest, days }: Sought): number {
  const hash = whole[index]!;
  if (hash === 0) return -1;
  const [from, to] = [starts[index]!, starts[index + 1]!];
  for (let at = seen.whole[hash & seen.mask]!; at !== 0; at = seen.wholeNext[at]!) {
    if (days[at - 1]! < oldest) return -1;
    if (whole[at - 1] === hash && isSame(points, { from, to, start: starts[at - 1]!, end: starts[at]! })) return at - 1;
  }
  return -1;
}

/** The latest title that differs in one character, not older than allowed; -1 where there is none. */
function findLike(keys: Keys, seen: Seen, sought: Sought): number {
  const byFirst = latestLike(keys, { heads: seen.first, next: seen.firstNext, mask: seen.mask, hashes: keys.first }, sought);
  const byLast = latestLike(keys, { heads: seen.last, next: seen.lastNext, mask: seen.mask, hashes: keys.last }, sought);
  return Math.max(byFirst, byLast);
}

interface Chains {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  readonly mask: number;
  readonly hashes: Int32Array;
}

function latestLike({ points, starts }: Keys, { heads, next, mask, hashes }: Chains, { index, oldest, days }: Sought): number {
  const [from, to] = [starts[index]!, starts[index + 1]!];
  const hash = hashes[index]!;
  let left = MOST_LOOKED_AT;
  for (let at = heads[hash & mask]!; at !== 0 && left > 0; at = next[at]!, left--) {
    if (days[at - 1]! < oldest) return -1;
    if (hashes[at - 1] === hash && differsInOne(points, { from, to, start: starts[at - 1]!, end: starts[at]! })) return at - 1;
  }
  return -1;
}

/** One that came back is put in front again: it is held against others by the day on which it was last seen. */
function remember(keys: Keys, seen: Seen, { index, mayDiffer }: { index: number; mayDiffer: boolean }): void {
  if (keys.whole[index] === 0) return;
  push(seen.whole, seen.wholeNext, { slot: keys.whole[index]! & seen.mask, index });
  if (!mayDiffer) return;
  push(seen.first, seen.firstNext, { slot: keys.first[index]! & seen.mask, index });
  push(seen.last, seen.lastNext, { slot: keys.last[index]! & seen.mask, index });
}

function push(heads: Int32Array, next: Int32Array, { slot, index }: { slot: number; index: number }): void {
  next[index + 1] = heads[slot]!;
  heads[slot] = index + 1;
}

/** Two stretches of the characters of all titles. */
interface Pair {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

function isSame(points: Uint32Array, { from, to, start, end }: Pair): boolean {
  if (to - from !== end - start) return false;
  for (let at = 0; at < to - from; at++) if (points[from + at] !== points[start + at]) return false;
  return true;
}

/**
 * Is one character more, less or misprinted? Figures, Latin letters and Chinese numerals may not differ (5例 is not 6例, 小米15
 * not 小米17), nor may a word of one character that tells two events apart be more or less (决赛 and 半决赛, 回应 and
 * 再回应); another character is a misprint only where it is read alike (账 and 帐, not 中网 and 武网).
 */
function differsInOne(points: Uint32Array, { from, to, start, end }: Pair): boolean {
  const longer = to - from - (end - start);
  if (longer > 1 || longer < -1) return false;
  let [left, right] = [from, start];
  while (left < to && right < end && points[left] === points[right]) [left, right] = [left + 1, right + 1];
  let [leftEnd, rightEnd] = [to, end];
  while (leftEnd > left && rightEnd > right && points[leftEnd - 1] === points[rightEnd - 1]) {
    [leftEnd, rightEnd] = [leftEnd - 1, rightEnd - 1];
  }
  const [more, less] = [leftEnd - left, rightEnd - right];
  if (more > 1 || less > 1) return false;
  if (more === 0 || less === 0) return !TELLS_APART.has(points[more === 0 ? right : left]!);
  return isMisprint(points[left]!, points[right]!);
}

const TELLS_APART: ReadonlySet<number> = new Set(
  Array.from(
    "0123456789abcdefghijklmnopqrstuvwxyz〇零一二两三四五六七八九十百千万亿半再又不没未非无否前后副男女老小大新旧上下左右东南西北",
    (one) => one.codePointAt(0) ?? 0,
  ),
);

/** Do both have a reading in common? */
function isMisprint(left: number, right: number): boolean {
  if (TELLS_APART.has(left) || TELLS_APART.has(right)) return false;
  const others = readingsOf(right);
  return readingsOf(left).some((reading) => others.includes(reading));
}

const knownReadings = new Map<number, readonly string[]>();

/** How a character may be read; nothing of one that is no Han character. */
function readingsOf(point: number): readonly string[] {
  const known = knownReadings.get(point);
  if (known) return known;
  const character = String.fromCodePoint(point);
  const readings = HAN.test(character) ? (syllablesOf(character)[0]?.readings ?? []) : [];
  knownReadings.set(point, readings);
  return readings;
}
