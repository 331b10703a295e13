import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSource, type Source } from "../model/dossier.ts";
import { collectIssues } from "../model/issues.ts";
import { mapRecords, type ReadFile, type ReadTable } from "./map-records.ts";

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
    tables: [buildTable(rows)],
    ...parts,
  };
}

function buildTable(rows: readonly Record<string, string>[], names = Object.keys(rows[0] ?? {}), table = 1): ReadTable {
  return { names, rows: rows.map((cells, index) => ({ cells, locator: { table, row: index + 2 } })) };
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

test.each(["备注", "申请人", "constructor", "__proto__"])(
  "a column %s that is neither mapped nor ignored stops the build",
  (column) => {
    const file = buildFile([], { tables: [buildTable([row], [...Object.keys(row), column])] });
    expect(() => map(file)).toThrow(
      expect.objectContaining({ name: "UserError", code: "unknown-column", message: expect.stringContaining(column) }),
    );
  },
);

test("a column without a header is no unknown column as long as nothing stands in it", () => {
  expect(map(buildFile([{ ...row, "column 4": " " }])).codes).toEqual([]);
  const filled = () =>
    map(
      buildFile([
        { ...row, "column 4": "" },
        { ...row, "column 4": "多" },
      ]),
    );
  expect(filled).toThrow(expect.objectContaining({ code: "unknown-column", message: expect.stringContaining("row 3") }));
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

test.each([
  { title: "with a space", header: "名 称" },
  { title: "over two lines", header: "名\n称" },
  { title: "with a character that nobody sees", header: "\ufeff名称" },
])("a header $title is the one that is mapped, and the cell keeps it as it is", ({ header }) => {
  const { records } = map(buildFile([{ 编号: "1", [header]: "小珩", 申请单位: "甲公司" }]));
  expect(records[0]).toMatchObject({ cells: { [header]: "小珩" }, fields: { name: "小珩" } });
});

test("full-width brackets and letters of a header are the half-width ones", () => {
  const source = buildSource({ columns: { "编号(ID)": "number", 名称: "name", 申请单位: "filer" } });
  expect(map(buildFile([{ "编号（ＩＤ）": "1", 名称: "小珩", 申请单位: "甲公司" }]), source).records[0]?.fields["number"]).toBe(
    "1",
  );
});

test("unknown columns are told with the file, the table, its header's row and the nearest known names", () => {
  const tables = [buildTable([row]), buildTable([{ ...row, "申请单 位名": "x", 完全无关之物: "y" }], undefined, 2)];
  expect(() => map(buildFile([], { tables }))).toThrow(
    expect.objectContaining({
      code: "unknown-column",
      message: expect.stringMatching(
        /^list\.docx, table 2, row 1: .*"申请单 位名" \(nearest known: "申请单位".*"完全无关之物" \(nothing known is near\)/u,
      ),
    }),
  );
});

test("two spellings of one header that are mapped to two fields are refused", () => {
  const source = buildSource({ columns: { ...columns, "名 称": "product" } });
  expect(() => map(buildFile([row]), source)).toThrow(expect.objectContaining({ code: "ambiguous-column" }));
});

test("two columns that give one field two values are told where they do; the first counts", () => {
  const { records, issues } = map(
    buildFile([
      { ...row, 申请主体: "甲公司" },
      { ...row, 申请主体: "乙公司" },
    ]),
  );
  expect(records.map(({ fields }) => fields["filer"])).toEqual(["甲公司", "甲公司"]);
  expect(issues).toMatchObject([{ code: "two-values", locator: { row: 3 }, message: expect.stringContaining("申请主体") }]);
});

test("a table without a column that a row cannot do without stops the build, and says which table", () => {
  expect(() => map(buildFile([{ 编号: "1", 名称: "小珩" }]))).toThrow(
    expect.objectContaining({ code: "missing-column", message: expect.stringMatching(/table 1, row 1.*编号 \| 名称.*filer/u) }),
  );
});

const tables = [
  { header: "上线编号", series: "registered" },
  { header: ["编 号", "适用场景"], series: "on-device" },
  { header: "编号", series: "filed" },
];
const several = buildSource({
  columns: { ...columns, 上线编号: "number", 适用场景: "scenario" },
  tables,
  ignore_tables: [{ header: "联系人" }],
});

test("tables of one document are of the series of the first rule whose headers stand in them", () => {
  const file = buildFile([], {
    tables: [
      buildTable([row]),
      buildTable([{ 上线编号: "2", 名称: "小珩", 申请主体: "甲公司" }], undefined, 2),
      buildTable([{ ...row, 适用场景: "手机" }], undefined, 3),
    ],
  });
  expect(map(file, several).records.map(({ fields }) => fields["series"])).toEqual(["filed", "registered", "on-device"]);
});

test("a table that is ignored by name gives no rows; one that no rule knows stops the build with its header", () => {
  const ignored = buildTable([{ 联系人: "x", 电话: "y" }], undefined, 2);
  expect(map(buildFile([], { tables: [buildTable([row]), ignored] }), several).records).toHaveLength(1);
  const unknown = buildTable([{ 名称: "小珩", 申请主体: "甲公司" }], undefined, 2);
  expect(() => map(buildFile([], { tables: [buildTable([row]), unknown] }), several)).toThrow(
    expect.objectContaining({
      code: "unknown-table",
      message: expect.stringMatching(/table 2, row 1.*名称 \| 申请主体.*ignore_tables/u),
    }),
  );
});

const extracting = buildSource({
  columns: { 编号: "number", 名称: "name", 申请单位: "filer" },
  extract: {
    district: { from: "编号", pattern: "^(\\d{6})", must_match: true },
    filed_on: { from: "时间", pattern: "^(\\S+?)(?:（|$)" },
    late: { from: "时间", pattern: "补登", value: "1" },
  },
});

test("a field is extracted from the cell that says it, and a date is ISO however it is printed", () => {
  const dated = (时间: string) => map(buildFile([{ ...row, 编号: "110108-1", 时间 }]), extracting).records[0];
  expect(dated("2025/8/28（补登）")?.fields).toMatchObject({ district: "110108", filed_on: "2025-08-28", late: "1" });
  expect(dated("2025年8月28日")?.fields).toMatchObject({ filed_on: "2025-08-28" });
  expect(dated("2025.8.28")?.fields).not.toHaveProperty("late");
  expect(dated("2025/8/28（补登）")?.columns).toMatchObject({ number: 1, district: 1, filed_on: 4, late: 4 });
});

test("what no rule understands is told where it stands, and so is a value that is too long to be searched", () => {
  const { issues, records } = map(
    buildFile([
      { ...row, 编号: "十一" },
      { ...row, 编号: "1".repeat(20_001) },
    ]),
    extracting,
  );
  expect(issues).toMatchObject([
    { code: "not-understood", locator: { row: 2 }, message: expect.stringContaining("编号") },
    { code: "too-long", locator: { row: 3 } },
  ]);
  expect(records).toHaveLength(2);
});

test("a cell longer than any spreadsheet's is kept whole, and told with its place", () => {
  const long = "长".repeat(32_768);
  const { records, issues } = map(buildFile([row, { ...row, 名称: long }]));
  expect(records[1]?.fields["name"]).toBe(long);
  expect(issues).toMatchObject([{ code: "long-cell", level: "warning", locator: { row: 3 } }]);
});

test("a header that comes again within its table is no row, and that is told", () => {
  const again = { 编号: "编 号", 名称: "名称", 申请单位: "申请单位" };
  const { records, issues } = map(buildFile([row, again, { ...row, 编号: "编号" }]));
  expect(records.map(({ locator }) => locator.row)).toEqual([2, 4]);
  expect(issues).toMatchObject([{ code: "header-row", level: "note", locator: { row: 3 } }]);
});
