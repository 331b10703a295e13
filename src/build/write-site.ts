import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { contentId } from "../model/ids.ts";
import { renderPage } from "../publish/page.ts";
import { frameOf, planSite } from "../publish/plan-site.ts";
import type { SiteData } from "../publish/site.ts";
import { openSitePack, writeSitePack } from "../store/site-pack.ts";
import { webFolder } from "./fingerprint.ts";
import { pageKeys } from "./page-keys.ts";

export interface WrittenSite {
  readonly pages: number;
  /** Pages that were rendered; the others are the last build's, byte for byte. */
  readonly rebuilt: number;
}

/**
 * Writes every page of a site into the build's folder. A page is rendered only if what it is made from (its inputs, what
 * all pages share, the program) has another hash than in the last build; else its bytes are taken over.
 */
export function writeSite(data: SiteData, folder: string, last: string | undefined, program: string): WrittenSite {
  const before = last === undefined ? undefined : openSitePack(last);
  const pack = writeSitePack(folder);
  const frame = frameOf(data);
  const keyOf = pageKeys(program, frame);
  let pages = 0;
  let rebuilt = 0;
  for (const page of planSite(data)) {
    const key = keyOf(page);
    const kept = before?.keyOf(page.path) === key ? before.read(page.path) : undefined;
    pack.add(page.path, key, kept ?? renderPage(page, frame));
    pages++;
    if (kept === undefined) rebuilt++;
  }
  for (const [name, bytes] of webFiles()) pack.add(`assets/${name}`, contentId(program, name), bytes);
  pack.finish();
  before?.close();
  return { pages, rebuilt };
}

function webFiles(): [string, Buffer][] {
  const folder = webFolder();
  if (!existsSync(folder))
    throw new Error(`The browser code is not bundled: ${folder} is missing. Run \`npm start\` or \`node scripts/setup.mjs\`.`);
  return readdirSync(folder)
    .toSorted()
    .map((name) => [name, readFileSync(join(folder, name))]);
}
