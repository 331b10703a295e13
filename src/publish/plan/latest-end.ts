import type { Measure } from "../../model/dossier.ts";
import type { Desk } from "./desk.ts";

/** Until when a measure can say anything: its newest list, or a later cancellation where it counts what is in force. */
export function latestEnd({ data }: Desk, measure: Measure): string {
  if (measure.id === data.league.measure) return data.league.asOf;
  let latest = "";
  const until = (date: string | null) => {
    if (date !== null && date > latest) latest = date;
  };
  for (const { series, listedAsOf } of data.attachments) if (series.some((id) => measure.count.series.includes(id))) until(listedAsOf);
  if (measure.count.in_force) for (const { cancelledOn } of data.cancellations) until(cancelledOn);
  return latest || data.league.asOf;
}
