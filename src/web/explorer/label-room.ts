import type { Size } from "./camera.ts";

/** Left end and width of what takes room, its middle line and half of its height. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly half: number;
}

/** Room of a picture: what has been taken of it, and what stands in the way of something. */
export interface Room<T> {
  take(box: Box, of: T): void;
  /** Of what it would lie on, each once; undefined where it would leave the picture. */
  inTheWay(box: Box): T[] | undefined;
}

/** Between two things side by side. */
export const GAP = 3;
const CELL = 64;

export function createRoom<T>({ width, height }: Size): Room<T> {
  const columns = Math.ceil(width / CELL) + 1;
  const cells = new Map<number, Map<Box, T>>();
  const cellsOf = function* (box: Box): Iterable<number> {
    for (let row = Math.floor((box.y - box.half) / CELL); row <= Math.floor((box.y + box.half) / CELL); row++)
      for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column++)
        yield row * columns + column;
  };
  return {
    take(box, of) {
      for (const cell of cellsOf(box)) {
        const own = cells.get(cell);
        if (own) own.set(box, of);
        else cells.set(cell, new Map([[box, of]]));
      }
    },
    inTheWay(box) {
      if (box.x < 0 || box.x + box.width > width || box.y < box.half || box.y + box.half > height) return undefined;
      const found = new Map<Box, T>();
      for (const cell of cellsOf(box))
        for (const [other, of] of cells.get(cell) ?? []) if (overlap(box, other)) found.set(other, of);
      return [...found.values()];
    },
  };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + GAP &&
    other.x < one.x + one.width + GAP &&
    one.y - one.half < other.y + other.half &&
    other.y - other.half < one.y + one.half
  );
}
