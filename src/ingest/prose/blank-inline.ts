import type { Blanks, Stretch } from "./blanks.ts";

/** An address that stands in the text by itself, and is a link without marks. */
const ADDRESS = /(?:https?|ftp):\/\/[\w.~:/?#@!$&'*+,;=%-]+/iy;
/** What a definition of a link begins with; that of a footnote is prose from here on. */
const DEFINITION = /^[ \t>]*\[(\^?)[^[\]\n]{1,200}\]:/;
/** Marks of emphasis, strong emphasis, strikes and highlights. */
const EMPHASIS = /^(?:\*{1,3}|_{1,3}|~~|==)$/;
const MARKS = new Set("*_~=");
/** A footnote's mark in the text. */
const NOTE = /\[\^[^[\]\s]{1,100}\]/y;

export interface Inline {
  readonly blanks: Blanks;
  /** What belongs to HTML or a code span has no marks. */
  readonly isTaken: (at: number) => boolean;
}

/**
 * Blanks what is no prose inside a paragraph of Markdown: targets, marks, and pictures. The text of a link stays. Each bracket is
 * seen once: open ones wait on a stack for the one that closes them, and a target ends on its line.
 */
export function blankInline(text: string, paragraph: Stretch, { blanks, isTaken }: Inline): void {
  blankDefinitions(text, paragraph, blanks);
  const open: number[] = [];
  for (let at = paragraph.from; at < paragraph.to; at++) {
    if (isTaken(at) || blanks.has(at)) continue;
    const character = text[at] ?? "";
    if (character === "\\") at++;
    else if (character === "[") {
      NOTE.lastIndex = at;
      const note = NOTE.exec(text)?.[0];
      if (note === undefined) open.push(at);
      else at = blankTo(blanks, at, at + note.length);
    } else if (character === "]") at = closeLink({ text, at, paragraph, open, blanks });
    else if (MARKS.has(character)) at = blankEmphasis({ text, at, paragraph, open, blanks });
    else if (/[fh]/i.test(character) && !/\w/.test(text[at - 1] ?? "")) {
      ADDRESS.lastIndex = at;
      const address = ADDRESS.exec(text)?.[0];
      if (address !== undefined) at = blankTo(blanks, at, Math.min(paragraph.to, at + address.length));
    }
  }
}

interface At {
  readonly text: string;
  readonly at: number;
  readonly paragraph: Stretch;
  /** Where brackets are open, the innermost last. */
  readonly open: number[];
  readonly blanks: Blanks;
}

/** Blanks up to a place; gives the last one that is blanked. */
function blankTo(blanks: Blanks, from: number, to: number): number {
  blanks.add(from, to);
  return to - 1;
}

/** `](target "title")` and `][name]`: blanked with the bracket that began it; of a picture all is. */
function closeLink({ text, at, paragraph, open, blanks }: At): number {
  const begin = open.pop();
  if (begin === undefined) return at;
  const end = endOfTarget(text, at + 1, paragraph.to);
  if (end === undefined) return at;
  if (text[begin - 1] === "!" && begin > paragraph.from) return blankTo(blanks, begin - 1, end);
  blanks.add(begin, begin + 1);
  return blankTo(blanks, at, end);
}

/** A target is this long at most, with so many brackets in one another: more would be looked through again and again. */
const LONGEST_TARGET = 4_000;
const DEEPEST_TARGET = 32;

function endOfTarget(text: string, from: number, to: number): number | undefined {
  const close = text[from] === "(" ? ")" : text[from] === "[" ? "]" : undefined;
  if (close === undefined) return undefined;
  const begin = text[from];
  let depth = 0;
  for (let at = from; at < Math.min(to, from + LONGEST_TARGET); at++) {
    const character = text[at];
    if (character === "\n" && close === "]") return undefined;
    if (character === "\\") at++;
    else if (character === begin && ++depth > DEEPEST_TARGET) return undefined;
    else if (character === close && --depth === 0) return isTarget(text.slice(from + 1, at), close) ? at + 1 : undefined;
  }
  return undefined;
}

/** An address, perhaps with a title. Words in brackets after a bracket are prose. */
function isTarget(inside: string, close: string): boolean {
  return close === "]" || /^(?:<[^<>\n]*>|[^\s<]*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/.test(inside.trim());
}

/** Emphasis stands at a word: a mark with white space on both sides is a sign, and 2_000 and a*b are whole. */
function blankEmphasis({ text, at, paragraph, blanks }: At): number {
  const mark = text[at] ?? "";
  let end = at + 1;
  while (end < paragraph.to && text[end] === mark) end++;
  if (!EMPHASIS.test(text.slice(at, end))) return end - 1;
  const [before, after] = [text[at - 1] ?? " ", text[end] ?? " "];
  const isAlone = /\s/.test(before) && /\s/.test(after);
  const isInWord = /[\w)]/.test(before) && /[\w(]/.test(after) && (mark === "_" || end - at === 1);
  if (mark === "~" && !isAlone) {
    const close = struckEnd(text, end, paragraph.to);
    if (close !== undefined) return blankTo(blanks, at, close);
  }
  return isAlone || isInWord ? end - 1 : blankTo(blanks, at, end);
}

/** A strike is closed this near, on its line. */
const LONGEST_STRIKE = 500;

function struckEnd(text: string, from: number, to: number): number | undefined {
  const line = text.slice(from, Math.min(to, from + LONGEST_STRIKE));
  const found = line.indexOf("~~");
  return found < 0 || line.slice(0, found).includes("\n") ? undefined : from + found + 2;
}

function blankDefinitions(text: string, { from, to }: Stretch, blanks: Blanks): void {
  for (let line = from; line < to;) {
    const found = text.indexOf("\n", line);
    const end = found < 0 || found > to ? to : found;
    const match = DEFINITION.exec(text.slice(line, Math.min(end, line + 300)));
    if (match) blanks.add(line, match[1] === "^" ? line + match[0].length : end);
    line = end + 1;
  }
}
