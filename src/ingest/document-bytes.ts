import { createHash } from "node:crypto";
import { UserError } from "../model/issues.ts";

/** Random access to the bytes of a document, so that a large one need not be in memory as a whole. */
export interface DocumentBytes {
  readonly size: number;
  /** The bytes from `from` up to and without `to`; fewer where the document ends before. */
  slice(from: number, to: number): Uint8Array;
}

/** How many bytes a reader that streams asks for at a time. */
export const SLICE = 2 ** 16;
/** What is read into memory as a whole may be this large. */
export const MAX_WHOLE = 256 * 2 ** 20;
/** What is read in pieces and never held as a whole; above this it is no list. */
export const MAX_STREAMED = 4 * 2 ** 30;

export const inMemory = (bytes: Uint8Array): DocumentBytes => ({
  size: bytes.length,
  slice: (from, to) => bytes.subarray(from, to),
});

/** The document as a whole, for formats that cannot be read in order. */
export function wholeOf(bytes: DocumentBytes): Uint8Array {
  checkSize(bytes, MAX_WHOLE);
  return bytes.slice(0, bytes.size);
}

export function checkSize({ size }: DocumentBytes, most: number): void {
  if (size > most) throw new UserError("too-large", `The file has ${size} bytes; at most ${most} are read.`);
}

/** The document slice by slice from the start, or from a byte of it. */
export function* slicesOf(bytes: DocumentBytes, from = 0): Generator<Uint8Array> {
  for (let at = from; at < bytes.size; at += SLICE) yield bytes.slice(at, Math.min(bytes.size, at + SLICE));
}

/** The SHA-256 by which a snapshot of the document is named. */
export function snapshotOf(bytes: DocumentBytes): string {
  const hash = createHash("sha256");
  for (const slice of slicesOf(bytes)) hash.update(slice);
  return hash.digest("hex");
}
