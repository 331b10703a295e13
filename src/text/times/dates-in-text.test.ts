import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findDates } from "./dates-in-text.ts";
import type { DateMention } from "./time-mention.ts";

const datesOf = (text: string): DateMention[] => findDates(new CodePoints(text));
const periods = (text: string): string =>
  datesOf(text)
    .map(({ period }) => name(period))
    .join(" ");

function name(period: DateMention["period"]): string {
  if (!period) return "?";
  return period.start === period.end ? period.end : `${period.start}..${period.end}`;
}

describe("a date with its year", () => {
  test.each([
    { text: "2025年12月31日", found: "2025-12-31" },
    { text: "２０２５年１２月３１日", found: "2025-12-31" },
    { text: "2025 年 12月 31日", found: "2025-12-31" },
    { text: "二〇二五年十二月三十一日", found: "2025-12-31" },
    { text: "二零二五年六月", found: "2025-06-01..2025-06-30" },
    { text: "2025-12-31", found: "2025-12-31" },
    { text: "2025/12/31", found: "2025-12-31" },
    { text: "2025.12.31", found: "2025-12-31" },
    { text: "2025-06", found: "2025-06-01..2025-06-30" },
    { text: "2025年12月31日24时", found: "2025-12-31" },
    { text: "2025年", found: "2025-01-01..2025-12-31" },
    { text: "2025年度", found: "2025-01-01..2025-12-31" },
    { text: "2025年全年", found: "2025-01-01..2025-12-31" },
    { text: "2025年6月份", found: "2025-06-01..2025-06-30" },
    { text: "2024年2月", found: "2024-02-01..2024-02-29" },
    { text: "2025年底", found: "2025-12-31" },
    { text: "2025年末", found: "2025-12-31" },
    { text: "2025年年底", found: "2025-12-31" },
    { text: "2025年6月底", found: "2025-06-30" },
    { text: "2025年2月末", found: "2025-02-28" },
    { text: "2025年上半年", found: "2025-01-01..2025-06-30" },
    { text: "2025年下半年", found: "2025-07-01..2025-12-31" },
    { text: "2025年一季度", found: "2025-01-01..2025-03-31" },
    { text: "2025年第三季度", found: "2025-07-01..2025-09-30" },
    { text: "2025年前三季度", found: "2025-01-01..2025-09-30" },
    { text: "2025年前11个月", found: "2025-01-01..2025-11-30" },
    { text: "2025年1月至6月", found: "2025-01-01..2025-06-30" },
    { text: "2025年1—6月", found: "2025-01-01..2025-06-30" },
    { text: "2025年8月31日至11月1日", found: "2025-08-31..2025-11-01" },
    { text: "2025年12月1日至31日", found: "2025-12-01..2025-12-31" },
    { text: "2023年至2025年", found: "2023-01-01..2025-12-31" },
    { text: "2024年底至2025年底", found: "2025-01-01..2025-12-31" },
    { text: "2025年6月底的439款，8月底", found: "2025-06-30 2025-08-31" },
    { text: "2025年全年新增446款，其中下半年", found: "2025-01-01..2025-12-31 2025-07-01..2025-12-31" },
    { text: "2025年6月底、9月底和年底", found: "2025-06-30 2025-09-30 2025-12-31" },
    { text: "2025年12月31日，较11月1日", found: "2025-12-31 2025-11-01" },
  ])("$text is $found", ({ text, found }) => expect(periods(text)).toBe(found));
});

describe("a time that no calendar can tell", () => {
  test.each([
    { text: "8月底", why: "no year was said" },
    { text: "2025年11月，次年2月", why: "次年 is relative", found: "2025-11-01..2025-11-30 ?" },
    { text: "2025年11月，2月", why: "2月 may be of the next year", found: "2025-11-01..2025-11-30 ?" },
    { text: "2025年底\n8月底", why: "a year does not carry over lines", found: "2025-12-31 ?" },
    { text: "今年6月底", why: "今年 is relative" },
    { text: "去年12月31日", why: "去年 is relative" },
    { text: "25年底", why: "two digits may be a length" },
    { text: "2025年初", why: "初 is no day" },
    { text: "2025年中", why: "中 is no day" },
    { text: "2025年5月中旬", why: "中旬 is no day" },
    { text: "2025年以来", why: "only one end is said" },
    { text: "2025年12月31日前", why: "only one end is said" },
    { text: "2025年13月", why: "no such month" },
    { text: "2025年2月30日", why: "no such day" },
    { text: "31日", why: "no month" },
    { text: "2023-2025年", why: "the first year is not read" },
  ])("$text: $why", ({ text, found = "?" }) => expect(periods(text)).toBe(found));
});

describe("no date", () => {
  test.each(["两个月", "3个月", "5年", "三年", "GPT-4.5", "192.168.1.1", "2025款", "12025年", "1.5", "第12条", "月底"])(
    "%s",
    (text) => expect(datesOf(text)).toEqual([]),
  );
});

describe("how a date is introduced", () => {
  const marks = (text: string): string[] =>
    datesOf(text).map((mention) =>
      (["asOf", "upTo", "from", "base", "carried"] as const).filter((mark) => mention[mark]).join(" "),
    );
  test.each([
    { text: "截至2025年12月31日", found: ["asOf"] },
    { text: "截至（2025年12月31日）", found: ["asOf"] },
    { text: "截止到2025年12月", found: ["asOf"] },
    { text: "2025年12月31日止", found: ["asOf"] },
    { text: "2025年底", found: ["asOf"] },
    { text: "到2025年12月31日", found: ["asOf upTo"] },
    { text: "到2025年", found: ["upTo"] },
    { text: "升至2025年的446款", found: [""] },
    { text: "2025年12月31日", found: [""] },
    { text: "比2025年底多", found: ["asOf base"] },
    { text: "占比2025年", found: [""] },
    { text: "与2024年底相比", found: ["asOf base"] },
    { text: "与2024年底的302款相比", found: ["asOf from"] },
    { text: "由2024年底的302款", found: ["asOf from"] },
    { text: "从2025年1月到6月", found: [""] },
    { text: "2025年6月底和8月底", found: ["asOf", "asOf from carried"] },
  ])("$text", ({ text, found }) => expect(marks(text)).toEqual(found));
});

test("a year is not taken from the date that something is compared with", () => {
  expect(periods("2026年4月30日，比2025年底多，6月底")).toBe("2026-04-30 2025-12-31 2026-06-30");
});

test("spans are of code points", () => {
  expect(datesOf("𠮷😀2025年底")).toMatchObject([{ start: 2, end: 8, text: "2025年底" }]);
});
