import { daysOf } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import type { CheckedRow } from "./check.ts";

/** The rows of one series in one attachment. */
export interface List {
  readonly attachment: string;
  readonly rows: readonly [CheckedRow, ...CheckedRow[]];
}

/** The lists of each series of each source, in the order of the dates they speak of; sorted once for all checks. */
export const listsBySeries = memo((rows: readonly CheckedRow[]): List[][] => {
  const ofSeries = groupBy(rows, ({ source, filing }) => JSON.stringify([source, filing.series]));
  return [...ofSeries.values()].map((own) =>
    [...groupBy(own, ({ filing }) => filing.origin.attachment)]
      .flatMap(([attachment, [first, ...rest]]): List[] => (first ? [{ attachment, rows: [first, ...rest] }] : []))
      .toSorted((left, right) => compareText(orderOf(left), orderOf(right))),
  );
});

function orderOf({ rows: [{ filing }] }: List): string {
  return `${daysOf(filing.listedAsOf).end} ${filing.round}`;
}

export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
