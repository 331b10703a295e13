import type { Bounds, Point } from "./camera.ts";

/** Nodes by the cell of a grid that they lie in, so that the one under a pointer is found among a handful. */
export interface NodeGrid {
  /** The node nearest to a point, at most `reach` units away from its rim; `radius` is that of a node in the same units. */
  nearest(at: Point, reach: number, radius: (node: number) => number): number | undefined;
  within(bounds: Bounds): Uint32Array;
}

/** About so many nodes a cell. */
const IN_A_CELL = 4;

export function nodeGrid(nodes: Uint32Array, x: Float32Array, y: Float32Array): NodeGrid {
  const [left, right] = extent(nodes, x);
  const [top, bottom] = extent(nodes, y);
  const cells = Math.max(1, Math.ceil(nodes.length / IN_A_CELL));
  const size = Math.max(Math.sqrt(((right - left) * (bottom - top)) / cells), (right - left + bottom - top) / 4096, 1e-6);
  const columns = Math.floor((right - left) / size) + 1;
  const rows = Math.floor((bottom - top) / size) + 1;
  const column = (value: number) => clamp(Math.floor((value - left) / size), columns);
  const row = (value: number) => clamp(Math.floor((value - top) / size), rows);
  const { offsets, sorted } = sortIntoCells(nodes, columns * rows, (node) => row(y[node] ?? 0) * columns + column(x[node] ?? 0));

  function* candidates(bounds: Bounds): Iterable<number> {
    const [start, end] = [column(bounds.left), column(bounds.right)];
    for (let line = row(bounds.top); line <= row(bounds.bottom); line++) {
      const [first = 0, last = 0] = [offsets[line * columns + start], offsets[line * columns + end + 1]];
      for (let at = first; at < last; at++) yield sorted[at] ?? 0;
    }
  }
  return {
    nearest(at, reach, radius) {
      let best: number | undefined;
      let least = Infinity;
      const bounds = { left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach };
      for (const node of candidates(bounds)) {
        const away = Math.hypot((x[node] ?? 0) - at.x, (y[node] ?? 0) - at.y) - radius(node);
        if (away > reach || away >= least) continue;
        least = away;
        best = node;
      }
      return best;
    },
    within(bounds) {
      const found = Array.from(candidates(bounds)).filter((node) => isWithin(bounds, x[node] ?? 0, y[node] ?? 0));
      return Uint32Array.from(found).toSorted();
    },
  };
}

function isWithin({ left, right, top, bottom }: Bounds, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function sortIntoCells(nodes: Uint32Array, cells: number, cellOf: (node: number) => number) {
  const offsets = new Uint32Array(cells + 1);
  for (const node of nodes) {
    const cell = cellOf(node);
    offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < cells; cell++) offsets[cell + 1] = (offsets[cell + 1] ?? 0) + (offsets[cell] ?? 0);
  const next = offsets.slice();
  const sorted = new Uint32Array(nodes.length);
  for (const node of nodes) {
    const cell = cellOf(node);
    sorted[next[cell] ?? 0] = node;
    next[cell] = (next[cell] ?? 0) + 1;
  }
  return { offsets, sorted };
}

function extent(nodes: Uint32Array, values: Float32Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const node of nodes) {
    const value = values[node] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least > most ? [0, 0] : [least, most];
}

const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
