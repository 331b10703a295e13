import { resolve } from "node:path";
import { fetchSource, mannersOf, type DocumentStore, type WatchedSource } from "../ingest/fetch/fetch-source.ts";
import { findDocuments, type FoundDocument } from "../ingest/fetch/find-documents.ts";
import { formatIndex, parseIndex, servedAt, withServed, type IndexRow } from "../ingest/fetch/snapshot-index.ts";
import { formatRuns, parseRuns, validatorsOf, type Failure, type Run, type SourceRun } from "../ingest/fetch/run-ledger.ts";
import { Visitor, type VisitorEffects } from "../ingest/fetch/visitor.ts";
import { UserError } from "../model/issues.ts";
import {
  fetchedFolder,
  hasFetched,
  keepFetched,
  openFetchedFolder,
  readIndex,
  readLedger,
  removeUnfinished,
  writeIndex,
  writeLedger,
  type FetchedFolder,
} from "../store/fetched-folder.ts";
import { withLock } from "../store/lock.ts";
import { loadDossier } from "./load-dossier.ts";

export interface FetchOptions {
  readonly dossier: string;
  /** Id of the one source to fetch; all that are watched where none is named. */
  readonly source?: string | undefined;
}

export interface FetchEffects extends VisitorEffects {
  readonly progress: (what: string) => void;
}

/** What a run would ask for. */
export interface SourceListing {
  readonly source: string;
  readonly documents: readonly (FoundDocument & { readonly isKnown: boolean })[];
  readonly failed: readonly Failure[];
}

/**
 * Fetches what is new of the watched sources into the dossier's snapshots/, and writes the run into the ledger as it goes
 * on. A source or document that cannot be had keeps no other from being fetched. Ended by its signal, a run keeps what
 * it has and is told as interrupted.
 */
export async function fetchSources(options: FetchOptions, effects: FetchEffects): Promise<Run> {
  const sources = watchedSources(options);
  const folder = openFetchedFolder(resolve(options.dossier));
  return withLock(folder, () => runUnderLock(sources, folder, effects), "fetch");
}

/** Reads the hubs and lists the documents they link to; asks for none and writes nothing. */
export async function listSources(options: FetchOptions, effects: FetchEffects): Promise<SourceListing[]> {
  const sources = watchedSources(options);
  const folder = fetchedFolder(resolve(options.dossier));
  const rows = parseIndex(readIndex(folder));
  const visitor = new Visitor(effects);
  const listings: SourceListing[] = [];
  for (const { id, watch } of sources) {
    const { documents, failed } = await findDocuments(watch, mannersOf(watch), { visitor, progress: effects.progress });
    const listed = documents.map((found) => ({ ...found, isKnown: servedAt(rows, id, found.address) !== undefined }));
    listings.push({ source: id, documents: listed, failed });
  }
  return listings;
}

function watchedSources({ dossier, source: only }: FetchOptions): WatchedSource[] {
  const { sources } = loadDossier(resolve(dossier));
  const watched = sources.flatMap(({ id, watch }) => (watch ? [{ id, watch }] : []));
  if (watched.length === 0)
    throw new UserError("nothing-watched", "No source of this dossier has watch:, which says where its documents are found.");
  if (only === undefined) return watched;
  const chosen = watched.filter(({ id }) => id === only);
  if (chosen.length > 0) return chosen;
  const ids = watched.map(({ id }) => id).join(", ");
  throw new UserError("unknown-source", `No source "${only}" is watched. Watched: ${ids}.`);
}

async function runUnderLock(sources: readonly WatchedSource[], folder: FetchedFolder, effects: FetchEffects): Promise<Run> {
  const { clock, signal } = effects;
  removeUnfinished(folder);
  const before = parseRuns(readLedger(folder));
  const index = openIndex(folder, today(effects));
  const visitor = new Visitor(effects);
  const timeOf = () => new Date(clock.now()).toISOString();
  let run: Run = { started: timeOf(), ended: null, outcome: "running", sources: [] };
  const write = (next: Run) => {
    run = next;
    writeLedger(folder, formatRuns([...before, run]));
  };
  write(run);
  try {
    for (const source of sources) {
      if (signal.aborted) break;
      const store = index.storeOf(source.id, validatorsOf(before, source.id));
      const done = await fetchSource(source, { visitor, store, progress: effects.progress, signal });
      index.flush();
      write({ ...run, sources: [...run.sources, done] });
    }
  } catch (error) {
    // A pause or a request that the signal ended.
    if (!signal.aborted) throw error;
  }
  write({ ...run, ended: timeOf(), outcome: outcomeOf(run.sources, signal) });
  return run;
}

function outcomeOf(sources: readonly SourceRun[], signal: AbortSignal): Run["outcome"] {
  if (signal.aborted) return "interrupted";
  return sources.some(({ failed }) => failed.length > 0) ? "failed" : "done";
}

const today = ({ clock }: FetchEffects): string => new Date(clock.now()).toISOString().slice(0, 10);

/** The index of a run. A new row is on the disk before the next request; days on which old ones were seen, at the end of a source. */
function openIndex(folder: FetchedFolder, day: string) {
  let rows: readonly IndexRow[] = parseIndex(readIndex(folder));
  let isWritten = true;
  const flush = (): void => {
    if (!isWritten) writeIndex(folder, formatIndex(rows));
    isWritten = true;
  };
  const storeOf = (source: string, validators: ReturnType<typeof validatorsOf>): DocumentStore => ({
    servedAt(address) {
      const row = servedAt(rows, source, address);
      return row && hasFetched(folder, row.snapshot) ? row : undefined;
    },
    isKnown: (snapshot) => rows.some((row) => row.source === source && row.snapshot === snapshot),
    validatorOf: (address) => validators.get(address),
    keep: (bytes) => keepFetched(folder, bytes),
    note({ address, page, title, snapshot, type, bytes }) {
      const before = rows;
      rows = withServed(before, { source, address, page, title, snapshot, type, bytes }, day);
      isWritten = false;
      if (rows.length > before.length || rows.at(-1) !== before.at(-1)) flush();
    },
  });
  return { flush, storeOf };
}
