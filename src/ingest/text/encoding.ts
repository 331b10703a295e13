import { isUtf8 } from "node:buffer";
import { UserError } from "../../model/issues.ts";
import { type DocumentBytes, slicesOf } from "../document-bytes.ts";
import { CommonShare } from "./encoding-share.ts";

export type EncodingName = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** How a text is encoded, and how many bytes of byte order mark stand before it. */
export interface TextEncoding {
  readonly name: string;
  readonly mark: number;
}

/** What is found must be this common at least, and no other reading more than half as common. */
export const LEAST_SHARE = 0.4;
export const MOST_OTHER = 0.5;

/** Byte order marks as Latin-1, the longer first: UTF-32 begins as UTF-16 does. */
const MARKS: readonly (readonly [mark: string, name: EncodingName | "utf-32"])[] = [
  ["\xff\xfe\0\0", "utf-32"],
  ["\0\0\xfe\xff", "utf-32"],
  ["\xef\xbb\xbf", "utf-8"],
  ["\xff\xfe", "utf-16le"],
  ["\xfe\xff", "utf-16be"],
];

/** The encoding that a byte order mark says, undefined where there is none. */
export function markedEncoding(head: Uint8Array): TextEncoding | undefined {
  const start = Buffer.from(head.subarray(0, 4)).toString("latin1");
  const found = MARKS.find(([mark]) => start.startsWith(mark));
  if (!found) return undefined;
  if (found[1] === "utf-32") throw new UserError("bad-encoding", "The text is UTF-32, which is not read; save it as UTF-8.");
  return { name: found[1], mark: found[0].length };
}

/**
 * How a text is encoded: what its byte order mark says; UTF-16 where every second byte is zero about line ends and
 * delimiters; UTF-8 where all of it is valid; else that one of GB18030 (with GBK and GB2312 in it) and Big5 under which it
 * is mostly common characters. Never a guess: where none fits, or both do, it is an error.
 */
export function findEncoding(bytes: DocumentBytes): TextEncoding {
  const head = bytes.slice(0, HEAD);
  const known = markedEncoding(head) ?? unmarkedUtf16(head);
  if (known) return known;
  const bad = firstNotUtf8(bytes);
  return bad === undefined ? { name: "utf-8", mark: 0 } : { name: chinese(bytes, bad), mark: 0 };
}

/** How much of a text without byte order mark is looked at to see UTF-16. */
const HEAD = 65_536;

/**
 * UTF-16 without byte order mark: zero bytes stand in it, for line ends, delimiters and digits have one each. The byte order is
 * the one in which there are line ends and delimiters; in the other one these are characters nobody writes.
 */
export function unmarkedUtf16(head: Uint8Array): TextEncoding | undefined {
  if (!head.includes(0)) return undefined;
  const [little, big] = [countSigns(head, 0), countSigns(head, 1)];
  if (little === big) return undefined;
  const name = little > big ? "utf-16le" : "utf-16be";
  try {
    const text = new TextDecoder(name, { fatal: true }).decode(head.subarray(0, head.length - (head.length % 2)), {
      stream: true,
    });
    // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
    return /[\0-\x08\x0e-\x1f\ufffe\uffff]/.test(text) ? undefined : { name, mark: 0 };
  } catch {
    // A decoder in fatal mode throws for this reason only: it is not UTF-16.
    return undefined;
  }
}

const SIGNS = new Set([..."\n\r\t,;|{}[]<>\"':=/"].map((sign) => sign.charCodeAt(0)));

/** How many line ends, delimiters and brackets there are if the byte at `zero` of every pair, 0 for the second, is the high one. */
function countSigns(head: Uint8Array, bigEndian: 0 | 1): number {
  let count = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [low, high] = bigEndian ? [head[at + 1], head[at]] : [head[at], head[at + 1]];
    if (high === 0 && low !== undefined && SIGNS.has(low)) count++;
  }
  return count;
}

/** Where the first character begins that is not UTF-8; undefined where all is. */
function firstNotUtf8(bytes: DocumentBytes): number | undefined {
  let at = 0;
  let rest: Uint8Array = new Uint8Array();
  for (const slice of slicesOf(bytes)) {
    const joined = rest.length > 0 ? Buffer.concat([rest, slice]) : slice;
    const isLast = at + joined.length >= bytes.size;
    const end = isLast ? joined.length : characterEnd(joined);
    const whole = joined.subarray(0, end);
    if (!isUtf8(whole)) return at + firstBad(whole);
    at += end;
    rest = joined.slice(end);
  }
  return undefined;
}

/** The end of the last whole character: at most three bytes before the end of the bytes. */
function characterEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return bytes.length - back;
  }
  return bytes.length;
}

/** Where in bytes that are not UTF-8 the first character begins that is none: by halves, then character by character. */
function firstBad(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 64) {
    const middle = good + characterEnd(bytes.subarray(good, (good + bad) >> 1));
    if (isUtf8(bytes.subarray(good, middle))) good = middle;
    else bad = middle;
  }
  for (;;) {
    const first = bytes[good] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (good >= bytes.length || !isUtf8(bytes.subarray(good, good + length))) return good;
    good += length;
  }
}

/** Bytes before the first one that is not ASCII are of no use here, and from there on this many are enough. */
const SAMPLE = 2 ** 19;

function chinese(bytes: DocumentBytes, bad: number): EncodingName {
  // The first character beyond ASCII may stand before the first one that is not UTF-8.
  const sample = bytes.slice(firstHigh(bytes, bad), Math.min(bytes.size, bad + SAMPLE));
  const [gb, big5] = [shareUnder("gb18030", sample), shareUnder("big5", sample)];
  const seen = `byte ${bad + 1} is not UTF-8`;
  if (Math.max(gb, big5) < LEAST_SHARE) {
    throw new UserError(
      "bad-encoding",
      `The text is in no encoding that we know (${seen}, and it is no Chinese in GB18030 or Big5); save it as UTF-8.`,
    );
  }
  if (Math.min(gb, big5) > Math.max(gb, big5) * MOST_OTHER) {
    throw new UserError("bad-encoding", `The text could be GB18030 as well as Big5 (${seen}); save it as UTF-8.`);
  }
  return gb > big5 ? "gb18030" : "big5";
}

/** Where bytes beyond ASCII begin, so far back that no more than a sample lies between. */
function firstHigh(bytes: DocumentBytes, bad: number): number {
  const from = Math.max(0, bad - SAMPLE);
  const high = bytes.slice(from, bad).findIndex((byte) => byte >= 0x80);
  return high < 0 ? bad : from + high;
}

/** How common the characters are; 0 where the bytes are not of this encoding. A character that the sample cuts is left out. */
function shareUnder(name: EncodingName, sample: Uint8Array): number {
  const share = new CommonShare();
  try {
    share.add(new TextDecoder(name, { fatal: true }).decode(sample, { stream: true }));
  } catch {
    // A decoder in fatal mode throws for this reason only: it is not this encoding.
    return 0;
  }
  return share.value;
}
