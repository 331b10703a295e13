import { expect, test } from "vitest";
import { linesOfFills } from "./fill-lines.ts";
import type { Box } from "./page-content.ts";

/** Fields of 50 by 20 points with white between them, row by row. */
function fields({ across, rows, gap }: { across: number; rows: readonly number[]; gap: number }): Box[] {
  return rows.flatMap((row) =>
    Array.from({ length: across }, (_, column) => {
      const [left, top] = [100 + 50 * column, 100 + 20 * row];
      return { left: left + gap / 2, right: left + 50 - gap / 2, top: top + gap / 2, bottom: top + 20 - gap / 2 };
    }),
  );
}

/** A word of 10 by 10 points in the middle of each field. */
function wordsIn(boxes: readonly Box[]): Box[] {
  return boxes.map(({ left, right, top, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
  });
}

/** Where lines are drawn: of columns, then of rows. */
function placesOf(fills: readonly Box[], words: readonly Box[]): number[][] {
  const lines = linesOfFills(fills, words, []);
  const places = (isVertical: boolean) => lines.filter((line) => line.isVertical === isVertical).map(({ at }) => Math.round(at));
  return [true, false].map((isVertical) => [...new Set(places(isVertical))].toSorted((a, b) => a - b));
}

const five = [0, 1, 2, 3, 4];
const words = wordsIn(fields({ across: 3, rows: five, gap: 0 }));

test.each([0, 0.75, 1.5, 3])("filled cells with %d points of white between them have lines in the middle of it", (gap) => {
  const fills = fields({ across: 3, rows: five, gap });
  const [columns, rows] = placesOf(fills, words);
  expect(columns).toHaveLength(4);
  expect(columns?.slice(1, -1)).toEqual([150, 200]);
  expect(rows?.slice(1, -1)).toEqual([120, 140, 160, 180]);
});

test("a background behind cells draws no line, nor does a fill drawn twice", () => {
  const fills = fields({ across: 3, rows: five, gap: 2 });
  const page = { left: 0, right: 600, top: 0, bottom: 800 };
  const behind = { left: 98, right: 252, top: 98, bottom: 202 };
  expect(placesOf([page, behind, ...fills, ...fills], words)).toEqual(placesOf(fills, words));
});

test.each([
  { what: "a header", rows: [0] },
  { what: "every other row", rows: [0, 2, 4] },
  { what: "a header and the stripe below it", rows: [0, 1, 3] },
])("where only $what is filled no line is drawn", ({ rows }) => {
  expect(linesOfFills(fields({ across: 3, rows, gap: 0 }), words, [])).toEqual([]);
});

test("marked cells draw no line, nor does a table with lines of its own", () => {
  const fills = fields({ across: 3, rows: five, gap: 0 });
  expect(
    linesOfFills(
      [fills[4], fills[8]].flatMap((fill) => fill ?? []),
      words,
      [],
    ),
  ).toEqual([]);
  expect(linesOfFills(fills, words, [{ isVertical: true, at: 150, from: 100, to: 200 }])).toEqual([]);
});

test("where a word stands in no filled cell no line is drawn", () => {
  const fills = fields({ across: 3, rows: five, gap: 0 });
  expect(linesOfFills(fills.toSpliced(7, 1), words, [])).toEqual([]);
});
