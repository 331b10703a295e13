import { UserError } from "../../model/issues.ts";
import type { DocumentBytes } from "../document-bytes.ts";
import { damaged, documentOf, viewOf, type ZipEntry, type ZipSource } from "./entry.ts";

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const LOCATOR_64_SIZE = 20;
const END_64_SIZE = 56;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xffff;
/** A directory longer than this is no document's: it would hold some 200,000 files. */
const MAX_DIRECTORY = 16 * 2 ** 20;
/** Stands for a number that did not fit and is kept in the entry's zip64 field. */
const ELSEWHERE = 0xffffffff;
const ZIP64_FIELD = 1;

/** The files of a zip archive by name. The directory stands at the end, so an archive that is cut short has none. */
export function zipEntries(source: ZipSource): Map<string, ZipEntry> {
  const bytes = documentOf(source);
  const { from, to, count } = directoryOf(bytes);
  if (to - from > MAX_DIRECTORY) throw new UserError("too-large", "The archive holds too many files to be a document.");
  const directory = bytes.slice(from, to);
  const view = viewOf(directory);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > directory.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw brokenDirectory();
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const end = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = entryAt(view, at, new TextDecoder().decode(directory.subarray(at + ENTRY_SIZE, nameEnd)));
    entries.set(entry.name, withLongNumbers(entry, directory.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true))));
    at = end;
  }
  return entries;
}

function entryAt(view: DataView, at: number, name: string): ZipEntry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
}

/** Sizes and places of 4 GiB and more, which zip64 keeps in a field of their own, those that need it one after another. */
function withLongNumbers(entry: ZipEntry, extra: Uint8Array): ZipEntry {
  const numbers = [entry.size, entry.compressedSize, entry.headerAt];
  if (!numbers.includes(ELSEWHERE)) return entry;
  const field = fieldOf(extra, ZIP64_FIELD);
  let at = 0;
  const [size = 0, compressedSize = 0, headerAt = 0] = numbers.map((number) => {
    if (number !== ELSEWHERE) return number;
    at += 8;
    return field && field.byteLength >= at ? longAt(field, at - 8) : number;
  });
  return { ...entry, size, compressedSize, headerAt };
}

function fieldOf(extra: Uint8Array, id: number): DataView | undefined {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === id) return viewOf(extra.subarray(at + 4, at + 4 + view.getUint16(at + 2, true)));
  }
  return undefined;
}

interface Directory {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Where the directory stands: its end record is looked for from the end backwards, past a comment of any length. */
function directoryOf(bytes: DocumentBytes): Directory {
  const tailAt = Math.max(0, bytes.size - END_SIZE - MAX_COMMENT - LOCATOR_64_SIZE);
  const tail = viewOf(bytes.slice(tailAt, bytes.size));
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const long = at - LOCATOR_64_SIZE;
    if (long >= 0 && tail.getUint32(long, true) === LOCATOR_64) return longDirectory(bytes, longAt(tail, long + 8));
    const from = tail.getUint32(at + 16, true);
    if (from > tailAt + at) throw brokenDirectory();
    return { from, to: tailAt + at, count: tail.getUint16(at + 10, true) };
  }
  throw damaged("it has no zip directory at its end");
}

function longDirectory(bytes: DocumentBytes, at: number): Directory {
  const view = viewOf(bytes.slice(at, at + END_64_SIZE));
  if (view.byteLength < END_64_SIZE || view.getUint32(0, true) !== END_OF_DIRECTORY_64) throw brokenDirectory();
  const from = longAt(view, 48);
  const to = from + longAt(view, 40);
  if (to > at) throw brokenDirectory();
  return { from, to, count: longAt(view, 32) };
}

function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function brokenDirectory(): UserError {
  return damaged("its zip directory is broken");
}
