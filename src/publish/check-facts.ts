import type { CheckFacts } from "../claim/check-facts.ts";
import { indexRows, type CountedRow } from "../measure/rows.ts";
import { latestDate } from "../model/dates.ts";
import type { DossierHead, Measure, Series } from "../model/dossier.ts";
import type { Attachment, Cancellation } from "../model/records.ts";
import type { SiteData } from "./site.ts";

/** What a text is checked against, of all that a build knows: by the command and by the page alike. `index` need know no more of a row than what is counted. */
export function checkFactsOf(site: Omit<SiteData, "index">, index: CheckFacts["index"]): CheckFacts {
  const { head, measures, places, announced, attachments, figureFacts } = site;
  const latest = latestDate(attachments.map(({ listedAsOf }) => listedAsOf));
  const facts = { head, measures, places, index, announced, attachments, latest, ...figureFacts };
  return head.cancelled ? withCancelled(facts, head.cancelled, site.cancellations) : facts;
}

/** All that a text may count entries of. */
export const countedSeries = ({ series, cancelled }: DossierHead): readonly Series[] =>
  cancelled ? [...series, cancelled] : series;

/** A notice strikes off numbers on its day: for a text that counts them it is a list like any other. */
function withCancelled(facts: CheckFacts, cancelled: Series, cancellations: readonly Cancellation[]): CheckFacts {
  const { all } = facts.index;
  const measure: Measure = {
    id: cancelled.id,
    label: cancelled.label,
    definition: cancelled.note ?? cancelled.label,
    unit: cancelled.unit,
    count: { series: [cancelled.id], in_force: false },
    clock: "filed_on",
    clocks: [],
    by: [],
  };
  const filed = new Map(all.map((row) => [row.number, row]));
  const rows = cancellations.map(({ number, noticeDate }): CountedRow => {
    const { place = null, group = null } = filed.get(number) ?? {};
    const days = { filedOn: noticeDate, listedAsOf: noticeDate, publishedOn: noticeDate, firstSeen: noticeDate };
    return { number, series: cancelled.id, place, group, ...days, cancelledOn: null };
  });
  const measures = [...facts.measures, measure];
  return {
    ...facts,
    head: { ...facts.head, series: [...countedSeries(facts.head)] },
    measures,
    index: indexRows([...all, ...rows], measures),
    attachments: [...facts.attachments, ...noticesOf(cancellations, cancelled.id)],
  };
}

/** Each day on which notices went up, as a list of that day. */
function noticesOf(cancellations: readonly Cancellation[], series: string): Attachment[] {
  const byDay = new Map(cancellations.map((one) => [one.noticeDate, one]));
  return [...byDay].map(([day, { id, source, name, address, origin }]) => ({
    id,
    source,
    series: [series],
    round: day.slice(0, 7),
    title: name,
    address,
    page: address,
    snapshot: origin.snapshot,
    copy: false,
    listedAsOf: day,
    publishedOn: day,
    firstSeen: day,
  }));
}
