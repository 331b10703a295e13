import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sha256, type SnapshotId } from "../model/ids.ts";
import { UserError } from "../model/issues.ts";
import { makeFolder } from "./make-folder.ts";
import { UNFINISHED, writeWhole } from "./write-whole.ts";

/**
 * `snapshots/` of a dossier: what was fetched. The bytes of each document under their SHA-256, `index.csv`, which says
 * what was found where, and `runs.jsonl`, the ledger of runs. Bytes are written before the index names them, so that the
 * index never names what is not there.
 */
export interface FetchedFolder {
  readonly root: string;
}

const FOLDER = "snapshots";
const INDEX = "index.csv";
const RUNS = "runs.jsonl";

/** A link to elsewhere is refused: a dossier comes from others, and what is fetched must stay in it. */
export function fetchedFolder(dossier: string): FetchedFolder {
  const root = join(dossier, FOLDER);
  if (lstatSync(root, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UserError("outside-dossier", `${FOLDER} is a link that leads elsewhere. Make it a folder of the dossier.`);
  return { root };
}

export function openFetchedFolder(dossier: string): FetchedFolder {
  const folder = fetchedFolder(dossier);
  makeFolder(folder.root);
  return folder;
}

/** Removes what runs that died were writing. Only under the lock. */
export function removeUnfinished({ root }: FetchedFolder): void {
  for (const name of readdirSync(root)) if (UNFINISHED.test(name)) rmSync(join(root, name), { force: true });
}

/** Files of a dossier that say how it was fetched, and nothing that a build reads. */
export function isNoInput(path: string): boolean {
  return path === `${FOLDER}/${RUNS}` || path === `${FOLDER}/lock` || (path.startsWith(`${FOLDER}/`) && UNFINISHED.test(path));
}

export const readIndex = ({ root }: FetchedFolder): string => readOr(join(root, INDEX), "");
export const readLedger = ({ root }: FetchedFolder): string => readOr(join(root, RUNS), "");
export const writeIndex = ({ root }: FetchedFolder, text: string): void => writeWhole(join(root, INDEX), text);
export const writeLedger = ({ root }: FetchedFolder, text: string): void => writeWhole(join(root, RUNS), text);

/** Keeps bytes under their SHA-256, once. A file whose bytes were changed is written again. */
export function keepFetched({ root }: FetchedFolder, bytes: Uint8Array): SnapshotId {
  const id = sha256(bytes);
  if (!hasFetched({ root }, id)) writeWhole(join(root, id), bytes);
  return id;
}

/** True where a document's bytes are there and are what its name says. */
export function hasFetched({ root }: FetchedFolder, id: SnapshotId): boolean {
  const path = join(root, id);
  return existsSync(path) && sha256(readFileSync(path)) === id;
}

function readOr(path: string, otherwise: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : otherwise;
}
