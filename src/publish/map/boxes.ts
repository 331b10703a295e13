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
