import { UserError } from "../../model/issues.ts";
import type { Prose, ProseKind } from "../../text/prose.ts";
import { foreignKind, HEAD, PDF, ZIP } from "../detect.ts";
import { isPage } from "../detect-text.ts";
import { type DocumentBytes, inMemory } from "../document-bytes.ts";
import { pageEncoding } from "../html/page-encoding.ts";
import { noProse } from "../not-read.ts";
import { findEncoding, markedEncoding, type TextEncoding, unmarkedUtf16 } from "../text/encoding.ts";
import { isWorkbook } from "../xlsx/workbook.ts";
import { markdownProse, plainProse } from "./plain-prose.ts";
import { checkBytes } from "./prose-limits.ts";

/**
 * The text of a file that is to be checked, and the way from each span of it back to its place in the file. What a file is follows
 * from its bytes; its name tells Markdown, and HTML that begins like a text. Nothing in it is run, nothing fetched, nothing kept. Of a
 * file that is not read, the UserError says why, without its name, which the caller knows, and without any of its text.
 */
export async function readProse(bytes: Uint8Array, name: string): Promise<Prose> {
  const kind = kindOf(inMemory(bytes), name);
  checkBytes(bytes.length, kind === "docx" || kind === "pdf" ? "document" : "text");
  if (kind === "docx") return (await import("./docx-prose.ts")).docxProse(bytes);
  if (kind === "pdf") return (await import("./pdf-prose.ts")).pdfProse(bytes);
  // A reader is loaded for files of its kind alone.
  if (kind === "html") return (await import("./html-prose.ts")).htmlProse(decode(bytes, pageEncoding(bytes)));
  const text = decode(bytes, findEncoding(inMemory(bytes)));
  return kind === "markdown" ? markdownProse(text) : plainProse(text);
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const HTML = /\.(?:html?|xhtml)$/i;

/** What a file is. A page that calls itself one is HTML whatever its name; Markdown may begin with any other tag. */
function kindOf(bytes: DocumentBytes, name: string): ProseKind {
  const start = bytes.slice(0, HEAD);
  const head = Buffer.from(start).toString("latin1");
  if (head.length >= 2 && head.startsWith(ZIP.slice(0, Math.min(ZIP.length, head.length)))) {
    if (isWorkbook(bytes)) throw new UserError("not-prose", noProse("a workbook (.xlsx)"));
    return "docx";
  }
  if (head.trimStart().startsWith(PDF)) return "pdf";
  const seen = foreignKind(bytes, head);
  if (seen) throw new UserError("not-prose", noProse(seen));
  const begin = textStart(start, head);
  if (HTML.test(name) || isWholePage(begin)) return "html";
  if (MARKDOWN.test(name)) return "markdown";
  if (begin.startsWith("<") && isPage(begin)) return "html";
  if (begin.startsWith("<?xml")) throw new UserError("not-prose", noProse("an XML file"));
  return "text";
}

function isWholePage(begin: string): boolean {
  return /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,1000}-->\s*)?<(?:!doctype\s+html|html)\b/i.test(begin);
}

/** The beginning of a text; bytes that are no text throw. */
function textStart(start: Uint8Array, head: string): string {
  const encoding = markedEncoding(start) ?? unmarkedUtf16(start);
  // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  if (!encoding && /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head))
    throw new UserError("not-prose", noProse("a binary file of unknown type"));
  const name = !encoding || encoding.name === "utf-8" ? "latin1" : encoding.name;
  return new TextDecoder(name).decode(start.subarray(encoding?.mark ?? 0)).trimStart();
}

/** The whole text. A byte order mark stays, so that spans count the code points of the file as it is. */
function decode(bytes: Uint8Array, { name }: TextEncoding): string {
  let text: string;
  try {
    text = new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UserError("bad-encoding", `The text is not the ${name.toUpperCase()} that it seems to be; save it as UTF-8.`);
  }
  // A program that did not refuse bad bytes left this sign in their place, and no text holds a zero.
  if (/[\0\u{fffd}]/u.test(text))
    throw new UserError(
      "bad-encoding",
      "The text holds characters that an earlier program could not read; get it again as UTF-8.",
    );
  return text;
}
