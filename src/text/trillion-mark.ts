import type { CodePoints } from "./code-points.ts";
import { SIMPLIFIED } from "./names/simplified-characters.ts";

/** After 兆 these make a unit of it, or a speed of a line: 兆瓦, 兆字节, 500兆宽带. */
const MEGA = new Set("瓦赫字比位帕伏焦周周頻频寬宽網网光流歐欧");
const TRADITIONAL = new Set(SIMPLIFIED.map(([character]) => character.codePointAt(0) ?? 0));
/** How far on either side a traditional character is looked for: a clause or two. */
const NEAR = 40;

/**
 * Is the 兆 that stands here a million millions? Before 元 and its like it is; else in a text of traditional characters, where
 * it is not the mega of a unit (兆瓦). In simplified texts 500兆 is megabytes.
 */
export function isTrillionMark(points: CodePoints, at: number): boolean {
  if (points.at(at) !== "兆") return false;
  if (isMoney(points, at + 1)) return true;
  return !MEGA.has(points.at(at + 1)) && hasTraditional(points, at);
}

const isMoney = (points: CodePoints, at: number): boolean => points.at(at) === "元" || "元圓".includes(points.at(at + 1) || "x");

function hasTraditional(points: CodePoints, at: number): boolean {
  for (let index = at - NEAR; index <= at + NEAR; index += 1) {
    if (TRADITIONAL.has(points.code(index))) return true;
  }
  return false;
}
