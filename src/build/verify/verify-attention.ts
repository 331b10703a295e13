import { join } from "node:path";
import { Part } from "./part.ts";
import { askPublished } from "./verify-database.ts";

/**
 * Hot-search appearances of every month against the rows they were read from, and their share of the month's titles worked out again by
 * SQL from those rows. The titles themselves are not in the dossier, so that is as deep as it goes.
 */
export async function verifyAttention(build: string): Promise<Part> {
  const part = new Part("attention", "every month's appearances and their share of titles, from the published rows by SQL");
  const rows = await askPublished(
    join(build, "tidui.duckdb"),
    `WITH fields AS (SELECT source, id, cells::JSON AS cells FROM record WHERE source IN ('attention', 'attention-volume')),
     named AS (
       SELECT cells->>'list' AS list, cells->>'month' AS month, (cells->>'appearances')::DOUBLE AS appearances,
         (cells->>'titles')::DOUBLE AS titles
       FROM fields WHERE source = 'attention'
     ), volume AS (
       SELECT cells->>'list' AS list, cells->>'month' AS month, (cells->>'titles')::DOUBLE AS titles
       FROM fields WHERE source = 'attention-volume'
     ), again AS (
       SELECT 'hot-search' AS measure, list, month, appearances AS value FROM named
       UNION ALL
       SELECT 'hot-search-share', list, month, named.titles / volume.titles * 10000 FROM named JOIN volume USING (list, month)
       WHERE volume.titles > 0
     )
     SELECT measure, list AS scope, month, list_sort(list(value)) AS again,
       (SELECT list_sort(list(o.value)) FROM observation o
        WHERE o.measure = again.measure AND o.scope = again.list AND o."end" = again.month) AS published
     FROM again GROUP BY ALL`,
    part,
  );
  for (const row of rows ?? []) {
    const { again, published } = row as { again: readonly number[]; published: readonly number[] | null };
    for (const [at, value] of again.entries()) {
      const own = published?.[at];
      const where = `${String(row["measure"])} of ${String(row["scope"])}, ${String(row["month"])}`;
      if (own !== undefined && Math.abs(own - value) <= 1e-9 * Math.max(1, value)) part.equal();
      else part.differs(where, own === undefined ? "no such observation" : String(own), String(value));
    }
  }
  return part;
}
