import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { isNoInput } from "../store/fetched-folder.ts";
import type { Workspace } from "../store/workspace.ts";
import { fingerprint, programVersion } from "./fingerprint.ts";
import { LEDGER } from "./publish-site.ts";

export interface Inputs {
  /** Hash of the dossier's files and of the program: the same hash, the same build. */
  readonly fingerprint: string;
  readonly program: string;
}

export function inputsOf(folder: string, { root }: Pick<Workspace, "root">): Inputs {
  const program = programVersion();
  return { fingerprint: `${fingerprint(folder, isOurs(folder, root))}-${program}`, program };
}

/** What Tidui wrote into the dossier itself, builds and published sites, is no input of it. */
export function isOurs(folder: string, root: string): (path: string) => boolean {
  const builds = relative(folder, resolve(root)).split(sep).join("/");
  return (path) => path === builds || isNoInput(path) || existsSync(join(folder, path, LEDGER));
}
