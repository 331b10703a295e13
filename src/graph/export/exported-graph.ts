import { evidenceByEdge } from "../../model/graph-evidence.ts";
import type { GraphFile } from "../../model/graph-file.ts";

/** What is written to a file: these nodes and edges of graph.json, by their places. */
export interface ExportedGraph {
  readonly file: GraphFile;
  readonly nodes: Iterable<number>;
  readonly edges: Iterable<number>;
  /** The name that is shown, where that is not the one as published. */
  readonly nameOf?: ((node: number) => string) | undefined;
}

export function wholeGraph(file: GraphFile): ExportedGraph {
  return { file, nodes: file.nodes.id.keys(), edges: file.edges.from.keys() };
}

/** What is told of a node or an edge beside its id and its ends: numbers are numbers, "" is nothing. */
export type Facts<Name extends string> = Readonly<Record<Name, string | number>>;

export type Types = Readonly<Record<string, "string" | "integer" | "double">>;

export const NODE_FACTS = {
  name: "string",
  schema: "string",
  group: "string",
  filings: "integer",
  x: "double",
  y: "double",
} as const;
/** `evidence` names who says so, `addresses` where; a percentage that no source states is not there. */
export const EDGE_FACTS = {
  kind: "string",
  status: "string",
  start: "string",
  end: "string",
  share: "double",
  evidence: "string",
  addresses: "string",
} as const satisfies Types;

export function nodeFacts({ file, nameOf }: ExportedGraph, node: number): Facts<keyof typeof NODE_FACTS> {
  const { nodes, schemas } = file;
  const name = (place: number) => (place < 0 ? "" : (nameOf?.(place) ?? nodes.name[place] ?? ""));
  return {
    name: name(node),
    schema: schemas[nodes.schema[node] ?? -1] ?? "",
    group: name(nodes.group[node] ?? -1),
    filings: nodes.filings[node] ?? 0,
    x: nodes.x[node] ?? 0,
    y: nodes.y[node] ?? 0,
  };
}

export function edgeFacts({ file }: ExportedGraph, edge: number): Facts<keyof typeof EDGE_FACTS> {
  const { edges, kinds, statuses, sources } = file;
  const told = edges.evidence[edge] ?? [];
  // As precise as it is told, which the two columns are not.
  const when = evidenceByEdge(file.evidenced).get(edge);
  return {
    kind: kinds[edges.kind[edge] ?? -1] ?? "",
    status: statuses[edges.status[edge] ?? -1] ?? "",
    start: when?.first ?? edges.start[edge] ?? "",
    end: when?.last ?? edges.end[edge] ?? "",
    share: edges.share[edge] ?? "",
    evidence: told.map((source) => sources.publisher[source] ?? "").join("; "),
    addresses: told.flatMap((source) => sources.address[source] ?? []).join(" "),
  };
}

/** Ids of the ends of an edge. */
export function endsOf({ file: { nodes, edges } }: ExportedGraph, edge: number): { source: string; target: string } {
  return { source: nodes.id[edges.from[edge] ?? -1] ?? "", target: nodes.id[edges.to[edge] ?? -1] ?? "" };
}
