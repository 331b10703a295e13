import { deflateSync, inflateSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import type { Random } from "./random.ts";

/** How a document was changed; `cut` means that bytes at its end, and nothing else, are gone. */
export interface Mutation {
  readonly how: "bytes" | "cut" | "inside";
  readonly bytes: Uint8Array;
}

/** Values on which parsers have stumbled. */
const ODD_BYTES = [0x00, 0x01, 0x0a, 0x0d, 0x22, 0x26, 0x27, 0x2c, 0x3c, 0x3e, 0x7f, 0x80, 0xbf, 0xc0, 0xe4, 0xfe, 0xff];
// prettier-ignore
const ODD_TEXTS = [
  "-1", "0", "4294967296", "99999999999999999999", "1e309", "NaN", "<", "</", "<!DOCTYPE x [<!ENTITY a 'aa'>]>", "&a;", "&#0;", "&#x110000;",
  "]]>", "<![CDATA[", "<!--", "\"", "'", "\"\"", "\ufeff", "\u0000", "\ud83d\ude00", "../../etc/passwd", "=1+1", "__proto__", "%PDF-", "PK\u0003\u0004",
  "<table>", "<tr><td rowspan='1000000' colspan='1000000'>", "<w:tbl>", "w:val=\"999999999\"", "[[[[[[[[[[", "{\"a\":", "endobj", "endstream", "0 0 0 0 re",
];

/** Changes a document in one to eight places, cuts it off, or changes what is packed inside it. */
export function mutate(seed: Uint8Array, others: readonly Uint8Array[], random: Random): Mutation {
  const way = random.below(10);
  if (way === 0) return { how: "cut", bytes: seed.subarray(0, random.below(seed.length)) };
  if (way <= 6) {
    const inside = mutateInside(seed, random);
    if (inside) return { how: "inside", bytes: inside };
  }
  return { how: "bytes", bytes: mutateBytes(seed, others, random) };
}

function mutateBytes(seed: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes = seed;
  for (let times = 1 + random.below(8); times > 0; times--) bytes = mutateOnce(bytes, others, random);
  return bytes;
}

function mutateOnce(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const length = 1 + random.below(random.pick([4, 64, 4096]));
  switch (random.below(7)) {
    case 0:
      return withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << random.below(8)));
    case 1:
      return withByte(bytes, at, random.pick(ODD_BYTES));
    case 2:
      return replaced(bytes, at, at + length, new Uint8Array());
    case 3:
      return replaced(bytes, at, at, bytes.subarray(at, at + length));
    case 4:
      return replaced(bytes, at, at, Buffer.from(random.pick(ODD_TEXTS)));
    case 5: {
      const other = random.pick(others);
      const from = random.below(other.length);
      return replaced(bytes, at, at + length, other.subarray(from, from + length));
    }
    default:
      return withDigits(bytes, at, random);
  }
}

/** Another number where digits stand: lengths, counts, positions. */
function withDigits(bytes: Uint8Array, from: number, random: Random): Uint8Array {
  const isDigit = (at: number) => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39;
  let start = from;
  while (start < bytes.length && !isDigit(start)) start++;
  let end = start;
  while (end < bytes.length && isDigit(end)) end++;
  const digits = random.pick(["0", "1", "-1", "2147483648", "65536", "999999999999"]);
  return replaced(bytes, start, end, Buffer.from(digits));
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const next = Uint8Array.from(bytes);
  if (at < next.length) next[at] = value;
  return next;
}

function replaced(bytes: Uint8Array, from: number, to: number, by: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(Math.min(to, bytes.length))]);
}

/** Changes what checksums and packing would hide from plain changes: a part of an archive, a stream of a PDF. */
function mutateInside(seed: Uint8Array, random: Random): Uint8Array | undefined {
  const magic = Buffer.from(seed.subarray(0, 4)).toString("latin1");
  if (magic === "%PDF") return mutateStream(seed, random);
  return magic.startsWith("PK") ? mutatePart(seed, random) : undefined;
}

function mutatePart(seed: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(seed);
  const names = Object.keys(parts);
  const main = names.filter((name) => /document\.xml$|sheet\d*\.xml$|sharedStrings|numbering|styles|workbook/.test(name));
  const name = random.pick(random.below(4) > 0 && main.length > 0 ? main : names);
  const content = parts[name] ?? new Uint8Array();
  const mutated =
    random.below(8) === 0 ? content.subarray(0, random.below(content.length)) : mutateBytes(content, [content], random);
  return zipSync(
    { ...parts, [name]: Uint8Array.from(mutated) },
    {
      level: random.below(4) === 0 ? 6 : 0,
      mtime: "1980-01-01T00:00:00",
    },
  );
}

/** The packed stream's place is kept, so that the tables of positions stay right. */
function mutateStream(seed: Uint8Array, random: Random): Uint8Array | undefined {
  const file = Buffer.from(seed);
  const starts: number[] = [];
  for (let at = file.indexOf("stream\n"); at >= 0; at = file.indexOf("stream\n", at + 1)) {
    if (file.toString("latin1", at - 3, at) !== "end") starts.push(at + 7);
  }
  if (starts.length === 0) return undefined;
  const start = random.pick(starts);
  const end = file.indexOf("endstream", start);
  try {
    const packed = deflateSync(mutateBytes(inflateSync(file.subarray(start, end)), [seed], random), { level: 9 });
    if (packed.length > end - start) return undefined;
    return Buffer.concat([file.subarray(0, start), packed, Buffer.alloc(end - start - packed.length, 0x20), file.subarray(end)]);
  } catch {
    // Not a stream that is packed, or one that says it is and is not.
    return undefined;
  }
}
