import type { Adjacency } from "../network/adjacency.ts";

/** Splits every community into the parts that hang together within it: one that lost a node in its middle is no community. */
export function connectedParts({ nodeCount, at, neighbours }: Adjacency, of: Int32Array): Int32Array {
  const part = new Int32Array(nodeCount).fill(-1);
  const queue = new Int32Array(nodeCount);
  let parts = 0;
  for (let first = 0; first < nodeCount; first++) {
    if (part[first] !== -1) continue;
    let [head, tail] = [0, 1];
    queue[0] = first;
    part[first] = parts;
    while (head < tail) {
      const node = queue[head++]!;
      for (let place = at[node]!; place < at[node + 1]!; place++) {
        const other = neighbours[place]!;
        if (part[other] !== -1 || of[other] !== of[node]) continue;
        part[other] = parts;
        queue[tail++] = other;
      }
    }
    parts++;
  }
  return part;
}
