import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { UserError } from "../model/issues.ts";
import { MentionCounter } from "../text/mentions/count-mentions.ts";
import { buildNameDictionary, DICTIONARY_LIMITS, type NameDictionary } from "../text/mentions/name-dictionary.ts";
import { padEnd, padStart } from "./columns.ts";
import { printable } from "./printable.ts";
import { terminal } from "./terminal.ts";

export interface MentionsOptions {
  readonly dictionary: string;
  readonly json?: boolean;
}

/** Of the input, so many bytes at once. */
const PIECE = 256 * 1024;

/** Lines written at once; a call of the system for each would take longer than counting. */
const LINES = 1000;

/** A file of more bytes holds more names than can be looked for: a character has at most three for each UTF-16 unit. */
const MOST_BYTES = 3 * DICTIONARY_LIMITS.units + 2 * DICTIONARY_LIMITS.names;

interface Counted {
  /** Names found, the most frequent first, then in the order of their code units. */
  readonly rows: readonly { readonly name: string; readonly count: number }[];
  readonly bytes: number;
  /** Of counting alone: neither making the dictionary nor waiting for input is in it. */
  readonly seconds: number;
  readonly matches: number;
}

/** `tidui mentions`: how often each name of a dictionary stands in the text on standard input. */
export async function mentions({ dictionary: file, json }: MentionsOptions, input = readStandardInput()): Promise<void> {
  const names = readNames(file);
  const dictionary = buildNameDictionary(names);
  if (dictionary.size === 0) throw new UserError("empty-dictionary", `${file} holds no name. Put one on each line.`);
  const counted = await countNames(names, dictionary, input);
  if (json) printJson(counted);
  else printTable(counted);
}

/** A name a line, without space around it. Empty lines stay, so that an error can tell the line. */
function readNames(file: string): string[] {
  const bytes = readDictionary(file);
  try {
    return new TextDecoder("utf-8", { fatal: true })
      .decode(bytes)
      .split("\n")
      .map((line) => line.trim());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError("dictionary-not-utf8", `${file} is not a text in UTF-8. Save it as UTF-8, one name a line.`, {
      cause: error,
    });
  }
}

/** Not more than may be, whatever the file says of its size: it may be a pipe or a device. */
function readDictionary(file: string): Uint8Array {
  const pieces: Buffer[] = [];
  let length = 0;
  const handle = openDictionary(file);
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const size = readSync(handle, piece);
      if (size === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, size));
      length += size;
      if (length > MOST_BYTES) {
        throw new UserError(
          "dictionary-too-large",
          `${file} has more than ${MOST_BYTES} bytes. Give at most ${DICTIONARY_LIMITS.names} names, one a line.`,
        );
      }
    }
  } finally {
    closeSync(handle);
  }
}

function openDictionary(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new UserError("no-dictionary", `There is no file ${file}. Give a text file with one name a line.`);
  if (found.isDirectory()) throw new UserError("no-dictionary", `${file} is a folder. Give a text file with one name a line.`);
  return openSync(file, "r");
}

function readStandardInput(): AsyncIterable<Uint8Array> {
  return createReadStream("", { fd: 0, highWaterMark: PIECE, autoClose: false });
}

async function countNames(
  names: readonly string[],
  dictionary: NameDictionary,
  input: AsyncIterable<Uint8Array>,
): Promise<Counted> {
  const counter = new MentionCounter(dictionary);
  let milliseconds = 0;
  const timed = (work: () => void) => {
    const start = performance.now();
    work();
    milliseconds += performance.now() - start;
  };
  for await (const piece of input) timed(() => counter.add(piece));
  timed(() => counter.end());
  const rows = names
    .map((name, index) => ({ name, count: counter.counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1));
  return { rows, bytes: counter.bytes, seconds: Number((milliseconds / 1000).toFixed(4)), matches: counter.matches };
}

function printJson({ rows, bytes, seconds, matches }: Counted): void {
  printLines(rows.map((row) => JSON.stringify(row)));
  terminal.line(JSON.stringify({ bytes, seconds, matches }));
}

function printTable({ rows, bytes, seconds, matches }: Counted): void {
  const width = Math.max(4, ...rows.slice(0, 1).map(({ count }) => String(count).length));
  printLines(rows.map(({ name, count }) => `${padStart(String(count), width)}  ${printable(name)}`));
  terminal.line(`${padEnd("", width)}  ${matches} mentions of ${rows.length} names in ${bytes} bytes, counted in ${seconds} s`);
}

function printLines(lines: readonly string[]): void {
  for (let from = 0; from < lines.length; from += LINES) terminal.line(lines.slice(from, from + LINES).join("\n"));
}
