import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { FetchError } from "./fetch-error.ts";

/**
 * The whole body, unpacked. It ends at the first byte beyond `largest`, whatever the server announced: bytes are counted
 * as they come and again as they are unpacked. A body that the server broke off is none.
 */
export async function readBody(response: IncomingMessage, largest: number): Promise<Uint8Array> {
  const announced = Number(response.headers["content-length"] ?? 0);
  if (announced > largest) throw tooLarge(largest);
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of counted(source, largest)) chunks.push(chunk);
  };
  try {
    if (encoding === "identity" || encoding === "") await pipeline(response, collect);
    else if (encoding === "gzip" || encoding === "x-gzip")
      await pipeline(response, (source: AsyncIterable<Buffer>) => counted(source, largest), createGunzip(), collect);
    else throw new FetchError("unknown-encoding", `The body is packed as ${encoding.slice(0, 40)}, which was not asked for.`);
  } catch (error) {
    throw reasonOf(error);
  }
  if (!response.complete) throw cutOff(undefined);
  return Buffer.concat(chunks);
}

async function* counted(source: AsyncIterable<Buffer>, largest: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > largest) throw tooLarge(largest);
    yield chunk;
  }
}

function reasonOf(error: unknown): unknown {
  if (error instanceof FetchError || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  if (code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" || code === "Z_BUF_ERROR") return cutOff(error);
  if (code.startsWith("Z_")) return new FetchError("broken-encoding", `The body cannot be unpacked (${code}).`, { cause: error });
  return error;
}

const tooLarge = (largest: number): FetchError =>
  new FetchError("too-large", `It has more than ${largest} bytes, and was given up there.`);

const cutOff = (cause: unknown): FetchError =>
  new FetchError("cut-off", "The server broke off before the end.", { cause, isPassing: true });
