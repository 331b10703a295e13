import type { Prose, TextPlace } from "../../text/prose.ts";
import { joinLines, needsSpace } from "../pdf/join-lines.ts";
import type { Found } from "../pdf/page-fragments.ts";
import { pagesWithRunning, type WithRunning } from "../pdf/pdf.ts";
import { OriginText } from "./origins.ts";
import { type FlowLine, flowOf } from "./pdf-flow.ts";
import { MAX_TEXT, tooLarge } from "./prose-limits.ts";

/** Between two cells of a row, and two pieces of a line that stand apart as cells do. */
export const BESIDE = " | ";

/**
 * The prose of a PDF: its lines joined into paragraphs, over columns and pages too, without running heads and page numbers; a row of
 * a table with rules is a line. A span leads to its page and line. It is all rebuilt from where characters stand.
 */
export async function pdfProse(bytes: Uint8Array): Promise<Prose> {
  const paper = new Paper();
  for await (const page of pagesWithRunning(bytes)) paper.addPage(page);
  const { origins } = paper;
  return {
    kind: "pdf",
    text: origins.text(),
    isOriginal: false,
    placeOf: (span) => origins.find(span)?.first.place ?? {},
  };
}

class Paper {
  readonly origins = new OriginText<TextPlace>();
  #last: FlowLine | undefined;
  #bytes = 0;

  addPage({ page, running }: WithRunning): void {
    const tables = page.found.toSorted((a, b) => a.top - b.top);
    let done = 0;
    const tablesUpTo = (bottom: number) => {
      for (; done < tables.length && (tables[done]?.top ?? Infinity) < bottom; done++)
        this.#addTable(tables[done], { page: page.page, table: done + 1 });
    };
    for (const line of flowOf(page.rest, running, page.page)) {
      tablesUpTo(line.top);
      this.#addLine(line);
    }
    tablesUpTo(Infinity);
  }

  #addTable(table: Found | undefined, place: TextPlace): void {
    for (const [index, { cells }] of (table?.part.rows ?? []).entries()) {
      const text = cells
        .map(({ lines }) => joinLines(lines))
        .filter((cell) => cell !== "")
        .join(BESIDE);
      this.#last = undefined;
      this.#put("\n", text, { ...place, row: index + 1 });
    }
  }

  #addLine(line: FlowLine): void {
    const last = this.#last;
    const isJoined = last !== undefined && goesOn(last, line);
    this.#put(isJoined ? (needsSpace(last.text, line.text) ? " " : "") : "\n", line.text.text.trim(), line.place);
    this.#last = line;
  }

  #put(before: string, text: string, place: TextPlace): void {
    if (text === "") return;
    if (this.origins.length > 0) this.origins.more(before);
    this.origins.add(text, place);
    this.#bytes += Buffer.byteLength(text);
    if (this.#bytes > MAX_TEXT) throw tooLarge("text", MAX_TEXT);
  }
}

/** Sizes that differ by more than this part are of a heading or a note. */
const SAME_SIZE = 0.12;
/** What a line is set in at least if it begins a paragraph, in heights of a line. */
const SET_IN = 1.2;
/** More white than between most lines of the page, in heights of a line. */
const WIDER = 0.4;
/** A paragraph's last line has room for the word that the next one begins with, and this much more. */
const ROOM = 0.5;

/** Whether a line belongs to the paragraph of the line before it: that one is full, and this one is not set in. */
function goesOn(last: FlowLine, next: FlowLine): boolean {
  if (last.isRow || next.isRow || last.isTurned || next.isTurned) return false;
  if (Math.abs(last.height - next.height) > SAME_SIZE * Math.max(last.height, next.height)) return false;
  if (last.column === next.column && next.top - last.bottom > next.usualGap + WIDER * next.height) return false;
  // Text goes on at the top of the next column or page; below the end of a column something else begins.
  if (last.column !== next.column && last.place.page === next.place.page && next.top > last.top) return false;
  const edge = last.column === next.column ? last.left : next.columnLeft;
  if (next.left - edge > SET_IN * next.height) return false;
  return last.columnRight - last.right < next.firstWidth + ROOM * next.height;
}
