import { join } from "node:path";
import type { CheckFacts } from "../claim/check-text.ts";
import { latestDate } from "../model/dates.ts";
import { openWorkspace } from "../store/workspace.ts";
import { loadSiteData } from "./site-data.ts";

/** What a text is checked against: the dossier's counts and announced totals, with the rows behind them. */
export async function loadCheckFacts(folder: string, out?: string): Promise<CheckFacts> {
  const { head, measures, places, index, announced, attachments } = await loadSiteData(
    folder,
    openWorkspace(out ?? join(folder, ".build")),
  );
  const latest = latestDate(attachments.map(({ listedAsOf }) => listedAsOf));
  return { head, measures, places, index, announced, attachments, latest };
}
