import { expect, test } from "vitest";
import { type BuiltCell, buildDocx, buildTable, buildZip, documentXml } from "../../../test/docx-builder.ts";
import { MAX_COLUMNS } from "../document-row.ts";
import { readDocx } from "./docx.ts";

const valuesOf = (document: Uint8Array) => [...readDocx(document)].map((row) => row.values);
const cells = (count: number): BuiltCell[] => Array.from({ length: count }, (_, index) => String(index));

test("all rows of a table share one header", () => {
  const rows = [...readDocx(buildDocx(buildTable(["a"], ["1"], ["2"])))];
  expect(rows[0]?.header).toBe(rows[1]?.header);
});

test.each([
  { title: "another prefix", from: "w:", to: "ns0:", at: /(?<=[</])w:/g, declare: "xmlns:ns0" },
  { title: "no prefix", from: "w:", to: "", at: /(?<=[</])w:/g, declare: "xmlns" },
])("the vocabulary is known by its namespace: $title", ({ to, at, declare }) => {
  const xml = documentXml(buildTable(["a", "b"], ["1", "2"]))
    .replace(at, to)
    .replace("xmlns:w", declare);
  expect(valuesOf(buildZip({ "word/document.xml": xml }))).toEqual([["1", "2"]]);
});

test.each([
  { encoding: "UTF-8 with a byte order mark", content: (xml: string) => Buffer.from(`\ufeff${xml}`) },
  { encoding: "UTF-16", content: (xml: string) => Buffer.from(`\ufeff${xml}`, "utf16le") },
  { encoding: "UTF-16, high byte first", content: (xml: string) => Buffer.from(`\ufeff${xml}`, "utf16le").swap16() },
])("a document in $encoding is read", ({ content }) => {
  const xml = documentXml(buildTable(["a"], ["绘图"]));
  expect(valuesOf(buildZip({ "word/document.xml": content(xml) }))).toEqual([["绘图"]]);
});

test.each([
  {
    title: "a cell that covers columns",
    rows: [
      ["a", "b", "c"],
      [{ text: "1", span: 2 }, "2"],
    ],
    values: ["1", "", "2"],
  },
  {
    title: "the last cell covers columns",
    rows: [
      ["a", "b", "c"],
      ["1", { text: "2", span: 2 }],
    ],
    values: ["1", "2", ""],
  },
  {
    title: "a header cell over two columns",
    rows: [
      ["a", { text: "b", span: 2 }],
      ["1", "2", "3"],
    ],
    values: ["1", "2", "3"],
  },
  {
    title: "a cell merged downwards",
    rows: [
      ["a", "b"],
      [{ text: "x", merge: "continue" }, "2"],
    ],
    values: ["", "2"],
  },
  { title: "a row shorter than the header", rows: [["a", "b", "c"], ["1"]], values: ["1"] },
  { title: "a row longer than the header", rows: [["a"], ["1", "2"]], values: ["1", "2"] },
  { title: "a row without a cell", rows: [["a"], []], values: [] },
  {
    title: "a span of nothing",
    rows: [
      ["a", "b"],
      [{ text: "1", span: 0 }, "2"],
    ],
    values: ["1", "2"],
  },
] satisfies { title: string; rows: BuiltCell[][]; values: string[] }[])("$title: $values", ({ rows, values }) => {
  expect(valuesOf(buildDocx(buildTable(...rows)))).toEqual([values]);
});

test.each([
  {
    title: "not UTF-8",
    document: buildZip({ "word/document.xml": Buffer.from("<w:document>\xff</w:document>", "latin1") }),
    code: "broken-xml",
  },
  { title: "another vocabulary", document: buildZip({ "word/document.xml": "<html/>" }), code: "broken-xml" },
  { title: "a row outside a table", document: buildDocx("<w:tr></w:tr>"), code: "broken-xml" },
  { title: "a cell inside a cell", document: buildDocx(buildTable([{ xml: "<w:tc></w:tc>" }])), code: "broken-xml" },
  {
    title: "a cell that covers no number",
    document: buildDocx(buildTable(["a"]).replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="x"/>')),
    code: "broken-xml",
  },
  {
    title: "columns over the bound",
    document: buildDocx(buildTable(["a"], ["1"]), buildTable(cells(MAX_COLUMNS + 1))),
    code: "too-large",
  },
])("$title gives no row and the error $code", ({ document, code }) => {
  expect(() => readDocx(document).next()).toThrow(expect.objectContaining({ code }));
});
