import { renderPage } from "../../src/publish/page.ts";
import { frameOf, planSite } from "../../src/publish/plan-site.ts";
import type { SiteData } from "../../src/publish/site.ts";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { dossierData } from "../dossier-data.ts";

/** Classes on any page of the site for tests and of the dossiers that come with the project. */
export async function shownClasses(): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const data of [testingSite(), await dossierData("tiny"), await dossierData("china-ai")]) addClasses(data, shown);
  return shown;
}

/** So many pages of a kind show what the kind has; the real dossier has thousands of some. */
const OF_A_KIND = 60;

function addClasses(data: SiteData, shown: Set<string>): void {
  const frame = frameOf(data);
  const drawn = new Map<unknown, number>();
  for (const page of planSite(data)) {
    const before = drawn.get(page.render) ?? 0;
    if (!page.path.endsWith(".html") || before === OF_A_KIND) continue;
    drawn.set(page.render, before + 1);
    for (const [, names = ""] of renderPage(page, frame).matchAll(/ class="([^"]*)"/g))
      for (const name of names.split(" ")) shown.add(name);
  }
}
