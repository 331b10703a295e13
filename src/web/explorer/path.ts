import { edgesAt, otherEnd, type Graph } from "./graph.ts";

/** One step of a path: over which edge, and to whom. */
export interface Step {
  readonly edge: number;
  readonly node: number;
}

/**
 * A shortest way from one node to another over edges that `holds` marks, whichever way they point; of several the one that comes first in
 * the file. undefined where there is none; no steps where both are one.
 */
export function shortestPath(graph: Graph, start: number, end: number, holds: Uint8Array): readonly Step[] | undefined {
  const reached = new Int32Array(graph.nodes).fill(-2);
  const queue = new Uint32Array(graph.nodes);
  let [head, tail] = [0, 0];
  reached[start] = -1;
  queue[tail++] = start;
  while (head < tail && reached[end] === -2) {
    const node = queue[head++] ?? 0;
    for (const edge of edgesAt(graph, node)) {
      const next = otherEnd(graph, edge, node);
      if (holds[edge] === 0 || reached[next] !== -2) continue;
      reached[next] = edge;
      queue[tail++] = next;
    }
  }
  return reached[end] === -2 ? undefined : stepsBack(graph, end, reached);
}

function stepsBack(graph: Graph, end: number, reached: Int32Array): Step[] {
  const steps: Step[] = [];
  for (let node = end; (reached[node] ?? -1) >= 0;) {
    const edge = reached[node] ?? 0;
    steps.push({ edge, node });
    node = otherEnd(graph, edge, node);
  }
  return steps.toReversed();
}
