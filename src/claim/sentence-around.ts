import type { CodePoints, Span } from "../text/code-points.ts";

/** A sentence is shown as far as this from its number, on either side. */
const REACH = 120;
const ENDS = new Set("。！？!?\n\r\u2028\u2029");

/** The sentence in which a span stands, without white space at its ends; a long one is cut `reach` code points away. */
export function sentenceAround(points: CodePoints, { start, end }: Span, reach = REACH): Span {
  let from = start;
  while (from > 0 && start - from < reach && !isEnd(points, from - 1)) from--;
  let to = end;
  while (to < points.length && to - end < reach && !isEnd(points, to)) to++;
  if (to < points.length && to - end < reach && !isSpace(points.at(to))) to++;
  while (from < start && isSpace(points.at(from))) from++;
  while (to > end && isSpace(points.at(to - 1))) to--;
  return { start: from, end: to };
}

/** A full stop ends a sentence before white space only: 27.9% and a.b are whole. */
function isEnd(points: CodePoints, at: number): boolean {
  const point = points.at(at);
  return ENDS.has(point) || (point === "." && isSpace(points.at(at + 1)));
}

const isSpace = (point: string): boolean => /^[\s\u{feff}]$/u.test(point);
