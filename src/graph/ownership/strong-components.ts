import type { Scratch } from "../network/scratch.ts";

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

/** What is known of a node lies side by side, because it is read together and nodes are met in no order. */
const FIELDS = 4;
/** When it was met, from 1; 0 where it was not. */
const ENTERED = 0;
const LOW = 1;
/** Its component, from 1; 0 where that is still open. */
const OF = 2;
/** Its next link to follow. */
const CURSOR = 3;

/** Tarjan (1972), without recursion: chains may be long. What it gives is the scratch's. */
export function strongComponents({ at, next }: Directed, scratch: Scratch): StrongComponents {
  const nodeCount = at.length - 1;
  const state = scratch.ints("components: state", FIELDS * nodeCount);
  const path = scratch.ints("components: path", nodeCount);
  const open = scratch.ints("components: open", nodeCount);
  const members = scratch.ints("components: members", nodeCount);
  const begins = scratch.ints("components: begins", nodeCount + 1);
  let [time, opened, placed, components] = [0, 0, 0, 0];
  const enter = (node: number): void => {
    const own = FIELDS * node;
    state[own + ENTERED] = state[own + LOW] = ++time;
    state[own + CURSOR] = at[node]!;
    open[opened++] = node;
  };
  for (let root = 0; root < nodeCount; root++) {
    if (state[FIELDS * root + ENTERED] !== 0) continue;
    let depth = 1;
    path[0] = root;
    enter(root);
    while (depth > 0) {
      const node = path[depth - 1]!;
      const own = FIELDS * node;
      if (state[own + CURSOR]! < at[node + 1]!) {
        const other = next[state[own + CURSOR]!++]!;
        const met = state[FIELDS * other + ENTERED]!;
        if (met === 0) {
          enter(other);
          path[depth++] = other;
        } else if (state[FIELDS * other + OF] === 0 && met < state[own + LOW]!) state[own + LOW] = met;
        continue;
      }
      depth--;
      const low = state[own + LOW]!;
      if (depth > 0) {
        const above = FIELDS * path[depth - 1]! + LOW;
        if (low < state[above]!) state[above] = low;
      }
      if (low !== state[own + ENTERED]) continue;
      components++;
      let member: number;
      do {
        member = open[--opened]!;
        state[FIELDS * member + OF] = components;
        members[placed++] = member;
      } while (member !== node);
      begins[components] = placed;
    }
  }
  const of = scratch.ints("components: of", nodeCount);
  for (let node = 0; node < nodeCount; node++) of[node] = state[FIELDS * node + OF]! - 1;
  return { members, at: begins.subarray(0, components + 1), of };
}
