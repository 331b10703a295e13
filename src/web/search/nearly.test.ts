import { expect, test } from "vitest";
import { createFold } from "./fold.ts";
import { layOut, patternOf } from "./letters.ts";
import { findNearly } from "./nearly.ts";
import { findWritten } from "./written.ts";

const fold = createFold("");

/** Fewest operations (a swap of neighbours is one) that make the pattern of some part of the text: the plain table. */
function fewest(pattern: string, text: string): number {
  const [p, t] = [[...pattern], [...text]];
  const table = Array.from({ length: p.length + 1 }, (_, row) => Array.from({ length: t.length + 1 }, () => row));
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  for (let row = 1; row <= p.length; row++) {
    for (let column = 1; column <= t.length; column++) {
      const same = p[row - 1] === t[column - 1];
      const crossed = row > 1 && column > 1 && p[row - 1] === t[column - 2] && p[row - 2] === t[column - 1];
      const best = Math.min(
        at(row - 1, column - 1) + (same ? 0 : 1),
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        crossed ? at(row - 2, column - 2) + 1 : Infinity,
      );
      (table[row] ?? [])[column] = best;
    }
  }
  return Math.min(...(table[p.length] ?? []));
}

/** A row of pseudo-random letters, the same at every run. */
function lettersFrom(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return "abc"[Math.floor(state / 65_536) % 3];
  }).join("");
}

const texts = Array.from({ length: 300 }, (_, at) => lettersFrom(at + 1, 3 + (at % 12)));
const patterns = Array.from({ length: 40 }, (_, at) => lettersFrom(5000 + at, 4 + (at % 6)));
const letters = layOut(
  texts.map((text, entry) => ({ entry, text, isNumber: false })),
  fold,
);

test.each([1, 2] as const)("with at most %i errors it finds just what the plain table finds", (errors) => {
  for (const pattern of patterns) {
    const found: number[] = [];
    findNearly(letters, patternOf(letters, pattern), errors, (text) => found.push(text));
    const expected = texts.flatMap((text, at) => (fewest(pattern, text) <= errors ? [at] : []));
    expect(found, pattern).toEqual(expected);
  }
});

test("what is written is found just where a string holds it", () => {
  for (const pattern of patterns) {
    const found: number[] = [];
    findWritten(letters, patternOf(letters, pattern), (text) => found.push(text), false);
    expect(found, pattern).toEqual(texts.flatMap((text, at) => (text.includes(pattern) ? [at] : [])));
  }
});
