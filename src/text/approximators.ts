import { CharacterSet } from "./character-set.ts";
import type { CodePoints } from "./code-points.ts";

/** How a number is softened: `part` is 700多, at least 700 and short of 800. */
export type Approximation = "about" | "near" | "over" | "part" | "at-least" | "under" | "at-most";

/** Longer words before the words they end with. */
const BEFORE: readonly (readonly [string, Approximation])[] = [
  ["不超过", "at-most"],
  ["不超過", "at-most"],
  ["不多于", "at-most"],
  ["不高于", "at-most"],
  ["不多於", "at-most"],
  ["不高於", "at-most"],
  ["不少於", "at-least"],
  ["不低於", "at-least"],
  ["不大于", "at-most"],
  ["至多", "at-most"],
  ["最多", "at-most"],
  ["不少于", "at-least"],
  ["不低于", "at-least"],
  ["不小于", "at-least"],
  ["至少", "at-least"],
  ["最少", "at-least"],
  ["起码", "at-least"],
  ["起碼", "at-least"],
  ["不下於", "at-least"],
  ["不下于", "at-least"],
  ["不下", "at-least"],
  ["突破了", "over"],
  ["超过了", "over"],
  ["突破", "over"],
  ["超过", "over"],
  ["超過", "over"],
  ["超出", "over"],
  ["超越", "over"],
  ["多于", "over"],
  ["高于", "over"],
  ["大于", "over"],
  ["多於", "over"],
  ["高於", "over"],
  ["不止", "over"],
  ["大约", "about"],
  ["大約", "about"],
  ["大概", "about"],
  ["大致", "about"],
  ["约莫", "about"],
  ["約莫", "about"],
  ["約為", "about"],
  ["約有", "about"],
  ["約合", "about"],
  ["约为", "about"],
  ["约合", "about"],
  ["约有", "about"],
  ["差不多", "about"],
  ["接近", "near"],
  ["将近", "near"],
  ["將近", "near"],
  ["逼近", "near"],
  ["直逼", "near"],
  ["几乎", "near"],
  ["幾乎", "near"],
  ["近乎", "near"],
  ["几近", "near"],
  ["幾近", "near"],
  ["跌破", "under"],
  ["击穿", "under"],
  ["擊穿", "under"],
  ["不足", "under"],
  ["不到", "under"],
  ["不满", "under"],
  ["不及", "under"],
  ["未满", "under"],
  ["未滿", "under"],
  ["少於", "under"],
  ["低於", "under"],
  ["不滿", "under"],
  ["少于", "under"],
  ["低于", "under"],
  ["小于", "under"],
  ["超", "over"],
  ["逾", "over"],
  ["约", "about"],
  ["約", "about"],
  ["近", "near"],
  ["破了", "over"],
  ["破", "over"],
];

/** Words that soften only 百, 千, 万 and 亿 with no digit before them: 上百, 过百, 破千. */
const BEFORE_BARE: readonly (readonly [string, Approximation])[] = [
  ["上", "over"],
  ["过", "over"],
  ["過", "over"],
];

/** 最近 and 节约 end with a softening character and soften nothing. */
const PART_OF_A_WORD: Readonly<Record<string, string>> = {
  近: "最附远亲临靠邻迫就",
  约: "节签合条公违预制契",
  超: "赶反高",
  破: "打冲爆攻侦识看撕",
  破了: "打冲爆攻侦识看撕",
  不足: "而",
  不及: "来來",
  不下: "居容放装裝住吃留坐存咽搁擱买買拿丢剩忘算待",
  上: "网线以之至",
  过: "经通不",
  過: "經通不",
};

/** 已经过亿: the word ends before it. */
const ENDS_BEFORE = ["已经", "已經"];

export interface Softened {
  readonly approx: Approximation;
  readonly start: number;
}

interface Word {
  readonly word: string;
  readonly approx: Approximation;
  readonly length: number;
}

function byCharacter(words: readonly (readonly [string, Approximation])[], index: 0 | -1): ReadonlyMap<string, Word[]> {
  const map = new Map<string, Word[]>();
  for (const [word, approx] of words) {
    const points = Array.from(word);
    const key = points.at(index) ?? "";
    map.set(key, [...(map.get(key) ?? []), { word, approx, length: points.length }]);
  }
  return map;
}

const BY_LAST = byCharacter(BEFORE, -1);
const BY_LAST_BARE = byCharacter([...BEFORE, ...BEFORE_BARE], -1);
const LASTS = new CharacterSet(BY_LAST_BARE.keys());

/** The softening word that ends just before a number. */
export function softenedBefore(points: CodePoints, number: number, bare: boolean): Softened | undefined {
  if (!LASTS.has(points.code(number - 1))) return undefined;
  const words = (bare ? BY_LAST_BARE : BY_LAST).get(points.at(number - 1));
  const found = words?.find(({ word }) => points.endsWith(word, number));
  if (!found) return undefined;
  const start = number - found.length;
  const before = points.at(start - 1);
  const isPart = before !== "" && PART_OF_A_WORD[found.word]?.includes(before) === true;
  return isPart && !ENDS_BEFORE.some((word) => points.endsWith(word, start)) ? undefined : { approx: found.approx, start };
}

const AFTER: readonly (readonly [string, Approximation])[] = [
  ["左右", "about"],
  ["上下", "about"],
  ["以上", "at-least"],
  ["及以上", "at-least"],
  ["及以下", "at-most"],
  ["之上", "at-least"],
  ["以下", "at-most"],
  ["以内", "at-most"],
  ["以內", "at-most"],
  ["之内", "at-most"],
  ["之內", "at-most"],
  ["出头", "part"],
  ["出頭", "part"],
  ["开外", "over"],
  ["開外", "over"],
  ["有余", "over"],
  ["有餘", "over"],
  ["不到", "under"],
];
const BY_FIRST = byCharacter(AFTER, 0);
const FIRSTS = new CharacterSet(BY_FIRST.keys());

/** The softening word that follows a number and its unit. */
export function softenedAfter(points: CodePoints, at: number): { approx: Approximation; end: number } | undefined {
  if (!FIRSTS.has(points.code(at))) return undefined;
  const found = BY_FIRST.get(points.at(at))?.find(({ word }) => points.has(word, at));
  return found && { approx: found.approx, end: at + found.length };
}
