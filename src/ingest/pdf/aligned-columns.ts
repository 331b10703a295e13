import { type Box, centreX, type Glyph } from "./page-content.ts";
import { isBeside } from "./text-lines.ts";
import { isDrawnApart, partOf, type Word } from "./words.ts";

/** Between two columns some line must leave a gap of this many times its height; between words there is less. */
const CLEAR = 0.75;
/** No column gap is narrower than this, as part of the height of a line. */
const NARROWEST = 0.15;
/** How far from another word's beginning a word may be parted, as part of the font size: cells may be centred. */
const ASIDE = 0.5;
/** Part of the lines that must show a clear gap where two columns part. */
const SHOWING = 0.15;

/** Words side by side, from left to right. */
export type Line = readonly Word[];

/** Groups words into lines over the whole width, top down. */
export function linesAcross(words: readonly Word[]): Line[] {
  const lines: { reference: Box; words: Word[] }[] = [];
  for (const word of words.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.findLast(({ reference }, index) => index >= lines.length - 3 && isBeside(reference, word));
    if (line) line.words.push(word);
    else lines.push({ reference: word, words: [word] });
  }
  return lines.map((line) => line.words.toSorted((a, b) => a.left - b.left));
}

/**
 * Where aligned text parts into columns: white strips that no word of any line crosses, and at which enough lines leave
 * more room than words do between one another. Gives the edges of the columns, from the leftmost to the rightmost.
 */
export function alignedColumns(lines: readonly Line[]): number[] {
  const parted = partedLines(lines);
  const words = parted.flat();
  if (words.length === 0) return [];
  const height = medianHeight(words);
  const edges: number[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    if (word.left - right > NARROWEST * height) {
      if (edges.length === 0) edges.push(word.left);
      else if (isClear(parted, { left: right, right: word.left, height })) edges.push((right + word.left) / 2);
    }
    right = Math.max(right, word.right);
  }
  return [...edges, right];
}

/** Words of neighbouring cells that are full to the edge look like one: parted where another line begins a word. */
function partedLines(lines: readonly Line[]): Line[] {
  const starts = new Set(lines.flatMap((line) => line.map(({ left }) => Math.round(left))));
  const isStart = ({ left, size }: Glyph) => {
    for (let x = Math.round(left - ASIDE * size); x <= left + ASIDE * size; x++) if (starts.has(x)) return true;
    return false;
  };
  return lines.map((line) => line.flatMap((word) => partedWord(word, isStart)));
}

function partedWord(word: Word, isStart: (glyph: Glyph) => boolean): Word[] {
  if (word.glyphs[0]?.turn !== 0) return [word];
  const parts: Glyph[][] = [[]];
  let before: Glyph | undefined;
  for (const glyph of word.glyphs) {
    if (before && isDrawnApart(before, glyph) && isStart(glyph)) parts.push([]);
    parts.at(-1)?.push(glyph);
    before = glyph;
  }
  return parts.length === 1 ? [word] : parts.map((glyphs) => partOf(word, glyphs));
}

function isClear(lines: readonly Line[], { left, right, height }: { left: number; right: number; height: number }): boolean {
  let both = 0;
  let clear = 0;
  for (const line of lines) {
    const after = line.findIndex((word) => word.left >= right - 0.01);
    const last = line[after - 1];
    const next = line[after];
    if (!last || !next || last.right > left + 0.01) continue;
    both++;
    if (next.left - last.right >= CLEAR * height) clear++;
  }
  return clear > 0 && clear >= SHOWING * both;
}

export function medianHeight(boxes: readonly Box[]): number {
  const heights = boxes.map(({ top, bottom }) => bottom - top).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** Whether a line keeps out of every strip between columns. */
export function fits(line: Line, columns: readonly number[]): boolean {
  return columns.slice(1, -1).every((x) => line.every((word) => word.right <= x || word.left >= x || isSeam(word, x)));
}

/** A word cut where cells of neighbouring columns meet in it; else whole. */
export function partsAt(word: Word, columns: readonly number[]): Word[] {
  const cuts = columns.slice(1, -1).filter((x) => x > word.left && x < word.right && isSeam(word, x));
  if (cuts.length === 0) return [word];
  const ends = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  const within = (from: number, to: number) => word.glyphs.filter((glyph) => centreX(glyph) > from && centreX(glyph) <= to);
  return ends.slice(1).map((to, index) => partOf(word, within(ends[index] ?? 0, to)));
}

function isSeam({ glyphs }: Word, x: number): boolean {
  const at = glyphs.findIndex((glyph) => centreX(glyph) > x);
  const [before, after] = [glyphs[at - 1], glyphs[at]];
  return before !== undefined && after !== undefined && before.right <= x && after.left >= x && isDrawnApart(before, after);
}
