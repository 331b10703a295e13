import type { ExplorerTableWords } from "../../model/explorer-page.ts";
import { csvText } from "../csv.ts";
import { edgeFacts, nodeFacts, type PartOfGraph } from "./part-of-graph.ts";

type Heads = ExplorerTableWords["columns"];

/** Cells that a spreadsheet would run are made text. */
export function nodesCsv({ graph, nodes }: PartOfGraph, heads: Heads): string {
  const rows = Array.from(nodes, (node) => {
    const { id, name, schema, group, filings } = nodeFacts(graph, node);
    return [name, schema, group, String(filings), id];
  });
  return csvText([heads.name, heads.schema, heads.group, heads.filings, heads.id], rows);
}

export function edgesCsv({ graph, edges }: PartOfGraph, heads: Heads): string {
  const rows = Array.from(edges, (edge) => {
    const { fromName, kind, toName, start, end, status, share, publishers, addresses } = edgeFacts(graph, edge);
    return [fromName, kind, toName, start, end, status, share, publishers, addresses];
  });
  const { from, kind, to, start, end, status, share, publisher, address } = heads;
  return csvText([from, kind, to, start, end, status, share, publisher, address], rows);
}
