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

function addClasses(data: SiteData, shown: Set<string>): void {
  const frame = frameOf(data);
  for (const page of planSite(data)) {
    if (!page.path.endsWith(".html")) continue;
    for (const [, names = ""] of renderPage(page, frame).matchAll(/ class="([^"]*)"/g))
      for (const name of names.split(" ")) shown.add(name);
  }
}
