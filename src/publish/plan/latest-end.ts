import { latestDate } from "../../model/dates.ts";
import type { Measure } from "../../model/dossier.ts";
import { memo } from "../../model/memo.ts";
import type { SiteData } from "../site.ts";
import type { Desk } from "./desk.ts";

/** Until when a measure can say anything: its newest list, or a later cancellation where it counts what is in force. */
export function latestEnd({ data }: Desk, measure: Measure): string {
  if (measure.id === data.league.measure) return data.league.asOf;
  return latestIn(data.attachments)(data.cancellations)(measure) || data.league.asOf;
}

/** Every place and every group asks for it. */
const latestIn = memo((attachments: SiteData["attachments"]) =>
  memo((cancellations: SiteData["cancellations"]) =>
    memo((measure: Measure) => {
      const own = attachments.filter(({ series }) => series.some((id) => measure.count.series.includes(id)));
      const cancelled = measure.count.in_force ? cancellations.map(({ cancelledOn }) => cancelledOn) : [];
      return latestDate([...own.map(({ listedAsOf }) => listedAsOf), ...cancelled]);
    }),
  ),
);
