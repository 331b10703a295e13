import { daysOf, type DatePrefix } from "../../model/dates.ts";
import type { GraphFile } from "../../model/graph-file.ts";
import { groupBy } from "../../model/group-by.ts";

/** All that counts of one investor and one company, as one line. */
export interface Tie {
  /** Ids of the parties. */
  readonly from: string;
  readonly to: string;
  /** By when it was first and last evidenced; null where no date is told. */
  readonly first: DatePrefix | null;
  readonly last: DatePrefix | null;
}

/** The same with what it is in graph.json: the places of its edges. */
export interface GraphTie extends Tie {
  readonly edges: readonly number[];
}

type Columns = Pick<GraphFile, "kinds" | "statuses" | "edges"> & { readonly nodes: Pick<GraphFile["nodes"], "id" | "group"> };

/** Whom a node counts as: what belongs to a group, as the group. */
export const partyNode = ({ nodes }: Pick<Columns, "nodes">, node: number): number => {
  const group = nodes.group[node] ?? -1;
  return group < 0 ? node : group;
};

/** The investments of graph.json that count, between parties. What a party puts into itself is no investment. */
export function partyTies(graph: Columns): GraphTie[] {
  const { kinds, statuses, nodes, edges } = graph;
  const [invested, stated] = [kinds.indexOf("invested-in"), statuses.indexOf("stated")];
  const idOf = (node: number | undefined) => nodes.id[partyNode(graph, node ?? -1)] ?? "";
  const counted = edges.kind
    .map((kind, edge) => ({ kind, edge, from: idOf(edges.from[edge]), to: idOf(edges.to[edge]) }))
    .filter(({ kind, edge, from, to }) => kind === invested && edges.status[edge] === stated && from !== to);
  return [...groupBy(counted, ({ from, to }) => JSON.stringify([from, to])).values()].flatMap((own) => {
    const [one] = own;
    if (!one) return [];
    const places = own.map(({ edge }) => edge);
    const firsts = places.flatMap((edge) => edges.start[edge] ?? []);
    const lasts = places.flatMap((edge) => edges.end[edge] ?? edges.start[edge] ?? []);
    return [{ from: one.from, to: one.to, first: earliest(firsts), last: latest(lasts), edges: places }];
  });
}

/** The last date by which any of them is evidenced: the day that all that is known reaches to. */
export function lastEvidenced(ties: readonly Tie[]): DatePrefix | null {
  const dates = ties.flatMap(({ last }) => last ?? []);
  return dates.reduce<DatePrefix | null>(
    (best, date) => (best === null || daysOf(date).start > daysOf(best).start ? date : best),
    null,
  );
}

/** By the last day that each may be, as evidence is put in order. */
const earliest = (dates: readonly DatePrefix[]): DatePrefix | null => dates.toSorted(byEnd)[0] ?? null;
const latest = (dates: readonly DatePrefix[]): DatePrefix | null => dates.toSorted(byEnd).at(-1) ?? null;
const byEnd = (left: DatePrefix, right: DatePrefix): number =>
  daysOf(left).end < daysOf(right).end ? -1 : daysOf(left).end > daysOf(right).end ? 1 : 0;
