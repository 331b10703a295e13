import { type Line, linesAcross, medianHeight } from "../pdf/aligned-columns.ts";
import { type Box, centreY } from "../pdf/page-content.ts";
import { boundsOf, type Word } from "../pdf/words.ts";

/** A gutter is so wide at least, in heights of a line, and so many words of the page at most cross it, as part of its lines. */
const GUTTER = 0.8;
const CROSSING = 0.25;
/** No column is narrower than this part of the text's width. */
const NARROWEST = 0.15;
/** Fewer lines are no column. */
const FEWEST = 4;
/** Part of its column's width that a line of running text fills, and part of the lines that do: cells are mostly shorter. */
const FULL = 0.85;
const MOSTLY = 0.5;

/**
 * The lines of a page in blocks that are read one after the other: of text that is set in columns each column is one, from one line
 * over the gutter to the next; all else is one block, line by line over the whole width, as rows of tables are read.
 */
export function blocksOf(words: readonly Word[]): Line[][] {
  const gutters = guttersOf(words);
  if (gutters.length === 0) return [linesAcross(words)];
  const isAcross = ({ left, right }: Word) => gutters.some((x) => left < x && right > x);
  const parts = byColumn(
    words.filter((word) => !isAcross(word)),
    gutters,
  );
  if (!parts.every(isText)) return [linesAcross(words)];
  return bandsOf(words, isAcross).flatMap((band) => {
    if (band.some(isAcross)) return [linesAcross(band)];
    return byColumn(band, gutters)
      .filter((column) => column.length > 0)
      .map((column) => linesAcross(column));
  });
}

/** The middles of the white strips between columns. */
function guttersOf(words: readonly Word[]): number[] {
  const { left, right } = boundsOf(words);
  const width = Math.ceil(right - left);
  if (!(width > 0 && width < 100_000)) return [];
  const covered = coverage(words, left, width);
  const most = CROSSING * linesAcross(words).length;
  const narrowest = GUTTER * medianHeight(words);
  const gutters: number[] = [];
  let from: number | undefined;
  for (let x = 0; x <= width; x++) {
    const isWhite = x < width && (covered[x] ?? 0) <= most;
    if (isWhite) from ??= x;
    else if (from !== undefined) {
      const middle = (from + x) / 2;
      const isInside = from > NARROWEST * width && x < (1 - NARROWEST) * width;
      if (isInside && x - from >= narrowest) gutters.push(left + middle);
      from = undefined;
    }
  }
  return gutters;
}

/** How many words stand at each point of the text's width. */
function coverage(words: readonly Word[], left: number, width: number): number[] {
  const steps = Array.from({ length: width + 2 }, () => 0);
  for (const word of words) {
    const from = Math.max(0, Math.floor(word.left - left));
    const to = Math.min(width, Math.ceil(word.right - left));
    steps[from] = (steps[from] ?? 0) + 1;
    steps[to] = (steps[to] ?? 0) - 1;
  }
  let open = 0;
  return steps.map((step) => (open += step));
}

function byColumn(words: readonly Word[], gutters: readonly number[]): Word[][] {
  const columns = [...gutters, Infinity].map((): Word[] => []);
  for (const word of words) columns[gutters.filter((x) => word.left >= x).length]?.push(word);
  return columns;
}

/** Whether the words of a column are running text: most of its lines go from edge to edge. */
function isText(column: readonly Word[]): boolean {
  const boxes = linesAcross(column).map(boundsOf);
  const { left, right } = edgesOf(boxes);
  const full = boxes.filter((box) => box.right - box.left > FULL * (right - left));
  return boxes.length >= FEWEST && full.length >= MOSTLY * boxes.length;
}

/** The outermost lines, as part of all, tell no edge: heads and notes reach further than the text. */
const OUTERMOST = 0.1;

/** Where most lines of a text begin and end at the outermost. */
export function edgesOf(boxes: readonly Box[]): { readonly left: number; readonly right: number } {
  const outer = Math.floor(OUTERMOST * boxes.length);
  const left = boxes.map((box) => box.left).toSorted((one, other) => one - other)[outer] ?? 0;
  const right = boxes.map((box) => box.right).toSorted((one, other) => other - one)[outer] ?? 0;
  return { left, right };
}

/** Words top down, parted where lines over the gutter begin and end. */
function bandsOf(words: readonly Word[], isAcross: (word: Word) => boolean): Word[][] {
  const across = linesAcross(words).flatMap((line) => (line.some(isAcross) ? [boundsOf(line.filter(isAcross))] : []));
  const sorted = words.toSorted((a, b) => centreY(a) - centreY(b));
  const bands: { isAcross: boolean; words: Word[] }[] = [];
  let next = 0;
  for (const word of sorted) {
    const y = centreY(word);
    while (next < across.length && (across[next]?.bottom ?? 0) <= y) next++;
    const isIn = isAcross(word) || y > (across[next]?.top ?? Infinity);
    const band = bands.at(-1);
    if (band?.isAcross === isIn) band.words.push(word);
    else bands.push({ isAcross: isIn, words: [word] });
  }
  return bands.map((band) => band.words);
}
