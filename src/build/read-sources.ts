import { readAttachments } from "../ingest/attachments.ts";
import type { Arrived } from "../ingest/versions.ts";
import type { Dossier, SourceKind } from "../model/dossier.ts";
import { groupBy } from "../model/group-by.ts";
import { collectIssues, type Report } from "../model/issues.ts";
import type { Attachment, SourceRecord } from "../model/records.ts";
import { findArrivals } from "./arrivals.ts";
import { readArrived } from "./read-arrived.ts";
import { readDeclared, type Reading, type SourceRead } from "./read-declared.ts";

export interface ReadSources {
  readonly records: ReadonlyMap<SourceKind, readonly SourceRecord[]>;
  /** Attachments that are themselves documents of the dossier. */
  readonly ownAttachments: readonly Attachment[];
  readonly attachmentOfFile: ReadonlyMap<string, string>;
  /** What arrived without a declaration of its own, and what it changed, in the order of the sources. */
  readonly arrived: readonly Arrived[];
}

/**
 * Takes a snapshot of every file that the sources name and of every document that arrived, reads it, and maps its rows. A
 * document that cannot be read or mapped stops the build: the last good one stays as it was.
 */
export async function readSources(dossier: Dossier, reading: Reading): Promise<ReadSources> {
  const { folder, report } = reading;
  const declared: SourceRead[] = [];
  for (const source of dossier.sources) declared.push(await readDeclared(source, reading));
  const facts = declared.filter(({ source }) => source.kind === "attachments").flatMap(({ records }) => records);
  const beside = {
    arrivals: findArrivals(folder, dossier.sources, report),
    // What is wrong in them is told where they become attachments for good.
    listed: readAttachments(facts, collectIssues().report),
    known: new Set([
      ...declared.flatMap(({ records }) => records.map(({ snapshot }) => snapshot)),
      ...facts.map(({ fields }) => fields["snapshot"] ?? ""),
    ]),
  };
  const reads: SourceRead[] = [];
  for (const read of declared) reads.push(await readArrived(read, beside, reading));
  tellEmpty(reads, report);
  return combine(reads);
}

function combine(reads: readonly SourceRead[]): ReadSources {
  const replaced = new Set(reads.flatMap((read) => read.replaced.map(({ id, snapshot }) => JSON.stringify([id, snapshot]))));
  const isReplaced = ({ fields }: SourceRecord) => replaced.has(JSON.stringify([fields["id"], fields["snapshot"]]));
  const byKind = groupBy(reads, ({ source }) => source.kind);
  const records = Array.from(byKind, ([kind, of]) => {
    const all = of.flatMap((read) => read.records);
    return [kind, kind === "attachments" ? all.filter((record) => !isReplaced(record)) : all] as const;
  });
  const own = reads.flatMap(({ ownOf }) => [...ownOf]);
  return {
    records: new Map(records),
    ownAttachments: own.map(([, attachment]) => attachment),
    attachmentOfFile: new Map(own.map(([file, { id }]) => [file, id])),
    arrived: reads.flatMap(({ arrived }) => arrived),
  };
}

/** A source of which nothing has come yet is no mistake, but nothing is counted of it. */
function tellEmpty(reads: readonly SourceRead[], report: Report): void {
  for (const { source, records } of reads) {
    if (source.files.length > 0 || records.length > 0) continue;
    const message = `sources/${source.id}.yml names no files and nothing has arrived: run tidui fetch, or put documents into documents/${source.id}/.`;
    report({ code: "no-documents", level: "warning", source: source.id, locator: null, message });
  }
}
