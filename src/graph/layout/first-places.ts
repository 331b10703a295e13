import { communitiesOf } from "../rank/communities.ts";
import { relax, type ForceGraph, type Plane } from "./forces.ts";
import { partDiscs } from "./part-discs.ts";

/** Places, and by node the community it was put into. */
export interface FirstPlaces {
  readonly places: Plane;
  readonly of: Int32Array;
}

/** Fewer nodes than this find their places by forces from a spiral. */
const SMALL = 60;
const ROUNDS = 200;
const PARTING = 40;
/** Of the square of its radius: what a disc takes on a spiral. */
const ROOM = 2.5;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Places from which forces need few rounds: communities as discs are laid out first, in the same way, then their members on a spiral within
 * each. What is far apart in the end is far apart from the beginning, which forces alone take long to find.
 */
export function firstPlaces(graph: ForceGraph, radius: Float64Array): FirstPlaces {
  const nodeCount = radius.length;
  if (nodeCount < SMALL) return spiral(radius);
  const { of, sizes } = communitiesOf({ nodeCount, ...graph });
  if (sizes.length === 1 || sizes.length === nodeCount) return spiral(radius);
  const room = new Float64Array(sizes.length);
  for (let node = 0; node < nodeCount; node++) room[of[node]!]! += ROOM * radius[node]! ** 2;
  const discs = room.map((area) => Math.sqrt(area));
  const between = linksBetween(graph, of, sizes.length);
  const { places: centres, of: whole } = firstPlaces(between, discs);
  relax(between, centres, { iterations: ROUNDS, radius: discs, of: whole });
  partDiscs({ ...centres, radius: discs }, { rounds: PARTING });
  return { places: withinDiscs(of, radius, centres), of };
}

/** Members of each community on a spiral around its middle. */
function withinDiscs(of: Int32Array, radius: Float64Array, centres: Plane): Plane {
  const places: Plane = { x: new Float64Array(of.length), y: new Float64Array(of.length) };
  const taken = new Float64Array(centres.x.length);
  const placed = new Int32Array(centres.x.length);
  for (const [node, community] of of.entries()) {
    const angle = placed[community]!++ * GOLDEN;
    const distance = Math.sqrt(taken[community]!);
    taken[community]! += ROOM * radius[node]! ** 2;
    places.x[node] = centres.x[community]! + Math.cos(angle) * distance;
    places.y[node] = centres.y[community]! + Math.sin(angle) * distance;
  }
  return places;
}

/** All in one. */
function spiral(radius: Float64Array): FirstPlaces {
  const of = new Int32Array(radius.length);
  return { places: withinDiscs(of, radius, { x: new Float64Array(1), y: new Float64Array(1) }), of };
}

/** Communities as nodes; a link for every two that are linked. */
function linksBetween({ at, neighbours }: ForceGraph, of: Int32Array, count: number): ForceGraph {
  const links = new Set<number>();
  for (let node = 0; node + 1 < at.length; node++)
    for (const other of neighbours.subarray(at[node], at[node + 1]))
      if (of[other] !== of[node]) links.add(of[node]! * count + of[other]!);
  const sorted = Float64Array.from(links).toSorted();
  const communityAt = new Int32Array(count + 1);
  for (const key of sorted) communityAt[Math.floor(key / count) + 1]!++;
  for (let community = 0; community < count; community++) communityAt[community + 1]! += communityAt[community]!;
  return {
    at: communityAt,
    neighbours: Int32Array.from(sorted, (key) => key % count),
    weights: new Float64Array(sorted.length).fill(1),
  };
}
