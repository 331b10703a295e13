import { inflateSync } from "node:zlib";
import { UserError } from "../../model/issues.ts";

/** What all compressed streams of a PDF, without its pictures, may unpack to. The largest official list has 1 MiB. */
export const MAX_STREAMS = 128 * 1024 * 1024;
/** A stream's dictionary stands in so many bytes before it. */
const DICTIONARY = 2048;

/**
 * Unpacks every compressed stream once. pdf.js takes what it can get out of a damaged one for the whole and holds all
 * of it in memory; here a wrong checksum, a missing end or a bomb is an error. Pictures are never unpacked, and the
 * streams of an encrypted document cannot be looked into.
 */
export function checkStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes("/Encrypt")) return;
  let left = MAX_STREAMS;
  for (let at = buffer.indexOf("stream"); at >= 0; at = buffer.indexOf("stream", at + 6)) {
    const start = startOf(buffer, at);
    if (start === undefined || !isFlate(buffer, at)) continue;
    left -= unpack(buffer.subarray(start), left).length;
  }
}

/** "stream" and a line end; "endstream" is none. */
function startOf(buffer: Buffer, at: number): number | undefined {
  if (buffer.toString("latin1", at - 3, at) === "end") return undefined;
  if (buffer[at + 6] === 0x0a) return at + 7;
  return buffer[at + 6] === 0x0d ? at + (buffer[at + 7] === 0x0a ? 8 : 7) : undefined;
}

/** Whether the first filter is Flate and what comes out is no picture. */
function isFlate(buffer: Buffer, at: number): boolean {
  const before = buffer.toString("latin1", Math.max(0, at - DICTIONARY), at);
  const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
  return /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary) && !/\/Subtype\s*\/Image\b/.test(dictionary);
}

function unpack(stream: Buffer, most: number): Buffer {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (code === "ERR_BUFFER_TOO_LARGE")
      throw new UserError("too-large", `The PDF unpacks to more than ${MAX_STREAMS / 2 ** 20} MiB.`, { cause });
    if (code.startsWith("Z_"))
      throw new UserError("broken-pdf", "The PDF is damaged: a part of it cannot be unpacked.", { cause });
    throw cause;
  }
}
