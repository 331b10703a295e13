import { type Box, centreX, centreY, type Stroke } from "./page-content.ts";
import { distinct } from "./rules.ts";

/** Between two filled cells side by side there is not more white than this, in points. */
const GAP = 5;
/** Filled cells may lie over one another by this much, in points: borders and rounding. */
const LAP = 1;
/** Text nearer than this to filled cells, in heights of a line, may be a row of their table that is not filled. */
const NEXT = 4;
/** So many filled rows are no header with a stripe below it. */
const SURE = 4;
/** Filled shapes looked at on a page: a table of more cells than these could not be read by a person. */
const MOST = 2000;
/** Words on a page beside which fills are looked at: ten times what a full page has. */
const MOST_WORDS = 20_000;

/**
 * The lines between filled cells of a table without rules, as the program would have drawn them: in the middle of the
 * white gap between two fills, or where they meet. Only of cells that tile a table: none over another, every word inside
 * of one, no row of text right above or below that is not filled. So a filled header or a marked cell draws no line.
 */
export function linesOfFills(fills: readonly Box[], words: readonly Box[], strokes: readonly Stroke[]): Stroke[] {
  if (fills.length < 2 || fills.length > MOST || words.length > MOST_WORDS) return [];
  return tilings(withoutBackgrounds(fills)).flatMap((cells) => {
    const tiling = tilingOf(cells);
    return isTable(tiling, words) && !strokes.some((stroke) => isInner(stroke, tiling)) ? cells.flatMap(edgesIn(tiling)) : [];
  });
}

interface Tiling {
  readonly cells: readonly Box[];
  /** Lines between the columns and rows, with those around. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Without what is filled twice, and without what lies behind two cells or more. */
function withoutBackgrounds(fills: readonly Box[]): Box[] {
  const once = new Map(fills.map((fill) => [sides(fill).map(Math.round).join(), fill]));
  const cells = [...once.values()].toSorted((a, b) => a.top - b.top);
  return cells.filter((cell) => {
    let inside = 0;
    for (const other of cells) if (other !== cell && holds(cell, other) && ++inside === 2) return false;
    return true;
  });
}

function sides({ left, top, right, bottom }: Box): number[] {
  return [left, top, right, bottom];
}

function holds(outer: Box, { left, top, right, bottom }: Box): boolean {
  return left >= outer.left - LAP && right <= outer.right + LAP && top >= outer.top - LAP && bottom <= outer.bottom + LAP;
}

/** Cells that stand side by side or one below another, directly or through others. */
function tilings(cells: readonly Box[]): Box[][] {
  const left = new Set(cells);
  const found: Box[][] = [];
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const cell of group) {
      for (const other of left) {
        if (!isNeighbour(cell, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    found.push(group);
  }
  return found;
}

function isNeighbour(a: Box, b: Box): boolean {
  const [apartX, apartY] = [white(a.left, a.right, b.left, b.right), white(a.top, a.bottom, b.top, b.bottom)];
  return apartX <= GAP && apartY <= GAP && (apartX < -LAP || apartY < -LAP);
}

/** How far two stretches are apart; below 0, how much they share. */
function white(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(from, otherFrom) - Math.min(to, otherTo);
}

function tilingOf(cells: readonly Box[]): Tiling {
  return {
    cells,
    columns: linesBetween(cells.flatMap(({ left, right }) => [left, right])),
    rows: linesBetween(cells.flatMap(({ top, bottom }) => [top, bottom])),
  };
}

/** Edges within a gap of one another are one line, in their middle. */
function linesBetween(edges: readonly number[]): number[] {
  const lines: { from: number; to: number }[] = [];
  for (const edge of edges.toSorted((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last && edge - last.from <= GAP) last.to = edge;
    else lines.push({ from: edge, to: edge });
  }
  return lines.map(({ from, to }) => (from + to) / 2);
}

function nearest(lines: readonly number[], edge: number): number {
  return lines.reduce((best, line) => (Math.abs(line - edge) < Math.abs(best - edge) ? line : best), Infinity);
}

function edgesIn({ columns, rows }: Tiling): (cell: Box) => Stroke[] {
  return (cell) => {
    const [left, right] = [nearest(columns, cell.left), nearest(columns, cell.right)];
    const [top, bottom] = [nearest(rows, cell.top), nearest(rows, cell.bottom)];
    return [
      { isVertical: true, at: left, from: top, to: bottom },
      { isVertical: true, at: right, from: top, to: bottom },
      { isVertical: false, at: top, from: left, to: right },
      { isVertical: false, at: bottom, from: left, to: right },
    ];
  };
}

function isTable({ cells, columns, rows }: Tiling, words: readonly Box[]): boolean {
  if (columns.length < 3 || distinct(columns).length < columns.length || distinct(rows).length < rows.length) return false;
  if (cells.some((cell, index) => cells.some((other, at) => at > index && areOverlaid(cell, other)))) return false;
  const [left = 0, right = 0, top = 0, bottom = 0] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
  const near = words.filter((word) => centreX(word) > left && centreX(word) < right);
  const inside = near.filter((word) => centreY(word) > top && centreY(word) < bottom);
  if (inside.length === 0 || !inside.every((word) => cells.some((cell) => isIn(cell, word)))) return false;
  const above = near.filter((word) => centreY(word) <= top && word.bottom > top - reachOf(word));
  const below = near.filter((word) => centreY(word) >= bottom && word.top < bottom + reachOf(word));
  return ![above, below].some((outside) => mayBeRow(outside, { cells, columns, rows }));
}

function reachOf({ top, bottom }: Box): number {
  return NEXT * (bottom - top);
}

/** Whether text next to a tiling stands in its columns as a row does; text across them is a title or a note. */
function mayBeRow(outside: readonly Box[], { columns, rows }: Tiling): boolean {
  const isAcross = (word: Box) => columns.some((x) => x > word.left + LAP && x < word.right - LAP);
  // One filled row may be a header or a stripe, and what is next to it a row with an overlong word.
  if (rows.length === 2) return outside.length > 0;
  if (outside.some(isAcross)) return false;
  const places = new Set(outside.map((word) => columns.findIndex((x) => x > centreX(word))));
  return rows.length - 1 < SURE ? places.size > 0 : 2 * places.size >= columns.length - 1;
}

function areOverlaid(a: Box, b: Box): boolean {
  return white(a.left, a.right, b.left, b.right) < -LAP && white(a.top, a.bottom, b.top, b.bottom) < -LAP;
}

function isIn(cell: Box, word: Box): boolean {
  const [x, y] = [centreX(word), centreY(word)];
  return x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom;
}

/** A line drawn between columns: the table has rules of its own. */
function isInner({ isVertical, at, from, to }: Stroke, { columns, rows }: Tiling): boolean {
  const isBetween = at > (columns[0] ?? 0) + GAP && at < (columns.at(-1) ?? 0) - GAP;
  return isVertical && isBetween && white(from, to, rows[0] ?? 0, rows.at(-1) ?? 0) < -GAP;
}
