import { UserError } from "../model/issues.ts";
import type { DocumentBytes } from "./document-bytes.ts";
import { MAX_LINE } from "./json/lines.ts";
import { notRead } from "./not-read.ts";
import { textChunks } from "./text/chunks.ts";
import { findEncoding } from "./text/encoding.ts";

export type TextKind = "csv" | "html" | "json" | "json-lines";

/** What a page or a part of one begins with; anything else in angle brackets is XML. */
const PAGE =
  /^<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|base|table|thead|tbody|tr|div|p|span|center|font|h[1-6]|form|section|article|main|ul|ol)\b)/i;
const COMMENT = /^(?:<!--[\s\S]*?(?:-->|$)|<\?xml[^>]*>|\s+)/;

/** What a text is by how it begins: a page, JSON, JSON lines, or else a CSV. */
export function kindOfText(bytes: DocumentBytes, head: string): TextKind {
  const start = head.trimStart();
  if (/^<(?:[a-z!?]|$)/i.test(start)) {
    if (isPage(start)) return "html";
    throw new UserError("not-a-table-document", notRead("an XML file"));
  }
  if (!/^(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]]|$))/.test(start)) return "csv";
  return isLines(bytes) ? "json-lines" : "json";
}

/** Whether a text that begins with a tag is a page or a part of one. */
export function isPage(start: string): boolean {
  let rest = start;
  for (let found = COMMENT.exec(rest); found; found = COMMENT.exec(rest)) rest = rest.slice(found[0].length);
  // A comment longer than what is looked at: pages have those, XML files hardly.
  return rest === "" ? !start.startsWith("<?xml") : PAGE.test(rest);
}

/**
 * Whether the first line that is not empty is a whole JSON value: with more lines after it, or an object without a list of
 * objects in it. A file that holds one list is JSON, also where it stands in a single line.
 */
function isLines(bytes: DocumentBytes): boolean {
  let first = "";
  let isEnded = false;
  for (const piece of textChunks(bytes, findEncoding(bytes))) {
    let rest = first === "" ? piece.trimStart() : piece;
    if (!isEnded) {
      const end = rest.indexOf("\n");
      first += end < 0 ? rest : rest.slice(0, end);
      if (first.length > MAX_LINE) return false;
      if (end < 0) continue;
      if (!isWhole(first)) return false;
      isEnded = true;
      rest = rest.slice(end);
    }
    if (/\S/.test(rest)) return true;
  }
  return first.startsWith("{") && isWhole(first) && !/\[\s*[[{]/.test(first);
}

function isWhole(line: string): boolean {
  if (!/[\]}]\s*$/.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    // Deeper than the engine's own stack; the reader of JSON says so.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
