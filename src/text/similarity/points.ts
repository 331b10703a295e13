/**
 * A text as its Unicode code points, one number each, so that 𬭚 is one letter like 名. A kernel takes texts encoded once and
 * allocates nothing for the letters it looks at.
 */
export type Points = Uint32Array;

/** One more than the largest code point. */
export const POINTS = 0x11_00_00;

/** A half of a surrogate pair that stands alone is a letter of its own. */
export function toPoints(text: string): Points {
  const points = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xff_ff) at++;
    points[length++] = point;
  }
  return length === points.length ? points : points.slice(0, length);
}

/**
 * Scratch: one number for every code point. The law: all are 0 between two calls of kernels; a kernel writes back the zeros of
 * the points it used. A page of it takes memory only when it is first written.
 */
export const perPoint = new Uint32Array(POINTS);

/** A part of two texts: without what they begin with in common, and what they then end with in common. */
export interface Differing {
  readonly left: Points;
  readonly right: Points;
}

/** Edit distances do not change when a common beginning and a common end are cut off. */
export function withoutCommonEnds(left: Points, right: Points): Differing {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  if (start + end === 0) return { left, right };
  return { left: left.subarray(start, left.length - end), right: right.subarray(start, right.length - end) };
}
