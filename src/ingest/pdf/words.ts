import { type Box, centreY, type Glyph } from "./page-content.ts";

/** Characters of one line that stand together without a space or a gap. */
export interface Word extends Box {
  readonly glyphs: readonly Glyph[];
  /** Whether a space was drawn before it and after it: a gap alone is none, as Chinese and Latin stand apart without. */
  readonly isSpacedBefore: boolean;
  readonly isSpacedAfter: boolean;
}

/** A gap wider than this, as part of the font size, parts two words. */
const GAP = 0.3;
/** The same character this near, as part of the font size, is the same one printed again. */
const AGAIN = 0.15;
/** Between two cells there is at least this much white, as part of the font size. */
const SEAM = 0.05;
/** Side of the fields in which the same character is looked for, in points. */
const FIELD = 4;

/**
 * The words of a page in drawing order. Spaces are in no word, and a character printed twice to look bold is in once.
 * What a program drew character by character comes out the same as what it drew line by line.
 */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: { glyphs: Glyph[]; isSpacedBefore: boolean; isSpacedAfter: boolean }[] = [];
  let last: Glyph | undefined;
  let isSpaced = false;
  for (const glyph of printedOnce(glyphs)) {
    if (glyph.text.trim() === "") {
      const word = words.at(-1);
      if (word && last && isNext(last, glyph)) word.isSpacedAfter = true;
      isSpaced = true;
      continue;
    }
    if (last && !isSpaced && isNext(last, glyph)) words.at(-1)?.glyphs.push(glyph);
    else words.push({ glyphs: [glyph], isSpacedBefore: isSpaced, isSpacedAfter: false });
    last = glyph;
    isSpaced = false;
  }
  return words.map((word) => ({ ...word, ...boundsOf(word.glyphs) }));
}

/** Without those that a program printed again, a little aside, to make them look bold. */
function printedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph>();
  return glyphs.filter((glyph) => {
    const [x, y] = [Math.floor(glyph.left / FIELD), Math.floor(glyph.top / FIELD)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const other = seen.get(`${x + dx} ${y + dy} ${glyph.text}`);
        if (other && isSame(other, glyph)) return false;
      }
    }
    seen.set(`${x} ${y} ${glyph.text}`, glyph);
    return true;
  });
}

function isSame(one: Glyph, other: Glyph): boolean {
  const near = AGAIN * Math.min(one.size, other.size);
  return Math.abs(one.left - other.left) < near && Math.abs(one.top - other.top) < near;
}

/** Whether a character goes on where the last one ended, on the same line. */
function isNext(last: Glyph, next: Glyph): boolean {
  if (last.turn !== next.turn) return false;
  const [before, after] = [turned(last, last.turn), turned(next, last.turn)];
  const size = Math.max(last.size, next.size);
  const gap = after.left - before.right;
  return Math.abs(gap) <= GAP * size && Math.abs(centreY(after) - centreY(before)) <= 0.6 * size;
}

/** A box as it lies when the page is turned so that its text reads from left to right. */
export function turned({ left, top, right, bottom }: Box, turn: Glyph["turn"]): Box {
  if (turn === 1) return { left: top, right: bottom, top: -right, bottom: -left };
  if (turn === 2) return { left: -right, right: -left, top: -bottom, bottom: -top };
  if (turn === 3) return { left: -bottom, right: -top, top: left, bottom: right };
  return { left, top, right, bottom };
}

/**
 * Whether two characters of one word may belong to two cells: drawn by different operators, with a little white between.
 * Cells that are full to the edge stand as near to each other as words of one cell.
 */
export function isDrawnApart(before: Glyph, after: Glyph): boolean {
  return before.run !== after.run && after.left - before.right >= SEAM * after.size;
}

/** A part of a word as a word of its own. */
export function partOf(word: Word, glyphs: readonly Glyph[]): Word {
  return {
    glyphs,
    ...boundsOf(glyphs),
    isSpacedBefore: word.isSpacedBefore && glyphs[0] === word.glyphs[0],
    isSpacedAfter: word.isSpacedAfter && glyphs.at(-1) === word.glyphs.at(-1),
  };
}

export function boundsOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}
