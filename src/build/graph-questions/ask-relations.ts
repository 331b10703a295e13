import { buildNetwork, type Network } from "../../graph/network/network.ts";
import { holdingsOf, ownersOf, type Stake } from "../../graph/ownership/ownership.ts";
import { explainPath } from "../../graph/paths/explained-path.ts";
import type { DatePrefix } from "../../model/dates.ts";
import type { OwnersAnswer, PathAnswer, StakeAnswer } from "./answers.ts";
import type { AskedGraph } from "./asked-graph.ts";
import { findNode } from "./find-node.ts";

/** Steps on which nobody should rest much; of equally short ways the one with the fewest is told. */
const WEAK = ["unverified", "claimed", "talks", "inferred"];
/** By these one holds another. What a group calls its own is a holding whose share nobody states. */
const OWNERSHIP = ["owns", "member", "invested-in"];
const EVIDENCED = ["invested-in"];

const networkOf = ({ file }: AskedGraph, evidencedKinds: readonly number[]): Network =>
  buildNetwork(file.nodes.id.length, file.edges, { evidencedKinds });

/** The shortest way between two over relations that hold as of a date, or at any time without one. */
export function askPath(graph: AskedGraph, [left, right]: readonly [string, string], asOf: DatePrefix | null): PathAnswer {
  const { file } = graph;
  const ends = [findNode(file, left), findNode(file, right)] as const;
  const network = networkOf(graph, graph.kindsOf(EVIDENCED));
  const weakStatuses = graph.statusesOf(WEAK);
  const path = explainPath(network, ends, { asOf: asOf ?? undefined, weakStatuses });
  const steps = path?.map(({ edge, from, to, kind, status, isForward, cannotTell }) => ({
    from: graph.party(from),
    to: graph.party(to),
    kind: file.kinds[kind] ?? "",
    status: file.statuses[status] ?? "",
    isForward,
    start: file.edges.start[edge] ?? null,
    end: file.edges.end[edge] ?? null,
    cannotTell,
    sources: graph.sources([edge]),
  }));
  return { asOf, left: graph.party(ends[0]), right: graph.party(ends[1]), steps: steps ?? null };
}

/**
 * Who holds one and what it holds, as of a date, or of the last that any relation tells. Only percentages that a source states are worked with; a share that nobody states is unknown.
 * What is only claimed, in talks or without an address makes nobody an owner.
 */
export function askOwners(graph: AskedGraph, name: string, asOf: DatePrefix | null): OwnersAnswer {
  const { file } = graph;
  const node = findNode(file, name);
  const day = asOf ?? file.dates?.[1] ?? null;
  const kinds = new Set(graph.kindsOf(OWNERSHIP));
  const open = new Set(graph.statusesOf(WEAK));
  const places = file.edges.kind.flatMap((kind, edge) =>
    kinds.has(kind) && !open.has(file.edges.status[edge] ?? -1) ? [edge] : [],
  );
  const column = <T>(values: readonly T[]): T[] => places.map((edge) => values[edge] as T);
  const { from, to, kind, start, end, share } = file.edges;
  const held = buildNetwork(
    file.nodes.id.length,
    { from: column(from), to: column(to), kind: column(kind), start: column(start), end: column(end), share: column(share) },
    { evidencedKinds: graph.kindsOf(EVIDENCED) },
  );
  const choice = { asOf: day ?? undefined };
  const between = (owner: number, owned: number) => places.filter((edge) => from[edge] === owner && to[edge] === owned);
  const shown =
    (edgesOf: (other: number) => number[]) =>
    ({ node: other, direct, isDirect, share: whole, isLeast, cannotTell }: Stake): StakeAnswer => ({
      ...graph.party(other),
      direct,
      isDirect,
      share: whole,
      isLeast,
      cannotTell,
      sources: graph.sources(edgesOf(other)),
    });
  const { owners, unaccounted } = ownersOf(held, node, choice);
  return {
    asOf: day,
    of: graph.party(node),
    owners: owners.map(shown((other) => between(other, node))),
    holdings: holdingsOf(held, node, choice).map(shown((other) => between(node, other))),
    unaccounted,
  };
}
