import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planSite } from "../src/publish/plan-site.ts";
import { dossierData } from "./dossier-data.ts";

test("docs/site.md says how many pages the site of china-ai has, to the nearest hundred", async () => {
  const pages = Array.from(planSite(await dossierData("china-ai"))).length;
  const about = (Math.round(pages / 100) * 100).toLocaleString("en");
  const text = readFileSync(join(import.meta.dirname, "../docs/site.md"), "utf8");
  const said = [...text.matchAll(/about (?<pages>[\d,]+) pages/g)].map(({ groups }) => groups?.["pages"]);
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said)).toEqual(new Set([about]));
});
