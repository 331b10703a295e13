import { fetchSources, listSources, type FetchEffects, type SourceListing } from "../build/fetch-sources.ts";
import { publicNetwork, systemClock } from "../ingest/fetch/network.ts";
import type { Failure, Run, ServedDocument, SourceRun } from "../ingest/fetch/run-ledger.ts";
import { UserError } from "../model/issues.ts";
import { parseDuration, repeat } from "./every.ts";
import { terminal } from "./terminal.ts";

export interface FetchCommand {
  readonly dossier: string;
  readonly source?: string;
  readonly every?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `tidui fetch`: gives false where something could not be fetched. */
export async function fetch(command: FetchCommand, effects: FetchEffects = liveEffects()): Promise<boolean> {
  const every = command.every === undefined ? undefined : parseDuration(command.every);
  if (every !== undefined && command.dryRun)
    throw new UserError("bad-options", "Leave out --every or --dry-run; they do not go together.");
  try {
    if (command.dryRun) return tellListings(await listSources(command, effects), command);
    if (every === undefined) return tellRun(await fetchSources(command, effects), command);
    await repeat(every, effects, firstThenCalm(command, effects));
    return true;
  } catch (error) {
    if (!effects.signal.aborted) throw error;
    return false;
  } finally {
    terminal.progressDone();
  }
}

/** A mistake in the dossier ends the command at its first run; later on it is told, for someone may be mending it. */
function firstThenCalm(command: FetchCommand, effects: FetchEffects): () => Promise<void> {
  let isFirst = true;
  return async () => {
    try {
      tellRun(await fetchSources(command, effects), command);
    } catch (error) {
      if (isFirst || !(error instanceof UserError)) throw error;
      terminal.error(`${new Date(effects.clock.now()).toISOString()}: ${error.message}`);
    }
    isFirst = false;
    terminal.progressDone();
  };
}

function liveEffects(): FetchEffects {
  const ending = new AbortController();
  const end = () => ending.abort();
  // A terminal tells every process of the command, and ours are told again by the one that started us: never "once".
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  return { network: publicNetwork, clock: systemClock, signal: ending.signal, progress: terminal.progress };
}

function tellRun(run: Run, { json }: FetchCommand): boolean {
  terminal.progressDone();
  if (json) terminal.line(JSON.stringify(run));
  else for (const source of run.sources) tellSource(source);
  if (run.outcome === "interrupted" && !json) terminal.line("interrupted; what was fetched is kept");
  return run.outcome === "done";
}

function tellSource({ source, links, unchanged, failed, requests, ...run }: SourceRun): void {
  const counts = [
    `${links} ${links === 1 ? "document" : "documents"}`,
    `${run.new.length} new`,
    `${run.changed.length} changed`,
    `${unchanged} unchanged`,
    `${failed.length} failed`,
    `${requests} ${requests === 1 ? "request" : "requests"}`,
  ];
  terminal.line(`${source}: ${counts.join(" · ")}`);
  for (const document of run.new) terminal.line(`  new      ${describe(document)}`);
  for (const document of run.changed) terminal.line(`  changed  ${describe(document)}`);
  tellFailed(failed);
}

function tellFailed(failed: readonly Failure[]): void {
  for (const { address, code, message } of failed) terminal.line(`  failed   ${address}\n           ${code}: ${message}`);
}

function describe({ title, type, bytes, address, snapshot }: ServedDocument): string {
  const size = bytes < 10_240 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KB`;
  return `${title || address} (${type}, ${size}, ${snapshot.slice(0, 12)})`;
}

function tellListings(listings: readonly SourceListing[], { json }: FetchCommand): boolean {
  terminal.progressDone();
  if (json) terminal.line(JSON.stringify({ sources: listings }));
  else for (const listing of listings) tellListing(listing);
  return listings.every(({ failed }) => failed.length === 0);
}

function tellListing({ source, documents, failed }: SourceListing): void {
  const unknown = documents.filter(({ isKnown }) => !isKnown).length;
  terminal.line(
    `${source}: ${documents.length} documents would be asked for · ${unknown} never fetched · ${failed.length} failed`,
  );
  for (const { title, address, isKnown } of documents)
    terminal.line(`  ${isKnown ? "known    " : "unknown  "}${title}\n           ${address}`);
  tellFailed(failed);
}
