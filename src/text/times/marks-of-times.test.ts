import { describe, expect, test } from "vitest";
import { timesOf } from "./times-fixture.ts";

const DAY = "2026-08-15";
const MARKS = ["asOf", "upTo", "from", "base", "carried", "relative"] as const;

/** The marks of each time of a sentence. */
const marksOf = (text: string, date: string | null): string[] =>
  timesOf(text, date).map((time) =>
    [...MARKS.filter((mark) => time[mark]), ...(time.open ? [`open ${time.open}`] : [])].join(" "),
  );

describe("how a time is introduced", () => {
  test.each([
    ["By 31 December 2025", ["asOf"]],
    ["as of June 2026", ["asOf"]],
    ["at the end of 2025", ["asOf"]],
    ["by the end of 2025", ["asOf"]],
    ["in 2025", [""]],
    ["through June 2026", ["upTo"]],
    ["more than in 2024", ["base"]],
    ["compared with 2024", ["base"]],
    ["against July 2025", ["base"]],
    ["than at the end of 2024", ["asOf base"]],
    ["compared with 302 in 2024", ["from"]],
    ["up from 302 at the end of 2024", ["asOf from"]],
    ["up 15% from 2024", ["from"]],
    ["up from 1,105 in 2024", ["from"]],
    ["revenue from 30 apps, in 2024", [""]],
    ["from 2023 to 2025", [""]],
    ["filings rose from 61 in 2023 to 446 in 2025", ["from", ""]],
    ["up from about 300 in 2024", ["from"]],
    ["In 2025 it was 748, up from 302 a year earlier", ["", "from carried"]],
    ["By 31 December 2025 it was 748, up from 302 a year earlier", ["asOf", "asOf from carried"]],
    ["In 2025 it rose 15% compared with a year earlier", ["", "base carried"]],
    ["截至去年底", ["asOf relative"]],
    ["截至目前", ["asOf relative"]],
    ["到今年6月底", ["asOf upTo relative"]],
    ["到今年6月", ["upTo relative"]],
    ["比去年底多", ["asOf base relative"]],
    ["较去年同期增长", ["base carried"]],
    ["与上月相比", ["base relative"]],
    ["由去年底的302款", ["asOf from relative"]],
    ["截至2025年6月30日止六个月", [""]],
    ["2025年6月，次月", ["", "carried"]],
    ["去年6月，8月", ["relative", "carried relative"]],
    ["9月", ["relative"]],
    ["自2023年以来", ["relative open end"]],
    ["since January 2024", ["relative open end"]],
    ["until June 2026", ["open start"]],
    ["过去两年", ["relative open start"]],
    ["2025年12月31日前", ["open start"]],
    ["2024年之后", ["open end"]],
  ] as const)("%s", (text, marks) => expect(marksOf(text, DAY)).toEqual(marks));
});

test("without a date nothing is relative to it, and 自2023年以来 is introduced as findDates has it", () => {
  expect(marksOf("自2023年以来", null)).toEqual(["from open end"]);
});

describe("the grain of a time", () => {
  test.each([
    ["昨天", "day"],
    ["去年底", "day"],
    ["上月", "month"],
    ["去年", "year"],
    ["上季度", "span"],
    ["过去两年", "span"],
    ["目前", "day"],
    ["in the first half", "span"],
    ["last month", "month"],
    ["on 6 February", "day"],
  ])("of %s is %s", (text, grain) => expect(timesOf(text, DAY).map((time) => time.grain)).toEqual([grain]));

  test("目前 in a text of a month is of a month", () => {
    expect(timesOf("目前", "2026-01")).toMatchObject([{ grain: "month", asOf: true }]);
  });
});

describe("the language of a time", () => {
  test.each([
    ["2025年底", "zh"],
    ["截至2025-12-31，", "zh"],
    ["By 2025-12-31, 748", "en"],
    ["2025Q3营收", "zh"],
    ["Q3 2025 revenue", "en"],
  ])("%s: %s", (text, language) => expect(timesOf(text, null)).toMatchObject([{ language }]));

  test("an ISO date takes the introduction of its language", () => {
    expect(marksOf("By 2025-12-31, 748", null)).toEqual(["asOf"]);
    expect(marksOf("截至2025-12-31，748款", null)).toEqual(["asOf"]);
  });
});

test("spans count code points of the text as written", () => {
  expect(timesOf("𠮷😀過去兩年 In 2025, 748", DAY)).toMatchObject([
    { start: 2, end: 6, text: "過去兩年" },
    { start: 10, end: 14, text: "2025" },
  ]);
});

test("a date that is none is as good as none", () => {
  expect(timesOf("今年", "2026-13")).toMatchObject([{ period: null }]);
});
