import type { Points } from "./points.ts";

let run = new Uint32Array(256);

/** Length of the longest text that stands whole in both, in code points. Time is the product of the lengths. */
export function longestCommonSubstring(left: Points, right: Points): number {
  const outer = left.length >= right.length ? left : right;
  const inner = left.length >= right.length ? right : left;
  if (run.length <= inner.length) run = new Uint32Array(2 * inner.length);
  run.fill(0, 0, inner.length + 1);
  let longest = 0;
  for (let at = 0; at < outer.length; at++) {
    const point = outer[at];
    // From the end, so that each cell still holds the row above when its right neighbour asks for it.
    for (let other = inner.length; other > 0; other--) {
      const length = point === inner[other - 1] ? (run[other - 1] as number) + 1 : 0;
      run[other] = length;
      if (length > longest) longest = length;
    }
  }
  return longest;
}

/** That length as a share of the shorter text: 1 where one stands whole in the other, 0 where one is empty. */
export function commonSubstringRatio(left: Points, right: Points): number {
  const shorter = Math.min(left.length, right.length);
  return shorter === 0 ? 0 : longestCommonSubstring(left, right) / shorter;
}
