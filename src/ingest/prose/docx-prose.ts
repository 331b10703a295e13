import { UserError } from "../../model/issues.ts";
import type { Prose, TextPlace } from "../../text/prose.ts";
import { asUtf8, entryOf, mainPart } from "../docx/parts.ts";
import { noProse } from "../not-read.ts";
import { readEntry, zipEntries } from "../zip/zip.ts";
import { type DocxParagraph, readParagraphs } from "./docx-paragraphs.ts";
import { OriginText } from "./origins.ts";

/** Between two cells of a row. */
const BESIDE = " | ";

/**
 * The prose of a Word document: the paragraphs of its body in order, the rows of its tables a line each, then its footnotes and
 * endnotes. Heads and feet of pages, comments, deleted, struck-out and hidden text are none of it. A span leads to its paragraph.
 */
export function docxProse(bytes: Uint8Array): Prose {
  const paragraphs = withoutText(() => paragraphsOf(bytes));
  const origins = new OriginText<TextPlace>();
  let last: TextPlace | undefined;
  for (const { text, place } of paragraphs) {
    if (last) origins.more(isBeside(last, place) ? BESIDE : "\n");
    origins.add(text, place);
    last = place;
  }
  return {
    kind: "docx",
    text: origins.text(),
    isOriginal: false,
    placeOf: (span) => origins.find(span)?.first.place ?? {},
  };
}

function isBeside(last: TextPlace, next: TextPlace): boolean {
  return next.table !== undefined && next.table === last.table && next.row === last.row && next.cell !== last.cell;
}

function paragraphsOf(bytes: Uint8Array): DocxParagraph[] {
  const entries = zipEntries(bytes);
  const body = readParagraphs(mainPart(bytes, entries, noProse), "document");
  const notes = (["footnotes", "endnotes"] as const).flatMap((part) => {
    const entry = entryOf(entries, part);
    return entry ? readParagraphs(asUtf8(readEntry(bytes, entry)), part) : [];
  });
  return [...body, ...notes].filter(({ text }) => /\S/.test(text));
}

/** What is wrong in a document's XML is told with the tag or the text that it is seen at; a text that is checked is not quoted. */
function withoutText<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError && error.code === "broken-xml")) throw error;
    throw new UserError("broken-xml", "The Word document is damaged: its text is no XML that Word writes; save it again.");
  }
}
