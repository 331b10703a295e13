import type { Check } from "./check.ts";

/** Rows that the list itself marks as entered late: they stand in a later list than their date would put them in. */
export const lateEntries: Check = {
  code: "late-entry",
  unit: "rows",
  run({ rows }) {
    const found = rows
      .filter(({ filing }) => filing.late)
      .map((at) => {
        const { number, filedOn, listedAsOf } = at.filing;
        const message = `${number}, filed on ${filedOn ?? "an unknown day"}, is marked as a late entry in the list of ${listedAsOf}.`;
        return { level: "note", at, field: "filed_on", value: filedOn ?? "", message } as const;
      });
    return { examined: rows.length, found };
  },
};
