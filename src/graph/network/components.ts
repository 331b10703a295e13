import type { Adjacency } from "./adjacency.ts";

/** Parts that no link joins: the number of each node's, by the first node of each. */
export interface Components {
  readonly count: number;
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

export function componentsOf({ nodeCount, at, neighbours }: Adjacency): Components {
  const of = new Int32Array(nodeCount).fill(-1);
  const queue = new Int32Array(nodeCount);
  const sizes: number[] = [];
  for (let first = 0; first < nodeCount; first++) {
    if (of[first] !== -1) continue;
    const component = sizes.length;
    let [head, tail] = [0, 1];
    queue[0] = first;
    of[first] = component;
    while (head < tail) {
      const node = queue[head++]!;
      for (let place = at[node]!; place < at[node + 1]!; place++) {
        const other = neighbours[place]!;
        if (of[other] !== -1) continue;
        of[other] = component;
        queue[tail++] = other;
      }
    }
    sizes.push(tail);
  }
  return { count: sizes.length, of, sizes: Int32Array.from(sizes) };
}
