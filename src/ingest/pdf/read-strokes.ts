import { type Matrix, mapX, mapY } from "./matrix.ts";
import type { Box, Stroke } from "./page-content.ts";

/** A filled shape not thicker than this is a ruling line drawn as a rectangle, in points. */
const THICKEST = 4;
/** How far a line may lean over its length and still be straight, in points. */
const LEAN = 0.75;

/** pdf.js's codes of path segments, with how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A subpath on the page: x, y, x, y, … ; curves are left out, and what they lead to begins a new one. */
interface Subpath {
  readonly points: number[];
  isClosed: boolean;
}

/** Ruling lines in a path that was stroked, filled or both. */
export function strokesOf(path: ArrayLike<number>, matrix: Matrix, paint: { isStroked: boolean; isFilled: boolean }): Stroke[] {
  const strokes: Stroke[] = [];
  for (const subpath of subpathsOf(path, matrix)) {
    // A filled shape that is thin is one line; stroking it besides only makes it thicker.
    const filled = paint.isFilled ? filledStrokes(subpath) : [];
    if (filled.length > 0) strokes.push(...filled);
    else if (paint.isStroked) strokes.push(...edges(subpath));
  }
  return strokes;
}

/** Filled rectangles in a path that are too thick to be lines. */
export function fillsOf(path: ArrayLike<number>, matrix: Matrix): Box[] {
  return subpathsOf(path, matrix).flatMap((subpath) => {
    const box = boxOf(subpath);
    return box && isRectangle(subpath, box) && box.right - box.left > THICKEST && box.bottom - box.top > THICKEST ? [box] : [];
  });
}

function boxOf({ points }: Subpath): Box | undefined {
  if (points.length < 6) return undefined;
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function isRectangle({ points }: Subpath, { left, right, top, bottom }: Box): boolean {
  if (points.length !== 8 && points.length !== 10) return false;
  const isAt = (at: number, ...ends: number[]) => ends.some((end) => Math.abs(end - at) <= LEAN);
  return points.every((at, index) => (index % 2 === 0 ? isAt(at, left, right) : isAt(at, top, bottom)));
}

function subpathsOf(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath = { points: [], isClosed: false };
  const begin = () => {
    current = { points: [], isClosed: false };
    subpaths.push(current);
  };
  begin();
  const add = (at: number) => {
    const [x = 0, y = 0] = [path[at], path[at + 1]];
    current.points.push(mapX(matrix, x, y), mapY(matrix, x, y));
  };
  for (let at = 0; at < path.length;) {
    const code = path[at];
    if (code === CLOSE) current.isClosed = true;
    if (code === MOVE || code === CURVE || code === QUADRATIC) begin();
    const numbers = code === CLOSE ? 0 : code === CURVE ? 6 : code === QUADRATIC ? 4 : 2;
    if (code === MOVE || code === LINE || code === CURVE || code === QUADRATIC) add(at + numbers - 1);
    at += 1 + numbers;
  }
  return subpaths;
}

function edges({ points, isClosed }: Subpath): Stroke[] {
  const strokes: Stroke[] = [];
  const count = points.length / 2;
  for (let index = 0; index + (isClosed && count > 2 ? 0 : 1) < count; index++) {
    const next = (index + 1) % count;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [points[2 * index], points[2 * index + 1], points[2 * next], points[2 * next + 1]];
    const [dx, dy] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (dy <= LEAN && dx > dy)
      strokes.push({ isVertical: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (dx <= LEAN && dy > dx)
      strokes.push({ isVertical: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  return strokes;
}

/** A thin rectangle is the line in its middle; a dot is a piece of a dotted line in either direction. */
function filledStrokes(subpath: Subpath): Stroke[] {
  const box = boxOf(subpath);
  if (!box) return [];
  const { left, right, top, bottom } = box;
  const horizontal = { isVertical: false, at: (top + bottom) / 2, from: left, to: right };
  const vertical = { isVertical: true, at: (left + right) / 2, from: top, to: bottom };
  const [isThinX, isThinY] = [right - left <= THICKEST, bottom - top <= THICKEST];
  if (isThinX && isThinY) return [horizontal, vertical];
  return isThinY ? [horizontal] : isThinX ? [vertical] : [];
}
