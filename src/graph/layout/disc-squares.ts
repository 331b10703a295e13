import { scatter } from "../rank/scatter.ts";
import type { Discs } from "./ring-pack.ts";

/** Discs by the squares that they touch; some squares share a list. `discs[at[list]]` up to `at[list + 1]`. */
export interface DiscSquares {
  readonly at: Int32Array;
  readonly discs: Int32Array;
}

/** Some three times the radius of most discs. */
export function squareSize({ radius }: Discs): number {
  return 3 * Math.max(1, radius.toSorted()[radius.length >> 1] ?? 1);
}

/** Lays a grid of squares over discs; a disc stands in every square that it touches. */
export function squaresOf({ x, y, radius }: Discs, size: number): DiscSquares {
  const count = x.length;
  let lists = 1024;
  while (lists < 2 * count) lists *= 2;
  const at = new Int32Array(lists + 1);
  const each = (disc: number, visit: (list: number) => void) => {
    const reach = radius[disc]!;
    const [left, right] = [Math.floor((x[disc]! - reach) / size), Math.floor((x[disc]! + reach) / size)];
    const [top, bottom] = [Math.floor((y[disc]! - reach) / size), Math.floor((y[disc]! + reach) / size)];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) visit(scatter(column, row) & (lists - 1));
  };
  for (let disc = 0; disc < count; disc++) each(disc, (list) => at[list + 1]!++);
  for (let list = 0; list < lists; list++) at[list + 1]! += at[list]!;
  const next = at.slice(0, lists);
  const discs = new Int32Array(at[lists]!);
  for (let disc = 0; disc < count; disc++) each(disc, (list) => (discs[next[list]!++] = disc));
  return { at, discs };
}
