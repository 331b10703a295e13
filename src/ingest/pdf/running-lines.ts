import { type Line, linesAcross, medianHeight } from "./aligned-columns.ts";
import type { Word } from "./words.ts";

/** Pages before and after in which a line is looked for again: left and right pages may have heads of their own. */
export const REACH = 2;
/** Lines at the top, and at the bottom, that may belong to no table. */
const MOST = 3;
/** How far a running line may move from page to page, in points. */
const STEADY = 2;
/** White between a running line and the page's text: this many times the height of a line, and of the gap between rows. */
const AWAY = 0.8;
const APART = 1.3;
/** Part of the gaps between lines that are not wider than the one between rows, where rows have up to ten lines. */
const ROWS = 0.9;
/** Numbers that count pages or say a date; longer ones are codes. */
const NUMBER = /(?<!\d)\d{1,4}(?!\d)/g;
/** A page's number alone, with or without what goes with it; without white space. */
const PAGE_NUMBER =
  /^(?:[-–—·.]*\d{1,4}[-–—·.]*|第\d{1,4}[页頁](?:[/,，]?共\d{1,4}[页頁])?|\d{1,4}\/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$/i;

/** A line at the top or the bottom of a page that stands away from the text. */
export interface EdgeLine {
  readonly line: Line;
  readonly isTop: boolean;
  readonly y: number;
  /** There is more white around it than between rows. */
  readonly isApart: boolean;
  /** Without white space. */
  readonly text: string;
}

/** Lines of a page that may be running heads, running feet or page numbers: the outermost, with white between. */
export function edgeLines(words: readonly Word[]): EdgeLine[] {
  const lines = linesAcross(words.filter(({ glyphs }) => glyphs[0]?.turn === 0));
  return [...outermost(lines, true), ...outermost(lines.toReversed(), false)];
}

function outermost(lines: readonly Line[], isTop: boolean): EdgeLine[] {
  const height = medianHeight(lines.flat());
  const outer = lines.slice(0, MOST);
  const gaps = lines.map((line, index) => gap(line, lines[index + 1]));
  const away = outer.findLastIndex((_, index) => (gaps[index] ?? 0) > AWAY * height);
  const apart = outer.findLastIndex(
    (_, index) => (gaps[index] ?? 0) > Math.max(AWAY * height, APART * rowGap(gaps.slice(index + 1, -1))),
  );
  return outer
    .slice(0, away + 1)
    .map((line, index) => ({ line, isTop, y: line[0]?.top ?? 0, isApart: index <= apart, text: textOf(line) }));
}

function gap(one: Line | undefined, other: Line | undefined): number {
  const [a, b] = [one?.[0], other?.[0]];
  return a && b ? Math.max(a.top - b.bottom, b.top - a.bottom) : Infinity;
}

/** The white between rows; the widest is left out, for it may be before a line at the other end of the page. */
function rowGap(gaps: readonly number[]): number {
  const narrower = gaps.toSorted((a, b) => a - b).slice(0, Math.max(1, gaps.length - 1));
  return narrower[Math.floor(narrower.length * ROWS)] ?? 0;
}

function textOf(line: Line): string {
  return line
    .map(({ glyphs }) => glyphs.map(({ text }) => text).join(""))
    .join("")
    .replace(/\s+/g, "");
}

/**
 * The words of those lines that come again on pages near by, at the same height. They are the same, but for one number
 * that counts the pages. Where on neither page more white than between rows sets the same line apart, it must be on all of
 * these pages. Anything less may be the first or last line of a row that was cut by the page.
 */
export function runningWords(edges: readonly EdgeLine[], nearBy: readonly NearBy[]): Set<Word> {
  const isRunning = (edge: EdgeLine) => {
    if (isPageNumber(edge)) return true;
    const same = nearBy.flatMap(({ edges: others }) => others.find((other) => isSame(edge, other)) ?? []);
    const isOnAll = same.length >= REACH && same.length === nearBy.length;
    if (isOnAll || same.some((other) => edge.isApart || other.isApart)) return true;
    return nearBy.some(({ distance, edges: others }) => others.some((other) => isCounted(edge, other, distance)));
  };
  return new Set(edges.filter(isRunning).flatMap(({ line }) => line));
}

/** The edge lines of a page so many pages on, or back if negative. */
export interface NearBy {
  readonly distance: number;
  readonly edges: readonly EdgeLine[];
}

function isPageNumber({ line, text, isApart }: EdgeLine): boolean {
  return isApart && pieces(line) === 1 && PAGE_NUMBER.test(text);
}

/** A line in several pieces that is wholly the same may be the header of a table. */
function isSame(edge: EdgeLine, other: EdgeLine): boolean {
  return isLevel(edge, other) && edge.text === other.text && pieces(edge.line) === 1;
}

/** Whether one number in two lines differs by the pages between them, and all else is the same. */
function isCounted(edge: EdgeLine, other: EdgeLine, distance: number): boolean {
  if (!isLevel(edge, other) || edge.text.replace(NUMBER, "#") !== other.text.replace(NUMBER, "#")) return false;
  if (pieces(edge.line) > 1 && !edge.isApart && !other.isApart) return false;
  const others = other.text.match(NUMBER) ?? [];
  const steps = (edge.text.match(NUMBER) ?? []).map((number, index) => Number(others[index]) - Number(number));
  const taken = steps.filter((step) => step !== 0);
  return taken.length === 1 && taken[0] === distance && pieces(edge.line) <= MOST;
}

function isLevel(edge: EdgeLine, other: EdgeLine): boolean {
  return edge.isTop === other.isTop && Math.abs(edge.y - other.y) <= STEADY;
}

function pieces(line: Line): number {
  return line.filter((word, index) => index === 0 || word.left - (line[index - 1]?.right ?? 0) > word.bottom - word.top).length;
}
