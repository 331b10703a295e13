import { describe, expect, test } from "vitest";
import { periodsOf, timesOf, type Row } from "./times-fixture.ts";

const DAY = "2026-04-15";
const cases = (rows: readonly Row[]): void =>
  void test.each(rows)("%s (text of %s): %s", (text, date, periods) => expect(periodsOf(text, date)).toBe(periods));

describe("lengths that a clause goes on behind", () => {
  cases([
    ["In September 2025, 172; 157 the month before and rising", DAY, "2025-09 2025-08"],
    ["It made 724 in 2025, 312 in 2024 and 124 the year before that.", DAY, "2025 2024 2023"],
    ["7 in 2024. The year before that it made 5", DAY, "2024 2023"],
    ["In 2024, 7; the year before that report", DAY, "2024"],
    ["the year before it was filed", DAY, ""],
    ["By 30 June 2026, 598; a year ago, 236", "2026-07-20", "2026-06-30 2025-06-30"],
    ["2026年2月1日2399万，是前一天的3倍；六天后1828万", "2026-03-10", "2026-02-01 2026-01-31 2026-02-07"],
  ]);
});

describe("years, months and their ends", () => {
  cases([
    ["The peak was 2024, with 2,688", DAY, "2024"],
    ["The total was 2024, as before", DAY, ""],
    ["its May batch of 608", DAY, "2025-05"],
    ["the August notice named 28", DAY, "2025-08"],
    ["the April committee", DAY, ""],
    ["748 at the turn of the year", DAY, "2025-12-31"],
    ["the turn of the screw", DAY, ""],
    ["up from 122 at year-end", "2026-07-20", "2025-12-31"],
    ["by year-end", "2026-07-20", "2026-12-31"],
    ["2025年年终有748款", DAY, "2025-12-31"],
    ["发放年终奖", DAY, ""],
    ["during the week of May 18-24", "2026-06-10", "2026-05-18..2026-05-24"],
    ["in the week of 9 March 2026", DAY, "2026-03-09..2026-03-15"],
  ]);
});

describe("the same time of another year", () => {
  cases([
    ["2026年6月底988款，去年同一天439款", "2026-07-20", "2026-06-30 2025-06-30"],
    ["2026年6月底988款，去年此时439款", "2026-07-20", "2026-06-30 2025-06-30"],
    ["By 30 June 2026, 988; on the same date in 2025, 439", "2026-07-20", "2026-06-30 2025-06-30"],
    ["2025年上半年23.6亿元，较前一年的17.4亿元", "2025-09-03", "2025-01-01..2025-06-30 2024-01-01..2024-06-30"],
    ["2025年792亿元，较前一年的768亿元", DAY, "2025 2024"],
  ]);
});

describe("what a time without a period is within", () => {
  const roughly = (text: string, date = DAY) =>
    timesOf(text, date).map(({ period, rough }) => (period ? "known" : (rough ?? null)));

  test.each([
    { text: "in late March 2026", rough: { start: "2026-03-01", end: "2026-03-31" } },
    { text: "in mid-2025", rough: { start: "2025-01-01", end: "2025-12-31" } },
    { text: "this spring", rough: { start: "2026-01-01", end: "2026-12-31" } },
    { text: "until 2027", rough: { start: "2027-01-01", end: "2027-12-31" } },
    { text: "2月中旬", rough: { start: "2026-02-01", end: "2026-02-28" } },
    { text: "2025财年", rough: null },
    { text: "近日", rough: null },
  ])("$text", ({ text, rough }) => expect(roughly(text)).toEqual([rough]));

  test("a bare month behind it takes its year", () => {
    expect(periodsOf("By late March 2026 it had 17; in January, 5", DAY)).toBe("? 2026-01");
    expect(periodsOf("120 this spring and 50 in December", "2026-06-10")).toBe("? 2025-12");
  });
});

describe("the other year that a time may be of", () => {
  const otherwise = (text: string, date: string) => timesOf(text, date).at(-1)?.otherwise?.start ?? null;

  test.each([
    { text: "2025年收入7亿元。3月突破", date: "2026-05-25", other: "2026-03-01" },
    { text: "2026年收入7亿元。3月突破", date: "2026-05-25", other: null },
    { text: "3月突破", date: "2026-05-25", other: null },
    { text: "it had 748 at year-end", date: "2026-04-15", other: "2025-12-31" },
    { text: "In September 2025 it had 172, and 50 a year ago", date: "2026-04-15", other: "2024-09-01" },
  ])("$text (text of $date): $other", ({ text, date, other }) => expect(otherwise(text, date)).toBe(other));
});
