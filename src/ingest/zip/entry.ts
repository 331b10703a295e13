import { UserError } from "../../model/issues.ts";
import { type DocumentBytes, inMemory } from "../document-bytes.ts";

/** An archive in memory, or one that is read piece by piece. */
export type ZipSource = Uint8Array | DocumentBytes;

/** One file of a zip archive, as the archive's directory declares it. Its name is never used as a path. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

export function documentOf(source: ZipSource): DocumentBytes {
  return source instanceof Uint8Array ? inMemory(source) : source;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function damaged(what: string, cause?: Error): UserError {
  const message = `The document is cut short or damaged (${what}); get it again.`;
  return new UserError("broken-zip", message, cause && { cause });
}
