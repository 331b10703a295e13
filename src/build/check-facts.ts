import { join } from "node:path";
import type { CheckFacts } from "../claim/check-text.ts";
import { checkFactsOf } from "../publish/check-facts.ts";
import { openWorkspace } from "../store/workspace.ts";
import { loadSiteData } from "./site-data.ts";

/** What a text is checked against: the dossier's counts and announced totals, with the rows behind them. */
export async function loadCheckFacts(folder: string, out?: string): Promise<CheckFacts> {
  return checkFactsOf(await loadSiteData(folder, openWorkspace(out ?? join(folder, ".build"))));
}
