import type { TextPlace } from "../../text/prose.ts";
import { alignedColumns, fits, type Line, linesAcross, medianHeight } from "../pdf/aligned-columns.ts";
import type { TextLine } from "../pdf/fragment.ts";
import { isWide } from "../pdf/join-lines.ts";
import { textLines } from "../pdf/text-lines.ts";
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
  /** White between most lines of the column. */
  readonly usualGap: number;
  /** Width of its first word, or, of Chinese, of a character with the mark that may not be parted from it. */
  readonly firstWidth: number;
  /** Pieces stand apart as the cells of a row do. */
  readonly isRow: boolean;
  readonly isTurned: boolean;
}

/** White between two cells, in heights of a line; an ideographic space is 1. */
const CELL = 1.2;
/** Fewer lines are no text in columns. */
const FEWEST = 4;
/** Part of its column's width that a line of running text fills, and part of the lines that do. */
const FULL = 0.85;
const MOSTLY = 0.5;

interface Numbered {
  readonly line: Line;
  readonly number: number;
}

/** The lines of a page without its running lines: text in columns column by column, all else line by line, turned text last. */
export function flowOf(words: readonly Word[], running: ReadonlySet<Word>, page: number): FlowLine[] {
  const upright = words.filter(({ glyphs }) => glyphs[0]?.turn === 0);
  const all = linesAcross(upright).map((line, index) => ({ line, number: index + 1 }));
  const lines = all
    .filter(({ line }) => !line.every((word) => running.has(word)))
    .map(({ line, number }) => ({ line: line.flatMap(spacedParts), number }));
  const flow = blocksOf(lines).flatMap((block, index) => linesOf(block, page, `${page}.${index}`));
  const turned = words.filter((word) => word.glyphs[0]?.turn !== 0 && !running.has(word));
  return [...flow, ...textLines(turned).map((text) => turnedLine(text, page))];
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

/** Stretches of lines that are read one after the other. */
function blocksOf(lines: readonly Numbered[]): Numbered[][] {
  const columns = alignedColumns(lines.map(({ line }) => line).filter(hasGap));
  if (columns.length < 3) return [[...lines]];
  const blocks: Numbered[][] = [];
  let stretch: Numbered[] = [];
  const end = () => {
    blocks.push(...(isText(stretch, columns) ? inColumns(stretch, columns) : [stretch]));
    stretch = [];
  };
  let isFitting: boolean | undefined;
  for (const one of lines) {
    const fit = fits(one.line, columns);
    if (isFitting !== undefined && fit !== isFitting) end();
    isFitting = fit;
    stretch.push(one);
  }
  end();
  // Blocks that are read line by line are one text where they follow one another.
  return merged(blocks.filter((block) => block.length > 0));
}

/** Whether lines between which white strips run are text set in columns: most of their pieces are full, as cells are not. */
function isText(stretch: readonly Numbered[], columns: readonly number[]): boolean {
  if (stretch.length < FEWEST || stretch.filter(({ line }) => hasGap(line)).length < FEWEST - 1) return false;
  const pieces = inColumns(stretch, columns).flatMap((column, index) =>
    column.map(({ line }) => {
      const { left, right } = boundsOf(line);
      return (right - left) / ((columns[index + 1] ?? 0) - (columns[index] ?? 0));
    }),
  );
  return pieces.filter((share) => share > FULL).length >= MOSTLY * pieces.length;
}

function inColumns(stretch: readonly Numbered[], columns: readonly number[]): Numbered[][] {
  return columns.slice(1).map((right, index) =>
    stretch.flatMap(({ line, number }) => {
      const isLast = index === columns.length - 2;
      const left = index === 0 ? Number.NEGATIVE_INFINITY : (columns[index] ?? 0);
      const own = line.filter((word) => word.left >= left && (isLast || word.left < right));
      return own.length > 0 ? [{ line: own, number }] : [];
    }),
  );
}

function merged(blocks: readonly Numbered[][]): Numbered[][] {
  const result: Numbered[][] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const isBelow = last && (last.at(-1)?.number ?? 0) < (block[0]?.number ?? 0);
    const isOneText = isBelow && [last, block].every((part) => new Set(part.map(({ number }) => number)).size === part.length);
    if (last && isOneText && isSameWidth(last, block)) last.push(...block);
    else result.push([...block]);
  }
  return result;
}

function isSameWidth(a: readonly Numbered[], b: readonly Numbered[]): boolean {
  const [one, other] = [boundsOf(a.flatMap(({ line }) => line)), boundsOf(b.flatMap(({ line }) => line))];
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return shared > 0.5 * Math.max(one.right - one.left, other.right - other.left);
}

function linesOf(block: readonly Numbered[], page: number, column: string): FlowLine[] {
  const boxes = block.map(({ line }) => boundsOf(line));
  const { left, right } = boundsOf(boxes);
  const gaps = boxes.slice(1).map((box, index) => box.top - (boxes[index]?.bottom ?? 0));
  const usualGap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return block.map(({ line, number }, index) => {
    const pieces = piecesOf(line);
    const texts = pieces.flatMap((piece) => textLines(piece).map(({ text }) => text.trim()));
    const text = { text: texts.join(" | "), width: 0, firstWidth: 0, limit: Infinity };
    return {
      ...(boxes[index] ?? { left, right, top: 0, bottom: 0 }),
      text,
      place: { page, line: number },
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

function hasGap(line: Line): boolean {
  return piecesOf(line).length > 1;
}
