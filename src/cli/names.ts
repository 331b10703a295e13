import { createReadStream } from "node:fs";
import { once } from "node:events";
import { UserError } from "../model/issues.ts";
import { compareNames, SAME_FROM, type Schema } from "../text/match/compare-names.ts";
import { parseName } from "../text/names/parse-name.ts";

export interface NamesCommandOptions {
  readonly compare?: boolean;
  readonly schema?: Schema;
}

/** About how much is written at once; a line for each name would be a system call for each. */
const CHUNK = 64 * 1024;

/** No name has so many characters (UTF-16 units); what does is a file of another kind. */
const LONGEST_LINE = 1_000_000;

interface Output {
  write(text: string): boolean;
}

export async function namesCommand({ compare, schema }: NamesCommandOptions): Promise<void> {
  if (!compare && schema !== undefined) {
    throw new UserError("schema-without-compare", "--schema says what is compared: give --compare with it.");
  }
  return compare ? comparedNames(schema ?? "Organization") : names();
}

/**
 * `tidui names`: a name a line on standard input, its parts a JSON line on standard output. An empty line gives an object of
 * empty parts, so that lines stay with lines.
 */
export async function names(input = readStandardInput(), output: Output & NodeJS.EventEmitter = process.stdout): Promise<void> {
  return writeLines(input, output, (line) => parseName(line));
}

/** `tidui names --compare`: two names a line with a tab between them, how far they mean the same a JSON line. */
export async function comparedNames(
  schema: Schema,
  input = readStandardInput(),
  output: Output & NodeJS.EventEmitter = process.stdout,
): Promise<void> {
  return writeLines(input, output, (line, number) => {
    const [left = "", right, ...more] = line.split("\t");
    if (right === undefined || more.length > 0) {
      throw new UserError(
        "not-two-names",
        `Line ${number} does not hold two names. Give a left and a right one with one tab between them.`,
      );
    }
    const { score, reasons } = compareNames(left, right, { schema });
    return { left, right, score, match: score >= SAME_FROM, reasons };
  });
}

/** A JSON line for each line. Streams: what is held is a chunk, whatever comes. */
async function writeLines(
  input: AsyncIterable<string>,
  output: Output & NodeJS.EventEmitter,
  answer: (line: string, number: number) => object,
): Promise<void> {
  let text = "";
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    text += `${JSON.stringify(answer(line, number))}\n`;
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
