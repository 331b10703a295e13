import { crc32, inflateRawSync } from "node:zlib";
import { UserError } from "../model/issues.ts";

// Node's own zlib and not fflate: several times as fast on the official docx (bench/read has both), it fails at a bound
// where fflate cuts its output off, and it has the CRC.

/** A zip entry may inflate to this many bytes. */
export const MAX_INFLATED = 256 * 2 ** 20;
/** A zip entry may inflate to this many times its size, once it is bigger than `RATIO_MATTERS_FROM`. Word gets to 30. */
export const MAX_RATIO = 200;
/** Below this size a high ratio is a short, repetitive document and no danger. */
export const RATIO_MATTERS_FROM = 2 ** 20;

/** One file of a zip archive, as the archive's directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const HEADER_SIZE = 30;
const MAX_COMMENT = 0xffff;

/** The files of a zip archive by name. The directory stands at the end, so an archive that is cut short has none. */
export function zipEntries(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged("its zip directory is broken");
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    entries.set(entry.name, entry);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of one file, whole and checked against the directory's size and CRC. */
export function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted)
    throw new UserError("not-a-table-document", "This is a zip archive locked with a password; unlock it first.");
  checkBounds(entry);
  const packed = packedBytes(bytes, entry);
  const content = unpack(packed, entry);
  if (content.length !== entry.size) throw damaged(`${entry.name} is not as long as its zip directory says`);
  if (crc32(content) !== entry.crc) throw damaged(`${entry.name} does not match its checksum`);
  return content;
}

function checkBounds({ name, size, compressedSize }: ZipEntry): void {
  if (size > MAX_INFLATED) {
    throw new UserError("too-large", `${name} unpacks to ${size} bytes; at most ${MAX_INFLATED} are read.`);
  }
  if (size > RATIO_MATTERS_FROM && size > compressedSize * MAX_RATIO) {
    throw new UserError("too-large", `${name} unpacks to over ${MAX_RATIO} times its size, as a zip bomb does, and is not read.`);
  }
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const at = entry.headerAt;
  if (at + HEADER_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER)
    throw damaged(`${entry.name} is not where its zip directory says`);
  const start = at + HEADER_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw damaged(`${entry.name} is cut short`);
  return bytes.subarray(start, start + entry.compressedSize);
}

function unpack(packed: Uint8Array, { name, method, size }: ZipEntry): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw damaged(`${name} is packed by method ${method}, which no Office program writes`);
  try {
    // One byte more than declared, so that a longer stream fails here instead of stopping at the declared size.
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: size + 64 });
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    throw damaged(`${name} cannot be unpacked`, cause);
  }
}

function isZlibError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && /^(?:Z_|ERR_BUFFER_TOO_LARGE)/.test(String(error.code));
}

/** Where the end record starts: looked for from the end backwards, past a comment of any length. */
function endOfDirectory(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= least; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged("it has no zip directory at its end");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(what: string, cause?: Error): UserError {
  const message = `The document is cut short or damaged (${what}); get it again.`;
  return new UserError("broken-zip", message, cause && { cause });
}
