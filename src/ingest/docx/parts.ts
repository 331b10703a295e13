import { isUtf8 } from "node:buffer";
import { UserError } from "../../model/issues.ts";
import { notRead } from "../not-read.ts";
import { readEntry, type ZipEntry, type ZipSource } from "../zip/zip.ts";

export type Entries = ReadonlyMap<string, ZipEntry>;

/** The XML of the document's body as UTF-8. */
export function mainPart(bytes: ZipSource, entries: Entries, refusal = notRead): Uint8Array {
  const entry = entryOf(entries, "document");
  if (!entry) throw new UserError("not-docx", refusal(otherZip(entries)));
  const xml = asUtf8(readEntry(bytes, entry));
  if (!isUtf8(xml)) throw new UserError("broken-xml", "The document's text is damaged: it is not UTF-8.");
  return xml;
}

/** Word on the web calls the main part "document2.xml". */
export function entryOf(
  entries: Entries,
  part: "document" | "numbering" | "styles" | "footnotes" | "endnotes",
): ZipEntry | undefined {
  const usual = entries.get(`word/${part}.xml`);
  if (usual) return usual;
  const other = [...entries.keys()].find(
    (name) => name.startsWith(`word/${part}`) && /^\d+\.xml$/.test(name.slice(5 + part.length)),
  );
  return other === undefined ? undefined : entries.get(other);
}

/** Parts that tell what else is packed as a zip. */
const OTHER_ZIPS = [
  ["xl/workbook.bin", "an .xlsb workbook"],
  ["ppt/presentation.xml", "a .pptx presentation"],
  ["content.xml", "an OpenDocument file"],
  ["META-INF/container.xml", "an EPUB book"],
] as const;

function otherZip(entries: Entries): string {
  return OTHER_ZIPS.find(([part]) => entries.has(part))?.[1] ?? "a zip archive without a Word document in it";
}

/** Office may write UTF-16; its byte order mark tells. */
export function asUtf8(xml: Uint8Array): Uint8Array {
  const encoding = xml[0] === 0xff && xml[1] === 0xfe ? "utf-16le" : xml[0] === 0xfe && xml[1] === 0xff ? "utf-16be" : null;
  return encoding ? Buffer.from(new TextDecoder(encoding).decode(xml)) : xml;
}
