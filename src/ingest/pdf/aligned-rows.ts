import { medianHeight, partsAt } from "./aligned-columns.ts";
import { centreX, centreY } from "./page-content.ts";
import { placeIn } from "./ruled-grid.ts";
import type { Word } from "./words.ts";

/** Lines of text between which there is white over the whole width, and the columns that have text there. */
interface Band {
  readonly top: number;
  bottom: number;
  readonly filled: Set<number>;
}

/** A column that has exactly one line in this part of the rows tells where rows begin. */
const SURE = 0.9;
/** Lines that have at least this part of the columns that others have are rows as they are. */
const EQUAL = 0.75;
/** A gap that is wider than this, as part of the height of a line, is not between lines of one cell. */
const WIDE = 0.75;
/** Gaps of different height that are tried, from the narrowest. */
const MOST_GAPS = 24;
/** Rules that part at least this share of the lines are one a row. */
const RULED_ROWS = 0.4;

/**
 * Where the rows of an aligned table part: at the rules if there is one for each row; else at the white gaps that leave
 * one line of some column, best the first, in each row.
 */
export function alignedRows(words: readonly Word[], columns: readonly number[], rules: readonly number[]): number[] {
  const bands = bandsOf(words, columns);
  const [first, last] = [bands[0], bands.at(-1)];
  if (!first || !last) return [];
  const inner = rules.filter((y) => y > first.top && y < last.bottom);
  if (inner.length >= RULED_ROWS * bands.filter(({ filled }) => filled.has(0)).length && inner.length > 1) {
    return [first.top, ...outside(bands, inner), last.bottom].toSorted((a, b) => a - b);
  }
  const groups = bestGroups(bands, columns.length - 1);
  const cuts = groups.slice(1).map((group, index) => ((group[0]?.top ?? 0) + (groups[index]?.at(-1)?.bottom ?? 0)) / 2);
  return [first.top, ...cuts, last.bottom];
}

/** The rules, and beyond the first and the last of them every gap that is too wide to be inside a row. */
function outside(bands: readonly Band[], rules: readonly number[]): number[] {
  const [first = 0, last = 0] = [rules[0], rules.at(-1)];
  const cuts = bands.slice(1).flatMap(({ top, bottom }, index) => {
    const before = bands[index]?.bottom ?? 0;
    const isOutside = bottom <= first || before >= last;
    return isOutside && top - before > WIDE * (bottom - top) ? [(top + before) / 2] : [];
  });
  return [...cuts, ...rules];
}

function bandsOf(words: readonly Word[], columns: readonly number[]): Band[] {
  const bands: Band[] = [];
  for (const word of words.toSorted((a, b) => a.top - b.top)) {
    // Lines that only just touch are two.
    const lap = 0.15 * (word.bottom - word.top);
    let band = bands.at(-1);
    if (!band || word.top > band.bottom - lap) bands.push((band = { top: word.top, bottom: word.bottom, filled: new Set() }));
    band.bottom = Math.max(band.bottom, word.bottom);
    band.filled.add(placeIn(columns, centreX(word)));
  }
  return bands;
}

function bestGroups(bands: readonly Band[], columns: number): Band[][] {
  const height = medianHeight(bands.map(({ top, bottom }) => ({ left: 0, right: 0, top, bottom })));
  const gapOf = (index: number) => Math.round(((bands[index]?.top ?? 0) - (bands[index - 1]?.bottom ?? 0)) / (0.08 * height));
  const gaps = new Set(bands.slice(1).map((_, index) => gapOf(index + 1)));
  const single = bands.map((band) => [band]);
  let best = { groups: single, score: scoreOf(single, bands, 0) };
  for (let column = 0; column < columns && (column === 0 || best.score < SURE); column++) {
    for (const widest of [...gaps].toSorted((a, b) => a - b).slice(0, MOST_GAPS)) {
      const groups = grouped(bands, (index) => gapOf(index) > widest);
      const score = scoreOf(groups, bands, column);
      if (score > best.score) best = { groups, score };
    }
  }
  if (best.score >= SURE) return best.groups;
  // No white parts the rows. Where a line without the first column is as full as one with it, each line is a row;
  // else a row begins where the first column has text.
  const fullness = (isFirst: boolean) =>
    mean(bands.filter(({ filled }) => filled.has(0) === isFirst).map(({ filled }) => filled.size));
  return fullness(false) >= EQUAL * fullness(true) ? single : grouped(bands, (index) => bands[index]?.filled.has(0) === true);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function grouped(bands: readonly Band[], isCut: (index: number) => boolean): Band[][] {
  const groups: Band[][] = [];
  for (const [index, band] of bands.entries()) {
    const group = groups.at(-1);
    if (!group || isCut(index)) groups.push([band]);
    else group.push(band);
  }
  return groups;
}

function scoreOf(groups: readonly Band[][], bands: readonly Band[], column: number): number {
  const single = groups.filter((group) => group.filter(({ filled }) => filled.has(column)).length === 1).length;
  const lines = bands.filter(({ filled }) => filled.has(column)).length;
  return groups.length < 2 ? 0 : single / Math.max(groups.length, lines);
}

/** Words by row and column. */
export function wordsByField(words: readonly Word[], columns: readonly number[], rows: readonly number[]): Word[][][] {
  const fields = Array.from({ length: rows.length - 1 }, () => columns.slice(1).map((): Word[] => []));
  for (const word of words) {
    const row = fields[placeIn(rows, centreY(word))];
    for (const part of partsAt(word, columns)) row?.[placeIn(columns, centreX(part))]?.push(part);
  }
  return fields;
}
