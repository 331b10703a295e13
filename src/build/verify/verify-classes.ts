import { join } from "node:path";
import type { ClassRow } from "../../measure/classes/half-years.ts";
import type { LoadedSite } from "../site-data.ts";
import { Part } from "./part.ts";
import { firstSql, lastSql } from "./recount.ts";
import { askPublished } from "./verify-database.ts";

/** Filings under one label by half-year, place and group, as SQL counts them; a slice is everything, a place or a group. */
type Counted = ReadonlyMap<string, number>;

/**
 * Every count of classes against an SQL count of the published labels and filings, with no code of the counting: first listing
 * of each number, a half-year only where the whole date lies in it. Where people read every filing of a slice, the corrected count must
 * be that count too; elsewhere the correction itself is not derived a second time.
 */
export async function verifyClasses(build: string, derived: LoadedSite): Promise<Part> {
  const part = new Part("classes", "every count of classes, against an SQL count of the published labels");
  const captions = new Map(
    derived.groups.map(({ id, name }) => [id, name[derived.head.languages[0] ?? ""] ?? Object.values(name)[0] ?? ""]),
  );
  const counted = new Map<string, Counted>();
  for (const clock of new Set(derived.classes.map((row) => row.clock))) {
    counted.set(clock, await countLabels(join(build, "tidui.duckdb"), clock, part));
  }
  for (const row of derived.classes) {
    const grp = row.group === null ? null : (captions.get(row.group) ?? "");
    const sql = counted.get(row.clock)?.get(keyOf({ ...row, grp })) ?? 0;
    const where = `${row.scheme}/${row.label} of ${row.series}, ${row.halfYear ?? "all"}, ${row.place ?? grp ?? "everything"}, by ${row.clock}`;
    part.hold(where, row.labelled, sql);
    if (row.byHand === row.total) part.hold(`${where}, corrected`, row.count.value, sql);
    else part.absent();
  }
  return part;
}

interface Slice extends Pick<ClassRow, "series" | "scheme" | "label" | "halfYear" | "place"> {
  readonly grp: string | null;
}

const keyOf = ({ series, scheme, label, halfYear, place, grp }: Slice): string =>
  JSON.stringify([series, scheme, label, halfYear, place, grp]);

async function countLabels(path: string, clock: string, part: Part): Promise<Counted> {
  const rows = await askPublished(
    path,
    `WITH listed AS (
       SELECT series, number, place, grp, ${firstSql(clock)} AS first, ${lastSql(clock)} AS last,
         row_number() OVER (PARTITION BY series, number ORDER BY ${lastSql("listed_as_of")}, rowid) AS turn
       FROM filing
     ), dated AS (
       SELECT series, number, place, grp,
         CASE WHEN ${halfOf("first")} = ${halfOf("last")} THEN ${halfOf("first")} END AS half
       FROM listed WHERE turn = 1
     ), labelled AS (
       SELECT l.series, l.scheme, l.label, d.half, d.place, d.grp FROM label l JOIN dated d USING (series, number)
     )
     SELECT series, scheme, label, half, place, grp, grouping(half) AS all_halves, grouping(place) AS all_places,
       grouping(grp) AS all_groups, count(*)::INTEGER AS n
     FROM labelled GROUP BY GROUPING SETS ((series, scheme, label), (series, scheme, label, half), (series, scheme, label, place),
       (series, scheme, label, half, place), (series, scheme, label, grp), (series, scheme, label, half, grp))`,
    part,
  );
  const counted = new Map<string, number>();
  for (const row of rows ?? []) {
    const text = (name: string) => (typeof row[name] === "string" ? row[name] : null);
    const isOpen = (all: string, name: string) => Number(row[all]) === 0 && text(name) === null;
    // Rows without a date, a place or a group are part of everything, and of no half-year, place or group.
    if (isOpen("all_halves", "half") || isOpen("all_places", "place") || isOpen("all_groups", "grp")) continue;
    const key = keyOf({
      series: text("series") ?? "",
      scheme: text("scheme") ?? "",
      label: text("label") ?? "",
      halfYear: text("half"),
      place: text("place"),
      grp: text("grp"),
    });
    counted.set(key, Number(row["n"]));
  }
  return counted;
}

const halfOf = (day: string): string => `(left(${day}, 4) || CASE WHEN substr(${day}, 6, 2) <= '06' THEN 'H1' ELSE 'H2' END)`;
