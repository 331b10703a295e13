import { EDGE_FACTS, edgeFacts, endsOf, nodeFacts, type ExportedGraph, type Types } from "./exported-graph.ts";
import { xml } from "./xml.ts";

/** Name and place of a node have elements of their own. */
const NODE_ATTRIBUTES = { schema: "string", group: "string", filings: "integer" } as const satisfies Types;

/**
 * GEXF 1.3, as Gephi and networkx read it, piece by piece; with the places of the layout, y upwards as Gephi has it. Dates are attributes and not
 * its timeline, which knows days only: "2024" is not its first day.
 */
export function* gexf(graph: ExportedGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield '<graph mode="static" defaultedgetype="directed">\n';
  yield attributes(NODE_ATTRIBUTES, "node") + attributes(EDGE_FACTS, "edge");
  yield "<nodes>\n";
  for (const node of graph.nodes) {
    const { name, x, y, ...facts } = nodeFacts(graph, node);
    const id = xml(graph.file.nodes.id[node] ?? "");
    const place = `<viz:position x="${Number(x)}" y="${0 - Number(y)}" z="0"/>`;
    yield `<node id="${id}" label="${xml(String(name))}">${values(facts)}${place}</node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const edge of graph.edges) {
    const { source, target } = endsOf(graph, edge);
    const facts = edgeFacts(graph, edge);
    const ends = `source="${xml(source)}" target="${xml(target)}"`;
    yield `<edge id="${edge}" ${ends} label="${xml(String(facts.kind))}">${values(facts)}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function attributes(types: Types, of: "node" | "edge"): string {
  const each = Object.entries(types).map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`);
  return `<attributes class="${of}">${each.join("")}</attributes>\n`;
}

function values(facts: Readonly<Record<string, string | number>>): string {
  const each = Object.entries(facts).map(([name, value]) =>
    value === "" ? "" : `<attvalue for="${name}" value="${xml(String(value))}"/>`,
  );
  return `<attvalues>${each.join("")}</attvalues>`;
}
