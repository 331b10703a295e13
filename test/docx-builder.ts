import { strToU8, zipSync } from "fflate";

/** The smallest Word documents that hold what a test is about. Text is escaped; `xml` is taken as it is. */

/** A cell: its text (a line a paragraph), or more. */
export type BuiltCell =
  | string
  | {
      readonly text?: string;
      /** Grid columns it covers. */
      readonly span?: number;
      /** "restart" begins a cell merged downwards, "continue" goes on with it. */
      readonly merge?: "restart" | "continue";
      /** The cell's content as WordprocessingML, instead of `text`. */
      readonly xml?: string;
    };

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A whole .docx with these blocks, tables and paragraphs, in its body. */
export function buildDocx(...blocks: readonly string[]): Uint8Array<ArrayBuffer> {
  return buildZip({ "word/document.xml": documentXml(...blocks) });
}

/** A .docx whose cells Word numbers: the inside of its word/numbering.xml, and of its word/styles.xml. */
export function buildNumberedDocx(numbering: string, styles: string, ...blocks: readonly string[]): Uint8Array<ArrayBuffer> {
  return buildZip({
    "word/document.xml": documentXml(...blocks),
    "word/numbering.xml": partXml("numbering", numbering),
    "word/styles.xml": partXml("styles", styles),
  });
}

/** The XML of a part beside the main one. */
export function partXml(root: "numbering" | "styles", content: string): string {
  return `<w:${root} ${NAMESPACES}>${content}</w:${root}>`;
}

/** The XML of a document's main part. */
export function documentXml(...blocks: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>${blocks.join("")}</w:body></w:document>`;
}

/** A zip archive of these files; the same files give the same bytes. */
export function buildZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime: "1980-01-01T00:00:00" });
}

export function buildTable(...rows: readonly (readonly BuiltCell[])[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(buildRow).join("")}</w:tbl>`;
}

export function buildParagraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** A paragraph that is numbered: the list (w:numId) and its level, from 0; or a paragraph style that may be. */
export function numberedParagraph(place: { list?: number; level?: number; style?: string }, text = ""): string {
  const { list, level, style } = place;
  const parts = [level !== undefined && `<w:ilvl w:val="${level}"/>`, list !== undefined && `<w:numId w:val="${list}"/>`];
  const numbering = parts.some(Boolean) ? `<w:numPr>${parts.filter(Boolean).join("")}</w:numPr>` : "";
  const properties = `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${numbering}<w:rPr><w:b/></w:rPr></w:pPr>`;
  return buildParagraph(text).replace("<w:p>", `<w:p>${properties}`);
}

function buildRow(cells: readonly BuiltCell[]): string {
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(buildCell).join("")}</w:tr>`;
}

function buildCell(cell: BuiltCell): string {
  const { text = "", span, merge, xml }: Exclude<BuiltCell, string> = typeof cell === "string" ? { text: cell } : cell;
  const properties = [span && `<w:gridSpan w:val="${span}"/>`, merge && `<w:vMerge w:val="${merge}"/>`];
  const content = xml ?? text.split("\n").map(buildParagraph).join("");
  return `<w:tc><w:tcPr>${properties.filter(Boolean).join("")}</w:tcPr>${content}</w:tc>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
