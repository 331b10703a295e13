import { crc32, inflateRawSync } from "node:zlib";
import { UserError } from "../../model/issues.ts";
import type { DocumentBytes } from "../document-bytes.ts";
import { damaged, documentOf, viewOf, type ZipEntry, type ZipSource } from "./entry.ts";

export { zipEntries } from "./directory.ts";
export type { ZipEntry, ZipSource } from "./entry.ts";

// Node's own zlib and not fflate: several times as fast on the official docx (bench/read has both), it fails at a bound
// where fflate cuts its output off, and it has the CRC.

/** A zip entry may inflate to this many bytes when it is unpacked into memory as a whole. */
export const MAX_INFLATED = 256 * 2 ** 20;
/** A zip entry may inflate to this many times its size, once it is bigger than `RATIO_MATTERS_FROM`. Word gets to 30. */
export const MAX_RATIO = 200;
/** Below this size a high ratio is a short, repetitive document and no danger. */
export const RATIO_MATTERS_FROM = 2 ** 20;

const LOCAL_HEADER = 0x04034b50;
const HEADER_SIZE = 30;

/** The bytes of one file, whole and checked against the directory's size and CRC. */
export function readEntry(source: ZipSource, entry: ZipEntry): Uint8Array {
  checkEntry(entry, MAX_INFLATED);
  const bytes = documentOf(source);
  const start = packedStart(bytes, entry);
  const content = unpack(bytes.slice(start, start + entry.compressedSize), entry);
  checkContent(entry, content.length, crc32(content));
  return content;
}

/** Refuses a file that is locked, packed in a way we do not know, or over the bounds. */
export function checkEntry({ name, size, compressedSize, isEncrypted, method }: ZipEntry, maxSize: number): void {
  if (isEncrypted) throw new UserError("not-a-table-document", "This is a zip archive locked with a password; unlock it first.");
  if (size > maxSize) throw new UserError("too-large", `${name} unpacks to ${size} bytes; at most ${maxSize} are read.`);
  if (size > RATIO_MATTERS_FROM && size > compressedSize * MAX_RATIO) {
    throw new UserError("too-large", `${name} unpacks to over ${MAX_RATIO} times its size, as a zip bomb does, and is not read.`);
  }
  if (method !== 0 && method !== 8) throw damaged(`${name} is packed by method ${method}, which no Office program writes`);
}

/** Where the file's packed bytes begin; all of them are there. */
export function packedStart(bytes: DocumentBytes, entry: ZipEntry): number {
  const at = entry.headerAt;
  const header = viewOf(bytes.slice(at, at + HEADER_SIZE));
  if (header.byteLength < HEADER_SIZE || header.getUint32(0, true) !== LOCAL_HEADER)
    throw damaged(`${entry.name} is not where its zip directory says`);
  const start = at + HEADER_SIZE + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + entry.compressedSize > bytes.size) throw damaged(`${entry.name} is cut short`);
  return start;
}

/** What came out of a file must be what the directory says went in. */
export function checkContent(entry: ZipEntry, length: number, crc: number): void {
  if (length !== entry.size) throw damaged(`${entry.name} is not as long as its zip directory says`);
  if (crc !== entry.crc) throw damaged(`${entry.name} does not match its checksum`);
}

function unpack(packed: Uint8Array, { name, method, size }: ZipEntry): Uint8Array {
  if (method === 0) return packed;
  try {
    // One byte more than declared, so that a longer stream fails here instead of stopping at the declared size.
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: size + 64 });
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    throw damaged(`${name} cannot be unpacked`, cause);
  }
}

export function isZlibError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && /^(?:Z_|ERR_BUFFER_TOO_LARGE)/.test(String(error.code));
}
