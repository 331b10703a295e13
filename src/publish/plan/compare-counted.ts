import type { Measure } from "../../model/dossier.ts";
import { countBy } from "../../model/count-by.ts";
import { memo } from "../../model/memo.ts";
import type { RowsQuery } from "../../model/observations.ts";
import { companyAddress } from "../addresses.ts";
import { comparedKeyOf, type CompareCell } from "../shown/shown-compared.ts";
import type { PlannedLine } from "./planned-line.ts";
import type { Desk } from "./desk.ts";
import { latestEnd } from "./latest-end.ts";
import type { PlainRow } from "./plain-rows.ts";

/** Every measure that we count: of groups, places and companies by one and the same rule. */
export function countedLines(desk: Desk): PlannedLine[] {
  return desk.data.measures.map((measure) => countedLine(desk, measure));
}

function countedLine(desk: Desk, measure: Measure): PlannedLine {
  const { id, label, unit } = measure;
  const row = { key: countedKey(measure), label, scope: {}, unit, address: `measures/${id}/`, isCounted: true };
  return { row, cells: new Map(countedOf(desk, measure)) };
}

/** The key of its line. */
export const countedKey = ({ id }: Measure): string => `counted-${id}`;

/** Of whom a list has no row. */
export const zeroCell = (asOf: string): CompareCell => ({ kind: "count", count: { value: 0, slug: "" }, asOf, reading: null });

function* countedOf(desk: Desk, measure: Measure): Iterable<[string, CompareCell]> {
  const asOf = latestEnd(desk, measure);
  const query: RowsQuery = { measure: measure.id, clock: measure.clock, start: null, end: asOf, place: null, group: null };
  const rows = desk.plainIndex.rows(query);
  const { league } = desk.data;
  const readings = new Map(measure.id === league.measure ? league.rows.map(({ group, reading }) => [group, reading]) : []);
  for (const group of groupsOf(rows)) {
    const count = desk.counts.count({ ...query, group });
    yield [comparedKeyOf({ kind: "groups", slug: group }), { kind: "count", count, asOf, reading: readings.get(group) ?? null }];
  }
  for (const place of placesOf(rows)) {
    const count = desk.counts.count({ ...query, place });
    yield [comparedKeyOf({ kind: "places", slug: desk.placeSlug(place) }), { kind: "count", count, asOf, reading: null }];
  }
  const counted = rowsByCompany(rows);
  for (const { entity, slug } of desk.companies.values()) {
    const bySeries = rowsBySeries(desk.plain.byEntity.get(entity.id) ?? NONE);
    let listed = 0;
    for (const [series, own] of bySeries) if (measure.count.series.includes(series)) listed += own;
    if (listed === 0) continue;
    const address = `${companyAddress(slug)}#rows`;
    yield [
      comparedKeyOf({ kind: "companies", slug }),
      { kind: "rows", value: counted.get(entity.id) ?? 0, listed, asOf, address },
    ];
  }
}

const NONE: readonly never[] = [];
// The rows of a count are the very same list as long as none of them is another.
const groupsOf = memo((rows: readonly PlainRow[]) => [...new Set(rows.flatMap(({ group }) => group ?? []))]);
const placesOf = memo((rows: readonly PlainRow[]) => [...new Set(rows.flatMap(({ place }) => place ?? []))]);
const rowsByCompany = memo((rows: readonly PlainRow[]) => countBy(rows, (row) => row.entity));
const rowsBySeries = memo((rows: readonly PlainRow[]) => countBy(rows, (row) => row.series));
