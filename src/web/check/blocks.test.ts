import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";

const joined = (text: string, numbers: readonly { start: number; end: number }[]): string =>
  blocksOf(text, numbers)
    .flat()
    .map((piece) => piece.text)
    .join("");
const marked = (text: string, numbers: readonly { start: number; end: number }[]): (string | number)[][] =>
  blocksOf(text, numbers)
    .flat()
    .flatMap((piece) => (piece.number === null ? [] : [[piece.number, piece.text]]));

test.each([
  {
    text: "共748款，其中209款",
    numbers: [
      [1, 5],
      [8, 12],
    ],
    found: [
      [0, "748款"],
      [1, "209款"],
    ],
  },
  { text: "😀共748款", numbers: [[2, 6]], found: [[0, "748款"]] },
  {
    text: "𠮷𠮷 12项\r\n\r\n3项",
    numbers: [
      [3, 6],
      [10, 12],
    ],
    found: [
      [0, "12项"],
      [1, "3项"],
    ],
  },
  { text: "no number", numbers: [], found: [] },
  {
    text: "12至15项",
    numbers: [
      [0, 6],
      [3, 6],
    ],
    found: [[0, "12至15项"]],
  },
])("numbers of “$text” are marked where they stand, counted in code points", ({ text, numbers, found }) => {
  const spans = numbers.map(([start = 0, end = 0]) => ({ start, end }));
  expect(marked(text, spans)).toEqual(found);
  expect(joined(text, spans)).toBe(text);
});

test("joined, the blocks are the text, whatever it holds and wherever the numbers are", () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(5)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), spans, (text, pairs) => {
      const length = Array.from(text).length;
      const numbers = pairs
        .map(([start, by]) => ({ start: Math.min(start, length), end: Math.min(start + by, length) }))
        .toSorted((left, right) => left.start - right.start);
      expect(joined(text, numbers)).toBe(text);
    }),
  );
});

test("a long text is cut into blocks of whole lines", () => {
  const text = `${"一行字，没有数字。".repeat(20)}\n`.repeat(400);
  const blocks = blocksOf(text, [{ start: 0, end: 2 }]);
  expect(blocks.length).toBeGreaterThan(20);
  for (const block of blocks) {
    const own = block.map((piece) => piece.text).join("");
    expect(own.endsWith("\n")).toBe(true);
    expect(own.length).toBeLessThan(2400);
  }
});

test("a long line stays whole: cutting it would show a line break that nobody typed", () => {
  expect(blocksOf("字".repeat(10_000), [])).toHaveLength(1);
});
