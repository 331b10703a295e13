import { toTenth } from "./to-tenth.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The way of a line over the drawing: as SVG writes it, and points on it, no two further apart than `STEP`. */
export interface Course {
  readonly path: string;
  readonly points: readonly Point[];
}

/** Ends and controls of a cubic curve. */
export type Curve = readonly [from: Point, leaving: Point, arriving: Point, to: Point];

/** In pixels. */
const STEP = 3;

export function curvedCourse(curve: Curve): Course {
  const [from, leaving, arriving, to] = curve.map(rounded) as unknown as Curve;
  const isStraight = isOn(leaving, from, to) && isOn(arriving, from, to);
  const path = isStraight
    ? `M${from.x} ${from.y}L${to.x} ${to.y}`
    : `M${from.x} ${from.y}C${leaving.x} ${leaving.y} ${arriving.x} ${arriving.y} ${to.x} ${to.y}`;
  return { path, points: pointsOf([from, leaving, arriving, to]) };
}

/** The same with a straight piece before and after the curve. */
export function ledCourse(start: Point, curve: Curve, end: Point): Course {
  const { path, points } = curvedCourse(curve);
  const [first, last] = [rounded(start), rounded(end)];
  return { path: `M${first.x} ${first.y}L${path.slice(1)}L${last.x} ${last.y}`, points: [first, ...points, last] };
}

/** Points of a curve. The way over its controls is never shorter than the curve. */
export function pointsOf([from, leaving, arriving, to]: Curve): Point[] {
  const most = distance(from, leaving) + distance(leaving, arriving) + distance(arriving, to);
  const steps = Math.max(1, Math.ceil((1.5 * most) / STEP));
  return Array.from({ length: steps + 1 }, (_, at) => {
    const t = at / steps;
    const rest = 1 - t;
    const [a, b, c, d] = [rest ** 3, 3 * rest * rest * t, 3 * rest * t * t, t ** 3];
    return {
      x: a * from.x + b * leaving.x + c * arriving.x + d * to.x,
      y: a * from.y + b * leaving.y + c * arriving.y + d * to.y,
    };
  });
}

export const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const rounded = ({ x, y }: Point): Point => ({ x: toTenth(x), y: toTenth(y) });

/** Whether a point lies on the straight line between two, as far as rounding tells. */
function isOn(point: Point, from: Point, to: Point): boolean {
  const long = distance(from, to);
  if (long === 0) return distance(point, from) < 0.2;
  const off = (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  return Math.abs(off) / long < 0.2;
}
