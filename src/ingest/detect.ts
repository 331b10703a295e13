import { UserError } from "../model/issues.ts";

export type DocumentKind = "docx" | "csv" | "pdf";

const ZIP = "PK\x03\x04";
const PDF = "%PDF-";

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

/** How much of a file is looked at to tell text from other bytes. */
const HEAD = 4096;

/** What the bytes are; anything that is no table document we read throws and says what was seen. */
export function detectKind(bytes: Uint8Array): DocumentKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString("latin1", 0, HEAD);
  if (/^(?:\xef\xbb\xbf)?\s*$/.test(head) && buffer.length <= HEAD) throw new UserError("empty-file", "The file is empty.");
  // A download cut off inside the magic itself is a broken zip too, not a text that says "PK".
  if (head.startsWith(ZIP) || ZIP.startsWith(head)) return "docx";
  if (head.trimStart().startsWith(PDF)) return "pdf";
  const seen = unread(head) ?? compound(buffer, head) ?? unreadText(head);
  if (seen) throw new UserError("not-a-table-document", `This is ${seen}, not read yet; .docx, .pdf and .csv are.`);
  return "csv";
}

function unread(head: string): string | undefined {
  return UNREAD.find(([magic]) => head.startsWith(magic))?.[1];
}

function compound(buffer: Buffer, head: string): string | undefined {
  if (!head.startsWith(COMPOUND)) return undefined;
  const stream = COMPOUND_STREAMS.find(([name]) => buffer.includes(name, 0, "utf16le"));
  return stream?.[1] ?? "an old Office document";
}

/** Texts that are no table. UTF-16 with a byte order mark passes: the CSV reader knows a better error for it. */
function unreadText(head: string): string | undefined {
  if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff")) return undefined;
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head)) return "a binary file of unknown type";
  const start = head.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/^<[a-z!?]/i.test(start))
    return /<(?:!doctype\s+html|html|head|body|script)\b/i.test(start) ? "an HTML page" : "an XML file";
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(start)) return "a JSON file";
  return undefined;
}
