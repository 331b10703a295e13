import type { CodePoints } from "./code-points.ts";

/** How a number is softened: `part` is 700多, at least 700 and short of 800. */
export type Approximation = "about" | "near" | "over" | "part" | "at-least" | "under" | "at-most";

/** Longer words before the words they end with. */
const BEFORE: readonly (readonly [string, Approximation])[] = [
  ["不超过", "at-most"],
  ["不多于", "at-most"],
  ["至多", "at-most"],
  ["最多", "at-most"],
  ["不少于", "at-least"],
  ["不低于", "at-least"],
  ["至少", "at-least"],
  ["突破了", "over"],
  ["超过了", "over"],
  ["突破", "over"],
  ["超过", "over"],
  ["超出", "over"],
  ["多于", "over"],
  ["大约", "about"],
  ["大概", "about"],
  ["约为", "about"],
  ["接近", "near"],
  ["将近", "near"],
  ["不足", "under"],
  ["不到", "under"],
  ["不满", "under"],
  ["少于", "under"],
  ["超", "over"],
  ["逾", "over"],
  ["约", "about"],
  ["近", "near"],
];

/** Words that soften only 百, 千, 万 and 亿 with no digit before them: 上百, 过百, 破千. */
const BEFORE_BARE: readonly (readonly [string, Approximation])[] = [
  ["上", "over"],
  ["过", "over"],
  ["破", "over"],
];

/** 最近 and 节约 end with a softening character and soften nothing. */
const PART_OF_A_WORD: Readonly<Record<string, string>> = { 近: "最附远亲临靠邻", 约: "节签合条公违预制", 超: "赶反" };

export interface Softened {
  readonly approx: Approximation;
  readonly start: number;
}

/** The softening word that ends just before a number. */
export function softenedBefore(points: CodePoints, number: number, bare: boolean): Softened | undefined {
  const words = bare ? [...BEFORE, ...BEFORE_BARE] : BEFORE;
  const found = words.find(([word]) => points.endsWith(word, number));
  if (!found) return undefined;
  const [word, approx] = found;
  const start = number - Array.from(word).length;
  const before = points.at(start - 1);
  return before !== "" && PART_OF_A_WORD[word]?.includes(before) ? undefined : { approx, start };
}

const AFTER: readonly (readonly [string, Approximation])[] = [
  ["左右", "about"],
  ["上下", "about"],
  ["以上", "at-least"],
  ["以下", "at-most"],
  ["以内", "at-most"],
];

/** The softening word that follows a number and its unit. */
export function softenedAfter(points: CodePoints, at: number): { approx: Approximation; end: number } | undefined {
  const found = AFTER.find(([word]) => points.has(word, at));
  return found && { approx: found[1], end: at + Array.from(found[0]).length };
}
