import { EDGE_FACTS, edgeFacts, endsOf, NODE_FACTS, nodeFacts, type ExportedGraph, type Types } from "./exported-graph.ts";
import { xml } from "./xml.ts";

/**
 * GraphML (Brandes et al. 2002), as networkx, igraph, Gephi and yEd read it, piece by piece: a hundred thousand nodes need not be one string. Each
 * edge has an id, so that two relations of one pair stay two.
 */
export function* graphml(graph: ExportedGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys(NODE_FACTS, "node") + keys(EDGE_FACTS, "edge");
  yield '<graph id="graph" edgedefault="directed">\n';
  for (const node of graph.nodes) {
    const id = xml(graph.file.nodes.id[node] ?? "");
    yield `<node id="${id}">${data(nodeFacts(graph, node), "node")}</node>\n`;
  }
  for (const edge of graph.edges) {
    const { source, target } = endsOf(graph, edge);
    const facts = data(edgeFacts(graph, edge), "edge");
    yield `<edge id="e${edge}" source="${xml(source)}" target="${xml(target)}">${facts}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

const TYPES = { string: "string", integer: "int", double: "double" } as const;

function keys(types: Types, of: "node" | "edge"): string {
  return Object.entries(types)
    .map(([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`)
    .join("");
}

function data(facts: Readonly<Record<string, string | number>>, of: "node" | "edge"): string {
  return Object.entries(facts)
    .map(([name, value]) => (value === "" ? "" : `<data key="${of}-${name}">${xml(String(value))}</data>`))
    .join("");
}
