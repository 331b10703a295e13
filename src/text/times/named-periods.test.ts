import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findTimes } from "./find-times.ts";
import { periodsOf } from "./times-fixture.ts";

const DAY = "2026-08-15";

describe("periods that go by a name", () => {
  const named = [
    { word: "春节", period: { start: "2025-01-29", end: "2025-02-04" } },
    { word: "春节", period: { start: "2026-02-17", end: "2026-02-23" } },
    { word: "十四五", period: { start: "2021-01-01", end: "2025-12-31" } },
    { word: "Golden Week", period: { start: "2025-10-01", end: "2025-10-08" } },
    { word: "Golden Week", period: { start: "2026-10-01", end: "2026-10-08" } },
  ];
  test.each([
    ["春节期间日活翻番", DAY, "2026-02-17..2026-02-23"],
    ["春节日活", "2026-01-10", "2025-01-29..2025-02-04"],
    ["春节前", DAY, "?"],
    ["春节以来", DAY, "2026-02-17..2026-08-15"],
    ["春节", null, "?"],
    ["春節期間", DAY, "2026-02-17..2026-02-23"],
    ["春节", "2027-05-01", "?"],
    ["春节当天破亿", DAY, "2026-02-17..2026-02-23"],
    ["2025年春节", DAY, "2025-01-29..2025-02-04"],
    ["去年春节期间", DAY, "2025-01-29..2025-02-04"],
    ["2024年春节", DAY, "?"],
    ["“十四五”期间", null, "2021-01-01..2025-12-31"],
    ["over Golden Week", DAY, "2025-10-01..2025-10-08"],
    ["before Golden Week", DAY, "?"],
    ["Golden Weekend", DAY, ""],
  ] as const)("%s (text of %s): %s", (text, date, periods) => expect(periodsOf(text, date, named)).toBe(periods));
});

test("a name within a longer word of the text is no period", () => {
  const named = [{ word: "春节", period: { start: "2026-02-17", end: "2026-02-23" } }];
  const points = new CodePoints("今年春节红包");
  const periods = (names: readonly { start: number; end: number }[]): (string | undefined)[] =>
    findTimes(points, { date: DAY, named, names }).map(({ period }) => period?.start);
  expect(periods([{ start: 2, end: 6 }])).toEqual(["2026-01-01"]);
  expect(periods([{ start: 2, end: 4 }])).toEqual(["2026-02-17"]);
});
