import { daysOf } from "../../model/dates.ts";
import type { Check, CheckedRow, Found } from "./check.ts";
import { listsBySeries, type List } from "./lists.ts";

/** A list is in the order of its dates if all but this share of its rows are; and it takes so many rows to have an order. */
const MOST_ODD = 0.1;
const FEWEST_ROWS = 20;

/**
 * Rows out of the order of dates that the rest of their list keeps; late entries stand apart and have no place in it.
 * And lists that speak of an earlier day than the round before them.
 */
export const dateOrder: Check = {
  code: "date-order",
  unit: "rows",
  run({ rows }) {
    const series = listsBySeries(rows);
    const lists = series.flat().map(rowsOutOfOrder);
    return {
      examined: lists.reduce((sum, { examined }) => sum + examined, 0),
      found: [...series.flatMap(listsBackwards), ...lists.flatMap(({ found }) => found)],
    };
  },
};

function listsBackwards(lists: readonly List[]): Found[] {
  const byRound = lists.map(({ rows }) => rows[0]).toSorted((left, right) => (left.filing.round < right.filing.round ? -1 : 1));
  return byRound.flatMap((at, index): Found[] => {
    const before = byRound[index - 1]?.filing;
    const { round, listedAsOf, origin } = at.filing;
    if (!before || before.round === round || daysOf(listedAsOf).end >= daysOf(before.listedAsOf).start) return [];
    const message = `${origin.attachment}, of the round ${round}, speaks of ${listedAsOf}; the round ${before.round} spoke of ${before.listedAsOf}.`;
    return [{ level: "warning", at, field: "listed_as_of", value: listedAsOf, expected: `≥ ${before.listedAsOf}`, message }];
  });
}

function rowsOutOfOrder({ rows }: List): { examined: number; found: Found[] } {
  const dated = rows.filter(({ filing }) => !filing.late && filing.filedOn !== null);
  const inOrder = longestInOrder(dated.map(({ filing }) => daysOf(filing.filedOn ?? "").start));
  const odd = dated.filter((_, at) => !inOrder.has(at));
  if (dated.length < FEWEST_ROWS || odd.length > dated.length * MOST_ODD) return { examined: 0, found: [] };
  return { examined: dated.length, found: odd.map(toFound) };
}

function toFound(at: CheckedRow): Found {
  const { number, filedOn } = at.filing;
  const message = `${number} is dated ${filedOn}, out of the order that the rest of its list keeps.`;
  return { level: "note", at, field: "filed_on", value: filedOn ?? "", message };
}

/** Places of the longest part of these dates that never goes back (patience sorting, n log n). */
function longestInOrder(dates: readonly string[]): Set<number> {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [at, date] of dates.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((dates[tops[middle] ?? 0] ?? "") <= date) low = middle + 1;
      else high = middle;
    }
    before.push(tops[low - 1] ?? -1);
    tops[low] = at;
  }
  const kept = new Set<number>();
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}
