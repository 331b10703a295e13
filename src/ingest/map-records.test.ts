import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSource, type Source } from "../model/dossier.ts";
import { collectIssues } from "../model/issues.ts";
import { mapRecords, type ReadFile } from "./map-records.ts";

const words = { zh: "词" };
const columns = { 编号: "number", 名称: "name", 申请单位: "filer", 申请主体: "filer" };

function buildSource(parts: object = {}): Source {
  const plain = { id: "permits", kind: "filings", title: words, publisher: words, files: [{ path: "list.docx" }] };
  return parseSource({ ...plain, columns, ignore: ["用途"], ...parts }, "sources/permits.yml");
}

/** A read file whose first row of cells names its header; its rows stand at row 2 and on. */
function buildFile(rows: readonly Record<string, string>[], parts: Partial<ReadFile> = {}): ReadFile {
  return {
    path: "list.docx",
    snapshot: "1".repeat(64),
    header: Object.keys(rows[0] ?? {}),
    rows: rows.map((cells, index) => ({ cells, locator: { table: 1, row: index + 2 } })),
    ...parts,
  };
}

function map(file: ReadFile, source = buildSource()) {
  const { issues, report } = collectIssues();
  const records = mapRecords(source, file, report);
  return { records, codes: issues.map(({ code }) => code), issues };
}

const row = { 编号: "1", 名称: "小珩", 申请单位: "甲公司" };

test("cells keep the source's own header, fields have the mapping's names, trimmed", () => {
  const { records } = map(buildFile([{ ...row, 名称: " 小珩\u3000\n" }]));
  expect(records).toMatchObject([
    {
      cells: { 名称: " 小珩\u3000\n" },
      fields: { number: "1", name: "小珩", filer: "甲公司" },
      locator: { table: 1, row: 2 },
      source: "permits",
    },
  ]);
});

test("a column that is ignored by name is kept as a cell and is no field", () => {
  const { records, codes } = map(buildFile([{ ...row, 用途: "送货" }]));
  expect(records[0]?.cells).toHaveProperty("用途", "送货");
  expect(Object.keys(records[0]?.fields ?? {})).toEqual(["number", "name", "filer"]);
  expect(codes).toEqual([]);
});

test.each(["备注", "申请 单位", "constructor", "__proto__"])(
  "a column %s that is neither mapped nor ignored stops the build",
  (column) => {
    const file = buildFile([row], { header: [...Object.keys(row), column] });
    expect(() => map(file)).toThrow(
      expect.objectContaining({ name: "UserError", code: "unknown-column", message: expect.stringContaining(column) }),
    );
  },
);

test("a column without a header is no unknown column", () => {
  expect(map(buildFile([row], { header: [...Object.keys(row), ""] })).records).toHaveLength(1);
});

test("an ignored column called constructor is no field either", () => {
  const { records } = map(buildFile([{ ...row, constructor: "x" }]), buildSource({ ignore: ["constructor"] }));
  expect(Object.keys(records[0]?.fields ?? {})).toEqual(["number", "name", "filer"]);
});

test.each([
  { title: "the one header of this round", cells: { 编号: "1", 名称: "小珩", 申请主体: "甲公司" }, filer: "甲公司" },
  { title: "the one that is filled in", cells: { 编号: "1", 名称: "小珩", 申请单位: " ", 申请主体: "甲公司" }, filer: "甲公司" },
  {
    title: "the first where both are",
    cells: { 编号: "1", 名称: "小珩", 申请单位: "甲公司", 申请主体: "乙公司" },
    filer: "甲公司",
  },
])("of two headers for one field $title counts", ({ cells, filer }) => {
  expect(map(buildFile([cells])).records[0]?.fields["filer"]).toBe(filer);
});

test("a row with nothing in it is kept and reported where it stands", () => {
  const { records, issues } = map(buildFile([row, { 编号: "", 名称: " ", 申请单位: "" }]));
  expect(records).toHaveLength(2);
  expect(issues).toMatchObject([{ code: "empty-row", level: "warning", source: "permits", locator: { table: 1, row: 3 } }]);
});

const factColumns = {
  number: "number",
  name: "name",
  filer: "filer",
  attachment: "attachment",
  snapshot: "snapshot",
  table: "table",
  row: "row",
};
const facts = buildSource({ columns: factColumns });
const fact = {
  number: "1",
  name: "小珩",
  filer: "甲公司",
  attachment: "list-2025-06",
  snapshot: "2".repeat(64),
  table: "1",
  row: "17",
};
const factId = (rows: readonly Record<string, string>[], parts: Partial<ReadFile>, at = 0) =>
  map(buildFile(rows, parts), facts).records[at]?.id;

test("a record of a facts file keeps its id when the file around it changes", () => {
  const known = factId([fact], { path: "facts/a.csv", snapshot: "3".repeat(64) });
  expect(factId([{ ...fact, row: "2" }, fact], { path: "facts/b.csv", snapshot: "4".repeat(64) }, 1)).toBe(known);
});

test.each([
  { title: "row", other: { row: "18" } },
  { title: "table", other: { table: "2" } },
  { title: "original", other: { snapshot: "5".repeat(64) } },
  { title: "attachment", other: { attachment: "list-2025-12" } },
])("of another $title it is another record", ({ other }) => {
  expect(factId([{ ...fact, ...other }], {})).not.toBe(factId([fact], {}));
});

test("a record read from the document itself is named by the document's bytes and its row, not by its path or values", () => {
  const id = (file: ReadFile) => map(file).records[0]?.id;
  const known = id(buildFile([row]));
  expect(id(buildFile([{ ...row, 名称: "另名" }], { path: "other.docx" }))).toBe(known);
  expect(id(buildFile([row], { snapshot: "6".repeat(64) }))).not.toBe(known);
});

test("no two rows of a file have one id", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(row, { ...row, 编号: "2" }), { maxLength: 30 }), (rows) => {
      const ids = map(buildFile(rows)).records.map(({ id }) => id);
      expect(new Set(ids).size).toBe(rows.length);
    }),
  );
});
