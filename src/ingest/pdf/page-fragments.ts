import { UserError } from "../../model/issues.ts";
import { alignedTables } from "./aligned-table.ts";
import { linesAcross } from "./aligned-columns.ts";
import { linesOfFills } from "./fill-lines.ts";
import type { Fragment } from "./fragment.ts";
import { joinLines } from "./join-lines.ts";
import { type Box, centreX, centreY, type PageContent } from "./page-content.ts";
import { uprightPage } from "./upright-page.ts";
import { boxOf, type Grid, gridsOf, isInside } from "./ruled-grid.ts";
import { ruledTable, type TablePart } from "./ruled-table.ts";
import { connected, type Rule, rulesOf } from "./rules.ts";
import { textLines } from "./text-lines.ts";
import { type Word, wordsOf } from "./words.ts";

/** Ruling lines of a page, after the pieces of each are put together. The fullest official page has 47. */
export const MAX_RULES = 10_000;

export interface Found {
  readonly part: TablePart;
  readonly top: number;
  readonly bottom: number;
  readonly hasRules: boolean;
  readonly isOpenBelow: boolean;
}

/** A page of which the ruled tables are read. */
export interface PartlyRead {
  readonly page: number;
  readonly found: readonly Found[];
  /** Words outside of them. */
  readonly rest: readonly Word[];
  /** Heights of horizontal rules that cross no vertical one. */
  readonly rules: readonly number[];
}

/** The ruled tables on one page. */
export function readRuled(asDrawn: PageContent, page: number): PartlyRead {
  const content = uprightPage(asDrawn);
  const words = wordsOf(content.glyphs).filter((word) => isOnPage(word, content));
  const filled = linesOfFills(content.fills, words, content.strokes);
  const { horizontal, vertical } = rulesOf([...content.strokes, ...filled]);
  if (horizontal.length + vertical.length > MAX_RULES)
    throw new UserError("too-large", `Page ${page} has more than ${MAX_RULES} ruling lines.`);
  const components = connected(horizontal, vertical);
  const grids = smallestFirst(
    components.filter((rules) => rules.length > 2 && rules.some(isDown) && !rules.every(isDown)).flatMap(gridsOf),
  );
  const { found, rest } = ruled(grids, words);
  const rules = components.filter((group) => !group.some(isDown)).flatMap((group) => group.map(({ at }) => at));
  return { page, found, rest, rules };
}

/**
 * All tables on a page, top down; `known` are the columns of an unruled table that the page before ended with, `running`
 * the words of heads and feet that pages have in common.
 */
export function fragmentsOf(
  { page, found, rest, rules }: PartlyRead,
  known: readonly number[] | undefined,
  running: ReadonlySet<Word>,
): Fragment[] {
  const own = rest.filter((word) => !running.has(word));
  const aligned = alignedTables(own, { rules, known }).map(({ part, top, bottom }) => {
    return { part, top, bottom, hasRules: false, isOpenBelow: false };
  });
  return asFragments([...found, ...aligned], rest, page);
}

function isDown({ isVertical }: Rule): boolean {
  return isVertical;
}

function isOnPage(box: Box, { width, height }: PageContent): boolean {
  const [x, y] = [centreX(box), centreY(box)];
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/** Grids from the smallest to the largest, so that a word belongs to the innermost. */
function smallestFirst(grids: readonly Grid[]): Grid[] {
  const size = (grid: Grid) => {
    const { left, right, top, bottom } = boxOf(grid);
    return (right - left) * (bottom - top);
  };
  return grids.toSorted((a, b) => size(a) - size(b));
}

function ruled(grids: readonly Grid[], words: readonly Word[]): { found: Found[]; rest: Word[] } {
  const found: Found[] = [];
  let rest = [...words];
  for (const grid of grids) {
    const inside = new Set(rest.filter((word) => isInside(grid, word)));
    const part = inside.size > 0 ? ruledTable(grid, [...inside]) : undefined;
    if (!part) continue;
    const { top, bottom } = boxOf(grid);
    found.push({ part, top, bottom, hasRules: true, isOpenBelow: grid.isOpenBelow });
    rest = rest.filter((word) => !inside.has(word));
  }
  return { found, rest };
}

/** Each table with the text that stands between it and its neighbours. */
function asFragments(found: readonly Found[], rest: readonly Word[], page: number): Fragment[] {
  const tables = found.toSorted((a, b) => a.top - b.top);
  const lines = linesAcross(rest)
    .map((line) => ({ y: centreY(line[0] ?? { left: 0, right: 0, top: 0, bottom: 0 }), text: joinLines(textLines(line)) }))
    .filter(({ y }) => !tables.some(({ top, bottom, hasRules }) => !hasRules && y > top && y < bottom));
  const between = (from: number, to: number) => lines.filter(({ y }) => y > from && y <= to).map(({ text }) => text);
  return tables.map(({ part, top, hasRules, isOpenBelow }, index) => ({
    page,
    columns: part.columns,
    rows: part.rows,
    above: between(tables[index - 1]?.top ?? -Infinity, top),
    below: between(tables[index]?.top ?? 0, tables[index + 1]?.top ?? Infinity),
    hasRules,
    isOpenBelow,
  }));
}
