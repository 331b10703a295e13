import { describe, expect, test } from "vitest";
import { readGold } from "../bench/quantities/gold.ts";
import { CodePoints } from "../src/text/code-points.ts";
import { findQuantities } from "../src/text/quantities/find-quantities.ts";

const gold = readGold();

test("the table has at least 500 sentences, no sentence twice, and every expected text stands in its sentence", () => {
  expect(gold.length).toBeGreaterThanOrEqual(500);
  expect(new Set(gold.map(({ sentence }) => sentence)).size).toBe(gold.length);
  for (const { sentence, expected } of gold) for (const { text } of expected) expect(sentence).toContain(text);
});

describe.each(["zh", "en", "mixed"])("%s: each sentence gives the numbers that were read in it, and no others", (language) => {
  test.each(gold.filter((one) => one.language === language))("$sentence", ({ sentence, expected }) => {
    const found = findQuantities(new CodePoints(sentence));
    expect(found.map(({ text, value, unit, approx, kind, change }) => ({ text, value, unit, approx, kind, change }))).toEqual(
      expected,
    );
    for (const { text, start, end } of found) expect(Array.from(sentence).slice(start, end).join("")).toBe(text);
  });
});
