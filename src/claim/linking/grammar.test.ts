import { expect, test } from "vitest";
import { GRAMMAR_EN } from "./grammar-en.ts";
import { GRAMMAR_ZH } from "./grammar-zh.ts";

test.each([
  ["zh", GRAMMAR_ZH],
  ["en", GRAMMAR_EN],
] as const)("no role of %s has a word twice", (_, grammar) => {
  const twice = Object.entries(grammar).flatMap(([role, words]) =>
    words.filter((word: string, index: number) => words.indexOf(word) !== index).map((word: string) => `${role} ${word}`),
  );
  expect(twice).toEqual([]);
});
