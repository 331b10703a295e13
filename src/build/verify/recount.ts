import { join } from "node:path";
import type { Measure } from "../../model/dossier.ts";
import type { Group } from "../../model/groups.ts";
import type { Clock, RowsQuery } from "../../model/observations.ts";
import { firstText } from "../../model/text.ts";
import { askPublished } from "./verify-database.ts";
import type { Part } from "./part.ts";

// A second way to every count, on purpose not the one that builds take: the engine's SQL finds the first listing of each
// number in the published table of filings and groups them by their dates; sums of those groups answer a question. It shares
// no code with src/measure, so that a mistake there shows as a difference here.

/** Distinct numbers of a question, counted from the published rows; undefined where SQL cannot tell (two groups of one name). */
export type Recount = (query: RowsQuery) => number | undefined;

interface Bucket {
  readonly first: Readonly<Record<Clock, string | null>>;
  readonly last: Readonly<Record<Clock, string | null>>;
  readonly cancelled: string | null;
  readonly place: string | null;
  readonly grp: string | null;
  readonly n: number;
}

const CLOCK_COLUMNS: readonly Clock[] = ["filed_on", "listed_as_of", "published_on", "first_seen"];

export async function openRecount(
  build: string,
  { measures, groups }: { readonly measures: readonly Measure[]; readonly groups: readonly Group[] },
  part: Part,
): Promise<Recount> {
  const buckets = new Map<string, readonly Bucket[]>();
  for (const measure of measures) buckets.set(measure.id, await bucketsOf(join(build, "tidui.duckdb"), measure, part));
  const inForce = new Set(measures.filter(({ count }) => count.in_force).map(({ id }) => id));
  const captions = captionsOf(groups);
  return (query) => {
    const own = buckets.get(query.measure);
    const grp = query.group === null ? null : captions.get(query.group);
    if (!own || grp === undefined) return undefined;
    return sum(own, { ...query, grp, inForce: inForce.has(query.measure) });
  };
}

function sum(
  buckets: readonly Bucket[],
  { clock, start, end, place, grp, inForce }: RowsQuery & { readonly grp: string | null; readonly inForce: boolean },
): number {
  const [from, until] = [start === null ? null : firstDay(start), lastDay(end)];
  let total = 0;
  for (const bucket of buckets) {
    const [first, last] = [bucket.first[clock], bucket.last[clock]];
    if (first === null || last === null || last > until || (from !== null && first < from)) continue;
    if (place !== null && bucket.place !== place) continue;
    if (grp !== null && bucket.grp !== grp) continue;
    if (from === null && inForce && bucket.cancelled !== null && bucket.cancelled <= until) continue;
    total += bucket.n;
  }
  return total;
}

async function bucketsOf(path: string, { count }: Measure, part: Part): Promise<Bucket[]> {
  const days = CLOCK_COLUMNS.flatMap((clock) => [`${firstSql(clock)} AS ${clock}_first`, `${lastSql(clock)} AS ${clock}_last`]);
  const rows = await askPublished(
    path,
    `WITH listed AS (
       SELECT number, place, grp, rowid AS position, ${days.join(", ")}, ${lastSql("cancelled_on")} AS cancelled
       FROM filing WHERE series IN (${count.series.map((id) => `'${id.replaceAll("'", "''")}'`).join(", ")})
     ), distinct_numbers AS (
       SELECT * FROM listed QUALIFY row_number() OVER (PARTITION BY number ORDER BY listed_as_of_last, position) = 1
     )
     SELECT * EXCLUDE (number, position), count(*)::INTEGER AS n FROM distinct_numbers GROUP BY ALL`,
    part,
  );
  return (rows ?? []).map((row) => {
    const text = (name: string) => (typeof row[name] === "string" ? row[name] : null);
    const clocks = (end: "first" | "last") =>
      Object.fromEntries(CLOCK_COLUMNS.map((clock) => [clock, text(`${clock}_${end}`)])) as Record<Clock, string | null>;
    const [first, last] = [clocks("first"), clocks("last")];
    return { first, last, cancelled: text("cancelled"), place: text("place"), grp: text("grp"), n: Number(row["n"]) };
  });
}

// The days a date may be, without the program's own reading of dates: "2024-02" is 2024-02-01 to 2024-02-29.
export const firstSql = (column: string): string =>
  `CASE length(${column}) WHEN 4 THEN ${column} || '-01-01' WHEN 7 THEN ${column} || '-01' ELSE ${column} END`;
export const lastSql = (column: string): string =>
  `CASE length(${column}) WHEN 4 THEN ${column} || '-12-31' WHEN 7 THEN last_day((${column} || '-01')::DATE)::VARCHAR ELSE ${column} END`;

function firstDay(date: string): string {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

function lastDay(date: string): string {
  const [year = "", month = "12", day] = date.split("-");
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = month === "02" ? (isLeap ? 29 : 28) : ["04", "06", "09", "11"].includes(month) ? 30 : 31;
  return `${year}-${month}-${day ?? days}`;
}

/** A group's name in the published tables, by its id; none where two groups share one. */
function captionsOf(groups: readonly Group[]): Map<string, string> {
  const uses = new Map<string, number>();
  for (const { name } of groups) uses.set(firstText(name), (uses.get(firstText(name)) ?? 0) + 1);
  return new Map(groups.flatMap(({ id, name }) => (uses.get(firstText(name)) === 1 ? [[id, firstText(name)]] : [])));
}
