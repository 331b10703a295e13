import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { UserError } from "../model/issues.ts";
import { openSitePack } from "../store/site-pack.ts";

const LEDGER = ".tidui-site.json";

/**
 * Writes the pages of a build as plain files. The folder must be empty, or one this wrote before: then only what has
 * changed is written, and what is no longer a page is removed.
 */
export function publishSite(build: string, target: string): { readonly pages: number; readonly written: number } {
  const pack = openSitePack(build);
  if (!pack) throw new Error(`The build in ${build} has no pages`);
  const folder = resolve(target);
  const known = readLedger(folder);
  const ledger: Record<string, string> = {};
  const folders = new Set<string>();
  let written = 0;
  for (const path of pack.paths) {
    const key = pack.keyOf(path) ?? "";
    ledger[path] = key;
    const file = inside(folder, path);
    if (known[path] === key && existsSync(file)) continue;
    const parent = dirname(file);
    if (!folders.has(parent)) {
      mkdirSync(parent, { recursive: true });
      folders.add(parent);
    }
    writeFileSync(file, pack.read(path) ?? "");
    written++;
  }
  pack.close();
  for (const path of Object.keys(known)) if (!Object.hasOwn(ledger, path)) rmSync(inside(folder, path), { force: true });
  const ledgerFile = join(folder, LEDGER);
  writeFileSync(`${ledgerFile}.new`, JSON.stringify(ledger));
  renameSync(`${ledgerFile}.new`, ledgerFile);
  return { pages: pack.paths.length, written };
}

function readLedger(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    return {};
  }
  const ledger = join(folder, LEDGER);
  if (existsSync(ledger)) return JSON.parse(readFileSync(ledger, "utf8")) as Record<string, string>;
  if (readdirSync(folder).length === 0) return {};
  throw new UserError("not-empty", `${folder} holds files that Tidui did not write. Name an empty folder, or one it published to before.`);
}

/** A path of the ledger is hostile until proven inside: somebody may have edited the file. */
function inside(folder: string, path: string): string {
  const full = resolve(folder, path);
  if (!full.startsWith(folder + sep)) throw new UserError("path-escape", `${LEDGER} in ${folder} names "${path}", which is outside it. Publish to an empty folder.`);
  return full;
}
