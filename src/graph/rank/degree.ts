import type { Network } from "../network/network.ts";

/** How many relations go out from every node and come in to it. */
export interface Degrees {
  readonly out: Int32Array;
  readonly in: Int32Array;
}

/** Relations from and to every node; parallel ones count each. For partners see `adjacencyOf`. */
export function degreesOf({ nodeCount, edgeCount, from, to }: Network, chosen?: Uint8Array): Degrees {
  const degrees: Degrees = { out: new Int32Array(nodeCount), in: new Int32Array(nodeCount) };
  for (let edge = 0; edge < edgeCount; edge++) {
    if (chosen && chosen[edge] === 0) continue;
    degrees.out[from[edge]!]!++;
    degrees.in[to[edge]!]!++;
  }
  return degrees;
}
