import { describe, expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import type { ClaimWord, ClaimWordKind } from "../model/claim-words.ts";
import { checkText, type Verdict } from "./check-text.ts";

// The registry of old trees and wells of the fixture, told in English as of January 2026.

const word = (kind: ClaimWordKind, id: string, ...words: readonly string[]): ClaimWord[] =>
  words.map((one) => ({ kind, id, language: "en", word: one }));

const WORDS = [
  ...word("series-subject", "tree", "old trees", "trees"),
  ...word("series-act", "tree", "filed"),
  ...word("series-subject", "well", "old wells", "wells"),
  ...word("series-act", "well", "registered"),
  ...word("place", "北京市", "Beijing"),
  ...word("place", "上海市", "Shanghai"),
  ...word("place", "广东省", "Guangdong"),
  ...word("entity", "society", "Garden Society"),
];
const ENGLISH = { ...FACTS, words: { ...FACTS.words, words: WORDS } };

const MARKS: Readonly<Record<Verdict, string>> = { supported: "+", refuted: "-", disputed: "≠", "not-enough-evidence": "?" };

/** "230 +, 203 - 230": each number with its verdict, and what it should be. */
function verdicts(text: string): string {
  return checkText(text, ENGLISH, { date: "2026-01-15", sources: [], language: "en" })
    .claims.map(({ text: said, verdict, right }) => [said, MARKS[verdict], right].filter((part) => part !== null).join(" "))
    .join(", ");
}

describe("a count told in English", () => {
  test.each([
    { text: "By the end of 2025, 230 old trees had been filed.", found: "230 +" },
    { text: "By the end of 2025, 203 old trees had been filed.", found: "203 - 230" },
    { text: "By the end of 2025, Beijing had filed 92 old trees and Shanghai 96.", found: "92 +, 96 - 69" },
    { text: "Old trees filed rose by 130 between the end of 2024 and the end of 2025, a gain of 130%.", found: "130 +, 130% +" },
    {
      text: "In the second half of 2025, 80 old trees were filed, 60% more than the 50 of the first half.",
      found: "80 +, 60% +, 50 +",
    },
    { text: "Guangdong is second with 46 filed trees at the end of 2025.", found: "second - 3, 46 +" },
    { text: "Guangdong is third with 46 filed trees at the end of 2025.", found: "third +, 46 +" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("a count that is not said to be of the day", () => {
  test.each([
    { text: "There are 230 filed trees.", found: "230 +" },
    { text: "Beijing has 92 filed trees, Shanghai 69 and Guangdong 64.", found: "92 +, 69 +, 64 - 46" },
    { text: "So far 230 old trees have been filed, of which 92 are in Beijing.", found: "230 +, 92 +" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("a number that is another than the count", () => {
  test.each([
    { text: "Some 200 companies had filed old trees by the end of 2025.", found: "Some 200 companies ?" },
    { text: "Beijing has 92 filed trees, Shanghai 69. Guangdong’s count rose from 31 to 46.", found: "92 +, 69 +, 31 ?, 46 +" },
    { text: "Shanghai has 30% of the 230 old trees filed by the end of 2025.", found: "30% +, 230 +" },
    { text: "At the end of 2025 Beijing was ahead of Shanghai by 23 filed trees, 92 to 69.", found: "23 +, 92 +, 69 +" },
    { text: "Filed old trees numbered 230 at the end of 2025, and 200 of them are oaks.", found: "230 +, 200 ?" },
    { text: "The number of old trees filed by the end of 2025 was 230, not 203.", found: "230 +, 203 ?" },
    { text: "By the end of 2025 there should be 260 filed trees, if the weather holds.", found: "260 ?" },
    { text: "The trees filed in 2025 fell by 75%.", found: "75% ?" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("filings of a group", () => {
  test.each([
    { text: "By the end of 2025, the Garden Society had 23 old trees filed.", found: "23 +" },
    { text: "By the end of 2025, the Garden Society had 20 old trees filed.", found: "20 - 23" },
    { text: "By the end of 2025, the Garden Society had 45 old trees filed.", found: "45 ?" },
    { text: "The Garden Society has 23 filed trees.", found: "23 +" },
    { text: "The Garden Society has 20 filed trees.", found: "20 ?" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});
