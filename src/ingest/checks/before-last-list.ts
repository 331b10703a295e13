import { daysOf } from "../../model/dates.ts";
import type { Check, CheckedRow, Found } from "./check.ts";
import { listsBySeries, type List } from "./lists.ts";

/**
 * Rows that by their own date belong into an earlier list, stand in none, and are not marked as late. Counts by the date
 * of the row and by the date of the list differ by just these.
 */
export const beforeLastList: Check = {
  code: "before-last-list",
  unit: "rows",
  run({ rows }) {
    const series = listsBySeries(rows).map(earlierRows);
    return {
      examined: series.reduce((sum, { examined }) => sum + examined, 0),
      found: series.flatMap(({ found }) => found),
    };
  },
};

/** The rows of every list after the first, but for those that only stand again. */
function earlierRows(lists: readonly List[]): { examined: number; found: Found[] } {
  const listed = new Set<string>();
  const found: Found[] = [];
  let examined = 0;
  for (const [index, { rows }] of lists.entries()) {
    const previous = lists[index - 1]?.rows[0].filing.listedAsOf;
    const fresh = rows.filter(({ filing }) => filing.filedOn !== null && !listed.has(filing.number));
    if (previous !== undefined) {
      examined += fresh.length;
      for (const at of fresh) found.push(...earlierThan(at, previous));
    }
    for (const { filing } of rows) listed.add(filing.number);
  }
  return { examined, found };
}

function earlierThan(at: CheckedRow, previous: string): Found[] {
  const { filedOn, late, number } = at.filing;
  if (late || filedOn === null || daysOf(filedOn).end > daysOf(previous).end) return [];
  const message = `${number} is dated ${filedOn}, within the list of ${previous}, stands in a later one and is not marked as late.`;
  return [{ level: "note", at, field: "filed_on", value: filedOn, expected: `> ${previous}`, message }];
}
