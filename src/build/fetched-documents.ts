import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseIndex, type IndexRow } from "../ingest/fetch/snapshot-index.ts";
import { isDatePrefix } from "../model/dates.ts";
import { UserError } from "../model/issues.ts";
import { readInside } from "./read-inside.ts";

/** A document that `tidui fetch` found under an address. */
export interface FetchedDocument extends IndexRow {
  /** Orders documents by when they were last seen; of those of one day the later of the index is the later. */
  readonly seen: string;
}

const INDEX = "snapshots/index.csv";
const LARGEST_INDEX = 64 * 1024 * 1024;

/** The documents that were fetched, those last seen longest ago first; none where nothing was ever fetched. */
export function fetchedDocuments(folder: string): FetchedDocument[] {
  if (!existsSync(join(folder, INDEX))) return [];
  const rows = parseIndex(readInside(folder, INDEX, { largest: LARGEST_INDEX }).toString());
  for (const { first_seen: first, last_seen: last, snapshot } of rows) {
    const wrong = [first, last].find((day) => !isDatePrefix(day));
    if (wrong !== undefined)
      throw new UserError("broken-index", `${INDEX}: "${wrong}" is no day on which ${snapshot} was seen. Mend it.`);
  }
  return rows
    .map((row, index) => ({ ...row, seen: `${row.last_seen} ${String(index).padStart(9, "0")}` }))
    .toSorted((a, b) => (a.seen < b.seen ? -1 : 1));
}
