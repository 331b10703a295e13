import type { Network } from "../network/network.ts";

export interface SharedChoice {
  /** By edge: 0 leaves it out: choose the kind, such as investments, and the date with `chooseEdges`. */
  readonly chosen?: Uint8Array | undefined;
  /** Pairs of what: of "to" (companies, by the investors they share) or of "from" (investors, by the companies they share). */
  readonly of: "to" | "from";
  /** Most pairs that are looked at; who has most partners is left out first, and told. */
  readonly limit?: number;
}

/** Pairs by column; the partners of pair `i` are `partners[at[i]]` up to `at[i + 1]`, ascending. Most shared first. */
export interface SharedPartners {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly at: Int32Array;
  readonly partners: Int32Array;
  /** Partners that are not counted, since the pairs of all whom they join are too many. */
  readonly leftOut: readonly number[];
}

const LIMIT = 5_000_000;

/** Who shares investors with whom: the projection of two kinds of nodes on one of them, with what each pair has in common. */
export function sharedPartners(network: Network, { chosen, of, limit = LIMIT }: SharedChoice): SharedPartners {
  const joined = joinedBy(network, chosen, of);
  const { kept, leftOut } = withinLimit(joined, limit);
  // Each pair is written as one number with its partner beside it, and sorted: no map of a million keys.
  const { nodeCount } = network;
  let total = 0;
  for (const partner of kept) total += pairsOf(joined.at[partner + 1]! - joined.at[partner]!);
  const keys = new Float64Array(total);
  const partnerOf = new Int32Array(total);
  let count = 0;
  for (const partner of kept)
    for (let one = joined.at[partner]!; one < joined.at[partner + 1]!; one++)
      for (let other = one + 1; other < joined.at[partner + 1]!; other++) {
        keys[count] = joined.nodes[one]! * nodeCount + joined.nodes[other]!;
        partnerOf[count++] = partner;
      }
  return { ...gather({ keys, partnerOf, nodeCount }), leftOut };
}

/** By partner the different nodes it joins, ascending. */
function joinedBy(network: Network, chosen: Uint8Array | undefined, of: "to" | "from"): { at: Int32Array; nodes: Int32Array } {
  const [edgesAt, edges, ends] =
    of === "to" ? [network.outAt, network.outEdges, network.to] : [network.inAt, network.inEdges, network.from];
  const at = new Int32Array(network.nodeCount + 1);
  const nodes = new Int32Array(network.edgeCount);
  let count = 0;
  for (let partner = 0; partner < network.nodeCount; partner++) {
    const first = count;
    for (let place = edgesAt[partner]!; place < edgesAt[partner + 1]!; place++)
      if (!chosen || chosen[edges[place]!] !== 0) nodes[count++] = ends[edges[place]!]!;
    const sorted = nodes.subarray(first, count).toSorted();
    let kept = 0;
    for (let index = 0; index < sorted.length; index++)
      if (index === 0 || sorted[index] !== sorted[index - 1]) nodes[first + kept++] = sorted[index]!;
    count = first + kept;
    at[partner + 1] = count;
  }
  return { at, nodes };
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2;

function withinLimit({ at }: { readonly at: Int32Array }, limit: number): { kept: number[]; leftOut: number[] } {
  const sizeOf = (partner: number) => at[partner + 1]! - at[partner]!;
  const all = Array.from({ length: at.length - 1 }, (_none, partner) => partner).filter((partner) => sizeOf(partner) > 1);
  let pairs = all.reduce((sum, partner) => sum + pairsOf(sizeOf(partner)), 0);
  const leftOut = new Set<number>();
  if (pairs > limit)
    for (const partner of all.toSorted((one, other) => sizeOf(other) - sizeOf(one) || one - other)) {
      if (pairs <= limit) break;
      pairs -= pairsOf(sizeOf(partner));
      leftOut.add(partner);
    }
  return { kept: all.filter((partner) => !leftOut.has(partner)), leftOut: [...leftOut].toSorted((one, other) => one - other) };
}

interface Listed {
  readonly keys: Float64Array;
  readonly partnerOf: Int32Array;
  readonly nodeCount: number;
}

/** Equal pairs together, the most shared first, then by their nodes. */
function gather({ keys, partnerOf, nodeCount }: Listed): Omit<SharedPartners, "leftOut"> {
  const order = Int32Array.from(keys.keys()).toSorted(
    (one, other) => keys[one]! - keys[other]! || partnerOf[one]! - partnerOf[other]!,
  );
  const begins: number[] = [];
  for (let place = 0; place < order.length; place++)
    if (place === 0 || keys[order[place]!] !== keys[order[place - 1]!]) begins.push(place);
  const endOf = (pair: number) => begins[pair + 1] ?? order.length;
  const ranked = begins
    .map((_begin, pair) => pair)
    .toSorted((one, other) => endOf(other) - begins[other]! - (endOf(one) - begins[one]!) || one - other);
  const at = new Int32Array(ranked.length + 1);
  const partners = new Int32Array(order.length);
  const keyOf = ranked.map((pair) => keys[order[begins[pair]!]!]!);
  for (const [rank, pair] of ranked.entries()) {
    at[rank + 1] = at[rank]! + endOf(pair) - begins[pair]!;
    for (let place = begins[pair]!; place < endOf(pair); place++)
      partners[at[rank]! + place - begins[pair]!] = partnerOf[order[place]!]!;
  }
  return {
    left: Int32Array.from(keyOf, (key) => Math.floor(key / nodeCount)),
    right: Int32Array.from(keyOf, (key) => key % nodeCount),
    at,
    partners,
  };
}
