import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { UserError } from "../model/issues.ts";

/** Arrays of numbers by name. */
export type Arrays = Readonly<Record<string, Uint32Array | Uint8Array | Float64Array>>;

const KINDS = { Uint32Array, Uint8Array, Float64Array } as const;
type KindName = keyof typeof KINDS;

interface Entry {
  readonly name: string;
  readonly kind: KindName;
  readonly start: number;
  readonly length: number;
}

const MAGIC = "TIDUIAR1";
const ALIGNED = 8;

/**
 * Writes arrays so that reading them takes no longer than reading their bytes: a header of JSON that says where each begins, then the
 * arrays themselves as this machine keeps them. The file gets its name when it is whole.
 */
export function writeArrays(path: string, arrays: Arrays): void {
  let at = 0;
  const entries = Object.entries(arrays).map(([name, array]): Entry => {
    const start = at;
    at = aligned(at + array.byteLength);
    return { name, kind: array.constructor.name as KindName, start, length: array.length };
  });
  const header = Buffer.from(JSON.stringify(entries));
  const head = Buffer.alloc(aligned(MAGIC.length + ALIGNED + header.length));
  head.write(MAGIC, "latin1");
  head.writeUInt32LE(header.length, MAGIC.length);
  header.copy(head, MAGIC.length + ALIGNED);
  const unfinished = `${path}.${process.pid}.unfinished`;
  const handle = openSync(unfinished, "w");
  try {
    writeAt(handle, head, 0);
    for (const { name, start } of entries) writeAt(handle, arrays[name] as Uint8Array, head.length + start);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, path);
}

/**
 * The arrays of a file that `writeArrays` wrote; a UserError where it is none, or is cut short. Whoever has other work meanwhile
 * does it: hundreds of megabytes are read beside it.
 */
export async function readArrays(path: string): Promise<Arrays> {
  const bytes = await readWhole(path);
  const length = bytes.length >= MAGIC.length + ALIGNED ? bytes.readUInt32LE(MAGIC.length) : 0;
  const data = aligned(MAGIC.length + ALIGNED + length);
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC || data > bytes.length) throw damaged(path);
  const entries = JSON.parse(bytes.toString("utf8", MAGIC.length + ALIGNED, MAGIC.length + ALIGNED + length)) as Entry[];
  return Object.fromEntries(
    entries.map(({ name, kind, start, length: size }) => {
      const Kind = KINDS[kind];
      const from = data + start;
      if (!Kind || from + size * Kind.BYTES_PER_ELEMENT > bytes.length) throw damaged(path);
      return [name, viewOf(bytes, Kind, from, size)];
    }),
  );
}

const LARGEST_READ = 1 << 30;

/** A file's bytes, in memory of their own; in few pieces, as each waits for what is done meanwhile. */
async function readWhole(path: string): Promise<Buffer<ArrayBuffer>> {
  const handle = await open(path);
  try {
    const bytes = Buffer.allocUnsafeSlow((await handle.stat()).size);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, Math.min(LARGEST_READ, bytes.length - done), done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return bytes.subarray(0, done);
  } finally {
    await handle.close();
  }
}

function viewOf(
  bytes: Buffer,
  Kind: (typeof KINDS)[KindName],
  from: number,
  length: number,
): Uint32Array | Uint8Array | Float64Array {
  const start = bytes.byteOffset + from;
  if (start % Kind.BYTES_PER_ELEMENT === 0) return new Kind(bytes.buffer as ArrayBuffer, start, length);
  // A small file may lie anywhere in memory that Node shares.
  return new Kind(Uint8Array.from(bytes.subarray(from, from + length * Kind.BYTES_PER_ELEMENT)).buffer);
}

const aligned = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED;

const damaged = (path: string): UserError =>
  new UserError("damaged-state", `${path} is damaged or of another version. Link the whole tables again with --keep.`);

const LARGEST_WRITE = 1 << 26;

function writeAt(handle: number, array: Uint8Array | Uint32Array | Float64Array, position: number): void {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  for (let done = 0; done < bytes.length;) {
    done += writeSync(handle, bytes, done, Math.min(LARGEST_WRITE, bytes.length - done), position + done);
  }
}
