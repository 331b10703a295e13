/** Nodes of a directed graph that all reach each other, in an order in which each comes after all that it reaches. */
export interface StrongComponents {
  /** Nodes, component after component: `members[at[component]]` up to `at[component + 1]`. */
  readonly members: Int32Array;
  readonly at: Int32Array;
  readonly of: Int32Array;
}

interface Directed {
  readonly at: Int32Array;
  readonly next: Int32Array;
}

/** Tarjan (1972), without recursion: chains may be long. */
export function strongComponents({ at, next }: Directed): StrongComponents {
  const nodeCount = at.length - 1;
  const entered = new Int32Array(nodeCount);
  const low = new Int32Array(nodeCount);
  const of = new Int32Array(nodeCount).fill(-1);
  const cursor = at.slice(0, nodeCount);
  const path = new Int32Array(nodeCount);
  const open = new Int32Array(nodeCount);
  const members = new Int32Array(nodeCount);
  const begins = [0];
  let [time, opened, placed] = [0, 0, 0];
  for (let root = 0; root < nodeCount; root++) {
    if (entered[root] !== 0) continue;
    let depth = 1;
    path[0] = root;
    entered[root] = low[root] = ++time;
    open[opened++] = root;
    while (depth > 0) {
      const node = path[depth - 1]!;
      if (cursor[node]! < at[node + 1]!) {
        const other = next[cursor[node]!++]!;
        if (entered[other] === 0) {
          entered[other] = low[other] = ++time;
          open[opened++] = other;
          path[depth++] = other;
        } else if (of[other] === -1) low[node] = Math.min(low[node]!, entered[other]!);
        continue;
      }
      depth--;
      if (depth > 0) low[path[depth - 1]!] = Math.min(low[path[depth - 1]!]!, low[node]!);
      if (low[node] !== entered[node]) continue;
      let member: number;
      do {
        member = open[--opened]!;
        of[member] = begins.length - 1;
        members[placed++] = member;
      } while (member !== node);
      begins.push(placed);
    }
  }
  return { members, at: Int32Array.from(begins), of };
}
