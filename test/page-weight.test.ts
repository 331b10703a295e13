import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { renderPage } from "../src/publish/page.ts";
import { frameOf, planSite } from "../src/publish/plan-site.ts";
import { dossierData } from "./dossier-data.ts";

/** A story, or a page of one thing: who files, what is filed, where, by whom backed, and what a number was counted from. */
const OF_ONE_THING = new Set([
  "storyPage",
  "groupPage",
  "companyPage",
  "productPage",
  "appPage",
  "placePage",
  "whoPage",
  "backingPage",
  "roundPage",
  "sourcePage",
  "tellerPage",
  "measurePage",
  "numberPage",
  "numberPartPage",
]);
/** Bytes that a reader loads, compressed, with the styles and scripts of every page. */
const MOST_BYTES = 50 * 1024;
/** Pages of fewer characters are not weighed: none comes near, as text compresses to a third and less. */
const NOT_WEIGHED = 60_000;
const ASSETS = ["style.css", "app.js", "charts.js", "theme.js"];

const weightOf = (bytes: string | Buffer) => gzipSync(bytes, { level: 9 }).length;

test("a story and a page of one thing of china-ai weigh at most 50 KB, compressed, with all that they load", async () => {
  const data = await dossierData("china-ai");
  const frame = frameOf(data);
  const shared = ASSETS.reduce((sum, name) => sum + weightOf(readFileSync(join(import.meta.dirname, "../dist/web", name))), 0);
  const kinds = new Set<string>();
  const heavy: string[] = [];
  for (const page of planSite(data)) {
    const kind = page.render.name;
    if (!OF_ONE_THING.has(kind)) continue;
    kinds.add(kind);
    const text = renderPage(page, frame);
    if (text.length < NOT_WEIGHED) continue;
    const bytes = weightOf(text) + shared;
    if (bytes > MOST_BYTES) heavy.push(`${page.path}: ${bytes} bytes`);
  }
  expect(heavy).toEqual([]);
  // A renamed kind of page would not be weighed any more.
  expect([...OF_ONE_THING].filter((kind) => !kinds.has(kind))).toEqual([]);
});
