import type { Bounds, Point, Size } from "./camera.ts";

export interface LabelBox {
  readonly node: number;
  /** Left end of the text's middle line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A disc that no label may hide. */
export interface Obstacle {
  readonly at: Point;
  readonly radius: number;
}

export interface LabelWish {
  readonly node: number;
  readonly at: Point;
  readonly radius: number;
  readonly width: number;
}

export interface LabelRoom {
  readonly size: Size;
  readonly most: number;
  readonly obstacles: Iterable<Obstacle>;
  /** What lies over the picture: a label under it could not be read. */
  readonly covers?: Iterable<Bounds>;
}

/** Left end and width of what takes room, its middle line and half of its height. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly half: number;
}

/** Half of a line's height. */
const HALF = 7;
const GAP = 3;
const CELL = 64;

/**
 * Places labels one by one, the most important first: to the right of its node, or else to the left, below, above or between these; where each would lie on a
 * label placed before, there is none. No label hides a disc that is an obstacle, or lies under a cover. Labels never move because of a less important one, so they stay put while a reader pans.
 */
export function placeLabels(wishes: Iterable<LabelWish>, { size, most, obstacles, covers = [] }: LabelRoom): LabelBox[] {
  const { width, height } = size;
  const columns = Math.ceil(width / CELL) + 1;
  const cells = new Map<number, Box[]>();
  const placed: LabelBox[] = [];
  const cellsOf = function* (box: Box): Iterable<number> {
    for (let row = Math.floor((box.y - box.half) / CELL); row <= Math.floor((box.y + box.half) / CELL); row++)
      for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column++)
        yield row * columns + column;
  };
  const take = (box: Box): void => {
    for (const cell of cellsOf(box)) {
      const own = cells.get(cell);
      if (own) own.push(box);
      else cells.set(cell, [box]);
    }
  };
  const isFree = (box: Box): boolean => {
    if (box.x < 0 || box.x + box.width > width || box.y < HALF || box.y + HALF > height) return false;
    for (const cell of cellsOf(box)) if (cells.get(cell)?.some((other) => overlap(box, other))) return false;
    return true;
  };
  for (const { at, radius } of obstacles) take({ x: at.x - radius, y: at.y, width: 2 * radius, half: radius });
  for (const { left, top, right, bottom } of covers)
    take({ x: left, y: (top + bottom) / 2, width: right - left, half: (bottom - top) / 2 });
  for (const wish of wishes) {
    if (placed.length >= most) break;
    const place = placesAround(wish).find((label) => isFree({ ...label, half: HALF }));
    if (!place) continue;
    placed.push(place);
    take({ ...place, half: HALF });
  }
  return placed;
}

function placesAround({ node, at, radius, width }: LabelWish): LabelBox[] {
  const away = radius + GAP;
  const aside = radius / 2;
  return [
    { node, width, x: at.x + away, y: at.y },
    { node, width, x: at.x - away - width, y: at.y },
    { node, width, x: at.x - width / 2, y: at.y + away + HALF },
    { node, width, x: at.x - width / 2, y: at.y - away - HALF },
    { node, width, x: at.x - aside, y: at.y + away + HALF },
    { node, width, x: at.x - aside, y: at.y - away - HALF },
    { node, width, x: at.x + aside - width, y: at.y + away + HALF },
    { node, width, x: at.x + aside - width, y: at.y - away - HALF },
  ];
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + GAP &&
    other.x < one.x + one.width + GAP &&
    one.y - one.half < other.y + other.half &&
    other.y - other.half < one.y + one.half
  );
}
