import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { UserError } from "../model/issues.ts";
import { orUserError } from "./file-errors.ts";

/**
 * All bytes of a file, of a pipe, or of standard input ("-"): `most` at the most, and not one more is kept in memory. The error does
 * not name the file.
 */
export async function readWhole(file: string, most: number): Promise<Uint8Array> {
  try {
    if (file === "-") return await gather(process.stdin, most);
    const { size } = await stat(file);
    if (size > most) throw tooLarge(most);
    return await gather(createReadStream(file), most);
  } catch (error) {
    if (error instanceof UserError) throw error;
    return orUserError(() => {
      throw error;
    });
  }
}

async function gather(stream: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new Error("A stream of bytes gave text");
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw tooLarge(most);
  }
  return Buffer.concat(chunks);
}

function tooLarge(most: number): UserError {
  return new UserError("too-large", `The file has more than ${most} bytes (${most / 2 ** 20} MB), which is the limit; split it.`);
}
