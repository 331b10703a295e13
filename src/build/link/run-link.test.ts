import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import {
  clusterOf,
  configure,
  csvOf,
  layOut,
  layOutPeople,
  link,
  linkedJson,
  overPeople,
  people,
  writtenBy,
  type LinkFolder,
} from "../../../test/linkage-folder.ts";

/** Two rows of one person, and one of another, by their ids. */
const [same, twin, other] = (() => {
  const at = people.findIndex(({ person, born }, row) => born !== "" && people[row + 1]?.person === person);
  return [people[at]?.id ?? "", people[at + 1]?.id ?? "", people.at(-1)?.id ?? ""];
})();

const areTogether = (made: LinkFolder, left: string, right: string): boolean => {
  const clusters = clusterOf(writtenBy(made));
  return clusters.get(`people:${left}`) === clusters.get(`people:${right}`);
};

test("every row has a cluster, and every pair a probability; both are the same on every run, byte for byte", async () => {
  const made = layOutPeople();
  const { code, err } = await link(made);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const first = writtenBy(made);
  await link(made);
  expect(writtenBy(made)).toEqual(first);
  expect(first.clusters.split("\n")[0]).toBe("table,id,cluster");
  expect(first.pairs.split("\n")[0]).toBe("left_table,left,right_table,right,probability,bits");
  expect([...clusterOf(first).keys()]).toEqual(people.map(({ id }) => `people:${id}`));
});

test("the same rows in another order make the same clusters under the same names", async () => {
  const [made, turned] = [layOutPeople(), layOut({ "people.csv": csvOf(people.toReversed()) }, overPeople)];
  await link(made);
  await link(turned);
  const sorted = (of: LinkFolder) => [...clusterOf(writtenBy(of))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const differing = sorted(turned).filter(([row, cluster], at) => sorted(made)[at]?.join() !== [row, cluster].join());
  // Candidates to learn from are drawn by a row's place: a weight may move a little, and a pair at the threshold with it.
  expect(differing.length).toBeLessThan(people.length / 50);
});

const judgement = (left: string, right: string, value: string) => ({ left, right, judgement: value });

test("a judgement wins; taking it out again gives the earlier result, byte for byte", async () => {
  const made = layOutPeople();
  await link(made);
  const before = writtenBy(made);
  expect([areTogether(made, same, twin), areTogether(made, same, other)]).toEqual([true, false]);
  const judge = async (rows: readonly Record<string, string>[]) => {
    writeFileSync(join(made.folder, "judged.csv"), csvOf(rows, ["left", "right", "judgement", "by"]));
    configure(made, { ...overPeople, judgements: "judged.csv" });
    await link(made);
  };
  await judge([judgement(same, twin, "negative"), judgement(same, other, "positive")]);
  expect([areTogether(made, same, twin), areTogether(made, same, other)]).toEqual([false, true]);
  await judge([]);
  expect(writtenBy(made)).toEqual(before);
  configure(made, overPeople);
  await link(made);
  expect(writtenBy(made)).toEqual(before);
});

test.each([
  { values: ["positive", "negative"], together: false },
  { values: ["negative", "positive"], together: true },
  { values: ["positive", "unsure"], together: false },
  { values: ["1", "false", "true"], together: true },
])("of judgements on one pair the last counts: $values, in whichever order its rows are named", async ({ values, together }) => {
  const rows = values.map((value, at) =>
    at % 2 === 0 ? judgement(same, other, value) : judgement(`people:${other}`, same, value),
  );
  const made = layOutPeople({ judgements: "judged.csv" });
  writeFileSync(join(made.folder, "judged.csv"), csvOf(rows));
  await link(made);
  expect(areTogether(made, same, other)).toBe(together);
});

test("what is said of rows that no table has is told and counts for nothing", async () => {
  const made = layOutPeople({ judgements: "judged.csv" });
  writeFileSync(
    join(made.folder, "judged.csv"),
    csvOf([judgement("nobody", same, "positive"), judgement(same, "nobody", "negative")]),
  );
  const { code, err } = await link(made);
  expect(code).toBe(0);
  expect(err.match(/nobody/gu)).toHaveLength(1);
  expect(await linkedJson(made)).toMatchObject({ unknownRows: ["nobody"] });
});

test("labels are learned from", async () => {
  const made = layOutPeople();
  const levelsOf = async () => ((await linkedJson(made))["learned"] as { comparisons: unknown }).comparisons;
  const before = await levelsOf();
  const labels = people.slice(0, 40).map(({ id }, at) => ({ left: id, right: people[at + 100]?.id ?? "", match: "1" }));
  writeFileSync(join(made.folder, "labels.csv"), csvOf(labels));
  configure(made, { ...overPeople, labels: "labels.csv" });
  expect(await levelsOf()).not.toEqual(before);
});

test.each([
  { what: "a column is missing", content: "left,right\na,b\n", code: "missing", says: "judgement" },
  {
    what: "a judgement is none",
    content: `left,right,judgement\n${same},${twin},maybe\n`,
    code: "unknown",
    says: 'row 2: "maybe"',
  },
  { what: "the file is not there", content: undefined, code: "no file", says: "judged.csv" },
])("where of judgements $what, it is said", async ({ content, says }) => {
  const made = layOutPeople({ judgements: "judged.csv" });
  if (content !== undefined) writeFileSync(join(made.folder, "judged.csv"), content);
  const { code, out, err } = await link(made);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(says);
});

const [left, right] = [people.slice(0, 300), people.slice(200)];
const twoTables = { "a.csv": csvOf(left), "b.csv": csvOf(right) };
const overTwo = { ...overPeople, tables: ["a.csv", "b.csv"] };

test("an id that two tables have is ambiguous by itself and clear with its table's name", async () => {
  const made = layOut(
    { ...twoTables, "judged.csv": csvOf([judgement("p250", "p1", "positive")]) },
    { ...overTwo, judgements: "judged.csv" },
  );
  const { code, err } = await link(made);
  expect(code).toBe(1);
  expect(err).toContain("table:p250");
  writeFileSync(join(made.folder, "judged.csv"), csvOf([judgement("b:p250", "p1", "positive")]));
  expect((await link(made)).code).toBe(0);
  const clusters = clusterOf(writtenBy(made));
  expect(clusters.get("b:p250")).toBe(clusters.get("a:p1"));
});

test("columns that a table calls otherwise are mapped, and truth is read from both", async () => {
  const renamed = right.map(({ id, given = "", family = "", town = "", born = "", person }) => ({
    nr: id,
    first: given,
    family,
    town,
    born,
    person,
  }));
  const tables = ["a.csv", { file: "b.csv", name: "b", columns: { id: "nr", given: "first" } }];
  const made = layOut({ "a.csv": csvOf(left), "b.csv": csvOf(renamed) }, { ...overTwo, tables, truth: "person" });
  const { mode, evaluation } = (await linkedJson(made)) as { mode: string; evaluation: { f1: number } };
  expect(mode).toBe("link");
  expect(evaluation.f1).toBeGreaterThan(0.85);
});

test("rows without ids are named by what they say, the second of two that say the same by a number", async () => {
  const rows = [...people.slice(0, 120), ...people.slice(0, 60)];
  const made = layOut({ "people.csv": csvOf(rows) }, { tables: ["people.csv"], compare: overPeople.compare });
  await link(made);
  const ids = [...clusterOf(writtenBy(made)).keys()];
  expect(new Set(ids).size).toBe(rows.length);
  expect(ids.filter((id) => /-\d$/u.test(id)).length).toBeGreaterThanOrEqual(60);
});

test("Parquet and its lists, TSV, and a list in a text cell are linked", async () => {
  const rows = people
    .slice(0, 300)
    .map((row, at) => ({ ...row, mails: at % 3 ? `${row.person}@a.example;b${at}@b.example` : `${row.person}@a.example` }));
  const compare = { ...overPeople.compare, mails: { as: "list", separator: ";" } };
  const made = layOut(
    { "people.tsv": csvOf(rows).replaceAll(",", "\t") },
    { ...overPeople, tables: ["people.tsv"], compare, block: ["mails"], truth: "person" },
  );
  expect(await linkedJson(made)).toMatchObject({ evaluation: { recall: 1 } });
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `COPY (SELECT * EXCLUDE (mails), string_split(mails, ';') AS mails FROM read_csv('${made.folder}/people.tsv', delim = '\t', all_varchar = true)) TO '${made.folder}/people.parquet'`,
  );
  connection.closeSync();
  configure(made, {
    ...overPeople,
    tables: ["people.parquet"],
    compare: { ...overPeople.compare, mails: "list" },
    block: ["mails"],
    truth: "person",
  });
  expect(await linkedJson(made)).toMatchObject({ evaluation: { recall: 1 } });
});
