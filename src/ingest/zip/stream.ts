import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { DocumentBytes } from "../document-bytes.ts";
import { damaged, type ZipEntry } from "./entry.ts";
import { checkContent, checkEntry, isZlibError, packedStart } from "./zip.ts";

/** Bytes taken from the archive, and given unpacked, at once. */
const PIECE = 2 ** 17;

/**
 * The bytes of one file piece by piece, in memory that does not grow with it. The pieces are checked against the
 * directory's size as they come and against its CRC at the end: whoever needs a file that is whole must have seen the
 * end before it uses anything. Unpacking goes on in another thread while a piece is looked at.
 */
export async function* streamEntry(bytes: DocumentBytes, entry: ZipEntry, maxSize: number): AsyncGenerator<Uint8Array> {
  checkEntry(entry, maxSize);
  const start = packedStart(bytes, entry);
  let length = 0;
  let crc = 0;
  for await (const piece of unpacked(piecesOf(bytes, start, start + entry.compressedSize), entry)) {
    length += piece.length;
    if (length > entry.size) break;
    crc = crc32(piece, crc);
    yield piece;
  }
  checkContent(entry, length, crc);
}

function* piecesOf(bytes: DocumentBytes, from: number, to: number): Generator<Uint8Array> {
  for (let at = from; at < to; at += PIECE) yield bytes.slice(at, Math.min(to, at + PIECE));
}

async function* unpacked(pieces: Iterable<Uint8Array>, { name, method }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (method === 0) return yield* pieces;
  const inflate = createInflateRaw({ chunkSize: PIECE });
  try {
    // The callback is asked for by `pipeline`; what goes wrong ends the loop below as well.
    pipeline(Readable.from(pieces), inflate, () => undefined);
    for await (const piece of inflate) yield piece as Uint8Array;
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    throw damaged(`${name} cannot be unpacked`, cause);
  }
}
