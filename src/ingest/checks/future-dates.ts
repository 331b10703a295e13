import { daysOf } from "../../model/dates.ts";
import type { Attachment } from "../../model/records.ts";
import type { Check, CheckedRow, Found } from "./check.ts";

/**
 * Dates after the day on which the document that gives them was first seen. That day, and not the clock of the machine:
 * the same documents must give the same findings tomorrow.
 */
export const futureDates: Check = {
  code: "future-date",
  unit: "rows",
  run({ rows, attachments }) {
    const dated = rows.filter(({ filing }) => filing.filedOn !== null);
    return {
      examined: dated.length + attachments.length,
      found: [...attachments.flatMap(ofAttachment), ...dated.flatMap(ofRow)],
    };
  },
};

function ofAttachment(at: Attachment): Found[] {
  const dates = { listed_as_of: at.listedAsOf, published_on: at.publishedOn };
  return Object.entries(dates).flatMap(([field, date]) => after(at, field, date, at.firstSeen));
}

function ofRow(at: CheckedRow): Found[] {
  return after(at, "filed_on", at.filing.filedOn, at.filing.firstSeen);
}

function after(at: Found["at"], field: string, date: string | null, seen: string): Found[] {
  if (date === null || daysOf(date).start <= daysOf(seen).end) return [];
  const message = `${field} is ${date}, but the document was seen on ${seen} already.`;
  return [{ level: "warning", at, field, value: date, expected: `≤ ${seen}`, message }];
}
