import { daysOf } from "../../model/dates.ts";
import type { Check, Found } from "./check.ts";

/** Rows dated after the day their own list speaks of, and lists that went up before the day they speak of. */
export const datesAfterList: Check = {
  code: "date-after-list",
  unit: "rows",
  run({ rows, attachments }) {
    const dated = rows.filter(({ filing }) => filing.filedOn !== null);
    const published = attachments.filter(({ publishedOn }) => publishedOn !== null);
    const found: Found[] = [];
    for (const at of published) {
      const { listedAsOf, publishedOn } = at;
      if (publishedOn === null || daysOf(publishedOn).end >= daysOf(listedAsOf).start) continue;
      const message = `${at.id} went up on ${publishedOn}, before ${listedAsOf}, the day it speaks of.`;
      found.push({ level: "warning", at, field: "published_on", value: publishedOn, expected: `≥ ${listedAsOf}`, message });
    }
    for (const at of dated) {
      const { filedOn, listedAsOf, number } = at.filing;
      if (filedOn === null || daysOf(filedOn).start <= daysOf(listedAsOf).end) continue;
      const message = `${number} is dated ${filedOn}, after ${listedAsOf}, the day its list speaks of.`;
      found.push({ level: "warning", at, field: "filed_on", value: filedOn, expected: `≤ ${listedAsOf}`, message });
    }
    return { examined: dated.length + published.length, found };
  },
};
