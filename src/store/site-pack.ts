import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

// All pages of a site in one file, one after another, and an index beside it. Twelve thousand small files take seconds to
// create and to delete; one file takes neither, and swaps with the build it belongs to.

interface Entry {
  readonly offset: number;
  readonly length: number;
  /** Hash of all that the page was made from. */
  readonly key: string;
}

export interface SitePack {
  /** Paths in the order they were written. */
  readonly paths: readonly string[];
  /** Hash of what a page was made from, or undefined where there is no such page. */
  keyOf(path: string): string | undefined;
  read(path: string): Buffer | undefined;
  close(): void;
}

export interface SitePackWriter {
  add(path: string, key: string, content: Uint8Array | string): void;
  finish(): void;
}

const PAGES = "site.pack";
const INDEX = "site.json";
const BUFFERED = 8 * 1024 * 1024;

export function writeSitePack(folder: string): SitePackWriter {
  const handle = openSync(join(folder, PAGES), "wx");
  const index: Record<string, Entry> = {};
  const pending = Buffer.allocUnsafe(BUFFERED);
  let filled = 0;
  let offset = 0;
  const flush = () => {
    writeAll(handle, pending.subarray(0, filled));
    filled = 0;
  };
  return {
    add(path, key, content) {
      if (Object.hasOwn(index, path)) throw new Error(`Two pages at ${path}`);
      const length = Buffer.byteLength(content);
      index[path] = { offset, length, key };
      offset += length;
      if (filled + length > BUFFERED) flush();
      if (length > BUFFERED) writeAll(handle, typeof content === "string" ? Buffer.from(content) : content);
      else if (typeof content === "string") filled += pending.write(content, filled);
      else {
        pending.set(content, filled);
        filled += length;
      }
    },
    finish() {
      flush();
      fsyncSync(handle);
      closeSync(handle);
      writeFileSync(join(folder, INDEX), JSON.stringify(index));
    },
  };
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}

/** Opens the pages of a finished build; undefined where it has none. */
export function openSitePack(folder: string): SitePack | undefined {
  if (!existsSync(join(folder, INDEX))) return undefined;
  const index = JSON.parse(readFileSync(join(folder, INDEX), "utf8")) as Record<string, Entry>;
  const handle = openSync(join(folder, PAGES), "r");
  const entry = (path: string) => (Object.hasOwn(index, path) ? index[path] : undefined);
  return {
    paths: Object.keys(index),
    keyOf: (path) => entry(path)?.key,
    read(path) {
      const found = entry(path);
      if (!found) return undefined;
      const bytes = Buffer.allocUnsafe(found.length);
      readSync(handle, bytes, 0, found.length, found.offset);
      return bytes;
    },
    close: () => closeSync(handle),
  };
}
