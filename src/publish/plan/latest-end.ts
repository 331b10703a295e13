import { latestDate } from "../../model/dates.ts";
import type { Measure } from "../../model/dossier.ts";
import type { Desk } from "./desk.ts";

/** Until when a measure can say anything: its newest list, or a later cancellation where it counts what is in force. */
export function latestEnd({ data }: Desk, measure: Measure): string {
  if (measure.id === data.league.measure) return data.league.asOf;
  const own = data.attachments.filter(({ series }) => series.some((id) => measure.count.series.includes(id)));
  const cancelled = measure.count.in_force ? data.cancellations.map(({ cancelledOn }) => cancelledOn) : [];
  return latestDate([...own.map(({ listedAsOf }) => listedAsOf), ...cancelled]) || data.league.asOf;
}
