import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { periodsOf } from "./times-fixture.ts";

/** Every row of docs/times.md that tells words, the date of their text and what they are; words with one meaning share a row. */
const rows = readFileSync(join(import.meta.dirname, "../../../docs/times.md"), "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, , date = ""]) => /^(?:–|\d{4}(?:-\d{2}){0,2})$/.test(date))
  .flatMap(([, words = "", date, periods]) => {
    const oneTime = !(periods ?? "").includes(" ");
    return (oneTime ? words.split(", ") : [words]).map((text) => ({ text, date, periods }));
  });

test("docs/times.md has rows", () => expect(rows.length).toBeGreaterThan(60));

test.each(rows)("docs/times.md: $text in a text of $date is $periods", ({ text, date = "–", periods }) => {
  expect(periodsOf(text, date === "–" ? null : date)).toBe(periods);
});
