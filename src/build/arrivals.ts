import { existsSync, lstatSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Arrival } from "../ingest/attachments.ts";
import { sha256 } from "../model/ids.ts";
import type { Source } from "../model/dossier.ts";
import { groupBy } from "../model/group-by.ts";
import { UserError, type Report } from "../model/issues.ts";
import { nearest } from "../text/edit-distance.ts";
import { fetchedDocuments, type FetchedDocument } from "./fetched-documents.ts";
import { filesBelow } from "./files-below.ts";
import { LARGEST_FILE } from "./read-declared.ts";
import { readInside } from "./read-inside.ts";

/** Later than every day: whoever drops a document into a dossier means it to count. */
const DROPPED = "dropped";

/** An arrival with its bytes, for the one moment in which it is read. */
export interface ArrivedBytes {
  readonly arrival: Arrival;
  readonly bytes: Uint8Array;
}

/** Documents of a dossier that no source declares: what was fetched, and what was dropped into documents/<source>. */
export interface Arrivals {
  /** When the documents that were fetched were last seen, by their hash. */
  readonly seen: ReadonlyMap<string, string>;
  /**
   * Those of one source that are not known by their bytes, oldest version first: fetched ones by the day they were last
   * seen, then dropped ones by the time of the file.
   */
  of(source: Source, known: ReadonlySet<string>, report: Report): Iterable<ArrivedBytes>;
}

/** Lists what has arrived in a dossier, and says which files of documents/ nobody reads. */
export function findArrivals(folder: string, sources: readonly Source[], report: Report): Arrivals {
  const fetched = fetchedDocuments(folder);
  const dropped = droppedFiles(folder, sources);
  tellUnread(dropped, sources, report);
  return {
    seen: new Map(fetched.map((document) => [document.snapshot, document.seen])),
    *of(source, known, tell) {
      const seen = new Set(known);
      for (const document of fetchedFor(source, fetched)) {
        if (seen.has(document.snapshot)) continue;
        seen.add(document.snapshot);
        yield readFetched(folder, document);
      }
      for (const path of byTime(
        folder,
        dropped.filter((file) => file.startsWith(`documents/${source.id}/`)),
      )) {
        if (source.ignore_documents.includes(path)) continue;
        const read = readDropped(folder, path);
        const { snapshot, firstSeen } = read.arrival;
        if (seen.has(snapshot)) {
          note(
            tell,
            source,
            "known-document",
            `${path} is, byte for byte, a document that is read already (${snapshot}); it is not counted twice.`,
          );
          continue;
        }
        seen.add(snapshot);
        note(
          tell,
          source,
          "dropped-document",
          `${path} was dropped into the dossier; it counts as first seen on ${firstSeen}, the day of the file.`,
        );
        yield read;
      }
    },
  };
}

/** Each document once, where it was seen last, and since it was seen first. */
function fetchedFor({ id, ignore_documents: ignored }: Source, fetched: readonly FetchedDocument[]): FetchedDocument[] {
  const own = fetched.filter(
    ({ source, snapshot, address }) => source === id && !ignored.includes(snapshot) && !ignored.includes(address),
  );
  return Array.from(groupBy(own, ({ snapshot }) => snapshot).values(), (rows) => {
    const first = rows.map((row) => row.first_seen).toSorted()[0];
    return rows.slice(-1).map((row) => ({ ...row, first_seen: first ?? row.first_seen }));
  })
    .flat()
    .toSorted((a, b) => compare(a.seen, b.seen));
}

function note(report: Report, source: Source, code: string, message: string): void {
  report({ code, level: "note", source: source.id, locator: null, message });
}

function readFetched(folder: string, document: FetchedDocument): ArrivedBytes {
  const { snapshot, address, page, title, seen } = document;
  const path = `snapshots/${snapshot}`;
  const bytes = readInside(folder, path, { largest: LARGEST_FILE, namedBy: "snapshots/index.csv" });
  if (sha256(bytes) !== snapshot) {
    throw new UserError(
      "changed-snapshot",
      `${path} (${title || address}) has other bytes than its name says. Remove it and run tidui fetch.`,
    );
  }
  const file = fileOf(address);
  const from = { title: title || file, file, address: address || null, page: page || null };
  return { arrival: { ...from, path, snapshot, firstSeen: document.first_seen, seen }, bytes };
}

function readDropped(folder: string, path: string): ArrivedBytes {
  const bytes = readInside(folder, path, { largest: LARGEST_FILE });
  const file = basename(path).normalize("NFC");
  const title = file.slice(0, file.length - extname(file).length).replace(/\s*\(\d+\)$/u, "");
  const firstSeen = statSync(join(folder, path)).mtime.toISOString().slice(0, 10);
  const from = { title, file, address: null, page: null };
  return { arrival: { ...from, path, snapshot: sha256(bytes), firstSeen, seen: DROPPED }, bytes };
}

/** Files below documents/ that no source names; "~$" begins the name of what Word leaves beside an open document. */
function droppedFiles(folder: string, sources: readonly Source[]): string[] {
  const documents = join(folder, "documents");
  if (!existsSync(documents) || !lstatSync(documents).isDirectory()) return [];
  const named = new Set(sources.flatMap(({ files }) => files.map(({ path }) => join(path))));
  return filesBelow(documents)
    .filter((path) => !basename(path).startsWith("~$"))
    .map((path) => `documents/${path}`)
    .filter((path) => !named.has(path));
}

/** A file in no source's folder would be left out in silence. */
function tellUnread(dropped: readonly string[], sources: readonly Source[], report: Report): void {
  const ids = sources.map(({ id }) => id);
  for (const path of dropped) {
    const [, folder = ""] = path.split("/");
    if (ids.includes(folder) && path !== `documents/${folder}`) continue;
    const [near] = nearest(folder, ids);
    report({
      code: "unread-document",
      level: "warning",
      source: path,
      locator: null,
      message: `${path} is read by no source. Put it in documents/${near ?? "<source>"}/, or name it under files of a source.`,
    });
  }
}

function byTime(folder: string, paths: readonly string[]): string[] {
  const time = new Map(paths.map((path) => [path, existsSync(join(folder, path)) ? statSync(join(folder, path)).mtimeMs : 0]));
  return paths.toSorted((a, b) => (time.get(a) ?? 0) - (time.get(b) ?? 0) || compare(a, b));
}

/** Last part of an address, as a person reads it; a percent sign that encodes nothing stays. */
function fileOf(address: string): string {
  const file = (address.split(/[?#]/)[0] ?? "").split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(file);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return file;
  }
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
