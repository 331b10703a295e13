import { UserError } from "../../model/issues.ts";
import type { DocumentBytes } from "../document-bytes.ts";
import type { ZipEntry } from "../zip/zip.ts";
import { PackageParts, relationshipsOf } from "./package-parts.ts";
import { noStrings, readSharedStrings, type SharedStrings } from "./shared-strings.ts";
import { type NumberKind, readStyles } from "./styles.ts";
import { readSmallPart } from "./xml-part.ts";

/** What all the sheets of a workbook together may unpack to. */
export const MAX_SHEETS_SIZE = 2 ** 31;

export interface Sheet {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** A workbook without the rows of its sheets. */
export interface Workbook {
  readonly bytes: DocumentBytes;
  readonly sheets: readonly Sheet[];
  readonly strings: SharedStrings;
  /** How numbers are written, by the number of a cell's style. */
  readonly kinds: readonly NumberKind[];
  /** Days count from 1904, as old Macintosh workbooks do. */
  readonly is1904: boolean;
}

export async function openWorkbook(bytes: DocumentBytes): Promise<Workbook> {
  const parts = new PackageParts(bytes);
  const main = mainPart(parts);
  const entry = partOf(parts, main);
  const related = relationshipsOf(parts, main);
  const listed: { name: string; id: string }[] = [];
  let is1904 = false;
  readSmallPart(bytes, entry, ["workbookPr", "sheet"], (element, attributes) => {
    if (element === "workbookPr") is1904 = /^(?:1|true|on)$/.test(attributes("date1904") ?? "");
    else listed.push({ name: attributes("name") ?? "", id: attributes("id") ?? "" });
  });
  const sheets = listed.flatMap(({ name, id }): Sheet[] => {
    const found = related.find((one) => one.id === id);
    if (!found) throw new UserError("broken-xml", `The workbook is damaged: its sheet "${name}" leads nowhere.`);
    // Chart sheets, dialogs and macro sheets of before 1997 hold no table.
    return found.type === "worksheet" ? [{ name, entry: partOf(parts, found.target) }] : [];
  });
  checkSheets(sheets);
  const strings = related.find(({ type }) => type === "sharedStrings");
  const styles = related.find(({ type }) => type === "styles");
  return {
    bytes,
    sheets,
    strings: strings ? await readSharedStrings(bytes, partOf(parts, strings.target)) : noStrings(),
    kinds: styles ? readStyles(bytes, partOf(parts, styles.target)) : [],
    is1904,
  };
}

function partOf(parts: PackageParts, name: string): ZipEntry {
  const entry = parts.get(name);
  if (!entry) throw new UserError("broken-zip", `The document is damaged (its part ${name} is missing); get it again.`);
  return entry;
}

/** The part that the package calls its document; where it does not say, the name that Excel gives it. */
function mainPart(parts: PackageParts): string {
  return relationshipsOf(parts, "").find((one) => one.type === "officeDocument")?.target ?? "xl/workbook.xml";
}

/** True for a zip whose main part is a workbook in XML. A Word document's is looked at no further than its name. */
export function isWorkbook(bytes: DocumentBytes): boolean {
  const parts = new PackageParts(bytes);
  if (parts.get("xl/workbook.xml")) return true;
  if (parts.get("word/document.xml")) return false;
  return relationshipsOf(parts, "").some(
    ({ type, target }) => type === "officeDocument" && /^(?!word\/|ppt\/).*\bworkbook[^/]*\.xml$/i.test(target),
  );
}

function checkSheets(sheets: readonly Sheet[]): void {
  const names = new Set<string>();
  let size = 0;
  for (const { name, entry } of sheets) {
    if (names.has(name)) throw new UserError("broken-xml", `The workbook is damaged: two sheets are called "${name}".`);
    names.add(name);
    size += entry.size;
  }
  if (size > MAX_SHEETS_SIZE)
    throw new UserError("too-large", `The sheets unpack to ${size} bytes; at most ${MAX_SHEETS_SIZE} are read.`);
}
