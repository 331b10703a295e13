import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildZip } from "../../../test/docx-builder.ts";
import {
  type BuiltSheetCell,
  buildSheet,
  buildXlsx,
  MAIN,
  relationshipsXml,
  sheetXml,
  xlsxParts,
} from "../../../test/xlsx-builder.ts";
import { inMemory } from "../document-bytes.ts";
import type { DocumentRow } from "../document-row.ts";
import { readXlsx } from "./xlsx.ts";

async function rowsOf(content: Uint8Array): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for await (const row of readXlsx(inMemory(content))) rows.push(row);
  return rows;
}
/** The values of the cells below a header "a". */
async function valuesBelow(cells: readonly BuiltSheetCell[], more: Partial<Parameters<typeof buildXlsx>[0]> = {}) {
  const sheet = { name: "S", rows: [["a", "b"], ...cells.map((cell) => [cell, "."])] };
  return (await rowsOf(buildXlsx({ ...more, sheets: [sheet] }))).map((row) => row.values[0]);
}
const tableOf = async (...rows: readonly (readonly BuiltSheetCell[])[]) =>
  (await rowsOf(buildSheet(...rows))).map(({ header, values, locator }) => ({ header, values, row: locator.row }));
const xml = (text: string): BuiltSheetCell => ({ xml: text });

test.each([
  { what: "a text", cell: "绘图 ", value: "绘图 " },
  {
    what: "a text of several looks",
    cell: xml('<c r="@" t="inlineStr"><is><r><rPr><b/></rPr><t>绘</t></r><r><t> 图</t></r></is></c>'),
    value: "绘 图",
  },
  {
    what: "a text with its reading",
    cell: xml('<c r="@" t="inlineStr"><is><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></is></c>'),
    value: "課",
  },
  {
    what: "a text with escapes",
    cell: xml('<c r="@" t="inlineStr"><is><t>a_x000D_b_x005F_x41_ &amp;amp; &#x4e2d;</t></is></c>'),
    value: "a\rb_x41_ &amp; 中",
  },
  {
    what: "a text cut by a comment",
    cell: xml('<c r="@" t="inlineStr"><is><t>a<!-- -->b<![CDATA[<c>]]></t></is></c>'),
    value: "ab<c>",
  },
  { what: "a number", cell: 12.5, value: "12.5" },
  { what: "a number cut by a comment", cell: xml('<c r="@"><v>1<!-- -->2</v></c>'), value: "12" },
  { what: "a number in a tag written otherwise", cell: xml("<c\n r = '@'  other='1' ><v>12</v ></c >"), value: "12" },
  { what: "a number with white space", cell: xml('<c r="@"><v> 12 </v></c>'), value: "12" },
  { what: "true", cell: true, value: "TRUE" },
  { what: "false", cell: false, value: "FALSE" },
  { what: "an error", cell: xml('<c r="@" t="e"><v>#REF!</v></c>'), value: "#REF!" },
  { what: "a date in ISO 8601", cell: xml('<c r="@" t="d"><v>2024-05-06T00:00:00</v></c>'), value: "2024-05-06" },
  { what: "a formula's number", cell: xml('<c r="@"><f>1+1</f><v>2</v></c>'), value: "2" },
  { what: "a formula's text", cell: xml('<c r="@" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'), value: "ab" },
  { what: "a formula that nobody calculated", cell: xml('<c r="@"><f>1+1</f></c>'), value: "" },
  { what: "a text that looks like a formula", cell: "=cmd|' /C calc'!A0", value: "=cmd|' /C calc'!A0" },
  { what: "an empty cell", cell: xml('<c r="@" s="3"/>'), value: "" },
])("$what is read as $value", async ({ cell, value }) => {
  expect(await valuesBelow([cell])).toEqual([value]);
});

test("shared texts are found by their number, those of several looks and with readings too", async () => {
  const shared = [
    "<t>甲</t>",
    '<r><t xml:space="preserve">a </t></r><r><t>&lt;b&gt;</t></r><rPh><t>x</t></rPh>',
    "<t/>",
    "<t>a_x000A_b</t>",
  ];
  const cells = [0, 1, 2, 3, 0].map((index) => xml(`<c r="@" t="s"><v>${index}</v></c>`));
  expect(await valuesBelow(cells, { shared })).toEqual(["甲", "a <b>", "", "a\nb", "甲"]);
});

test.each([
  { style: 0, value: "45418" },
  { style: 9, value: "45418" },
  { style: 14, value: "2024-05-06" },
  { style: 31, value: "2024-05-06" },
  { style: 58, value: "2024-05-06" },
  { style: 'yyyy"年"m"月"d"日"', value: "2024-05-06" },
  { style: '0.0"d"', value: "45418" },
])("45418 in the format $style is $value", async ({ style, value }) => {
  expect(await valuesBelow([xml('<c r="@" s="1"><v>45418</v></c>')], { styles: [0, style] })).toEqual([value]);
});

test("days count from 1904 where the workbook says so", async () => {
  const workbookPr = '<workbookPr date1904="1"/>';
  expect(await valuesBelow([xml('<c r="@" s="0"><v>43956</v></c>')], { styles: [14], workbookPr })).toEqual(["2024-05-06"]);
});

describe("the table of a sheet", () => {
  test("rows have the spreadsheet's own numbers; rows without text are none", async () => {
    expect(await tableOf([], ["a", "b"], [], ["1", "2"], ["", " "], ["3"])).toEqual([
      { header: ["a", "b"], values: ["1", "2"], row: 4 },
      { header: ["a", "b"], values: ["3", ""], row: 6 },
    ]);
  });

  test("columns at the left without any text are cut, others are not", async () => {
    expect(await tableOf(["", "", "a", "", "b"], ["", "x", "1", "", "", "2"])).toEqual([
      { header: ["", "a", "", "b"], values: ["x", "1", "", "", "2"], row: 2 },
    ]);
  });

  test.each([
    { what: "a text over the columns", rows: [["Title"], ["a", "b"], ["1", "2"]], header: ["a", "b"], count: 1 },
    {
      what: "a text in a merged cell above one column",
      rows: [["Title"], ["a"], ["1"]],
      merged: "A1:C1",
      header: ["a"],
      count: 1,
    },
    { what: "two titles", rows: [["附件"], ["Title"], ["a", "b"], ["1", "2"], ["3", "4"]], header: ["a", "b"], count: 2 },
    { what: "a list of one column", rows: [["a"], ["1"], ["2"]], header: ["a"], count: 2 },
    { what: "a list of one column with a remark", rows: [["a"], ["1"], ["2", "!"], ["3"], ["4"]], header: ["a"], count: 4 },
    { what: "a title alone", rows: [["Title"]], merged: "A1:C1", header: undefined, count: 0 },
  ])("$what: the header is $header", async ({ rows, merged, header, count }) => {
    const after = merged === undefined ? "" : `<mergeCells><mergeCell ref="${merged}"/></mergeCells>`;
    const found = await rowsOf(buildXlsx({ sheets: [{ name: "S", rows, after }] }));
    expect(found.length).toBe(count);
    expect(found[0]?.header).toEqual(header);
  });

  test("every sheet is one, the hidden too; charts and empty sheets are none", async () => {
    const sheets = ["甲", "乙", "空", "图"].map((name, at) => ({ name, rows: at < 2 ? [["a"], [name]] : [] }));
    const parts = xlsxParts({ sheets });
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace('name="乙"', 'name="乙" state="veryHidden"');
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
      /worksheet" Target="worksheets\/sheet4/,
      'chartsheet" Target="worksheets/sheet4',
    );
    const rows = await rowsOf(buildZip(parts));
    expect(rows.map(({ values, locator }) => [values, locator])).toEqual([
      [["甲"], { sheet: "甲", row: 2 }],
      [["乙"], { sheet: "乙", row: 2 }],
    ]);
  });

  test("cells and rows that do not say where they stand follow each other; cells may come in any order", async () => {
    const inside =
      '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row>' +
      '<row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c><c><v>2</v></c></row><row><c><v>4</v></c></row>';
    const rows = await rowsOf(buildXlsx({ sheets: [{ name: "S", xml: inside }] }));
    expect(rows.map(({ values, locator }) => [values, locator.row])).toEqual([
      [["1", "2", "3"], 5],
      [["4", ""], 6],
    ]);
  });
});

describe("a workbook is the same", () => {
  const parts = xlsxParts({ sheets: [{ name: "S", rows: [["a"], ["绘图"]] }] });
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  const moved = (name: string, target: string) => ({
    ...parts,
    [name]: sheet,
    "xl/_rels/workbook.xml.rels": relationshipsXml([["rId1", "worksheet", target]]),
  });
  const utf16 = Buffer.from(`\ufeff${sheet.replace("UTF-8", "UTF-16")}`, "utf16le");
  const all = (change: (xml: string) => string) =>
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, change(content)]));
  test.each<{ what: string; files: Record<string, string | Uint8Array> }>([
    { what: "with an absolute target", files: moved("xl/s.xml", "/xl/s.xml") },
    { what: "with a target that climbs", files: moved("s.xml", "../s.xml") },
    { what: "with other capitals in a part's name", files: moved("xl/worksheets/Sheet7.xml", "worksheets/sheet7.xml") },
    { what: "with backslashes in names", files: moved("xl\\worksheets\\s.xml", "worksheets/s.xml") },
    { what: "in UTF-16", files: { ...parts, "xl/worksheets/sheet1.xml": utf16 } },
    { what: "in UTF-16, high byte first", files: { ...parts, "xl/worksheets/sheet1.xml": Buffer.from(utf16).swap16() } },
    { what: "with a byte order mark", files: all((content) => `\ufeff${content}`) },
    {
      what: "in strict OOXML",
      files: all((content) =>
        content
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"),
      ),
    },
    {
      what: "with another prefix",
      files: {
        ...parts,
        "xl/worksheets/sheet1.xml": sheet.replaceAll(/(?<=<\/?)(?=[a-z])/g, "x:").replace("xmlns=", "xmlns:x="),
      },
    },
    {
      what: "under another name",
      files: {
        "_rels/.rels": relationshipsXml([["r", "officeDocument", "/book/workbook2.xml"]]),
        "book/workbook2.xml": parts["xl/workbook.xml"]!,
        "book/_rels/workbook2.xml.rels": relationshipsXml([["rId1", "worksheet", "s.xml"]]),
        "book/s.xml": sheet,
      },
    },
    { what: "with macros, which are not opened", files: { ...parts, "xl/vbaProject.bin": "not even a macro" } },
    { what: "with names that lead out of the archive", files: { ...parts, "../../etc/passwd": "x", "/etc/passwd": "x" } },
    { what: "with another zip inside", files: { ...parts, "xl/embeddings/a.xlsx": buildSheet(["x"], ["y"]) } },
  ])("$what", async ({ files }) => {
    expect(await rowsOf(buildZip(files))).toEqual([{ header: ["a"], values: ["绘图"], locator: { sheet: "S", row: 2 } }]);
  });
});

/** Any text that a cell can hold, with what is easily broken: white space, escapes, entities, halves of long characters. */
const cellText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("", " ", "_x000D_", "_x", "&amp;", "<", "]]>", "绘图", "😀", "\u0000", "\ufeff", "0012"),
);

test("any grid of texts that is written is read again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cellText, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), async (grid) => {
      const expected = grid
        .map((cells, index) => ({ values: ["#", ...cells], row: index + 2 }))
        .map(({ values, row }) => ({ values: withoutEnd(values), row }));
      const rows = await tableOf(["head", "b"], ...grid.map((cells) => ["#", ...cells]));
      expect(rows.map(({ values, row }) => ({ values: withoutEnd(values), row }))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

function withoutEnd(values: readonly string[]): readonly string[] {
  return values.slice(0, values.findLastIndex((value) => value !== "") + 1);
}

test("a sheet that is too large to be kept is read twice and gives the same rows", async () => {
  const line = (row: number) =>
    `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="inlineStr"><is><t>模型${row * 7919}</t></is></c></row>`;
  const count = 70_000;
  const inside = Array.from({ length: count }, (_, index) => line(index + 1)).join("");
  let next = 2;
  for await (const { values, locator } of readXlsx(inMemory(buildXlsx({ sheets: [{ name: "S", xml: inside }] })))) {
    if (values[0] !== String(next) || values[1] !== `模型${next * 7919}` || locator.row !== next)
      throw new Error(`row ${next} is wrong`);
    next++;
  }
  expect(next).toBe(count + 1);
});

test("what a sheet means is known by its namespace", async () => {
  const parts = {
    ...xlsxParts({ sheets: [{ name: "S" }] }),
    "xl/worksheets/sheet1.xml": sheetXml({ name: "S" }).replace(MAIN, "urn:x"),
  };
  await expect(rowsOf(buildZip(parts))).rejects.toThrow(expect.objectContaining({ code: "broken-xml" }));
});
