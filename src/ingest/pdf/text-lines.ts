import type { TextLine } from "./fragment.ts";
import { isWide } from "./join-lines.ts";
import { type Box, centreY, type Glyph } from "./page-content.ts";
import { boundsOf, turned, type Word } from "./words.ts";

/** A word as it lies when its text reads from left to right. */
interface Lying extends Box {
  readonly word: Word;
}

/** Between Chinese characters a wider gap than this, as part of their height, is a space. */
const WIDE_GAP = 1.5;

/** The lines of text that some words make, in reading order: turned text is read in its own direction. */
export function textLines(words: readonly Word[]): TextLine[] {
  const turns = isUprightColumn(words) ? [words.map((word) => lie(word, 1))] : TURNS.map((turn) => lyingOf(words, turn));
  return turns
    .toSorted((a, b) => b.length - a.length)
    .flatMap(linesOf)
    .map(asTextLine);
}

const TURNS = [0, 1, 3, 2] as const;

/** Chinese characters drawn upright below one another, with other signs turned between them. */
function isUprightColumn(words: readonly Word[]): boolean {
  const upright = words.filter(({ glyphs }) => glyphs[0]?.turn === 0);
  return (
    words.some(({ glyphs }) => glyphs[0]?.turn === 1) &&
    upright.every(({ glyphs }) => glyphs.length === 1 && isWide(glyphs[0]?.text ?? ""))
  );
}

function lyingOf(words: readonly Word[], turn: Glyph["turn"]): Lying[] {
  return words.filter(({ glyphs }) => glyphs[0]?.turn === turn).map((word) => lie(word, turn));
}

function lie(word: Word, turn: Glyph["turn"]): Lying {
  return { ...turned(word, turn), word };
}

/** Words grouped into lines, top down, each from left to right. */
function linesOf(lying: readonly Lying[]): Lying[][] {
  const lines: { reference: Box; words: Lying[] }[] = [];
  for (const one of lying.toSorted((a, b) => centreY(a) - centreY(b))) {
    const line = lines.findLast(({ reference }) => isBeside(reference, one));
    if (!line) lines.push({ reference: one, words: [one] });
    else {
      line.words.push(one);
      if (heightOf(one) > heightOf(line.reference)) line.reference = one;
    }
  }
  return lines
    .toSorted((a, b) => centreY(a.reference) - centreY(b.reference))
    .map((line) => line.words.toSorted((a, b) => a.left - b.left));
}

/** Half of the smaller one stands beside the larger one: so do indices and exponents. */
export function isBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared >= 0.5 * Math.min(heightOf(a), heightOf(b));
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

function asTextLine(line: readonly Lying[]): TextLine {
  let text = line[0]?.word.isSpacedBefore ? " " : "";
  let last: Lying | undefined;
  for (const one of line) {
    if (last && isApart(last, one)) text += " ";
    text += one.word.glyphs.map((glyph) => glyph.text).join("");
    last = one;
  }
  if (last?.word.isSpacedAfter) text += " ";
  const { left, right } = boundsOf(line);
  const first = line[0]?.word.glyphs[0];
  return { text, width: right - left, firstWidth: first ? widthOf(first) : 0, limit: Infinity };
}

function widthOf(glyph: Glyph): number {
  const { left, right } = turned(glyph, glyph.turn);
  return right - left;
}

function isApart(last: Lying, next: Lying): boolean {
  if (last.word.isSpacedAfter || next.word.isSpacedBefore) return true;
  const [before, after] = [last.word.glyphs.at(-1)?.text ?? "", next.word.glyphs[0]?.text ?? ""];
  const gap = (next.left - last.right) / Math.max(heightOf(last), heightOf(next));
  return isWide(before) || isWide(after) ? gap > WIDE_GAP : gap > 0.2;
}
