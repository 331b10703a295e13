import type { CheckFacts } from "../claim/check-facts.ts";
import { latestDate } from "../model/dates.ts";
import type { SiteData } from "./site.ts";

/** What a text is checked against, of all that a build knows: by the command and by the page alike. */
export function checkFactsOf(site: SiteData): CheckFacts {
  const { head, measures, places, index, announced, attachments, figureFacts } = site;
  const latest = latestDate(attachments.map(({ listedAsOf }) => listedAsOf));
  return { head, measures, places, index, announced, attachments, latest, ...figureFacts };
}
