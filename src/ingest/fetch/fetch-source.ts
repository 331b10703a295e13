import type { Watch } from "../../model/watch.ts";
import type { SnapshotId } from "../../model/ids.ts";
import { allowedHosts } from "./allowed-address.ts";
import { checkDocument } from "./check-document.ts";
import { FetchError } from "./fetch-error.ts";
import { findDocuments, type FoundDocument } from "./find-documents.ts";
import type { Failure, ServedDocument, SourceRun, Validator } from "./run-ledger.ts";
import type { Manners, Visitor } from "./visitor.ts";

/** What is known of a source's documents, and where new ones go. */
export interface DocumentStore {
  /** The document that an address gave when it was last asked, if its bytes are still there. */
  servedAt(address: string): ServedDocument | undefined;
  /** True where some address of the source gave these bytes before. */
  isKnown(snapshot: SnapshotId): boolean;
  validatorOf(address: string): Validator | undefined;
  keep(bytes: Uint8Array): SnapshotId;
  /** Notes that an address gives a document today. */
  note(document: ServedDocument): void;
}

export interface SourceEffects {
  readonly visitor: Visitor;
  readonly store: DocumentStore;
  /** Says what is being asked for, for a person who waits. */
  readonly progress: (what: string) => void;
  readonly signal: AbortSignal;
}

/** A source that is watched. */
export interface WatchedSource {
  readonly id: string;
  readonly watch: Watch;
}

/** The run of a source as it goes on. */
type OpenRun = { -readonly [K in "unchanged" | "links"]: number } & {
  readonly new: ServedDocument[];
  readonly changed: ServedDocument[];
  readonly failed: Failure[];
  readonly validators: Validator[];
};

/** Asks for every document that the hubs of a source link to. What cannot be had is noted; the others are still asked for. */
export async function fetchSource({ id, watch }: WatchedSource, effects: SourceEffects): Promise<SourceRun> {
  const before = effects.visitor.requests;
  const manners = mannersOf(watch);
  const { documents, failed } = await findDocuments(watch, manners, effects);
  const run: OpenRun = { links: documents.length, new: [], changed: [], unchanged: 0, failed: [...failed], validators: [] };
  for (const [at, document] of documents.entries()) {
    effects.progress(`${id}: document ${at + 1} of ${documents.length}`);
    try {
      await fetchDocument(document, { run, watch, manners, effects });
    } catch (error) {
      // What was fetched before the run was ended is kept, and told.
      if (effects.signal.aborted) break;
      if (!(error instanceof FetchError)) throw error;
      run.failed.push({ address: document.address, code: error.code, message: error.message });
    }
  }
  return { source: id, requests: effects.visitor.requests - before, ...run };
}

export function mannersOf(watch: Watch): Manners {
  return {
    hosts: allowedHosts(watch),
    delay: watch.delay_seconds * 1000,
    limits: {
      largest: Math.floor(watch.largest_mb * 1024 * 1024),
      idle: watch.idle_seconds * 1000,
      total: watch.total_seconds * 1000,
    },
  };
}

interface DocumentContext {
  readonly run: OpenRun;
  readonly watch: Watch;
  readonly manners: Manners;
  readonly effects: SourceEffects;
}

async function fetchDocument(found: FoundDocument, { run, watch, manners, effects }: DocumentContext): Promise<void> {
  const { visitor, store } = effects;
  const { address, page, title } = found;
  const served = store.servedAt(address);
  const validator = served && store.validatorOf(address);
  const conditions = validator?.snapshot === served?.snapshot ? conditionsOf(validator) : {};
  const { status, headers, body } = await visitor.visit({ address, headers: { referer: page, ...conditions }, manners });
  if (status === 304 && served) {
    store.note(served);
    run.unchanged++;
    return;
  }
  const type = checkDocument(body, watch.kinds);
  const document: ServedDocument = { address, page, title, snapshot: store.keep(body), type, bytes: body.length };
  const isChanged = served !== undefined && served.snapshot !== document.snapshot;
  if (isChanged) run.changed.push(document);
  else if (served || store.isKnown(document.snapshot)) run.unchanged++;
  else run.new.push(document);
  store.note(document);
  const { etag = "", "last-modified": modified = "" } = headers;
  if (etag !== "" || modified !== "" || validator) run.validators.push({ address, etag, modified, snapshot: document.snapshot });
}

function conditionsOf(validator: Validator | undefined): Record<string, string> {
  if (!validator) return {};
  const { etag, modified } = validator;
  return {
    ...(isHeaderValue(etag) ? { "if-none-match": etag } : {}),
    ...(isHeaderValue(modified) ? { "if-modified-since": modified } : {}),
  };
}

/** Servers send what they like; what cannot be sent back is not. */
const isHeaderValue = (text: string): boolean => text.length <= 1024 && /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text);
