import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildZip } from "../../../test/docx-builder.ts";
import {
  type BuiltSheetCell,
  buildSheet,
  buildXlsx,
  MAIN,
  relationshipsXml,
  sharedXml,
  xlsxParts,
} from "../../../test/xlsx-builder.ts";
import { UserError } from "../../model/issues.ts";
import { readDocument } from "../document.ts";
import { MAX_COLUMNS } from "../document-row.ts";
import { MAX_CELL_TEXT } from "./cell-text.ts";
import { MAX_SHEET_ROWS } from "./sheet-rows.ts";

/** The error's code, or what was read. */
async function outcomeOf(content: Uint8Array): Promise<string> {
  const rows: string[] = [];
  try {
    for await (const { values, locator } of readDocument(content)) rows.push(`${locator.row}: ${values.join("|")}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return rows.length > 0 ? `${rows.length} rows before ${error.code}` : error.code;
  }
  return rows.join("; ");
}

const cell = (xml: string) => buildSheet(["a"], ["1"], [{ xml }]);
const inside = (xml: string) => buildXlsx({ sheets: [{ name: "S", xml }] });
const parts = xlsxParts({ sheets: [{ name: "S", rows: [["a"], ["1"]] }], shared: ["<t>x</t>"] });
const withParts = (changes: Record<string, string | undefined>) =>
  buildZip(
    Object.fromEntries(Object.entries({ ...parts, ...changes }).filter(([, content]) => content !== undefined)) as typeof parts,
  );
const sheetWith = (before: string) =>
  withParts({
    "xl/worksheets/sheet1.xml": `${before}<worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>`,
  });
const wide = (columns: number): BuiltSheetCell[] => Array.from({ length: columns }, (_, index) => `c${index}`);

test.each([
  { what: "a shared text that is not there", document: cell('<c r="@" t="s"><v>0</v></c>'), code: "broken-xml" },
  { what: "a shared text's number that is none", document: cell('<c r="@" t="s"><v>-1</v></c>'), code: "broken-xml" },
  { what: "a number that is none", document: cell('<c r="@"><v>1,5</v></c>'), code: "broken-xml" },
  { what: "a truth that is none", document: cell('<c r="@" t="b"><v>2</v></c>'), code: "broken-xml" },
  { what: "a cell of unknown type", document: cell('<c r="@" t="q"><v>2</v></c>'), code: "broken-xml" },
  { what: "a cell of another row", document: cell('<c r="A9"><v>2</v></c>'), code: "broken-xml" },
  { what: "a cell without a column", document: cell('<c r="3"><v>2</v></c>'), code: "broken-xml" },
  { what: "two cells in one place", document: cell('<c r="@"><v>2</v></c><c r="@"><v>3</v></c>'), code: "broken-xml" },
  { what: "a cell in a cell", document: cell('<c r="@"><c r="@"/></c>'), code: "broken-xml" },
  { what: "a cell without a row", document: inside('<c r="A1"><v>1</v></c>'), code: "broken-xml" },
  { what: "a row in a row", document: inside('<row r="1"><row r="2"/></row>'), code: "broken-xml" },
  { what: "rows out of order", document: inside('<row r="2"/><row r="1"/>'), code: "broken-xml" },
  { what: "a row twice", document: inside('<row r="2"/><row r="2"/>'), code: "broken-xml" },
  { what: "a row number that is none", document: inside('<row r="x"/>'), code: "broken-xml" },
  { what: "an element that is not closed", document: inside("<row>"), code: "broken-xml" },
  { what: "a control character", document: cell('<c r="@" t="str"><v>a\u0001</v></c>'), code: "broken-xml" },
  { what: "a document type", document: sheetWith('<!DOCTYPE x [<!ENTITY x "y">]>'), code: "broken-xml" },
  {
    what: "entities that explode",
    document: sheetWith('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY x "&a;&a;">]>'),
    code: "broken-xml",
  },
  { what: "a file outside", document: sheetWith('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), code: "broken-xml" },
  { what: "an entity that nobody declared", document: sheetWith(""), code: "broken-xml" },
  { what: "a sheet that is no XML", document: withParts({ "xl/worksheets/sheet1.xml": "a,b\n1,2" }), code: "broken-xml" },
  { what: "a sheet that is empty", document: withParts({ "xl/worksheets/sheet1.xml": "" }), code: "broken-xml" },
  { what: "a workbook that is no XML", document: withParts({ "xl/workbook.xml": "<workbook/>" }), code: "broken-xml" },
  { what: "a sheet that is missing", document: withParts({ "xl/worksheets/sheet1.xml": undefined }), code: "broken-zip" },
  { what: "texts that are missing", document: withParts({ "xl/sharedStrings.xml": undefined }), code: "broken-zip" },
  {
    what: "relationships that are missing",
    document: withParts({ "xl/_rels/workbook.xml.rels": undefined }),
    code: "broken-xml",
  },
  {
    what: "a sheet that leads to the workbook itself",
    document: withParts({ "xl/_rels/workbook.xml.rels": relationshipsXml([["rId1", "worksheet", "workbook.xml"]]) }),
    code: "no-table",
  },
  {
    what: "a sheet outside of the file",
    document: withParts({
      "xl/_rels/workbook.xml.rels": relationshipsXml([["rId1", "worksheet", 'http://x/" TargetMode="External']]),
    }),
    code: "broken-xml",
  },
  {
    what: "a sheet in another language than UTF-8",
    document: buildZip({
      ...parts,
      "xl/worksheets/sheet1.xml": Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData/>\xff</worksheet>`, "latin1"),
    }),
    code: "broken-xml",
  },
  {
    what: "two sheets of one name",
    document: buildXlsx({
      sheets: [
        { name: "S", rows: [["a"]] },
        { name: "S", rows: [["a"]] },
      ],
    }),
    code: "broken-xml",
  },
  { what: "no text at all", document: buildSheet([""], [1].slice(1)), code: "no-table" },
  { what: "no sheet", document: buildXlsx({ sheets: [] }), code: "no-table" },
  { what: "5,000 columns", document: buildSheet(wide(5000), wide(5000)), code: "too-large" },
  { what: "a column beyond the bound", document: cell(`<c r="XFD3"><v>1</v></c>`), code: "too-large" },
  { what: "a row beyond the bound", document: inside(`<row r="${MAX_SHEET_ROWS + 1}"/>`), code: "too-large" },
  { what: "a cell of 10 MB", document: buildSheet(["a"], [randomText(10_000_000)]), code: "too-large" },
  {
    what: "a cell of many pieces",
    document: cell(`<c r="@" t="str"><v>${"abcdefgh<!---->".repeat(140_000)}</v></c>`),
    code: "too-large",
  },
  {
    what: "a row of long texts that are one",
    document: buildXlsx({
      sheets: [{ name: "S", rows: [["a"], wide(20).map(() => ({ xml: '<c r="@" t="s"><v>0</v></c>' }))] }],
      shared: [`<t>${randomText(1_000_000)}</t>`],
    }),
    code: "too-large",
  },
  {
    what: "rows without end of one long text",
    document: buildXlsx({
      sheets: [{ name: "S", xml: '<row><c t="s"><v>0</v></c></row>'.repeat(5000) }],
      shared: [`<t>${randomText(1_000_000)}</t>`],
    }),
    code: "too-large",
  },
  {
    what: "a shared text of many pieces",
    document: withParts({ "xl/sharedStrings.xml": sharedXml([`<r><t>${randomText(9_000)}</t></r>`.repeat(120)]) }),
    code: "too-large",
  },
  { what: "a binary workbook", document: buildZip({ "xl/workbook.bin": "x" }), code: "not-docx" },
])("$what gives no row and the error $code", async ({ document, code }) => {
  expect(await outcomeOf(document)).toBe(code);
});

/** Text that does not pack well, so that its length is the bound that is met. */
function randomText(length: number): string {
  let [text, seed] = ["", 1];
  while (text.length < length) text += (seed = (seed * 48_271) % 2_147_483_647).toString(36);
  return text.slice(0, length);
}

test("columns up to the bound, empty cells beyond it and long cells are read", async () => {
  const document = buildXlsx({
    sheets: [{ name: "S", rows: [wide(MAX_COLUMNS), [{ xml: `<c r="A2"><v>1</v></c><c r="XFD2" s="1"/>` }]] }],
  });
  expect(await outcomeOf(document)).toBe(`2: 1${"|".repeat(MAX_COLUMNS - 1)}`);
  const long = randomText(MAX_CELL_TEXT - 100);
  expect(await outcomeOf(buildSheet(["a"], [long]))).toBe(`2: ${long}`);
});

test.each([
  { what: "a sheet", name: "xl/worksheets/sheet1.xml" },
  { what: "the texts", name: "xl/sharedStrings.xml" },
  { what: "the list of sheets", name: "xl/workbook.xml" },
])("$what of a zip bomb is refused by its ratio", async ({ name }) => {
  const bomb = `${(parts[name] ?? "").replace(/<\/\w+>$/, "")}${" ".repeat(8 * 2 ** 20)}`;
  expect(await outcomeOf(withParts({ [name]: bomb }))).toBe("too-large");
});

test("a mistake in the last sheet keeps the first from being read", async () => {
  const sheets = [
    { name: "1", rows: [["a"], ["1"]] },
    { name: "2", xml: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' },
  ];
  expect(await outcomeOf(buildXlsx({ sheets }))).toBe("broken-xml");
});

describe("a damaged workbook", () => {
  const whole = Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)])), {
      level: 6,
      mtime: "1980-01-01T00:00:00",
    }),
  );

  test("cut short anywhere, it gives no row", async () => {
    expect(await outcomeOf(whole)).toBe("2: 1");
    for (let length = 1; length < whole.length; length++) {
      expect(await outcomeOf(whole.subarray(0, length)), `${length} bytes`).toBe("broken-zip");
    }
  });

  test("with any one byte changed, it gives the same rows or none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(whole);
        damaged[at]! ^= change;
        return /^(?:2: 1|[a-z-]+)$/.test(await outcomeOf(damaged));
      }),
      { numRuns: 1500 },
    );
  });
});

test("a large sheet whose end is damaged gives no row", async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => [`${index * 7919}`, "x", "y"]);
  const whole = buildSheet(["a", "b", "c"], ...rows);
  const changed = Buffer.from(whole);
  // The sheet is the last part; its checksum stands in the directory behind it.
  const directoryAt = changed.readUInt32LE(changed.length - 6);
  changed[directoryAt - 5]! ^= 1;
  expect(await outcomeOf(changed)).toBe("broken-zip");
});
