import { expect, test } from "vitest";
import { periodText } from "./question.ts";
import { wordsIn } from "./words/words-in.ts";

test.each([
  { start: null, end: "2025-12-31", en: "up to 31 December 2025", zh: "截至2025年12月31日" },
  { start: null, end: "2025-12", en: "up to December 2025", zh: "截至2025年12月" },
  { start: "2025-07-01", end: "2025-12-31", en: "second half of 2025", zh: "2025年下半年" },
  { start: "2025-01-01", end: "2025-12-31", en: "2025", zh: "2025年" },
  { start: "2025-02-01", end: "2025-02-28", en: "February 2025", zh: "2025年2月" },
  { start: "2025-11-01", end: "2025-11-01", en: "1 November 2025", zh: "2025年11月1日" },
  { start: "2025-09-01", end: "2025-11-01", en: "from 1 September 2025 to 1 November 2025", zh: "2025年9月1日至2025年11月1日" },
])("$start to $end is “$en”", ({ start, end, en, zh }) => {
  expect(periodText(wordsIn("en"), start, end)).toBe(en);
  expect(periodText(wordsIn("zh"), start, end)).toBe(zh);
});
