import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drop, fetched, HEADER, listOf, ROWS } from "./arrival-fixture.ts";
import { edit, outcomeOf, wanted, type Mistake } from "./bad-input.ts";

const MISTAKES: readonly Mistake[] = [
  {
    what: "a dropped document with a header that nobody knows",
    make: (tiny) =>
      drop(
        tiny,
        "permits/permits-2026-06.docx",
        listOf(
          ROWS,
          HEADER.map((name) => name.replace("主体", "主体名")),
        ),
      ),
    code: "unknown-column",
    says: [
      "documents/permits/permits-2026-06.docx",
      "table 1, row 1",
      '"申请主体名"',
      '"申请主体", "申请单位"',
      "sources/permits.yml",
    ],
  },
  {
    what: "a dropped document without a month in its name",
    make: (tiny) => drop(tiny, "permits/permits.docx", listOf(ROWS)),
    code: "missing-round",
    says: ["documents/permits/permits.docx", "2026-05", "sources/permits.yml"],
  },
  {
    what: "a dropped document cut in half",
    make: (tiny) => drop(tiny, "permits/permits-2026-06.docx", listOf(ROWS).subarray(0, 400)),
    code: "broken-zip",
    says: ["documents/permits/permits-2026-06.docx"],
  },
  {
    what: "a fetched document with a header that nobody knows",
    make: (tiny) => {
      fetched(tiny, [
        { bytes: listOf(ROWS, HEADER.with(1, "名称")), title: "清单2026年6月", first: "2026-07-08", last: "2026-07-20" },
      ]);
    },
    code: "unknown-column",
    says: ["snapshots/", "table 1, row 1", '"名称"', "机器人名称"],
  },
  {
    what: "a fetched document whose bytes were changed",
    make: (tiny) => {
      const [snapshot = ""] = fetched(tiny, [
        { bytes: listOf(ROWS), title: "清单2026年6月", first: "2026-07-08", last: "2026-07-20" },
      ]);
      writeFileSync(join(tiny.dossier, "snapshots", snapshot), listOf(ROWS.slice(1)));
    },
    code: "changed-snapshot",
    says: ["snapshots/", "清单2026年6月", "tidui fetch"],
  },
  {
    what: "an index of fetched documents with a day that does not exist",
    make: (tiny) => void fetched(tiny, [{ bytes: listOf(ROWS), title: "2026-06", first: "2026-02-30", last: "2026-07-20" }]),
    code: "broken-index",
    says: ["snapshots/index.csv", "2026-02-30"],
  },
  {
    what: "a table rule of an unknown series",
    make: edit("sources/permits.yml", "columns:", "tables: [{ header: 区, series: licences }]\ncolumns:"),
    code: "unknown-series",
    says: ["sources/permits.yml", "tables", "licences"],
  },
  {
    what: "a pattern that is none",
    make: edit("sources/permits.yml", "columns:", "extract: { remark: { from: 备注, pattern: '(' } }\ncolumns:"),
    code: "bad-config",
    says: ["sources/permits.yml", "extract.remark.0.pattern"],
  },
];

test.each(MISTAKES)("$what is the mistake $code, said in one sentence; the last good build stays", async (mistake) => {
  expect(await outcomeOf(mistake)).toEqual(wanted(mistake));
});
