import { createReadStream } from "node:fs";
import { once } from "node:events";
import { UserError } from "../model/issues.ts";
import { parseName } from "../text/names/parse-name.ts";

/** About how much is written at once; a line for each name would be a system call for each. */
const CHUNK = 64 * 1024;

/** No name has so many characters (UTF-16 units); what does is a file of another kind. */
const LONGEST_LINE = 1_000_000;

interface Output {
  write(text: string): boolean;
}

/**
 * `tidui names`: a name a line on standard input, its parts a JSON line on standard output. Streams: what is held is a
 * chunk, whatever comes. An empty line gives an object of empty parts, so that lines stay with lines.
 */
export async function names(
  input: AsyncIterable<string> = readStandardInput(),
  output: Output & NodeJS.EventEmitter = process.stdout,
): Promise<void> {
  let text = "";
  for await (const line of linesOf(input)) {
    text += `${JSON.stringify(parseName(line))}\n`;
    if (text.length < CHUNK) continue;
    if (!output.write(text)) await once(output, "drain");
    text = "";
  }
  if (text !== "") output.write(text);
}

function readStandardInput(): AsyncIterable<string> {
  return createReadStream("", { fd: 0, encoding: "utf8", autoClose: false });
}

/** Lines without their ends (\n or \r\n) and without a byte order mark; a last line may lack its end. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
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
    if (length > LONGEST_LINE) {
      throw new UserError("line-too-long", `Line ${line} has more than a million characters. Give one name a line.`);
    }
  }
  if (rest.length > 0) yield withoutReturn(rest.join(""));
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);
