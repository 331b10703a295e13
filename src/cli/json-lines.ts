import { createReadStream } from "node:fs";
import { once } from "node:events";
import { UserError } from "../model/issues.ts";

/** About how much is written at once; a line for each answer would be a system call for each. */
const CHUNK = 64 * 1024;

export interface LineOutput extends NodeJS.EventEmitter {
  write(text: string): boolean;
}

/** The longest line that is read, in UTF-16 units, and what to say of a longer one after "Line 7 ". */
export interface LineLimit {
  readonly longest: number;
  readonly tooLong: string;
}

export interface LineStreams {
  readonly input: AsyncIterable<string>;
  readonly output: LineOutput;
}

/** A JSON line for each line. Streams: what is held is a chunk and the longest line, whatever comes. */
export async function writeJsonLines(
  { input, output }: LineStreams,
  limit: LineLimit,
  answer: (line: string, number: number) => object,
): Promise<void> {
  let text = "";
  let number = 0;
  for await (const line of linesOf(input, limit)) {
    number += 1;
    text += `${JSON.stringify(answer(line, number))}\n`;
    if (text.length < CHUNK) continue;
    if (!output.write(text)) await once(output, "drain");
    text = "";
  }
  if (text !== "") output.write(text);
}

export function readStandardInput(): AsyncIterable<string> {
  return createReadStream("", { fd: 0, encoding: "utf8", autoClose: false });
}

/** Lines without their ends (\n or \r\n) and without a byte order mark; a last line may lack its end. */
async function* linesOf(chunks: AsyncIterable<string>, limit: LineLimit): AsyncGenerator<string> {
  let rest: string[] = [];
  let length = 0;
  let line = 1;
  let isFirst = true;
  for await (const chunk of chunks) {
    const text = isFirst && chunk.startsWith("\ufeff") ? chunk.slice(1) : chunk;
    isFirst = false;
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      rest.push(text.slice(from, end));
      yield withoutReturn(rest.join(""));
      [rest, length] = [[], 0];
      line++;
      from = end + 1;
    }
    if (from === text.length) continue;
    rest.push(text.slice(from));
    length += text.length - from;
    if (length > limit.longest) throw new UserError("line-too-long", `Line ${line} ${limit.tooLong}`);
  }
  if (rest.length > 0) yield withoutReturn(rest.join(""));
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);
