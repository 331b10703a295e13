import type { Point } from "./course.ts";

/** A rectangle by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** By how much two boxes lie over each other, each way; nothing where they do not. */
export function overlapOf(left: Box, right: Box, gap = 0): { readonly x: number; readonly y: number } | undefined {
  const x = (left.width + right.width) / 2 + gap - Math.abs(left.x - right.x);
  const y = (left.height + right.height) / 2 + gap - Math.abs(left.y - right.y);
  return x > 0 && y > 0 ? { x, y } : undefined;
}

export const isFree = (box: Box, others: readonly Box[], gap = 0): boolean =>
  !others.some((other) => overlapOf(box, other, gap) !== undefined);

/** The least box that all of these points are in. */
export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** Whether a point is within a box, or nearer to its edge than so much. */
export function isNear(box: Box, { x, y }: Point, gap: number): boolean {
  const [across, down] = [Math.abs(x - box.x) - box.width / 2, Math.abs(y - box.y) - box.height / 2];
  // Most points are far off, and the root takes longest.
  return across < gap && down < gap && Math.hypot(Math.max(0, across), Math.max(0, down)) < gap;
}
