import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { cellsOf, readDocument } from "../../ingest/document.ts";
import type { SnapshotId } from "../../model/ids.ts";
import { UserError } from "../../model/issues.ts";
import { Part } from "./part.ts";

const SNAPSHOT = /^[0-9a-f]{64}$/;
const PIECE = 1024 * 1024;

/** SHA-256 of a file, read piece by piece: a document may be larger than the memory that we want to take. */
export function hashFile(path: string): SnapshotId {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE);
  const handle = openSync(path, "r");
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest("hex");
}

/** Every snapshot that builds have kept, hashed again; `cited` are those that the current build was made from. */
export function verifyKept(folder: string, cited: Iterable<SnapshotId>): Part {
  const part = new Part("snapshots", "bytes kept by builds, hashed again, against their names");
  const names = snapshotNames(folder);
  for (const name of names) part.hold(`snapshots/${name}`, name, hashFile(join(folder, name)));
  const kept = new Set(names);
  const missing = [...new Set(cited)].filter((snapshot) => !kept.has(snapshot));
  part.absent(missing.length);
  if (missing.length > 0) part.note(`not kept: ${missing.join(", ")}`);
  return part;
}

/** Every fetched document in the dossier's own folder of snapshots, hashed again, against its name and the index. */
export async function verifyFetched(dossier: string): Promise<Part> {
  const part = new Part("fetched", "documents fetched, hashed again, against their names and index.csv");
  const folder = join(dossier, "snapshots");
  const names = snapshotNames(folder);
  const index = join(folder, "index.csv");
  if (!existsSync(index)) {
    for (const name of names) part.differs(`snapshots/${name}`, "in no index.csv", hashFile(join(folder, name)));
    return part;
  }
  const listed = await readIndex(index, part);
  for (const name of names) {
    const where = `snapshots/${name}`;
    const isWhole = part.hold(where, name, hashFile(join(folder, name)));
    if (!listed.has(name)) part.differs(where, "not listed in snapshots/index.csv", "a file is there");
    else if (isWhole) part.hold(`${where}, bytes`, listed.get(name) ?? "", String(statSync(join(folder, name)).size));
  }
  const here = new Set(names);
  const missing = [...listed.keys()].filter((name) => !here.has(name));
  part.absent(missing.length);
  if (missing.length > 0) part.note(`listed in snapshots/index.csv and not here: ${missing.length}`);
  return part;
}

/** Bytes as the index says, by snapshot. */
async function readIndex(path: string, part: Part): Promise<Map<string, string>> {
  const listed = new Map<string, string>();
  try {
    for await (const row of readDocument(readFileSync(path))) {
      const { snapshot = "", bytes = "" } = cellsOf(row);
      listed.set(snapshot, bytes);
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // An index with its header alone is empty, not broken; what else it is stands in the sentence.
    part.differs("snapshots/index.csv", error.message, "a table of snapshots");
  }
  return listed;
}

function snapshotNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => SNAPSHOT.test(name))
    .toSorted();
}
