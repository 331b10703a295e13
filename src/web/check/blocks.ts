/** Half-open, in code points: as the checker counts. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text: a number, by its index, or what stands between numbers (null). */
export interface Piece {
  readonly text: string;
  readonly number: number | null;
}

export type Block = readonly Piece[];

/** Blocks are drawn one by one, and a browser lays out only those that are near the view. */
const LEAST = 2000;

/**
 * A text cut into blocks of whole lines, and these into pieces, without losing a character: joined, they are the text. Numbers come
 * in the order of the text; one that overlaps the one before is not marked a second time.
 */
export function blocksOf(text: string, numbers: readonly Span[]): Block[] {
  const blocks: Block[] = [];
  let block: Piece[] = [];
  let length = 0;
  const add = (piece: Piece): void => {
    if (piece.text === "") return;
    block.push(piece);
    length += piece.text.length;
  };
  const close = (): void => {
    if (block.length > 0) blocks.push(block);
    [block, length] = [[], 0];
  };
  const addBetween = (between: string): void => {
    let from = 0;
    for (let line = between.indexOf("\n"); line >= 0; line = between.indexOf("\n", line + 1)) {
      if (length + line + 1 - from < LEAST) continue;
      add({ text: between.slice(from, line + 1), number: null });
      from = line + 1;
      close();
    }
    add({ text: between.slice(from), number: null });
  };
  const unitsOf = unitCounter(text);
  let done = 0;
  for (const [number, { start, end }] of numbers.entries()) {
    const from = unitsOf(start);
    if (from < done) continue;
    const to = unitsOf(end);
    addBetween(text.slice(done, from));
    add({ text: text.slice(from, to), number });
    done = to;
  }
  addBetween(text.slice(done));
  close();
  return blocks;
}

/** Code points as the units that strings are cut by. Asked in ascending order it reads the text once. */
function unitCounter(text: string): (points: number) => number {
  let [point, unit] = [0, 0];
  return (points) => {
    if (points < point) [point, unit] = [0, 0];
    for (; point < points && unit < text.length; point += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    return unit;
  };
}
