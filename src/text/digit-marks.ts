import { CharacterSet } from "./character-set.ts";
import type { CodePoints } from "./code-points.ts";

/** Digits after the point, for 2½. */
export const VULGAR: ReadonlyMap<string, string> = new Map([
  ["¼", "25"],
  ["½", "5"],
  ["¾", "75"],
]);

/** A comma, or the narrow spaces that groups of three are set with; a common space only before a Chinese unit: 3 000万元. */
export function isGroupMark(points: CodePoints, at: number): boolean {
  const point = points.at(at);
  if (point === "," || point === "，" || NARROW.has(points.code(at))) return true;
  return point === " " && (HAN.has(points.code(at + 4)) || (points.at(at + 4) === " " && HAN.has(points.code(at + 5))));
}

const NARROW = new CharacterSet("\u{a0}\u{2009}\u{202f}");
const HAN = new CharacterSet("万萬亿億元款个個项項家人条條名次件户");
