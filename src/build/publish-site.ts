import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { UserError } from "../model/issues.ts";
import { makeFolder } from "../store/make-folder.ts";
import { openSitePack, type SitePack } from "../store/site-pack.ts";

/** What was written to a published folder, and from what: its presence tells that the folder is ours. */
export const LEDGER = ".tidui-site.json";

/** Hash of what each file was made from; "" where it is about to be written, so that nothing half-written passes for done. */
type Ledger = Readonly<Record<string, string>>;

/**
 * Writes the pages of a build as plain files. The folder must be empty, or one this wrote before: then only what has
 * changed is written, and what is no longer a page is removed. One that was cut off goes on where it was.
 */
export function publishSite(build: string, target: string): { readonly pages: number; readonly written: number } {
  const pack = openSitePack(build);
  if (!pack) throw new Error(`The build in ${build} has no pages`);
  const folder = resolve(target);
  makeFolder(folder);
  const known = readLedger(folder);
  const next: Record<string, string> = {};
  for (const path of pack.paths) next[path] = pack.keyOf(path) ?? "";
  const changed = pack.paths.filter((path) => known[path] !== next[path] || !existsSync(inside(folder, path)));
  const stale = Object.keys(known).filter((path) => !Object.hasOwn(next, path));
  for (const path of stale) inside(folder, path);
  if (changed.length + stale.length > 0) {
    writeLedger(folder, { ...known, ...Object.fromEntries(changed.map((path) => [path, ""])) });
    for (const path of stale) rmSync(inside(folder, path), { force: true });
    writeFiles(pack, folder, changed);
    writeLedger(folder, next);
  }
  pack.close();
  return { pages: pack.paths.length, written: changed.length };
}

function writeFiles(pack: SitePack, folder: string, paths: readonly string[]): void {
  const made = new Set<string>();
  for (const path of paths) {
    const file = inside(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, pack.read(path) ?? "");
  }
}

function readLedger(folder: string): Ledger {
  const file = join(folder, LEDGER);
  if (existsSync(file)) return parseLedger(readFileSync(file, "utf8"), folder);
  if (readdirSync(folder).every((name) => name === `${LEDGER}.new`)) return {};
  throw new UserError(
    "not-empty",
    `${folder} holds files that Tidui did not write. Name an empty folder, or one it published to before.`,
  );
}

function parseLedger(text: string, folder: string): Ledger {
  try {
    return Object.fromEntries(Object.entries(JSON.parse(text) as Ledger));
  } catch (error) {
    // Broken JSON, or a null.
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    throw new UserError("broken-ledger", `${LEDGER} in ${folder} is damaged. Publish to an empty folder.`, { cause: error });
  }
}

function writeLedger(folder: string, ledger: Ledger): void {
  const file = join(folder, LEDGER);
  writeFileSync(`${file}.new`, JSON.stringify(ledger));
  renameSync(`${file}.new`, file);
}

/** A path of the ledger is hostile until proven inside: somebody may have edited the file. */
function inside(folder: string, path: string): string {
  const full = resolve(folder, path);
  if (full.startsWith(folder + sep)) return full;
  throw new UserError("path-escape", `${LEDGER} in ${folder} names "${path}", which is outside it. Publish to an empty folder.`);
}
