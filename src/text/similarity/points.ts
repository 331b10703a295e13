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
  const length = encode(text, points, 0);
  return length === points.length ? points : points.slice(0, length);
}

/** A whole column of texts in one piece of memory: text i is the points from starts[i] to starts[i + 1]. */
export interface PointColumn {
  readonly points: Points;
  readonly starts: Uint32Array;
}

export function toPointColumn(texts: readonly string[]): PointColumn {
  const points = new Uint32Array(texts.reduce((sum, text) => sum + text.length, 0));
  const starts = new Uint32Array(texts.length + 1);
  for (let index = 0; index < texts.length; index++) {
    starts[index + 1] = encode(texts[index] as string, points, starts[index] as number);
  }
  return { points, starts };
}

/** The texts of a column, each as a view: the way to encode many. */
export function toPointsOfAll(texts: readonly string[]): Points[] {
  const { points, starts } = toPointColumn(texts);
  return texts.map((_, index) => points.subarray(starts[index], starts[index + 1]));
}

/** Writes a text's code points from `start` on; gives where they end. */
function encode(text: string, into: Points, start: number): number {
  let end = start;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xff_ff) at++;
    into[end++] = point;
  }
  return end;
}

/**
 * Scratch: one number for every code point. The law: all are 0 between two calls of kernels; a kernel writes back the zeros of
 * the points it used. A page of it takes memory only when it is first written.
 */
export const perPoint = new Int32Array(POINTS);

/** How many letters two texts begin with in common, and how many they then end with in common. */
export interface CommonEnds {
  start: number;
  end: number;
}

const common: CommonEnds = { start: 0, end: 0 };

/**
 * Edit distances do not change when a common beginning and a common end are left out. What is given holds until the next call:
 * it is always the same object, and no view of a text is made, as that takes longer than comparing two short names.
 */
export function commonEnds(left: Points, right: Points): Readonly<CommonEnds> {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  common.start = start;
  common.end = end;
  return common;
}
