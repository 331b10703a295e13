import type { Adjacency } from "../network/adjacency.ts";

/** Links and nodes without which a part would fall apart. */
export interface CutSet {
  /** Ends of every bridge, the smaller first; a link of parallel relations is one. In ascending order. */
  readonly bridges: readonly (readonly [number, number])[];
  /** Nodes, ascending. */
  readonly articulations: readonly number[];
}

/** Bridges and articulation points in one walk in depth (Tarjan 1974; Hopcroft, Tarjan 1973), without recursion: chains may be long. */
export function cutSet({ nodeCount, at, neighbours }: Adjacency): CutSet {
  const entered = new Int32Array(nodeCount);
  const low = new Int32Array(nodeCount);
  const parent = new Int32Array(nodeCount).fill(-1);
  const next = at.slice(0, nodeCount);
  const isCut = new Uint8Array(nodeCount);
  const stack = new Int32Array(nodeCount);
  const bridges: [number, number][] = [];
  let time = 0;
  for (let root = 0; root < nodeCount; root++) {
    if (entered[root] !== 0) continue;
    let [depth, children] = [1, 0];
    stack[0] = root;
    entered[root] = low[root] = ++time;
    while (depth > 0) {
      const node = stack[depth - 1]!;
      if (next[node]! < at[node + 1]!) {
        const other = neighbours[next[node]!++]!;
        if (entered[other] === 0) {
          parent[other] = node;
          entered[other] = low[other] = ++time;
          stack[depth++] = other;
        } else if (other !== parent[node]) low[node] = Math.min(low[node]!, entered[other]!);
        continue;
      }
      depth--;
      const above = parent[node]!;
      if (above === -1) continue;
      low[above] = Math.min(low[above]!, low[node]!);
      if (low[node]! > entered[above]!) bridges.push([Math.min(node, above), Math.max(node, above)]);
      if (above === root) children++;
      else if (low[node]! >= entered[above]!) isCut[above] = 1;
    }
    if (children > 1) isCut[root] = 1;
  }
  const articulations = Array.from(isCut.keys()).filter((node) => isCut[node] === 1);
  return { bridges: bridges.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]), articulations };
}
