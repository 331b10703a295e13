import type { Measure } from "../../model/dossier.ts";
import type { Desk } from "./desk.ts";

/** Until when a measure can say anything: the date of its newest list. */
export function latestEnd({ data }: Desk, measure: Measure): string {
  let latest = "";
  for (const { series, listedAsOf } of data.attachments) {
    if (listedAsOf > latest && series.some((id) => measure.count.series.includes(id))) latest = listedAsOf;
  }
  return latest || data.league.asOf;
}
