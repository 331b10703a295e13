import type { CodePoints } from "../code-points.ts";
import { isSpace, latinWordBefore } from "./latin-words.ts";

/** “Guangdong is second: 154 to 219”: one’s and the other’s, where neither has a unit or a million or it is told who leads; “cuts: 5 to 10 percent” is a range. */
export function isScore(points: CodePoints, start: number, isBare: boolean): boolean {
  if (points.at(start - 2) !== ":" || !isSpace(points.at(start - 1))) return false;
  const label = latinWordBefore(points, start - 2);
  return label !== undefined && !label.capital && (isBare || LEADING.has(label.word));
}

const LEADING = new Set("ahead behind first second third fourth fifth last leads wins trails".split(" "));
