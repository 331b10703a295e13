import type { ExplorerWords } from "../../model/explorer-page.ts";
import { csvText } from "../csv.ts";
import { kindWords, publisherWords, schemaWords, statusWords } from "./code-words.ts";
import { edgeFacts, nodeFacts, type PartOfGraph } from "./part-of-graph.ts";

// Cells are in the page's words. The last columns hold the codes of `graph.json`, which are the same in every language, for programs.
// Cells that a spreadsheet would run are made text.

/** The entities as a table. */
export function nodesCsv({ graph, nodes }: PartOfGraph, words: ExplorerWords): string {
  const { name: nameHead, schema: what, group: groupHead, filings: filed, id: idHead, schemaCode } = words.table.columns;
  const rows = Array.from(nodes, (node) => {
    const { id, name, schema, group, filings } = nodeFacts(graph, node);
    return [name, schemaWords(words, schema), group, String(filings), id, schema];
  });
  return csvText([nameHead, what, groupHead, filed, idHead, schemaCode], rows);
}

/** The relations as a table: each row reads from its first end to its second. */
export function edgesCsv({ graph, edges }: PartOfGraph, words: ExplorerWords): string {
  const rows = Array.from(edges, (edge) => {
    const { fromName, kind, toName, start, end, status, share, publishers, addresses } = edgeFacts(graph, edge);
    const [relation, sure] = [kindWords(words, kind, status), statusWords(words, status)];
    const told = publishers.map((publisher) => publisherWords(words, publisher)).join("; ");
    return [fromName, relation, toName, start, end, sure, share, told, addresses, kind, status];
  });
  const heads = words.table.columns;
  const { from, kind, to, start, end, status, share, publisher, address, kindCode, statusCode } = heads;
  return csvText([from, kind, to, start, end, status, share, publisher, address, kindCode, statusCode], rows);
}
