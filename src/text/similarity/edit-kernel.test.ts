import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { naiveDamerau, naiveLevenshtein, naiveOptimalStringAlignment } from "../../../bench/similarity/naive.ts";
import { damerauLevenshtein } from "./damerau.ts";
import { levenshtein, optimalStringAlignment } from "./edit-kernel.ts";
import { editSimilarity } from "./normalised.ts";
import { toPoints } from "./points.ts";

// Few letters, so that texts share many: Han inside and outside the basic plane, Latin, an emoji, half a surrogate pair.
const letter = fc.constantFrom("名", "科", "𬭚", "a", "b", "😀", "\ud83d");
const short = fc.array(letter, { maxLength: 12 });
const long = fc.array(letter, { minLength: 20, maxLength: 110 });
const text = fc.oneof({ arbitrary: short, weight: 3 }, long);
// Halves that stand next to each other would become one letter.
const whole = text.map((letters) => Array.from(letters.join("")));
const points = (letters: readonly string[]) => toPoints(letters.join(""));

const kernels = [
  { name: "Levenshtein", kernel: levenshtein, naive: naiveLevenshtein, runs: 2_000 },
  { name: "optimal string alignment", kernel: optimalStringAlignment, naive: naiveOptimalStringAlignment, runs: 2_000 },
  { name: "Damerau–Levenshtein", kernel: damerauLevenshtein, naive: naiveDamerau, runs: 200 },
];

test.each(kernels)("$name is what the textbook's matrix gives, with and without a limit", ({ kernel, naive, runs }) => {
  fc.assert(
    fc.property(whole, whole, fc.integer({ min: 0, max: 20 }), (left, right, limit) => {
      const is = naive(left, right);
      expect(kernel(points(left), points(right))).toBe(is);
      expect(kernel(points(left), points(right), limit)).toBe(Math.min(is, limit + 1));
    }),
    { numRuns: runs },
  );
});

test.each(kernels)("$name of texts that differ in a few places is right too", ({ kernel, naive, runs }) => {
  const edit = fc.record({ at: fc.nat(), gone: fc.integer({ min: 0, max: 3 }), put: fc.array(letter, { maxLength: 3 }) });
  fc.assert(
    fc.property(whole, fc.array(edit, { maxLength: 4 }), (left, edits) => {
      const edited = [...left];
      for (const { at, gone, put } of edits) edited.splice(at % (edited.length + 1), gone, ...put);
      const right = Array.from(edited.join(""));
      expect(kernel(points(left), points(right))).toBe(naive(left, right));
    }),
    { numRuns: runs / 4 },
  );
});

test.each([
  { left: "kitten", right: "sitting", plain: 3, aligned: 3, damerau: 3 },
  { left: "CA", right: "ABC", plain: 3, aligned: 3, damerau: 2 },
  { left: "中移动", right: "中动移", plain: 2, aligned: 1, damerau: 1 },
  { left: "", right: "𬭚名", plain: 2, aligned: 2, damerau: 2 },
  { left: "", right: "", plain: 0, aligned: 0, damerau: 0 },
  { left: "👨‍👩‍👧", right: "👨‍👩‍👦", plain: 1, aligned: 1, damerau: 1 },
])("$left and $right are $plain, $aligned and $damerau apart", ({ left, right, plain, aligned, damerau }) => {
  const pair = [toPoints(left), toPoints(right)] as const;
  expect([levenshtein(...pair), optimalStringAlignment(...pair), damerauLevenshtein(...pair)]).toEqual([plain, aligned, damerau]);
});

test("every edit of one character of every filer's name is at distance 1", () => {
  const names = filers();
  expect(names.length).toBeGreaterThan(5_000);
  const wrong: string[] = [];
  for (const name of names) {
    const letters = Array.from(name);
    for (const at of letters.keys()) {
      const [before, after] = [letters.slice(0, at).join(""), letters.slice(at + 1).join("")];
      for (const edited of [`${before}${after}`, `${before}𬭚${after}`, `${before}鑫${letters[at]}${after}`]) {
        if (levenshtein(toPoints(name), toPoints(edited)) !== 1) wrong.push(`${name} ${edited}`);
      }
      const next = letters[at + 1];
      if (next === undefined || next === letters[at]) continue;
      const swapped = [...letters.slice(0, at), next, letters[at], ...letters.slice(at + 2)].join("");
      if (optimalStringAlignment(toPoints(name), toPoints(swapped)) !== 1) wrong.push(`${name} ${swapped}`);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

test("names of 10,000 characters are compared, and dropped at once where a limit allows", () => {
  const [one, other] = [toPoints("名称".repeat(5_000)), toPoints("称名".repeat(5_000))];
  expect(levenshtein(one, other)).toBe(2);
  expect(optimalStringAlignment(one, other)).toBe(2);
  expect(damerauLevenshtein(one, toPoints("科".repeat(10_000)), 3)).toBe(4);
});

test.each([
  { left: "阿里云", right: "阿里", is: 2 / 3 },
  { left: "", right: "", is: 1 },
  { left: "阿里", right: "", is: 0 },
])("the similarity of $left and $right is $is", ({ left, right, is }) => {
  const pair = [toPoints(left), toPoints(right)] as const;
  expect(editSimilarity(levenshtein(...pair), ...pair)).toBeCloseTo(is, 12);
});

/** The filers of the algorithm lists, as the dossier holds them: no name there holds a comma or a quote. */
function filers(): string[] {
  const facts = join(import.meta.dirname, "../../../dossiers/china-ai/facts");
  const names = ["algorithm.csv", "deep-synthesis.csv"].flatMap((file) =>
    [...readFileSync(join(facts, file), "utf8").matchAll(/,([^,"\n]+),\d{6},/g)].map((match) => match[1] ?? ""),
  );
  return [...new Set(names)];
}
