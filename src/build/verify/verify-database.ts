import { join } from "node:path";
import { queryDatabase, type Table } from "../../store/database.ts";
import type { LoadedSite } from "../site-data.ts";
import { buildTables, VIEWS } from "../tables.ts";
import { Part } from "./part.ts";

type Row = readonly unknown[];

/** Every row of every table of the published database against the rows derived again, and the views against the tables. */
export async function verifyDatabase(build: string, derived: LoadedSite): Promise<Part> {
  const part = new Part("database", "every row of every table, against the rows derived again");
  const path = join(build, "tidui.duckdb");
  for (const table of buildTables(derived, derived.issues)) {
    await compareTable(path, table, part);
  }
  for (const [view, select] of Object.entries(VIEWS)) await compareView(path, { view, select }, part);
  return part;
}

/** Answers one query over what was published; undefined where that cannot be read, which is a difference, not a mistake of the user. */
export async function askPublished(
  path: string,
  sql: string,
  part: Part,
): Promise<readonly Record<string, unknown>[] | undefined> {
  try {
    return (await queryDatabase(path, sql)).rows;
  } catch (error) {
    // A damaged file fails while it is opened (the engine's own Error) or while it is read (a UserError).
    if (!(error instanceof Error)) throw error;
    part.differs("tidui.duckdb", error.message.split("\n")[0] ?? "", "a database that can be read");
    return undefined;
  }
}

/** Rows that are read at once. */
const CHUNK = 50_000;

/**
 * Both sides row by row in the order they were written, so that neither is ever in memory as a whole. What does not agree
 * in place is then matched in any order, for the order says nothing; what is left is named.
 */
async function compareTable(path: string, { name, columns, rows }: Table, part: Part): Promise<void> {
  const names = Object.keys(columns);
  const derived = rows[Symbol.iterator]();
  const published: Row[] = [];
  const missing: Row[] = [];
  for (let from = 0, size = CHUNK; size === CHUNK; from += CHUNK) {
    const selected = names.map((column) => `"${column}"`).join(", ");
    const sql = `SELECT ${selected} FROM "${name}" WHERE rowid >= ${from} AND rowid < ${from + CHUNK} ORDER BY rowid`;
    const chunk = await askPublished(path, sql, part);
    if (!chunk) return;
    size = chunk.length;
    for (const object of chunk) {
      const row = names.map((column) => object[column]);
      const next = derived.next();
      if (!next.done && keyOf(row) === keyOf(next.value)) part.equal();
      else {
        published.push(row);
        if (!next.done) missing.push(next.value);
      }
    }
  }
  for (let next = derived.next(); !next.done; next = derived.next()) missing.push(next.value);
  const extra = takeOut(published, missing);
  part.equal(published.length - extra.length);
  nameDifferences({ name, columns: names }, extra, takeOut(missing, published), part);
}

const keyOf = (row: Row): string => JSON.stringify(row);

/** The rows without those that stand among the others too, each as often as it stands there. */
function takeOut(rows: readonly Row[], others: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return rows.filter((row) => {
    const left = counts.get(keyOf(row)) ?? 0;
    if (left > 0) counts.set(keyOf(row), left - 1);
    return left === 0;
  });
}

function nameDifferences(
  { name, columns }: { readonly name: string; readonly columns: readonly string[] },
  published: readonly Row[],
  derived: readonly Row[],
  part: Part,
): void {
  const waiting = new Map<unknown, Row[]>();
  for (const row of derived) waiting.set(row[0], [...(waiting.get(row[0]) ?? []), row]);
  for (const row of published) {
    const twin = waiting.get(row[0])?.shift();
    const where = `${name} ${String(row[0])}`;
    if (!twin) part.differs(where, JSON.stringify(row), "no such row");
    else {
      const cells = columns.flatMap((column, at) => (Object.is(row[at], twin[at]) ? [] : [{ column, at }]));
      const said = (of: Row) => cells.map(({ column, at }) => `${column} ${JSON.stringify(of[at])}`).join(", ");
      part.differs(where, said(row), said(twin));
    }
  }
  for (const row of [...waiting.values()].flat()) part.differs(`${name} ${String(row[0])}`, "no such row", JSON.stringify(row));
}

/** A view shows just what its definition in this program gives over the tables. */
async function compareView(path: string, { view, select }: { view: string; select: string }, part: Part): Promise<void> {
  const both = `SELECT ((SELECT count(*) FROM (SELECT * FROM ${view} EXCEPT ALL ${select})) +
    (SELECT count(*) FROM (${select} EXCEPT ALL SELECT * FROM ${view})))::INTEGER AS n`;
  const rows = await askPublished(path, both, part);
  if (rows) part.hold(`view ${view}, rows that its definition does not give`, Number(rows[0]?.["n"] ?? -1), 0);
}
