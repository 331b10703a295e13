import type { Measure } from "../../model/dossier.ts";
import type { ShownRound } from "../rounds-figure.ts";
import type { Desk } from "./desk.ts";

/** New entries of a measure at each date its lists speak of. */
export function roundsOf({ data, counts }: Desk, measure: Measure): ShownRound[] {
  const dates = new Set<string>();
  for (const { series, listedAsOf } of data.attachments)
    if (series.some((id) => measure.count.series.includes(id))) dates.add(listedAsOf);
  return [...dates].toSorted().map((date) => ({
    date,
    added: counts.count({ measure: measure.id, clock: "listed_as_of", start: date, end: date, place: null, group: null }),
  }));
}

/** The measure that counts this one series and all of it: what a series is told by. */
export function measureOfSeries({ data }: Desk, series: string): Measure | undefined {
  const own = data.measures.filter(({ count }) => count.series.length === 1 && count.series[0] === series);
  return own.find(({ count }) => !count.in_force) ?? own[0];
}
