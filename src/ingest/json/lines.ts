import { UserError } from "../../model/issues.ts";
import { checkSize, type DocumentBytes, MAX_STREAMED } from "../document-bytes.ts";
import type { DocumentRow } from "../document-row.ts";
import { JsonList } from "./list.ts";
import { type JsonItem, JsonScan } from "./scan.ts";
import { textChunks } from "../text/chunks.ts";
import { findEncoding, type TextEncoding } from "../text/encoding.ts";

/** A line may have this many characters. */
export const MAX_LINE = 16 * 2 ** 20;

/**
 * The rows of a text with one JSON object a line, or one list a line of which the first is the header. A row stands on
 * the line of that number; empty lines count and are not given. Gone through twice and never held as a whole.
 */
export function* readJsonLines(bytes: DocumentBytes): Generator<DocumentRow> {
  checkSize(bytes, MAX_STREAMED);
  const encoding = findEncoding(bytes);
  const list = new JsonList();
  for (const { line, item } of itemsOf(bytes, encoding)) list.see(item, () => `Line ${line}`);
  if (!list.isTable) throw new UserError("no-table", "The lines hold no objects and no lists: there is no table in them.");
  let isHeader = list.hasHeaderItem;
  for (const { line, item } of itemsOf(bytes, encoding)) {
    if (!isHeader) yield { header: list.header, values: list.valuesOf(item), locator: { line } };
    isHeader = false;
  }
}

function* itemsOf(bytes: DocumentBytes, encoding: TextEncoding): Generator<{ line: number; item: JsonItem }> {
  let line = 0;
  for (const text of linesOf(textChunks(bytes, encoding))) {
    line++;
    if (!/\S/.test(text)) continue;
    yield { line, item: itemOf(text, line) };
  }
}

function itemOf(text: string, line: number): JsonItem {
  try {
    const scan = new JsonScan(text);
    const item = scan.item(1);
    scan.end();
    return item;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.code, `Line ${line}: ${error.message}`, { cause: error });
  }
}

/** The lines of a text that comes in pieces; what a carriage return leaves at their ends is white space to JSON. */
function* linesOf(pieces: Iterable<string>): Generator<string> {
  let open = "";
  for (const piece of pieces) {
    const lines = piece.split("\n");
    lines[0] = open + (lines[0] ?? "");
    if (lines[0].length > MAX_LINE) throw new UserError("too-large", `A line is longer than ${MAX_LINE / 2 ** 20} MiB.`);
    open = lines.pop() ?? "";
    yield* lines;
  }
  if (open !== "") yield open;
}
