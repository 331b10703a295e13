import type { ExportedGraph } from "../../graph/export/exported-graph.ts";
import { gexf as writeGexf } from "../../graph/export/gexf.ts";
import { graphml as writeGraphml } from "../../graph/export/graphml.ts";
import type { PartOfGraph } from "./part-of-graph.ts";

/** What is shown as GraphML, with the names that are shown. */
export function graphml(part: PartOfGraph): string {
  return [...writeGraphml(exported(part))].join("");
}

/** The same as GEXF. */
export function gexf(part: PartOfGraph): string {
  return [...writeGexf(exported(part))].join("");
}

function exported({ graph, nodes, edges }: PartOfGraph): ExportedGraph {
  return { file: graph.file, nodes, edges, nameOf: (node) => graph.name[node] ?? "" };
}
