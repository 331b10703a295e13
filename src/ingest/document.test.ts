import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildDocx, buildParagraph, buildTable, buildZip, documentXml } from "../../test/docx-builder.ts";
import { buildPdf, ruledTable } from "../../test/pdf-builder.ts";
import { UserError } from "../model/issues.ts";
import { type DocumentRow, readDocument, rowAt, textAt } from "./document.ts";

const sample = buildDocx(buildTable(["序号", "名称"], ["1", "绘图"], ["2", "写作"]));
const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
async function rowsOf(content: Uint8Array): Promise<DocumentRow[]> {
  const rows: DocumentRow[] = [];
  for await (const row of readDocument(content)) rows.push(row);
  return rows;
}
const codeOf = async (content: Uint8Array): Promise<string> => {
  try {
    return `${(await rowsOf(content)).length} rows`;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
};

test.each([
  { what: "a docx", content: sample, is: "2 rows" },
  { what: "a CSV", content: bytes("a,b\n1,2\n"), is: "1 rows" },
  { what: "no byte", content: bytes(""), is: "empty-file" },
  { what: "white space", content: bytes("\ufeff \r\n\n"), is: "empty-file" },
  { what: "more white space than is looked at", content: bytes("\n".repeat(9999)), is: "empty-file" },
  { what: "a PDF of nothing", content: bytes("%PDF-1.7\n"), is: "broken-pdf" },
  { what: "an image", content: bytes("\x89PNG\r\n\x1a\n....", "latin1"), is: "not-a-table-document" },
  { what: "an error page served as a file", content: bytes("\n<!DOCTYPE html><title>403</title>"), is: "not-a-table-document" },
  { what: "XML", content: bytes('<?xml version="1.0"?><rows/>'), is: "not-a-table-document" },
  { what: "JSON", content: bytes('[\n  {"a": 1}]'), is: "1 rows" },
  { what: "JSON lines", content: bytes('{"a": 1}\n{"a": 2}\n'), is: "2 rows" },
  { what: "an object in one line, without a list", content: bytes('{"a": 1}\n'), is: "1 rows" },
  { what: "a table of a page", content: bytes("<table><tr><th>a<tr><td>1</table>"), is: "1 rows" },
  {
    what: "XHTML",
    content: bytes(
      '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><table><tr><th>a</th></tr><tr><td>1</td></tr></table></body></html>',
    ),
    is: "1 rows",
  },
  { what: "UTF-16 with a mark", content: bytes("\ufeffa,b\n1,2\n", "utf16le"), is: "1 rows" },
  { what: "UTF-16 without a mark", content: bytes("a,b\n1,2\n", "utf16le"), is: "1 rows" },
  { what: "JSON in UTF-16", content: bytes('[{"a": 1}]', "utf16le"), is: "1 rows" },
  { what: "UTF-32", content: bytes("\xff\xfe\0\0a\0\0\0", "latin1"), is: "bad-encoding" },
  { what: "bytes of no known kind", content: bytes("a,b\0\x01", "latin1"), is: "not-a-table-document" },
  {
    what: "an old .doc",
    content: bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`, "latin1"),
    is: "not-a-table-document",
  },
  { what: "a binary workbook", content: buildZip({ "xl/workbook.bin": "" }), is: "not-docx" },
  { what: "a zip of anything", content: buildZip({ "a.txt": "a" }), is: "not-docx" },
  { what: "an empty zip", content: buildZip({}), is: "not-a-table-document" },
  { what: "a docx without a table", content: buildDocx(buildParagraph("Nothing to list.")), is: "no-table" },
  { what: "a docx whose table is a header only", content: buildDocx(buildTable(["a"])), is: "0 rows" },
  {
    what: "a docx from Word on the web",
    content: buildZip({ "word/document2.xml": documentXml(buildTable(["a"], ["1"])) }),
    is: "1 rows",
  },
])("$what is $is", async ({ content, is }) => {
  expect(await codeOf(content)).toBe(is);
});

test.each([
  { content: bytes("<?xml version='1.0'?><rss><title>a</title></rss>"), name: "an XML file" },
  {
    content: Buffer.concat([bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), bytes("WordDocument", "utf16le")]),
    name: "an old .doc",
  },
  { content: buildZip({ "xl/workbook.bin": "" }), name: "an .xlsb workbook" },
])("the error says that $name was seen", async ({ content, name }) => {
  await expect(rowsOf(content)).rejects.toThrow(`This is ${name}, not read yet`);
});

describe("a damaged docx", () => {
  test("cut short anywhere, it gives no row", async () => {
    for (let length = 1; length < sample.length; length++)
      expect(await codeOf(sample.subarray(0, length)), `${length} bytes`).toBe("broken-zip");
  });

  test("with any one byte changed, it gives the same rows or none", async () => {
    const rows = JSON.stringify(await rowsOf(sample));
    await fc.assert(
      fc.asyncProperty(fc.nat(sample.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = sample.slice();
        damaged[at]! ^= change;
        const code = await codeOf(damaged);
        return code !== "2 rows" || JSON.stringify(await rowsOf(damaged)) === rows;
      }),
      { numRuns: 2000 },
    );
  });
});

test("the row at which a reader stops is the last that is made", async () => {
  const rows = readDocument(sample);
  expect((await rows.next()).value?.locator).toEqual({ table: 1, row: 2 });
  expect((await rows.return(undefined)).done).toBe(true);
});

test("a locator without its page leads to the row, one with another page or table does not", async () => {
  const pdf = buildPdf({
    pages: [
      ruledTable([
        ["a", "b", "c"],
        ["1", "2", "3"],
      ]),
    ],
  });
  const row = { header: ["a", "b", "c"], values: ["1", "2", "3"], locator: { page: 1, table: 1, row: 2 } };
  expect(await rowAt(pdf, { page: 1, table: 1, row: 2 })).toEqual(row);
  expect(await rowAt(pdf, { table: 1, row: 2 })).toEqual(row);
  expect(await textAt(pdf, { table: 1, row: 2, cell: 3 })).toBe("3");
  for (const wanted of [{ page: 2, table: 1, row: 2 }, { page: 1, table: 2, row: 2 }, { page: 1, row: 2 }, { line: 1 }, {}])
    expect(await rowAt(pdf, wanted)).toBeUndefined();
});

test("a cell that its row does not reach is empty, one beyond the header is there", async () => {
  const csv = bytes("a,b\n1\n1,2,3\n");
  expect(await textAt(csv, { row: 2, cell: 2 })).toBe("");
  expect(await textAt(csv, { row: 2, cell: 3 })).toBeUndefined();
  expect(await textAt(csv, { row: 3, cell: 3 })).toBe("3");
});
