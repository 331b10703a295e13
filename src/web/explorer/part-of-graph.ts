import { evidenceByEdge } from "../../model/graph-evidence.ts";
import type { Graph } from "./graph.ts";

/** What is written to a file: these nodes and the relations among them. */
export interface PartOfGraph {
  readonly graph: Graph;
  readonly nodes: Uint32Array;
  readonly edges: Uint32Array;
}

export interface NodeFacts {
  readonly id: string;
  readonly name: string;
  readonly schema: string;
  readonly group: string;
  readonly filings: number;
  readonly x: number;
  readonly y: number;
}

export interface EdgeFacts {
  readonly from: string;
  readonly to: string;
  readonly fromName: string;
  readonly toName: string;
  readonly kind: string;
  readonly status: string;
  readonly start: string;
  readonly end: string;
  readonly share: string;
  readonly publishers: string;
  readonly addresses: string;
}

export function nodeFacts({ file, name, x, y }: Graph, node: number): NodeFacts {
  const { nodes, schemas } = file;
  return {
    id: nodes.id[node] ?? "",
    name: name[node] ?? "",
    schema: schemas[nodes.schema[node] ?? -1] ?? "",
    group: name[nodes.group[node] ?? -1] ?? "",
    filings: nodes.filings[node] ?? 0,
    x: x[node] ?? 0,
    y: y[node] ?? 0,
  };
}

export function edgeFacts({ file, name }: Graph, edge: number): EdgeFacts {
  const { edges, kinds, statuses, sources, nodes } = file;
  const [from, to] = [edges.from[edge] ?? -1, edges.to[edge] ?? -1];
  const told = edges.evidence[edge] ?? [];
  // As precise as it is told, which the two columns are not.
  const when = evidenceByEdge(file.evidenced).get(edge);
  return {
    from: nodes.id[from] ?? "",
    to: nodes.id[to] ?? "",
    fromName: name[from] ?? "",
    toName: name[to] ?? "",
    kind: kinds[edges.kind[edge] ?? -1] ?? "",
    status: statuses[edges.status[edge] ?? -1] ?? "",
    start: when?.first ?? edges.start[edge] ?? "",
    end: when?.last ?? edges.end[edge] ?? "",
    share: String(edges.share[edge] ?? ""),
    publishers: told.map((source) => sources.publisher[source] ?? "").join("; "),
    addresses: told.flatMap((source) => sources.address[source] ?? []).join(" "),
  };
}
