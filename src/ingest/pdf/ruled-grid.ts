import { type Box, centreX, centreY } from "./page-content.ts";
import { distinct, NEAR, type Rule } from "./rules.ts";
import { boundsOf, partOf, type Word } from "./words.ts";

/** Lines of a table: edges and what parts its columns and rows. */
export interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** For each field, row by row, the field in which its cell begins: itself, unless cells are merged. */
  readonly cellOf: readonly number[];
  /** The lowest line is only where the vertical ones end. */
  readonly isOpenBelow: boolean;
}

/** A longer piece of a field's edge than this must be ruled for the edge to part two cells. */
const RULED = 0.5;

/** Lines that end beyond the last crossing one make an open side. */
function gridOf(rules: readonly Rule[]): Grid {
  const horizontal = rules.filter(({ isVertical }) => !isVertical);
  const vertical = rules.filter(({ isVertical }) => isVertical);
  const { positions: columns } = edgesOf(vertical, horizontal);
  const { positions: rows, isOpen } = edgesOf(horizontal, vertical);
  return { columns, rows, cellOf: mergedCells({ columns, rows, horizontal, vertical }), isOpenBelow: isOpen };
}

/** Inner lines of two tables that stand at the same place, as part of the fewer, may not be more for them to be two. */
const SHARED = 1 / 3;

/** The grids that connected rules make: more than one where a table begins at the very line at which another ends. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const whole = gridOf(rules);
  const cuts = seams(whole);
  if (cuts.length === 0) return [whole];
  const ends = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  return cuts.concat(0).map((_, index) => gridOf(rules.flatMap((rule) => clipped(rule, ends[index] ?? 0, ends[index + 1] ?? 0))));
}

/** Lines between rows at which nearly all lines between columns end, and others begin. */
function seams({ columns, rows, cellOf }: Grid): number[] {
  const across = columns.length - 1;
  const found: number[] = [];
  let last: { row: number; lines: Set<number> } | undefined;
  for (let row = 0; row + 1 < rows.length; row++) {
    const lines = new Set<number>();
    for (let column = 1; column < across; column++) {
      if (cellOf[row * across + column] !== cellOf[row * across + column - 1]) lines.add(column);
    }
    if (lines.size < 2) continue;
    const shared = last ? [...lines].filter((line) => last?.lines.has(line)).length : 0;
    // A row without lines in between is the title of what comes.
    if (last && shared <= SHARED * Math.min(lines.size, last.lines.size)) found.push(rows[last.row + 1] ?? 0);
    last = { row, lines };
  }
  return found;
}

function clipped(rule: Rule, top: number, bottom: number): Rule[] {
  if (!rule.isVertical) return rule.at >= top - NEAR && rule.at <= bottom + NEAR ? [rule] : [];
  const [from, to] = [Math.max(rule.from, top), Math.min(rule.to, bottom)];
  return to - from > 2 * NEAR ? [{ ...rule, from, to }] : [];
}

function edgesOf(own: readonly Rule[], crossing: readonly Rule[]): { positions: number[]; isOpen: boolean } {
  const positions = own.map(({ at }) => at);
  const last = Math.max(...positions);
  const ends = [Math.min(...crossing.map(({ from }) => from)), Math.max(...crossing.map(({ to }) => to))];
  return { positions: distinct([...positions, ...ends.filter(Number.isFinite)]), isOpen: (ends[1] ?? 0) - last > NEAR };
}

interface Lines {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Fields without a line between them are one cell, which begins in its uppermost, then leftmost field. */
function mergedCells({ columns, rows, horizontal, vertical }: Lines): number[] {
  const [across, down] = [columns.length - 1, rows.length - 1];
  const cellOf = Array.from({ length: Math.max(0, across * down) }, (_, index) => index);
  const find = (field: number): number => {
    let root = field;
    while (cellOf[root] !== root) root = cellOf[root] ?? root;
    return root;
  };
  const merge = (a: number, b: number) => {
    const [first, second] = [find(a), find(b)];
    cellOf[Math.max(first, second)] = Math.min(first, second);
  };
  const byColumn = columns.map((x) => vertical.filter(({ at }) => Math.abs(at - x) <= NEAR));
  const byRow = rows.map((y) => horizontal.filter(({ at }) => Math.abs(at - y) <= NEAR));
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const field = row * across + column;
      const [left = 0, right = 0, top = 0, bottom = 0] = [columns[column], columns[column + 1], rows[row], rows[row + 1]];
      if (column + 1 < across && !isRuled(byColumn[column + 1] ?? [], top, bottom)) merge(field, field + 1);
      if (row + 1 < down && !isRuled(byRow[row + 1] ?? [], left, right)) merge(field, field + across);
    }
  }
  return cellOf.map((_, field) => find(field));
}

function isRuled(rules: readonly Rule[], from: number, to: number): boolean {
  return rules.some((rule) => Math.min(rule.to, to) - Math.max(rule.from, from) > RULED * (to - from));
}

/** Whether the middle of a box is inside a grid. */
export function isInside({ columns, rows }: Grid, box: Box): boolean {
  const [x, y] = [centreX(box), centreY(box)];
  return x > (columns[0] ?? 0) && x < (columns.at(-1) ?? 0) && y > (rows[0] ?? 0) && y < (rows.at(-1) ?? 0);
}

/** The words of each field's cell, kept at the field in which the cell begins. */
export function wordsByCell(grid: Grid, words: readonly Word[]): Word[][] {
  const across = grid.columns.length - 1;
  const cells: Word[][] = grid.cellOf.map(() => []);
  for (const word of words) {
    const row = placeIn(grid.rows, centreY(word));
    const isParted = (column: number) => grid.cellOf[row * across + column] !== grid.cellOf[row * across + column - 1];
    for (const part of partsOf(word, grid.columns, isParted)) {
      const field = row * across + placeIn(grid.columns, centreX(part));
      cells[grid.cellOf[field] ?? field]?.push(part);
    }
  }
  return cells;
}

/**
 * A word that lies over a line between two cells: cut there if its characters leave a gap or were drawn apart, for some
 * programs draw a row as one text; else it is one word that stands out of its cell.
 */
export function partsOf(word: Word, columns: readonly number[], isParted: (column: number) => boolean): Word[] {
  if (word.glyphs[0]?.turn !== 0) return [word];
  for (const [column, x] of columns.entries()) {
    if (column === 0 || column === columns.length - 1 || x <= word.left || x >= word.right || !isParted(column)) continue;
    const at = word.glyphs.findIndex((glyph) => centreX(glyph) > x);
    const [before, after] = [word.glyphs[at - 1], word.glyphs[at]];
    if (!before || !after || (before.run === after.run && after.left - before.right < 0.05 * after.size)) continue;
    const rest = partOf(word, word.glyphs.slice(at));
    return [partOf(word, word.glyphs.slice(0, at)), ...partsOf(rest, columns, isParted)];
  }
  return [word];
}

/** Which interval a position is in; outside, the nearest. */
export function placeIn(edges: readonly number[], at: number): number {
  let place = 0;
  while (place + 2 < edges.length && at >= (edges[place + 1] ?? Infinity)) place++;
  return place;
}

export function boxOf({ columns, rows }: Grid): Box {
  return boundsOf([{ left: columns[0] ?? 0, right: columns.at(-1) ?? 0, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 }]);
}
