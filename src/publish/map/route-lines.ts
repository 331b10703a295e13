import { boxAround, isNear, overlapOf, type Box } from "./boxes.ts";
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
  const isClear = (points: readonly Point[], within: Box) => {
    const near = others.filter((disc) => isNear(within, disc, disc.radius + CLEARANCE));
    return points.every(
      (point) =>
        point.x >= 0 &&
        point.y >= 0 &&
        point.x <= width &&
        point.y <= height &&
        near.every((disc) => distance(point, disc) >= disc.radius + CLEARANCE),
    );
  };
  let best: Curve | undefined;
  let least = Infinity;
  for (const { leaving, arriving, bend } of bendsBetween(from, to)) {
    if (bend >= least) break;
    const curve = curveOf(from, to, { leaving, arriving });
    const points = pointsOf(curve);
    const within = boxAround(curve);
    const near = names.filter((box) => overlapOf(within, box) !== undefined);
    const cost = bend + NAME * near.filter((box) => points.some((point) => isIn(point, box))).length;
    if (cost >= least || !isClear(points, within)) continue;
    [best, least] = [curve, cost];
  }
  return best && curvedCourse(best);
}

/** How far each control of a curve stands aside, to the left of the way. */
interface Aside {
  readonly leaving: number;
  readonly arriving: number;
}

interface Bend extends Aside {
  readonly bend: number;
}

/** Ways to bend a curve: the straightest first, of equals that to the left. */
function bendsBetween(from: Point, to: Point): Bend[] {
  const long = distance(from, to) || 1;
  const step = Math.max(LEAST_STEP, (long * FURTHEST) / PARTS);
  const places = Array.from({ length: 2 * PARTS + 1 }, (_, place) => (place - PARTS) * step);
  return places
    .flatMap((leaving) =>
      // A bend to one side reads as one line; a double bend is the last resort.
      places.map((arriving): Bend => ({
        leaving,
        arriving,
        bend: Math.max(Math.abs(leaving), Math.abs(arriving)) + 0.6 * Math.abs(leaving - arriving),
      })),
    )
    .toSorted((left, right) => left.bend - right.bend);
}

/** With controls at a third and two thirds of the way. */
function curveOf(from: Point, to: Point, { leaving, arriving }: Aside): Curve {
  const long = distance(from, to) || 1;
  const aside = { x: -(to.y - from.y) / long, y: (to.x - from.x) / long };
  const at = (part: number, by: number): Point => ({
    x: from.x + (to.x - from.x) * part + aside.x * by,
    y: from.y + (to.y - from.y) * part + aside.y * by,
  });
  return [from, at(1 / 3, leaving), at(2 / 3, arriving), to];
}

const isIn = ({ x, y }: Point, box: Box): boolean => Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2;
