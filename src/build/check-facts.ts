import { join } from "node:path";
import type { CheckFacts, FigureFacts, KnownFigure } from "../claim/check-facts.ts";
import { latestDate, parseDate } from "../model/dates.ts";
import { openWorkspace } from "../store/workspace.ts";
import { claimWords } from "./claim-words.ts";
import { loadSiteData, type LoadedSite } from "./site-data.ts";

/** What a text is checked against: the dossier's counts and announced totals with the rows behind them, and reported figures. */
export async function loadCheckFacts(folder: string, out?: string): Promise<CheckFacts> {
  const site = await loadSiteData(folder, openWorkspace(out ?? join(folder, ".build")));
  const { head, measures, places, index, announced, attachments } = site;
  const latest = latestDate(attachments.map(({ listedAsOf }) => listedAsOf));
  return { head, measures, places, index, announced, attachments, latest, ...figureFacts(site) };
}

/** What others report of a dossier, with the words for it. */
export function figureFacts(site: LoadedSite): FigureFacts {
  const { reported, figures, claims, moneyPlan } = site;
  const entityOf = new Map(reported.map(({ subject, entity }) => [subject, entity]));
  return {
    figures: reported.flatMap(({ observation, pageDate, origin }): KnownFigure[] =>
      observation === null ? [] : [{ ...observation, published: parseDate(pageDate) ?? null, locator: origin.locator }],
    ),
    figureMeasures: figures?.measures ?? [],
    measurers: figures?.measurers ?? [],
    words: claimWords(site, claims),
    alike: (moneyPlan?.definitions ?? []).map(({ subjects }) => subjects.flatMap((name) => entityOf.get(name) ?? [])),
  };
}
