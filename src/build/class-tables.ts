import type { ClassRow } from "../measure/classes/half-years.ts";
import type { FilingLabel } from "../model/labels.ts";
import type { Table } from "../store/database.ts";

export const CLASS_VIEWS: Readonly<Record<string, string>> = {
  labels: `SELECT entity, number, scheme, label, probability, "by", series FROM label`,
  classes: `SELECT series, scheme, label, clock, half_year, place, grp, total, by_hand, labelled, count, count_low, count_high, share,
    share_low, share_high, most, most_low, most_high FROM class_count`,
};

/** The class of every number, and how many there are of each. Numbers that stand outside a scheme have no row in it. */
export function classTables(
  labels: readonly FilingLabel[],
  counts: readonly ClassRow[],
  grp: (group: string | null) => string | null,
): Table[] {
  return [
    {
      name: "label",
      columns: {
        entity: "text",
        number: "text",
        scheme: "text",
        label: "text",
        probability: "number",
        by: "text",
        series: "text",
      },
      rows: labels.flatMap(({ entity, number, scheme, label, probability, by, series }) =>
        label === null ? [] : [[entity, number, scheme, label, probability, by, series]],
      ),
    },
    {
      name: "class_count",
      columns: {
        series: "text",
        scheme: "text",
        label: "text",
        clock: "text",
        half_year: "text",
        place: "text",
        grp: "text",
        total: "integer",
        by_hand: "integer",
        labelled: "integer",
        count: "number",
        count_low: "number",
        count_high: "number",
        share: "number",
        share_low: "number",
        share_high: "number",
        most: "number",
        most_low: "number",
        most_high: "number",
      },
      rows: counts.map((row) => [
        row.series,
        row.scheme,
        row.label,
        row.clock,
        row.halfYear,
        row.place,
        grp(row.group),
        row.total,
        row.byHand,
        row.labelled,
        ...[row.count, row.share, row.most].flatMap((one) => [one?.value ?? null, one?.low ?? null, one?.high ?? null]),
      ]),
    },
  ];
}
