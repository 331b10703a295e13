import { scatter } from "../rank/scatter.ts";
import type { ForceGraph, Plane } from "./forces.ts";
import { partDiscs } from "./part-discs.ts";

/** Of a link that is usual: longer ones do not hold a cluster together. */
const STRAY = 8;
/** Fewer links than this do not tell what is usual. */
const FEW = 8;
const PARTING = 40;

/**
 * Places as in a former round, NaN where a node was not there: new ones stand between their neighbours, and only where discs overlap do others
 * make way, mostly the new ones. undefined where fewer than half of the nodes were there: then the part is better laid out anew.
 */
export function keptPlaces(links: ForceGraph, radius: Float64Array, { x, y }: Plane): Plane | undefined {
  const isKept = largestCluster(links, { x, y });
  const known = isKept.reduce((sum, one) => sum + one, 0);
  if (known === 0 || 2 * known < radius.length) return undefined;
  placeNew(links, radius, { x, y, isKept: isKept.slice() });
  partDiscs({ x, y, radius }, { rounds: PARTING, isKept });
  return { x, y };
}

/**
 * By node: 1 where it was there and hung together with the most others. What has come from elsewhere, joined by something new or by a link far
 * longer than is usual, is placed anew; else it would stretch the part over the whole drawing.
 */
function largestCluster({ at, neighbours }: ForceGraph, { x, y }: Plane): Uint8Array {
  const distance = (one: number, other: number) => Math.hypot(x[other]! - x[one]!, y[other]! - y[one]!);
  const lengths: number[] = [];
  for (let node = 0; node < x.length; node++)
    for (const other of neighbours.subarray(at[node], at[node + 1])) {
      const length = other > node ? distance(node, other) : Number.NaN;
      if (!Number.isNaN(length)) lengths.push(length);
    }
  const usual = Float64Array.from(lengths).toSorted()[lengths.length >> 1] ?? 0;
  const longest = lengths.length < FEW ? Infinity : STRAY * usual;
  const cluster = new Int32Array(x.length).fill(-1);
  let [largest, size] = [-1, 0];
  for (let first = 0; first < x.length; first++) {
    if (cluster[first] !== -1 || Number.isNaN(x[first]!)) continue;
    const queue = [first];
    cluster[first] = first;
    for (let step = 0; step < queue.length; step++)
      for (const other of neighbours.subarray(at[queue[step]!], at[queue[step]! + 1])) {
        // A place that is not known is NaN, and so is the distance to it: that is no short one.
        if (cluster[other] !== -1 || !(distance(queue[step]!, other) <= longest)) continue;
        cluster[other] = first;
        queue.push(other);
      }
    if (queue.length > size) [largest, size] = [first, queue.length];
  }
  return Uint8Array.from(cluster, (one) => (one === largest && largest !== -1 ? 1 : 0));
}

/** Outwards from the nodes that have places: each new one in the middle of its neighbours that have, a little to a side. */
function placeNew({ at, neighbours }: ForceGraph, radius: Float64Array, { x, y, isKept }: Plane & { isKept: Uint8Array }): void {
  const queue = Array.from(isKept.keys()).filter((node) => isKept[node] === 1);
  for (let step = 0; step < queue.length; step++) {
    const from = queue[step]!;
    for (const node of neighbours.subarray(at[from], at[from + 1])) {
      if (isKept[node] === 1) continue;
      const placed = Array.from(neighbours.subarray(at[node], at[node + 1])).filter((other) => isKept[other] === 1);
      const angle = (scatter(node) / 2 ** 32) * 2 * Math.PI;
      const aside = placed.length === 1 ? radius[from]! + radius[node]! : radius[node]!;
      x[node] = placed.reduce((sum, other) => sum + x[other]!, 0) / placed.length + Math.cos(angle) * aside;
      y[node] = placed.reduce((sum, other) => sum + y[other]!, 0) / placed.length + Math.sin(angle) * aside;
      isKept[node] = 1;
      queue.push(node);
    }
  }
}
