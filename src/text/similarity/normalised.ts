import type { Points } from "./points.ts";

/** A distance in edits as a similarity from 0 to 1: 1 less the share of the longer text that is edited. Two empty texts are equal. */
export function editSimilarity(edits: number, left: Points, right: Points): number {
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - Math.min(edits, longer) / longer;
}
