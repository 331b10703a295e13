import { buildZip } from "./docx-builder.ts";

/** The smallest workbooks that hold what a test is about. Text is escaped; `xml` is taken as it is. */

/** A cell: its text, a number, true or false, nothing, or XML of one's own, in which @ stands for its reference. */
export type BuiltSheetCell = string | number | boolean | null | { readonly xml: string };

export interface BuiltSheet {
  readonly name: string;
  /** The rows from the first on. */
  readonly rows?: readonly (readonly BuiltSheetCell[])[];
  /** The sheet's inside as SpreadsheetML, instead of `rows`. */
  readonly xml?: string;
  /** What stands behind the rows: merged cells. */
  readonly after?: string;
}

export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
  /** Texts that cells of type "s" refer to, each the inside of an <si>. */
  readonly shared?: readonly string[];
  /** The numFmtId or the format of one's own of each cell style. */
  readonly styles?: readonly (number | string)[];
  readonly workbookPr?: string;
}

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A whole .xlsx. */
export function buildXlsx(workbook: BuiltWorkbook): Uint8Array<ArrayBuffer> {
  return buildZip(xlsxParts(workbook));
}

/** A workbook of one sheet called S. */
export function buildSheet(...rows: readonly (readonly BuiltSheetCell[])[]): Uint8Array<ArrayBuffer> {
  return buildXlsx({ sheets: [{ name: "S", rows }] });
}

/** The parts of a workbook by name, for a test to change some. */
export function xlsxParts({ sheets, shared, styles, workbookPr = "" }: BuiltWorkbook): Record<string, string> {
  const listed = sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const targets = sheets.map((_, at): Target => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`]);
  return {
    "_rels/.rels": relationshipsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml([
      ...targets,
      ...(shared ? [["shared", "sharedStrings", "sharedStrings.xml"] as const] : []),
      ...(styles ? [["styles", "styles", "styles.xml"] as const] : []),
    ]),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
    ...(shared ? { "xl/sharedStrings.xml": sharedXml(shared) } : {}),
    ...(styles ? { "xl/styles.xml": stylesXml(styles) } : {}),
  };
}

type Target = readonly [id: string, type: string, target: string];

export function relationshipsXml(targets: readonly Target[]): string {
  const all = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
}

export function sheetXml({ rows = [], xml, after = "" }: BuiltSheet): string {
  const inside = xml ?? rows.map(rowXml).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${inside}</sheetData>${after}</worksheet>`;
}

export function sharedXml(shared: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${shared.map((text) => `<si>${text}</si>`).join("")}</sst>`;
}

function stylesXml(styles: readonly (number | string)[]): string {
  const own = styles.map((style, at) =>
    typeof style === "string" ? `<numFmt numFmtId="${200 + at}" formatCode="${escapeXml(style)}"/>` : "",
  );
  const used = styles.map((style, at) => `<xf numFmtId="${typeof style === "string" ? 200 + at : style}"/>`);
  const before = '<cellStyleXfs count="1"><xf numFmtId="22"/></cellStyleXfs>';
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join("")}</numFmts>${before}<cellXfs>${used.join("")}</cellXfs></styleSheet>`;
}

function rowXml(cells: readonly BuiltSheetCell[], index: number): string {
  return `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${index + 1}`)).join("")}</row>`;
}

function cellXml(cell: BuiltSheetCell, ref: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "object") return cell.xml.replaceAll("@", ref);
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

/** The letters of a column, from 0: A, B, …, Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? columnLetters(before) : "") + String.fromCharCode(65 + (column % 26));
}

/** Text as a spreadsheet writes it: what XML cannot hold, and what would be taken for such an escape, as _xHHHH_. */
export function escapeXml(text: string): string {
  const code = (character: string) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`;
  return text
    .replaceAll("_x", "_x005F_x")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/[^\t\n\x20-\u{10ffff}]|[\ufffe\uffff]/gu, code);
}
