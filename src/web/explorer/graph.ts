import type { GraphFile } from "../../model/graph-file.ts";
import { buildNetwork, type Network } from "../../graph/network/network.ts";
import { lazily } from "./lazily.ts";

/** The graph as the explorer works with it: numbers in typed arrays, texts left in the file. Nodes and edges go by their places. */
export interface Graph {
  readonly file: GraphFile;
  readonly nodes: number;
  readonly edges: number;
  /** In the page's language, or as published. */
  readonly name: readonly string[];
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly schema: Uint8Array;
  readonly tone: Uint8Array;
  /** Groups themselves, and whom the editorial map draws. */
  readonly isGroup: Uint8Array;
  readonly isCore: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  // A first look needs none of these: each is made when it is first asked for.
  /** Which edges are at a node. */
  readonly incidence: () => Incidence;
  /** Place of a node by its id. */
  readonly at: () => ReadonlyMap<string, number>;
  /** The same for walks and questions as of a date. */
  readonly network: () => Network;
}

/** Edges at a node: `incident` from `offsets[node]` up to `offsets[node + 1]`. */
export interface Incidence {
  readonly offsets: Uint32Array;
  readonly incident: Uint32Array;
}

/** Of this kind a date says when something was evidenced, not how long it held. */
export const EVIDENCED_KIND = "invested-in";

/** undefined where the file is of another version, or its columns do not fit together. */
export function openGraph(file: GraphFile, language: string): Graph | undefined {
  if (!fitsTogether(file)) return undefined;
  const { nodes, edges } = file;
  const count = nodes.id.length;
  const from = Uint32Array.from(edges.from);
  const to = Uint32Array.from(edges.to);
  const own = nodes.names[language];
  return {
    file,
    nodes: count,
    edges: from.length,
    name: own ? nodes.name.map((name, node) => own[node] ?? name) : nodes.name,
    x: Float32Array.from(nodes.x),
    y: Float32Array.from(nodes.y),
    schema: Uint8Array.from(nodes.schema),
    tone: Uint8Array.from(nodes.tone),
    isGroup: Uint8Array.from(nodes.group, (group, node) => (group === node ? 1 : 0)),
    isCore: marked(count, file.core),
    from,
    to,
    kind: Uint8Array.from(edges.kind),
    status: Uint8Array.from(edges.status),
    incidence: lazily(() => incidenceOf(count, from, to)),
    at: lazily(() => new Map(nodes.id.map((id, node) => [id, node]))),
    network: lazily(() => networkOf(file)),
  };
}

function fitsTogether(file: GraphFile): boolean {
  if (file?.version !== 1 || !file.nodes?.id || !file.edges?.from || !file.evidenced) return false;
  const { id, name, schema, group, tone, page, filings, x, y } = file.nodes;
  const { from, to, kind, status, start, end, share, evidence } = file.edges;
  const isPlace = (place: number) => Number.isInteger(place) && place >= 0 && place < id.length;
  return (
    [name, schema, group, tone, page, filings, x, y].every((column) => column?.length === id.length) &&
    [to, kind, status, start, end, share, evidence].every((column) => column?.length === from.length) &&
    from.every(isPlace) &&
    to.every(isPlace) &&
    file.core.every(isPlace)
  );
}

function marked(count: number, places: readonly number[]): Uint8Array {
  const marks = new Uint8Array(count);
  for (const place of places) marks[place] = 1;
  return marks;
}

function networkOf({ nodes, edges, kinds }: GraphFile): Network {
  const evidencedKinds = kinds.flatMap((kind, place) => (kind === EVIDENCED_KIND ? [place] : []));
  return buildNetwork(nodes.id.length, edges, { evidencedKinds });
}

function incidenceOf(count: number, from: Uint32Array, to: Uint32Array): Incidence {
  const offsets = new Uint32Array(count + 1);
  for (const ends of [from, to]) for (const node of ends) offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice();
  const incident = new Uint32Array(2 * from.length);
  for (let edge = 0; edge < from.length; edge++) {
    for (const node of [from[edge] ?? 0, to[edge] ?? 0]) {
      incident[next[node] ?? 0] = edge;
      next[node] = (next[node] ?? 0) + 1;
    }
  }
  return { offsets, incident };
}

/** Edges at a node, in the order of the file. A relation of a node with itself comes twice. */
export function edgesAt(graph: Pick<Graph, "incidence">, node: number): Uint32Array {
  const { offsets, incident } = graph.incidence();
  return incident.subarray(offsets[node] ?? 0, offsets[node + 1] ?? 0);
}

/** The other end of an edge. */
export function otherEnd({ from, to }: Pick<Graph, "from" | "to">, edge: number, node: number): number {
  return from[edge] === node ? (to[edge] ?? node) : (from[edge] ?? node);
}
