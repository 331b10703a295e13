import { UserError } from "../model/issues.ts";
import { type DocumentBytes, slicesOf } from "./document-bytes.ts";
import { kindOfText, type TextKind } from "./detect-text.ts";
import { notRead } from "./not-read.ts";
import { markedEncoding, unmarkedUtf16 } from "./text/encoding.ts";
import { isWorkbook } from "./xlsx/workbook.ts";

export type DocumentKind = "docx" | "xlsx" | "pdf" | TextKind;

export const ZIP = "PK\x03\x04";
export const PDF = "%PDF-";

/** First bytes (as Latin-1) of what is seen in the wild in place of a document, by what to call it. */
const UNREAD: readonly (readonly [magic: string, name: string])[] = [
  ["\x89PNG\r\n\x1a\n", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["II*\0", "a TIFF image"],
  ["MM\0*", "a TIFF image"],
  ["RIFF", "a RIFF file (an image or a sound)"],
  ["{\\rtf", "an RTF document"],
  ["PK\x05\x06", "an empty zip archive"],
  ["\x1f\x8b", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xfd7zXZ\0", "an xz archive"],
  ["\x28\xb5\x2f\xfd", "a zstd archive"],
  ["7z\xbc\xaf\x27\x1c", "a 7z archive"],
  ["Rar!\x1a", "a RAR archive"],
  ["PAR1", "a Parquet file"],
  ["SQLite format 3\0", "a SQLite database"],
];

/** Microsoft's compound file holds streams with UTF-16 names; they tell what it is. */
const COMPOUND = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const COMPOUND_STREAMS = [
  ["EncryptedPackage", "an Office document locked with a password"],
  ["WordDocument", "an old .doc"],
  ["Workbook", "an old .xls"],
  ["PowerPoint Document", "an old .ppt"],
] as const;

/** How much of a file is looked at to tell what it is. */
export const HEAD = 4096;

/** What the bytes are; anything that is no table document we read throws and says what was seen. */
export function detectKind(bytes: DocumentBytes): DocumentKind {
  const start = bytes.slice(0, HEAD);
  const head = Buffer.from(start).toString("latin1");
  if (/^(?:\xef\xbb\xbf)?\s*$/.test(head) && bytes.size <= HEAD) throw new UserError("empty-file", "The file is empty.");
  // A download cut off inside the magic itself is a broken zip too, not a text that says "PK".
  if (head.startsWith(ZIP) || ZIP.startsWith(head)) return kindOfZip(bytes);
  if (head.trimStart().startsWith(PDF)) return "pdf";
  const seen = foreignKind(bytes, head);
  if (seen) throw new UserError("not-a-table-document", notRead(seen));
  return kindOfText(bytes, textStart(start, head));
}

/** A Word document is what a zip is taken for; its reader says what else a zip may be. */
function kindOfZip(bytes: DocumentBytes): "docx" | "xlsx" {
  return isWorkbook(bytes) ? "xlsx" : "docx";
}

/** What a document is, by its first bytes as Latin-1, if it is of a kind that nothing here reads. */
export function foreignKind(bytes: DocumentBytes, head: string): string | undefined {
  return unread(head) ?? compound(bytes, head);
}

function unread(head: string): string | undefined {
  return UNREAD.find(([magic]) => head.startsWith(magic))?.[1];
}

function compound(bytes: DocumentBytes, head: string): string | undefined {
  if (!head.startsWith(COMPOUND)) return undefined;
  const isIn = new Set<string>();
  let end = Buffer.alloc(0);
  for (const slice of slicesOf(bytes)) {
    const joined = Buffer.concat([end, slice]);
    for (const [name] of COMPOUND_STREAMS) if (joined.includes(name, 0, "utf16le")) isIn.add(name);
    end = joined.subarray(-64);
  }
  return COMPOUND_STREAMS.find(([name]) => isIn.has(name))?.[1] ?? "an old Office document";
}

/** The beginning of a text, enough of it to tell marks and brackets; bytes that are no text throw. */
function textStart(start: Uint8Array, head: string): string {
  const encoding = markedEncoding(start) ?? unmarkedUtf16(start);
  if (encoding) {
    const whole = start.subarray(encoding.mark, start.length - ((start.length - encoding.mark) % 2));
    return new TextDecoder(encoding.name === "utf-8" ? "latin1" : encoding.name).decode(whole);
  }
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head))
    throw new UserError("not-a-table-document", notRead("a binary file of unknown type"));
  return head;
}
