import { join } from "node:path";
import type { CheckFacts } from "../claim/check-facts.ts";
import { checkFactsOf } from "../publish/check-facts.ts";
import { openWorkspace } from "../store/workspace.ts";
import { loadSiteData } from "./site-data.ts";

/** What a text is checked against: the dossier's counts and announced totals with the rows behind them, and reported figures. */
export async function loadCheckFacts(folder: string, out?: string): Promise<CheckFacts> {
  const site = await loadSiteData(folder, openWorkspace(out ?? join(folder, ".build")));
  return checkFactsOf(site, site.index);
}
