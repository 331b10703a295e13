import { attachmentOfArrival, nameOf } from "../ingest/attachments.ts";
import { mapRecords } from "../ingest/map-records.ts";
import { settleVersions, type Version } from "../ingest/versions.ts";
import type { Source } from "../model/dossier.ts";
import { groupBy } from "../model/group-by.ts";
import type { Report } from "../model/issues.ts";
import type { Attachment, SourceRecord } from "../model/records.ts";
import type { Arrivals, ArrivedBytes } from "./arrivals.ts";
import type { Reading, SourceRead } from "./read-declared.ts";
import { readTables } from "./read-tables.ts";

/** What the declared files of all sources hold, and what came besides. */
export interface Beside {
  readonly arrivals: Arrivals;
  /** Attachments that a table of the dossier lists. */
  readonly listed: readonly Attachment[];
  /** Hashes of all documents that are read, or that facts were made from. */
  readonly known: ReadonlySet<string>;
}

/** A source with the documents that arrived for it; of two versions of one document the later one's rows alone. */
export async function readArrived(read: SourceRead, beside: Beside, reading: Reading): Promise<SourceRead> {
  const arriving: Version[] = [];
  const pages = new Map<string, readonly SourceRecord[]>();
  for (const arrived of beside.arrivals.of(read.source, beside.known, reading.report)) {
    const { path, address } = arrived.arrival;
    if (read.source.kind !== "filings") {
      pages.set(address ?? path, await readRecords(read.source, arrived, reading));
      continue;
    }
    const version = await readVersion(read.source, arrived, reading);
    if (version.records.length > 0) arriving.push(version);
    else tellEmpty(read.source, arrived, reading.report);
  }
  const records = [...read.records, ...[...pages.values()].flat()];
  return arriving.length === 0 ? { ...read, records } : settled(read, arriving, beside, reading.report);
}

/** It would be a round in which nothing was listed. */
function tellEmpty({ id }: Source, { arrival }: ArrivedBytes, report: Report): void {
  const message = `${nameOf(arrival)} gives no row: its tables are empty, or ignored by name. It is left out.`;
  report({ code: "no-rows", level: "warning", source: id, locator: null, message });
}

async function readVersion(source: Source, arrived: ArrivedBytes, reading: Reading): Promise<Version> {
  const { attachment, isDated } = attachmentOfArrival(source, arrived.arrival);
  return {
    attachment,
    isDated,
    seen: arrived.arrival.seen,
    records: await readRecords(source, arrived, reading, attachment.id),
  };
}

async function readRecords(
  source: Source,
  { arrival, bytes }: ArrivedBytes,
  { keep, stages }: Reading,
  attachment?: string,
): Promise<readonly SourceRecord[]> {
  const { path } = arrival;
  const document = stages.same(`document of ${source.id}, ${path}`, { path, name: nameOf(arrival), attachment });
  return stages.run(
    `rows of the arrived ${source.id}, ${path}`,
    [source, document, keep(bytes)],
    async (by, of, snapshot, report) => {
      const file = { path: of.path, snapshot, tables: await readTables(of.name, bytes) };
      return mapRecords(by, of.attachment === undefined ? file : { ...file, attachment: of.attachment }, report);
    },
  );
}

function settled(read: SourceRead, arriving: readonly Version[], { arrivals, listed }: Beside, report: Report): SourceRead {
  const known = knownVersions(read, listed, arrivals.seen);
  const { current, arrived } = settleVersions([...known.keys()], arriving, report);
  const isCurrent = new Set(current);
  const came = current.filter((version) => !known.has(version));
  tellAssumed(came, report);
  const replaced = [...known].filter(([version]) => !isCurrent.has(version));
  const gone = new Set(replaced.flatMap(([{ records }]) => records));
  const own = [...known].flatMap(([version, file]) =>
    file !== undefined && isCurrent.has(version) ? [[file, version.attachment] as const] : [],
  );
  return {
    source: read.source,
    records: [...read.records.filter((record) => !gone.has(record)), ...came.flatMap(({ records }) => records)],
    ownOf: new Map([...own, ...came.map(({ attachment, records }) => [records[0]?.file ?? "", attachment] as const)]),
    arrived,
    replaced: replaced.flatMap(([{ attachment }, file]) => (file === undefined ? [attachment] : [])),
  };
}

/** The attachments whose rows a source's declared files hold, with the file where the file itself is the attachment. */
function knownVersions(
  { records, ownOf }: SourceRead,
  listed: readonly Attachment[],
  seen: ReadonlyMap<string, string>,
): Map<Version, string | undefined> {
  const listedOf = new Map(listed.map((attachment) => [attachment.id, attachment]));
  const fileOf = new Map([...ownOf].map(([file, attachment]) => [attachment, file]));
  const byAttachment = groupBy(records, ({ file, fields }) => ownOf.get(file) ?? listedOf.get(fields["attachment"] ?? ""));
  const versions = [...byAttachment].flatMap(([attachment, rows]) => {
    if (!attachment) return [];
    const version = { attachment, records: rows, isDated: true, seen: seen.get(attachment.snapshot) ?? "" };
    return [[version, fileOf.get(attachment)] as const];
  });
  return new Map(versions);
}

/** A list that does not say as of when it is counts as of its round: that is worth knowing, as months are told apart by it. */
function tellAssumed(came: readonly Version[], report: Report): void {
  for (const { attachment, isDated } of came) {
    if (isDated) continue;
    report({
      code: "assumed-date",
      level: "note",
      source: attachment.source,
      locator: null,
      message: `"${attachment.title}" does not tell as of when it lists; it counts as of its round, ${attachment.round}.`,
    });
  }
}
