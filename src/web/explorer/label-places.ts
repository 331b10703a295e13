import type { Point, Size } from "./camera.ts";

export interface LabelBox {
  readonly node: number;
  /** Left end of the text's middle line. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface LabelWish {
  readonly node: number;
  readonly at: Point;
  readonly radius: number;
  readonly width: number;
}

/** Half of a line's height. */
const HALF = 7;
const GAP = 3;
const CELL = 64;

/**
 * Places labels one by one, the most important first: to the right of its node, or else to the left, above or below; where each would lie on a
 * label placed before, there is none. Labels never move because of a less important one, so they stay put while a reader pans.
 */
export function placeLabels(wishes: Iterable<LabelWish>, { width, height }: Size, most: number): LabelBox[] {
  const columns = Math.ceil(width / CELL) + 1;
  const cells = new Map<number, LabelBox[]>();
  const placed: LabelBox[] = [];
  const cellsOf = function* (box: LabelBox): Iterable<number> {
    for (let row = Math.floor((box.y - HALF) / CELL); row <= Math.floor((box.y + HALF) / CELL); row++)
      for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column++)
        yield row * columns + column;
  };
  const isFree = (box: LabelBox): boolean => {
    if (box.x < 0 || box.x + box.width > width || box.y < HALF || box.y + HALF > height) return false;
    for (const cell of cellsOf(box)) if (cells.get(cell)?.some((other) => overlap(box, other))) return false;
    return true;
  };
  for (const wish of wishes) {
    if (placed.length >= most) break;
    const box = placesAround(wish).find(isFree);
    if (!box) continue;
    placed.push(box);
    for (const cell of cellsOf(box)) {
      const own = cells.get(cell);
      if (own) own.push(box);
      else cells.set(cell, [box]);
    }
  }
  return placed;
}

function placesAround({ node, at, radius, width }: LabelWish): LabelBox[] {
  const away = radius + GAP;
  return [
    { node, width, x: at.x + away, y: at.y },
    { node, width, x: at.x - away - width, y: at.y },
    { node, width, x: at.x - width / 2, y: at.y + away + HALF },
    { node, width, x: at.x - width / 2, y: at.y - away - HALF },
  ];
}

function overlap(one: LabelBox, other: LabelBox): boolean {
  return (
    one.x < other.x + other.width + GAP &&
    other.x < one.x + one.width + GAP &&
    one.y - HALF < other.y + HALF &&
    other.y - HALF < one.y + HALF
  );
}
