import { createReadStream, readFileSync, statSync } from "node:fs";
import { UserError } from "../model/issues.ts";
import { CodePoints } from "../text/code-points.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import { nameTable } from "../text/quantities/wordless.ts";
import type { WordTable } from "../text/word-table.ts";
import { readStandardInput, writeJsonLines, type LineStreams } from "./json-lines.ts";

export interface QuantitiesOptions {
  /** A file of names in which no number begins. */
  readonly names?: string;
}

/** So that all quantities of a line still fit into one line of JSON, were every second character a number. */
const LIMIT = {
  longest: 4_000_000,
  tooLong: "has more than 4,000,000 characters. Give the text with line breaks, such as a paragraph a line.",
};
const MOST_NAMES = 100_000;
const MOST_NAME_BYTES = 16 * 1024 * 1024;

/** `tidui quantities`: a line of text in, its quantities a JSON line out. */
export async function quantitiesCommand(file: string | undefined, { names }: QuantitiesOptions): Promise<void> {
  const table = names === undefined ? undefined : readNames(names);
  const input = file === undefined || file === "-" ? readStandardInput() : openText(file);
  return quantities({ input, output: process.stdout }, table);
}

export async function quantities(streams: LineStreams, names?: WordTable<unknown>): Promise<void> {
  return writeJsonLines(streams, LIMIT, (line) => {
    const found = findQuantities(new CodePoints(line), [], names);
    return {
      // Keys in the order that docs/cli.md gives.
      quantities: found.map(({ text, start, end, value, unit, approx, kind, change }) => {
        return { text, start, end, value, unit, approx, kind, change };
      }),
    };
  });
}

function openText(file: string): AsyncIterable<string> {
  mustBeFile(file, "no-text");
  return createReadStream(file, { encoding: "utf8" });
}

function readNames(file: string): WordTable<true> {
  if (mustBeFile(file, "no-names") > MOST_NAME_BYTES) throw tooMany(file);
  const names = readFileSync(file, "utf8").split("\n");
  if (names.length > MOST_NAMES + 1) throw tooMany(file);
  return nameTable(names.map((name) => name.trim()).filter((name) => name !== ""));
}

const tooMany = (file: string): UserError =>
  new UserError(
    "too-many-names",
    `${file} has more than ${MOST_NAMES} names, or is very large. Give at most that many, one a line.`,
  );

/** Gives its size. */
function mustBeFile(file: string, code: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UserError(code, `There is no file ${file}. Give a text in UTF-8.`);
  if (found.isDirectory()) throw new UserError(code, `${file} is a folder. Give a text in UTF-8.`);
  return found.size;
}
