import type { TextPlace } from "../../text/prose.ts";
import { type Line, linesAcross, medianHeight } from "../pdf/aligned-columns.ts";
import type { TextLine } from "../pdf/fragment.ts";
import { isWide } from "../pdf/join-lines.ts";
import { textLines } from "../pdf/text-lines.ts";
import { blocksOf, edgesOf } from "./pdf-columns.ts";
import type { Glyph } from "../pdf/page-content.ts";
import { boundsOf, partOf, type Word } from "../pdf/words.ts";

/** A line of a page in the order in which it is read, and what tells whether a paragraph ends before it. Lengths in points. */
export interface FlowLine {
  readonly text: TextLine;
  readonly place: TextPlace;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** Which column of which page. */
  readonly column: string;
  readonly columnLeft: number;
  readonly columnRight: number;
  /** White between the lines of a paragraph: paragraphs of two lines have as many wider gaps. */
  readonly usualGap: number;
  /** Width of its first word, or, of Chinese, of a character with the mark that may not be parted from it. */
  readonly firstWidth: number;
  /** Pieces stand apart as the cells of a row do. */
  readonly isRow: boolean;
  readonly isTurned: boolean;
}

/** White between two cells, in heights of a line; an ideographic space is 1. */
const CELL = 1.2;

/**
 * The lines of a page in reading order without its running lines, turned text last. They are numbered in this order, from the running
 * lines above them on.
 */
export function flowOf(words: readonly Word[], running: ReadonlySet<Word>, page: number): FlowLine[] {
  const upright = words.filter(({ glyphs }) => glyphs[0]?.turn === 0);
  const own = upright.filter((word) => !running.has(word)).flatMap(spacedParts);
  const top = boundsOf(own).top;
  const above = linesAcross(upright.filter((word) => running.has(word) && word.top < top)).length;
  const flow = blocksOf(own).flatMap((block, index) => linesOf(block, `${page}.${index}`));
  const turned = words.filter((word) => word.glyphs[0]?.turn !== 0 && !running.has(word));
  return [
    ...flow.map((line, index) => ({ ...line, place: { page, line: above + index + 1 } })),
    ...textLines(turned).map((text) => turnedLine(text, page)),
  ];
}

/** Programs that set type leave out spaces and move on instead, at least by this part of the font size; kerning is less. */
const SPACE = 0.17;

/** The words of what looked like one for want of drawn spaces. Chinese has none, and is left as it is. */
function spacedParts(word: Word): Word[] {
  const parts: Glyph[][] = [];
  for (const [index, glyph] of word.glyphs.entries()) {
    const last = word.glyphs[index - 1];
    const isSpace = last && glyph.left - last.right > SPACE * glyph.size && !isWide(last.text) && !isWide(glyph.text);
    if (!last || isSpace) parts.push([glyph]);
    else parts.at(-1)?.push(glyph);
  }
  if (parts.length < 2) return [word];
  return parts.map((glyphs, index) => {
    const part = partOf(word, glyphs);
    return index === 0 ? part : { ...part, isSpacedBefore: true };
  });
}

function linesOf(block: readonly Line[], column: string): Omit<FlowLine, "place">[] {
  const boxes = block.map(boundsOf);
  const { left, right } = edgesOf(boxes);
  const gaps = boxes.slice(1).map((box, index) => box.top - (boxes[index]?.bottom ?? 0));
  const usualGap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  return block.map((line, index) => {
    const pieces = piecesOf(line);
    const texts = pieces.flatMap((piece) => textLines(piece).map(({ text }) => text.trim()));
    const text = { text: texts.join(" | "), width: 0, firstWidth: 0, limit: Infinity };
    return {
      ...(boxes[index] ?? { left, right, top: 0, bottom: 0 }),
      text,
      height: medianHeight(line),
      column,
      columnLeft: left,
      columnRight: right,
      usualGap,
      firstWidth: firstWidth(line[0]),
      isRow: pieces.length > 1,
      isTurned: false,
    };
  });
}

function turnedLine(text: TextLine, page: number): FlowLine {
  const nowhere = { left: 0, right: 0, top: Infinity, bottom: Infinity, height: 0, columnLeft: 0, columnRight: 0 };
  const line = { column: `${page}.turned`, usualGap: 0, firstWidth: 0, isRow: false, isTurned: true };
  return { ...nowhere, ...line, text, place: { page } };
}

function firstWidth(word: Word | undefined): number {
  const [first] = word?.glyphs ?? [];
  if (!word || !first) return 0;
  return isWide(first.text) ? 2 * (first.right - first.left) : word.right - word.left;
}

function piecesOf(line: Line): Word[][] {
  const pieces: Word[][] = [];
  for (const [index, word] of line.entries()) {
    const last = line[index - 1];
    if (last && word.left - last.right <= CELL * medianHeight([last, word])) pieces.at(-1)?.push(word);
    else pieces.push([word]);
  }
  return pieces;
}
