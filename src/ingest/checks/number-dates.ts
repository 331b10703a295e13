import { daysOf, isDatePrefix } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { FEWEST_TO_LEARN, type Check, type CheckedRow, type Found } from "./check.ts";
import { lastPartOf } from "./number-shapes.ts";

/** Identifiers of a series hold dates, and these do not come after the row's own, if so many of its rows say so. */
const AGREE = 0.95;

/** An identifier made of a later date than the row is dated: one of the two is wrong. */
export const numberDates: Check = {
  code: "number-date",
  unit: "rows",
  run({ rows }) {
    const series = [...groupBy(rows, ({ filing }) => filing.series).values()].map(laterNumbers);
    return {
      examined: series.reduce((sum, { examined }) => sum + examined, 0),
      found: series.flatMap(({ found }) => found),
    };
  },
};

function laterNumbers(rows: readonly CheckedRow[]): { examined: number; found: Found[] } {
  const dated = rows.flatMap((row) => {
    const { filedOn, number } = row.filing;
    const held = dateIn(number);
    return filedOn === null || held === undefined ? [] : [{ row, filedOn, held }];
  });
  const later = dated.filter(({ filedOn, held }) => held > daysOf(filedOn).end);
  const isHabit = dated.length >= rows.length * AGREE && later.length <= dated.length * (1 - AGREE);
  if (dated.length < FEWEST_TO_LEARN || !isHabit) return { examined: 0, found: [] };
  const found = later.map(({ row: at, filedOn, held }): Found => {
    const message = `${at.filing.number} holds the date ${held}, later than ${filedOn}, the date of its row.`;
    return { level: "note", at, field: "filed_on", value: filedOn, expected: `≥ ${held}`, message };
  });
  return { examined: dated.length, found };
}

/** The day that the last part of an identifier begins with, "20260708" of "Beijing-GuiXiaoZhi-20260708S0193". */
function dateIn(number: string): string | undefined {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)/.exec(lastPartOf(number)) ?? [];
  const date = `${year}-${month}-${day}`;
  return isDatePrefix(date) ? date : undefined;
}
