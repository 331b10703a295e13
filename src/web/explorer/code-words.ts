// What the page calls the codes of the graph's file. A code without words is shown as it is.
import type { ExplorerWords } from "../../model/explorer-page.ts";

/** A relation as it reads from its first end to its second; what is only talked of or claimed is not told as done. */
export function kindWords({ kinds }: ExplorerWords, kind: string, status: string): string {
  return kinds[`${kind} ${status}`] ?? kinds[kind] ?? kind;
}

export const statusWords = ({ statuses }: ExplorerWords, status: string): string => statuses[status] ?? status;

/** What one entity is: "company". */
export const schemaWords = ({ schemaNames }: ExplorerWords, schema: string): string => schemaNames[schema] ?? schema;

/** Who says something; of the dossier's own decisions the file names itself. */
export const publisherWords = ({ publishers }: ExplorerWords, publisher: string): string => publishers[publisher] ?? publisher;
