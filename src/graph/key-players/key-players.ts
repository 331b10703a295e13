import type { DatePrefix } from "../../model/dates.ts";
import { adjacencyOf, type Adjacency } from "../network/adjacency.ts";
import { chooseEdges, NOT_HELD } from "../network/as-of.ts";
import { componentsOf } from "../network/components.ts";
import { buildNetwork, type Network } from "../network/network.ts";
import { sharedPartners, type SharedPartners } from "../pairs/shared-partners.ts";
import { betweenness } from "../rank/betweenness.ts";
import { cutSet } from "../rank/bridges.ts";
import { communitiesOf } from "../rank/communities.ts";
import { coreNumbers } from "../rank/core-numbers.ts";
import { pageRank } from "../rank/page-rank.ts";
import type { Tie } from "./ties.ts";

/** One party among those that invest or are invested in. */
export interface Player<T extends Tie = Tie> {
  readonly id: string;
  /** Its investments, and those in it, by the id of the other. */
  readonly backs: readonly T[];
  readonly backedBy: readonly T[];
  /** Of the companies that it backs, those that another counted investor backs as well. */
  readonly shared: number;
  /** Pairs of others between which it stands, each pair by the share of their shortest ways that lead over it. */
  readonly between: number;
  /** The largest k for which it is in a part where all have k partners. */
  readonly core: number;
  /** How often one is there who walks along the lines; of all players together 1. */
  readonly walk: number;
  /** Number of its camp, from 0. */
  readonly camp: number;
  /** Camps in which it has partners, its own left out. */
  readonly otherCamps: readonly number[];
  /** Parties that would lose every way to the largest rest without it. */
  readonly cutOff: number;
}

/** A part with more lines within than chance would give. */
export interface Camp {
  /** Ids of its parties, those with most lines first. */
  readonly members: readonly string[];
  readonly linesWithin: number;
  readonly linesOut: number;
}

/** Two, and those that they have in common, by id. */
export interface PlayerPair {
  readonly pair: readonly [string, string];
  readonly common: readonly string[];
}

export interface KeyPlayers<T extends Tie = Tie> {
  readonly asOf: DatePrefix | null;
  /** What counts as of the date, in the order of ids. */
  readonly ties: readonly T[];
  /** Those of them that no source dates: they count as of any date. */
  readonly undated: number;
  /** Whoever has a line, by id. */
  readonly players: ReadonlyMap<string, Player<T>>;
  /** The largest first. */
  readonly camps: readonly Camp[];
  readonly modularity: number;
  /** Investors that back the same companies, and companies that have the same investors; those with most in common first. */
  readonly together: readonly PlayerPair[];
  readonly alike: readonly PlayerPair[];
}

/**
 * Who matters in who backs whom, as of a date: all that is evidenced by then counts, for nobody says that an investment has ended. Parties
 * and lines are taken in the order of ids, so that the same ties give the same answer wherever they are read from.
 */
export function keyPlayers<T extends Tie>(all: readonly T[], asOf: DatePrefix | null = null): KeyPlayers<T> {
  const ties = tiesAsOf(all, asOf);
  const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].toSorted();
  const network = networkOf(ties, ids);
  const adjacency = adjacencyOf(network);
  const camps = communitiesOf(adjacency);
  const of = { ids, ties, network, adjacency, camps: camps.of };
  return {
    asOf,
    ties,
    undated: ties.filter(({ first }) => first === null).length,
    players: playersOf(of),
    camps: Array.from(camps.sizes, (_size, camp) => campOf(of, camp)),
    modularity: camps.modularity,
    together: pairsOf(sharedPartners(network, { of: "from" }), ids),
    alike: pairsOf(sharedPartners(network, { of: "to" }), ids),
  };
}

function tiesAsOf<T extends Tie>(all: readonly T[], asOf: DatePrefix | null): T[] {
  const sorted = all.toSorted((left, right) => compare(left.from, right.from) || compare(left.to, right.to));
  if (asOf === null) return sorted;
  const ids = [...new Set(sorted.flatMap(({ from, to }) => [from, to]))];
  const chosen = chooseEdges(networkOf(sorted, ids), { asOf });
  return sorted.filter((_tie, at) => chosen[at] !== NOT_HELD);
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

function networkOf(ties: readonly Tie[], ids: readonly string[]): Network {
  const places = new Map(ids.map((id, at) => [id, at]));
  const placeOf = (id: string) => places.get(id) ?? -1;
  const columns = {
    from: ties.map(({ from }) => placeOf(from)),
    to: ties.map(({ to }) => placeOf(to)),
    kind: ties.map(() => 0),
    start: ties.map(({ first }) => first),
    end: ties.map(({ last }) => last),
  };
  return buildNetwork(ids.length, columns, { evidencedKinds: [0] });
}

interface Measured<T extends Tie = Tie> {
  readonly ids: readonly string[];
  readonly ties: readonly T[];
  readonly network: Network;
  readonly adjacency: Adjacency;
  readonly camps: Int32Array;
}

function playersOf<T extends Tie>({ ids, ties, network, adjacency, camps }: Measured<T>): Map<string, Player<T>> {
  const between = betweenness(adjacency).values;
  const core = coreNumbers(adjacency);
  const walk = pageRank(adjacency);
  const cuts = new Set(cutSet(adjacency).articulations);
  const tiesOf = (at: Int32Array, edges: Int32Array, node: number) =>
    Array.from(edges.subarray(at[node], at[node + 1])).flatMap((edge) => ties[edge] ?? []);
  const partners = (node: number) => adjacency.neighbours.subarray(adjacency.at[node], adjacency.at[node + 1]);
  const isShared = (edge: number) => {
    const company = network.to[edge] ?? 0;
    return (network.inAt[company + 1] ?? 0) - (network.inAt[company] ?? 0) > 1;
  };
  return new Map(
    ids.map((id, node) => {
      const own = camps[node] ?? 0;
      const others = [...new Set(Array.from(partners(node), (other) => camps[other] ?? 0))].filter((camp) => camp !== own);
      return [
        id,
        {
          id,
          backs: tiesOf(network.outAt, network.outEdges, node),
          backedBy: tiesOf(network.inAt, network.inEdges, node),
          shared: network.outEdges.subarray(network.outAt[node], network.outAt[node + 1]).filter(isShared).length,
          between: between[node] ?? 0,
          core: core[node] ?? 0,
          walk: walk[node] ?? 0,
          camp: own,
          otherCamps: others.toSorted((one, other) => one - other),
          cutOff: cuts.has(node) ? cutOffBy(network, node) : 0,
        },
      ];
    }),
  );
}

/** How many of its part are no longer in the largest rest of that part without the node. */
function cutOffBy(network: Network, node: number): number {
  const whole = componentsOf(adjacencyOf(network));
  const chosen = Uint8Array.from(network.from, (from, edge) => (from === node || network.to[edge] === node ? 0 : 1));
  const rest = componentsOf(adjacencyOf(network, { chosen }));
  const sizes = new Map<number, number>();
  for (let other = 0; other < network.nodeCount; other++)
    if (other !== node && whole.of[other] === whole.of[node]) {
      const part = rest.of[other] ?? 0;
      sizes.set(part, (sizes.get(part) ?? 0) + 1);
    }
  const all = [...sizes.values()];
  return all.reduce((sum, size) => sum + size, 0) - Math.max(0, ...all);
}

function campOf({ ids, ties, adjacency, camps }: Measured, camp: number): Camp {
  const nodes = ids.map((_id, node) => node).filter((node) => camps[node] === camp);
  const lines = (node: number) => (adjacency.at[node + 1] ?? 0) - (adjacency.at[node] ?? 0);
  const members = nodes.toSorted((one, other) => lines(other) - lines(one) || one - other).flatMap((node) => ids[node] ?? []);
  const inside = new Set(members);
  const touching = ties.filter(({ from, to }) => inside.has(from) || inside.has(to));
  const linesWithin = touching.filter(({ from, to }) => inside.has(from) && inside.has(to)).length;
  return { members, linesWithin, linesOut: touching.length - linesWithin };
}

function pairsOf({ left, right, at, partners }: SharedPartners, ids: readonly string[]): PlayerPair[] {
  const idOf = (node: number) => ids[node] ?? "";
  return Array.from(left, (one, pair) => ({
    pair: [idOf(one), idOf(right[pair] ?? -1)] as const,
    common: Array.from(partners.subarray(at[pair], at[pair + 1]), idOf),
  }));
}
