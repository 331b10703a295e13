import { edgeFacts, nodeFacts, type EdgeFacts, type PartOfGraph } from "./part-of-graph.ts";
import { xml } from "./xml.ts";

const NODE_KEYS = { name: "string", schema: "string", group: "string", filings: "int", x: "double", y: "double" } as const;
const EDGE_KEYS = [
  "kind",
  "status",
  "start",
  "end",
  "share",
  "publishers",
  "addresses",
] as const satisfies readonly (keyof EdgeFacts)[];

/** GraphML, as networkx, igraph, Gephi and yEd read it. Two relations of one pair stay two edges. */
export function graphml({ graph, nodes, edges }: PartOfGraph): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    ...Object.entries(NODE_KEYS).map(
      ([name, type]) => `<key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>\n`,
    ),
    ...EDGE_KEYS.map((name) => `<key id="e-${name}" for="edge" attr.name="${name}" attr.type="string"/>\n`),
    '<graph id="graph" edgedefault="directed">\n',
  ];
  for (const node of nodes) {
    const facts = nodeFacts(graph, node);
    const data = (Object.keys(NODE_KEYS) as (keyof typeof NODE_KEYS)[]).map(
      (name) => `<data key="${name}">${xml(String(facts[name]))}</data>`,
    );
    parts.push(`<node id="${xml(facts.id)}">${data.join("")}</node>\n`);
  }
  for (const edge of edges) {
    const facts = edgeFacts(graph, edge);
    const data = EDGE_KEYS.filter((name) => facts[name] !== "").map((name) => `<data key="e-${name}">${xml(facts[name])}</data>`);
    parts.push(`<edge id="e${edge}" source="${xml(facts.from)}" target="${xml(facts.to)}">${data.join("")}</edge>\n`);
  }
  return `${parts.join("")}</graph>\n</graphml>\n`;
}

/** GEXF 1.3, as Gephi and networkx read it; with the places of the layout. */
export function gexf({ graph, nodes, edges }: PartOfGraph): string {
  const attribute = (name: string, type: string) => `<attribute id="${name}" title="${name}" type="${type}"/>`;
  const value = (name: string, text: string) => (text === "" ? "" : `<attvalue for="${name}" value="${xml(text)}"/>`);
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n',
    '<graph mode="static" defaultedgetype="directed">\n<attributes class="node">',
    attribute("schema", "string") + attribute("group", "string") + attribute("filings", "integer"),
    '</attributes>\n<attributes class="edge">',
    ...EDGE_KEYS.map((name) => attribute(name, "string")),
    "</attributes>\n<nodes>\n",
  ];
  for (const node of nodes) {
    const { id, name, schema, group, filings, x, y } = nodeFacts(graph, node);
    const values = value("schema", schema) + value("group", group) + value("filings", String(filings));
    parts.push(
      `<node id="${xml(id)}" label="${xml(name)}"><attvalues>${values}</attvalues><viz:position x="${x}" y="${-y}" z="0"/></node>\n`,
    );
  }
  parts.push("</nodes>\n<edges>\n");
  for (const edge of edges) {
    const facts = edgeFacts(graph, edge);
    const values = EDGE_KEYS.map((name) => value(name, facts[name])).join("");
    parts.push(
      `<edge id="${edge}" source="${xml(facts.from)}" target="${xml(facts.to)}" label="${xml(facts.kind)}"><attvalues>${values}</attvalues></edge>\n`,
    );
  }
  return `${parts.join("")}</edges>\n</graph>\n</gexf>\n`;
}
