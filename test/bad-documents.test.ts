import { readFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { queryDatabase } from "../src/store/database.ts";
import { edit, outcomeOf, wanted, write, type Mistake } from "./bad-input.ts";
import { buildDocx } from "./docx-builder.ts";
import { copyTiny, editDocument, lastBuild, optionsOf, pagesOf, tidui } from "./tiny-dossier.ts";

const FIRST = "documents/permits-2025-06.docx";
const SECOND = "documents/permits-2025-12.docx";
const REPORTED = `id: news
kind: reported
title: { en: News, zh: 新闻 }
publisher: { en: Papers, zh: 报纸 }
files: [{ path: facts/news.csv }]
columns: { id: id, kind: kind, subject: subject, predicate: predicate, value: value, address: address }
`;

const DOCUMENTS: readonly Mistake[] = [
  {
    what: "a missing document",
    make: (tiny) => rmSync(join(tiny.dossier, FIRST)),
    code: "no-such-file",
    says: ["sources/permits.yml", FIRST],
  },
  { what: "an empty document", make: (tiny) => write(tiny, FIRST, ""), code: "empty-file", says: [FIRST] },
  {
    what: "a document cut in half",
    make: (tiny) => truncateSync(join(tiny.dossier, FIRST), Math.floor(readFileSync(join(tiny.dossier, FIRST)).length / 2)),
    code: "broken-zip",
    says: [FIRST],
  },
  {
    what: "a picture called .docx",
    make: (tiny) => write(tiny, FIRST, Buffer.from("\x89PNG\r\n\x1a\n", "latin1")),
    code: "not-a-table-document",
    says: [FIRST, "PNG"],
  },
  {
    what: "a folder for a document",
    make: edit("sources/permits.yml", FIRST, "documents"),
    code: "not-a-file",
    says: ["sources/permits.yml", "documents"],
  },
  { what: "a document without a table", make: (tiny) => write(tiny, FIRST, buildDocx()), code: "no-table", says: [FIRST] },
  {
    what: "a column that nobody mapped",
    make: (tiny) =>
      editDocument(tiny, SECOND, ([header = [], ...rows]) => [header.map((name) => name.replace("备注", "说明")), ...rows]),
    code: "unknown-column",
    says: [SECOND, "row 1", "说明", "sources/permits.yml"],
  },
  {
    what: "a date that is none in a document",
    make: (tiny) =>
      editDocument(tiny, SECOND, (rows) => rows.map((row) => row.map((cell) => cell.replace("2025/9/3", "2025/9/31")))),
    code: "bad-date",
    says: [SECOND, "table 1, row 5", "2025/9/31", "filed_on"],
  },
  {
    what: "a quote that is never closed",
    make: edit("facts/totals.csv", "permits,2025-12-31", 'permits,"2025-12-31'),
    code: "broken-csv",
    says: ["facts/totals.csv", "row 3"],
  },
  {
    what: "a CSV in an encoding that cannot be told",
    make: (tiny) => write(tiny, "facts/totals.csv", Buffer.from("Zürich,Köln\n", "latin1")),
    code: "bad-encoding",
    says: ["facts/totals.csv"],
  },
  {
    what: "a CSV column that nobody mapped",
    make: edit("facts/totals.csv", "since", "from"),
    code: "unknown-column",
    says: ["facts/totals.csv", "row 1", "from"],
  },
  {
    what: "a date that is none in a CSV",
    make: edit("facts/totals.csv", "permits,2025-12-31", "permits,2025-13-01"),
    code: "bad-date",
    says: ["facts/totals.csv", "row 3", "2025-13-01"],
  },
  {
    what: "a total that is no number",
    make: edit("facts/totals.csv", ",19,", ",about 19,"),
    code: "bad-number",
    says: ["facts/totals.csv", "row 3", "about 19"],
  },
  {
    what: "a total of an unknown series",
    make: edit("facts/totals.csv", "permits,2025-12-31", "licences,2025-12-31"),
    code: "unknown-series",
    says: ["facts/totals.csv", "row 3", "licences"],
  },
  {
    what: "a figure's id given twice",
    make: (tiny) => {
      write(tiny, "sources/news.yml", REPORTED);
      write(
        tiny,
        "facts/news.csv",
        "id,kind,subject,predicate,value,address\na1,usage,Plover,users,5,\na1,usage,Tern,users,6,\n",
      );
    },
    code: "duplicate-id",
    says: ["facts/news.csv", "row 3", "a1"],
  },
];

test.each(DOCUMENTS)("$what is the mistake $code, said in one sentence; the last good build stays", async (mistake) => {
  expect(await outcomeOf(mistake)).toEqual(wanted(mistake));
});

test("the process says the sentence on standard error, and nothing else, and ends with 1", () => {
  const tiny = copyTiny();
  write(tiny, FIRST, "");
  expect(tidui(["build", "--json", ...optionsOf(tiny)])).toEqual({ code: 1, out: "", err: `${FIRST}: The file is empty.\n` });
});

test("mended, a dossier that was broken for a while is built as before: nothing is left to do", () => {
  const tiny = copyTiny();
  tidui(["build", ...optionsOf(tiny)]);
  const good = readFileSync(join(tiny.dossier, SECOND));
  write(tiny, SECOND, "");
  expect(tidui(["build", ...optionsOf(tiny)]).code).toBe(1);
  write(tiny, SECOND, good);
  expect(JSON.parse(tidui(["build", "--json", ...optionsOf(tiny)]).out)).toMatchObject({ rebuilt: 0 });
});

test("a row without its number is kept as a record, reported, shown on the quality page, and counts for nothing", async () => {
  const tiny = copyTiny();
  editDocument(tiny, SECOND, (rows) => rows.map((row) => row.map((cell) => (cell === "港交许2025-018" ? "" : cell))));
  const built = tidui(["build", ...optionsOf(tiny)]);
  // The stories that bind the count are no longer what was signed.
  expect([
    built.code,
    ...built.err
      .trim()
      .split("\n")
      .map((line) => line.split(":")[0]),
  ]).toEqual([0, "warning void-signature", "warning void-signature"]);

  const ask = async (sql: string) => (await queryDatabase(join(lastBuild(tiny), "tidui.duckdb"), sql)).rows;
  expect(await ask("SELECT locator, cells->>'机器人名称' AS name FROM records WHERE cells->>'许可编号' = ''")).toEqual([
    { locator: "table 1, row 11", name: "鸻形" },
  ]);
  expect(await ask("SELECT count(*) AS n FROM filings")).toEqual([{ n: 18 }]);
  const total = `SELECT value FROM observations WHERE measure = 'permits' AND scope = '' AND grp IS NULL AND cumulative AND clock = 'listed_as_of' AND "end" = '2025-12-31'`;
  expect(await ask(total)).toEqual([{ value: 17 }]);
  const issues = readFileSync(join(lastBuild(tiny), "issues.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly code: string });
  expect(issues).toContainEqual(
    expect.objectContaining({ code: "missing-value", level: "warning", source: "permits", locator: { table: 1, row: 11 } }),
  );
  expect(issues.map(({ code }) => code).filter((code) => /^(?:serial|rows)-/.test(code))).toEqual([]);
  for (const language of ["", "en/"])
    expect(pagesOf(tiny).get(`${language}quality/check/missing-value/index.html`)?.text).toContain(`${SECOND}, table 1, row 11`);
});
