import { buildDocx, buildTable, buildZip } from "../docx-builder.ts";
import { buildPdf, ruledTable } from "../pdf-builder.ts";
import { encodeText } from "./encode-text.ts";

/** A table as rows of texts, the header first. */
export type Table = readonly (readonly string[])[];

export interface DocumentFormat {
  readonly name: string;
  readonly build: (table: Table) => Uint8Array;
  /**
   * What is left of a document that is cut off: nothing, or the rows before the cut. A text of lines does not say where it ends, and
   * the last value of a CSV not either.
   */
  readonly cut: "nothing" | "nothing or all" | "whole rows" | "rows and the start of a value";
  /** The outcome of a header without rows: lists of objects have no header where they have no object. */
  readonly headerAlone: readonly [] | "no-table" | "empty-file";
}

const csv = (table: Table, delimiter: string) =>
  table.map((row) => `${row.map((text) => quoted(text, delimiter)).join(delimiter)}\r\n`).join("");
const quoted = (text: string, delimiter: string) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const csvFormat = (encoding: string, { mark = "", delimiter = "," } = {}): DocumentFormat => ({
  name: `${delimiter === "\t" ? "TSV" : "CSV"} in ${encoding}${mark && " with a mark"}${/[;|]/.test(delimiter) ? `, ${delimiter}` : ""}`,
  build: (table) => encodeText(mark + csv(table, delimiter), encoding),
  cut: "rows and the start of a value",
  headerAlone: [],
});

const objects = ([header = [], ...rows]: Table) =>
  rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const rowOf = (cells: readonly string[], tag: string) =>
  `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("")}</tr>`;
const page = ([header = [], ...rows]: Table, charset: string) =>
  `<!DOCTYPE html>\n<html><head><meta charset="${charset}"><title>list</title></head><body><table>${rowOf(header, "th")}${rows.map((row) => rowOf(row, "td")).join("\n")}</table></body></html>\n`;

const strict = { cut: "nothing", headerAlone: [] } as const;

export const FORMATS: readonly DocumentFormat[] = [
  { name: "docx", build: (table) => buildDocx(buildTable(...table)), ...strict },
  { name: "xlsx", build: buildWorkbook, ...strict },
  {
    name: "PDF",
    build: (table) => buildPdf({ pages: [ruledTable(table, { widths: [50, 120, 150, 70], top: 290 })], box: [420, 300] }),
    // Its last part is a directory, which can be made again if all that it names is there.
    cut: "nothing or all",
    headerAlone: [],
  },
  { name: "HTML", build: (table) => encodeText(page(table, "utf-8"), "utf-8"), ...strict },
  { name: "HTML in GB18030", build: (table) => encodeText(page(table, "gb2312"), "gb18030"), ...strict },
  { name: "HTML in Big5", build: (table) => encodeText(page(table, "big5"), "big5"), ...strict },
  csvFormat("utf-8"),
  csvFormat("utf-8", { mark: "\ufeff" }),
  csvFormat("utf-16le"),
  csvFormat("utf-16le", { mark: "\ufeff" }),
  csvFormat("utf-16be"),
  csvFormat("utf-16be", { mark: "\ufeff" }),
  csvFormat("gb18030"),
  csvFormat("big5"),
  csvFormat("utf-8", { delimiter: ";" }),
  csvFormat("utf-8", { delimiter: "|" }),
  csvFormat("utf-8", { delimiter: "\t" }),
  csvFormat("utf-16le", { delimiter: "\t", mark: "\ufeff" }),
  {
    name: "JSON, objects",
    build: (table) => Buffer.from(JSON.stringify(objects(table), null, 1)),
    cut: "nothing",
    headerAlone: "no-table",
  },
  { name: "JSON, lists", build: (table) => Buffer.from(JSON.stringify({ rows: table })), ...strict },
  { name: "JSON in UTF-16", build: (table) => encodeText(JSON.stringify(table), "utf-16le"), ...strict },
  {
    name: "JSON lines",
    build: (table) =>
      Buffer.from(
        objects(table)
          .map((row) => `${JSON.stringify(row)}\n`)
          .join(""),
      ),
    cut: "whole rows",
    headerAlone: "empty-file",
  },
];

/** The smallest workbook: one sheet, its texts in the cells themselves. */
function buildWorkbook(table: Table): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const rows = table.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((text, column) => `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join("")}</row>`,
  );
  return buildZip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="list" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  });
}
