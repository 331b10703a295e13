import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** The bytes of an open file, read where they are asked for and not kept, so that a large file takes no memory. */
export class FileBytes {
  readonly size: number;
  /** False for a folder, a pipe or a device, which have no bytes at places. */
  readonly isFile: boolean;
  readonly isFolder: boolean;
  readonly #descriptor: number;

  /** Throws the system's error where the file cannot be opened. */
  constructor(path: string) {
    this.#descriptor = openSync(path, "r");
    const stats = fstatSync(this.#descriptor);
    this.size = stats.size;
    this.isFile = stats.isFile();
    this.isFolder = stats.isDirectory();
  }

  /** The bytes from `from` up to and without `to`; fewer where the file ends before. */
  slice(from: number, to: number): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, Math.min(to, this.size) - from));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(this.#descriptor, bytes, { offset: length, length: bytes.length - length, position: from + length });
      // Somebody has cut the file meanwhile.
      if (read === 0) return bytes.subarray(0, length);
      length += read;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
