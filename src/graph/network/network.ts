import { daysOf, type DatePrefix } from "../../model/dates.ts";

/** Relations by column, as graph.json gives them; a number in `from` and `to` is a node. Columns are equally long. */
export interface RelationColumns {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly kind: ArrayLike<number>;
  readonly status?: ArrayLike<number>;
  readonly start?: ArrayLike<DatePrefix | null>;
  readonly end?: ArrayLike<DatePrefix | null>;
  /** Percentage held, 0 to 100, where a source states one. */
  readonly share?: ArrayLike<number | null>;
}

export interface NetworkOptions {
  /** Kinds whose dates say when they were first and last evidenced, not how long they held: investments. */
  readonly evidencedKinds?: readonly number[];
}

/**
 * Relations over typed arrays: one number an edge and column, and the edges of every node in one list (compressed sparse rows). Edges keep
 * the places they had in the columns, so that whatever is found names the relation it rests on.
 */
export interface Network {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint16Array;
  readonly status: Uint16Array;
  /** First and last day that start and end may be, as the number 20240229; see `as-of.ts`. */
  readonly startFirst: Int32Array;
  readonly startLast: Int32Array;
  readonly endFirst: Int32Array;
  readonly endLast: Int32Array;
  /** By edge: 1 where its dates are those of evidence. */
  readonly isEvidence: Uint8Array;
  /** Percentage; NaN where none between 0 and 100 is stated. */
  readonly share: Float64Array;
  /** `outEdges[outAt[node]]` up to `outAt[node + 1]` are the edges from the node, by their places; the same for those to it. */
  readonly outAt: Int32Array;
  readonly outEdges: Int32Array;
  readonly inAt: Int32Array;
  readonly inEdges: Int32Array;
}

/** A day later than any. */
export const NEVER = 99_999_999;

/** Builds a network; an edge to a node that is not there is a bug of the caller and throws. */
export function buildNetwork(nodeCount: number, columns: RelationColumns, options: NetworkOptions = {}): Network {
  const edgeCount = columns.from.length;
  const from = Int32Array.from(columns.from);
  const to = Int32Array.from(columns.to);
  for (let edge = 0; edge < edgeCount; edge++) {
    const [left, right] = [from[edge]!, to[edge]!];
    if (left < 0 || right < 0 || left >= nodeCount || right >= nodeCount || columns.to.length !== edgeCount)
      throw new RangeError(`Edge ${edge} goes from ${left} to ${right}, and there are ${nodeCount} nodes.`);
  }
  const kind = Uint16Array.from(columns.kind);
  const evidenced = new Set(options.evidencedKinds);
  const outgoing = edgesByNode(nodeCount, from);
  const incoming = edgesByNode(nodeCount, to);
  return {
    nodeCount,
    edgeCount,
    from,
    to,
    kind,
    status: columns.status ? Uint16Array.from(columns.status) : new Uint16Array(edgeCount),
    ...readDates(columns, kind, evidenced),
    isEvidence: Uint8Array.from(kind, (one) => (evidenced.has(one) ? 1 : 0)),
    share: readShares(columns.share, edgeCount),
    outAt: outgoing.at,
    outEdges: outgoing.edges,
    inAt: incoming.at,
    inEdges: incoming.edges,
  };
}

/** Places of the edges by the node at one of their ends, in a counting sort: within a node by place. */
function edgesByNode(nodeCount: number, ends: Int32Array): { at: Int32Array; edges: Int32Array } {
  const at = new Int32Array(nodeCount + 1);
  for (let edge = 0; edge < ends.length; edge++) at[ends[edge]! + 1]!++;
  for (let node = 0; node < nodeCount; node++) at[node + 1]! += at[node]!;
  const next = at.slice(0, nodeCount);
  const edges = new Int32Array(ends.length);
  for (let edge = 0; edge < ends.length; edge++) edges[next[ends[edge]!]!++] = edge;
  return { at, edges };
}

type Dates = Pick<Network, "startFirst" | "startLast" | "endFirst" | "endLast">;

/**
 * A start that is not known may be any day. An end that is not known has not come; of evidence it is the start, for then there is
 * one date only.
 */
function readDates({ start, end, from }: RelationColumns, kind: Uint16Array, evidenced: ReadonlySet<number>): Dates {
  const count = from.length;
  const dates: Dates = {
    startFirst: new Int32Array(count),
    startLast: new Int32Array(count).fill(NEVER),
    endFirst: new Int32Array(count).fill(NEVER),
    endLast: new Int32Array(count).fill(NEVER),
  };
  const known = new Map<DatePrefix, DaySpan>();
  for (let edge = 0; edge < count; edge++) {
    const started = spanOf(start?.[edge], known);
    const ended = spanOf(end?.[edge], known);
    if (started) [dates.startFirst[edge], dates.startLast[edge]] = [started.first, started.last];
    if (ended) [dates.endFirst[edge], dates.endLast[edge]] = [ended.first, ended.last];
    else if (evidenced.has(kind[edge]!)) {
      dates.endFirst[edge] = started?.first ?? 0;
      dates.endLast[edge] = started?.last ?? NEVER;
    }
  }
  return dates;
}

/** First and last day as numbers such as 20240229. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** The days a date may be; undefined where there is no date. There are few dates beside the edges, so each is read once. */
function spanOf(date: DatePrefix | null | undefined, known: Map<DatePrefix, DaySpan>): DaySpan | undefined {
  if (date === null || date === undefined) return undefined;
  const before = known.get(date);
  if (before) return before;
  const span = daySpan(date);
  known.set(date, span);
  return span;
}

/** "2024-02" is 20240201 to 20240229. */
export function daySpan(date: DatePrefix): DaySpan {
  const { start, end } = daysOf(date);
  return { first: Number(start.replaceAll("-", "")), last: Number(end.replaceAll("-", "")) };
}

function readShares(shares: ArrayLike<number | null> | undefined, count: number): Float64Array {
  const read = new Float64Array(count).fill(Number.NaN);
  if (!shares) return read;
  for (let edge = 0; edge < count; edge++) {
    const share = shares[edge];
    if (typeof share === "number" && share >= 0 && share <= 100) read[edge] = share;
  }
  return read;
}
