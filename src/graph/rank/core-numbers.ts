import type { Adjacency } from "../network/adjacency.ts";

/**
 * The core number of every node: the largest k for which it is in a part where all have k neighbours or more within it (Seidman 1983), in
 * time linear in the links (Batagelj, Zaveršnik 2003).
 */
export function coreNumbers({ nodeCount, at, neighbours }: Adjacency): Int32Array {
  const core = new Int32Array(nodeCount);
  let most = 0;
  for (let node = 0; node < nodeCount; node++) {
    core[node] = at[node + 1]! - at[node]!;
    most = Math.max(most, core[node]!);
  }
  // Nodes by degree, where each stands, and where each degree begins; a node whose degree falls moves to the front of its bin.
  const begins = new Int32Array(most + 2);
  for (let node = 0; node < nodeCount; node++) begins[core[node]! + 1]!++;
  for (let degree = 0; degree <= most; degree++) begins[degree + 1]! += begins[degree]!;
  const next = begins.slice();
  const order = new Int32Array(nodeCount);
  const standsAt = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const place = next[core[node]!]!++;
    standsAt[node] = place;
    order[place] = node;
  }
  for (let index = 0; index < nodeCount; index++) {
    const node = order[index]!;
    for (let place = at[node]!; place < at[node + 1]!; place++) {
      const other = neighbours[place]!;
      if (core[other]! <= core[node]!) continue;
      const front = begins[core[other]!]!;
      const moved = order[front]!;
      [order[front], order[standsAt[other]!]] = [other, moved];
      standsAt[moved] = standsAt[other]!;
      standsAt[other] = front;
      begins[core[other]!] = front + 1;
      core[other]!--;
    }
  }
  return core;
}
