import type { Box } from "./boxes.ts";
import { curvedCourse, distance, pointsOf, type Course, type Curve, type Point } from "./course.ts";

/** A disc that no line may touch but those that end in it. */
export interface Disc extends Point {
  readonly id: string;
  readonly radius: number;
}

/** What stands on a drawing where lines are to run. */
export interface Ground {
  readonly discs: readonly Disc[];
  /** Names and lists: better not crossed, and readable where they are. */
  readonly names: readonly Box[];
  readonly width: number;
  readonly height: number;
}

/** Room between a line and the rim of a dot that it passes, in px: a line of four statements is four wide. */
export const CLEARANCE = 6;
/** What a crossed name costs, in px of a bend. */
const NAME = 16;
/** How far the two controls of a curve may stand aside, in parts of its length, and the shortest step between two places that are tried. */
const FURTHEST = 0.5;
const PARTS = 12;
const LEAST_STEP = 6;

/**
 * A way from one disc to another that keeps clear of all others: straight where that is free, else the least bent of those that are, with as
 * few names crossed as that allows. undefined where there is none; such a line is better left out than drawn through somebody else. It depends
 * on what stands on the ground and on no other line, so that a new line moves none.
 */
export function routeLine(from: Disc, to: Disc, { discs, names, width, height }: Ground): Course | undefined {
  const others = discs.filter(({ id }) => id !== from.id && id !== to.id);
  const isClear = (points: readonly Point[]) =>
    points.every(
      (point) =>
        point.x >= 0 &&
        point.y >= 0 &&
        point.x <= width &&
        point.y <= height &&
        others.every((disc) => distance(point, disc) >= disc.radius + CLEARANCE),
    );
  let best: Curve | undefined;
  let least = Infinity;
  for (const { curve, bend } of curvesBetween(from, to)) {
    if (bend >= least) break;
    const points = pointsOf(curve);
    const cost = bend + NAME * names.filter((box) => points.some((point) => isIn(point, box))).length;
    if (cost >= least || !isClear(points)) continue;
    [best, least] = [curve, cost];
  }
  return best && curvedCourse(best);
}

interface Bent {
  readonly curve: Curve;
  readonly bend: number;
}

/** Curves with controls at a third and two thirds of the way, each some way aside: the straightest first, of equals that to the left. */
function curvesBetween(from: Point, to: Point): Bent[] {
  const long = distance(from, to) || 1;
  const aside = { x: -(to.y - from.y) / long, y: (to.x - from.x) / long };
  const step = Math.max(LEAST_STEP, (long * FURTHEST) / PARTS);
  const at = (part: number, by: number): Point => ({
    x: from.x + (to.x - from.x) * part + aside.x * by,
    y: from.y + (to.y - from.y) * part + aside.y * by,
  });
  const places = Array.from({ length: 2 * PARTS + 1 }, (_, place) => (place - PARTS) * step);
  return places
    .flatMap((leaving) =>
      places.map((arriving): Bent => {
        // A bend to one side reads as one line; a double bend is the last resort.
        const bend = Math.max(Math.abs(leaving), Math.abs(arriving)) + 0.6 * Math.abs(leaving - arriving);
        return { curve: [from, at(1 / 3, leaving), at(2 / 3, arriving), to], bend };
      }),
    )
    .toSorted((left, right) => left.bend - right.bend);
}

const isIn = ({ x, y }: Point, box: Box): boolean => Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2;
