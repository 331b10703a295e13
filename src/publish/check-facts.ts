import type { CheckFacts } from "../claim/check-facts.ts";
import { latestDate } from "../model/dates.ts";
import type { SiteData } from "./site.ts";

/** What a text is checked against, of all that a build knows: by the command and by the page alike. `index` need know no more of a row than what is counted. */
export function checkFactsOf(site: Omit<SiteData, "index">, index: CheckFacts["index"]): CheckFacts {
  const { head, measures, places, announced, attachments, figureFacts } = site;
  const latest = latestDate(attachments.map(({ listedAsOf }) => listedAsOf));
  return { head, measures, places, index, announced, attachments, latest, ...figureFacts };
}
