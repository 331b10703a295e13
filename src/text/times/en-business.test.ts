import { describe, expect, test } from "vitest";
import { periodsOf, type Row } from "./times-fixture.ts";

const DAY = "2026-08-15";
const cases = (rows: readonly Row[]): void =>
  void test.each(rows)("%s (text of %s): %s", (text, date, periods) => expect(periodsOf(text, date)).toBe(periods));

describe("parts of a year", () => {
  cases([
    ["in the first three quarters of 2025", DAY, "2025-01-01..2025-09-30"],
    ["first three quarters of an hour", DAY, ""],
    ["in the second six months of 2025", DAY, "2025-07-01..2025-12-31"],
    ["the second three months", DAY, ""],
    ["in the latter half of 2025", DAY, "2025-07-01..2025-12-31"],
    ["in the back half of 2025", DAY, "2025-07-01..2025-12-31"],
    ["back in 2023", DAY, "2023"],
    ["in last year’s fourth quarter", DAY, "2025-10-01..2025-12-31"],
    ["in 2025's first nine months", DAY, "2025-01-01..2025-09-30"],
    ["at last year’s end", DAY, "2025-12-31"],
    ["last year’s list", DAY, "2025"],
    ["in Q3 and Q4 2025", DAY, "2025-07-01..2025-12-31"],
    ["in Q1 and Q4 2025", DAY, "2026-01-01..2026-03-31 2025-10-01..2025-12-31"],
    ["for the full year, revenue was 30bn", "2026-01-15", "2025"],
    ["full-year revenue was 30bn", "2026-01-15", "2025"],
    ["it took a full year", DAY, ""],
    ["in calendar 2025", DAY, "2025"],
    ["the second-half total was 309", "2026-01-15", "2025-07-01..2025-12-31"],
    ["June’s 32 and May’s 22", DAY, "2026-06 2026-05"],
    ["Theresa May’s 3 deputies", DAY, ""],
    ["47 in the notices up to May", DAY, "2026-05"],
    ["by Christmas", DAY, "2025-12"],
    ["it will reach 30 by Christmas", DAY, "2026-12"],
    ["a Christmas list", DAY, ""],
    ["we expect 30 before the year is out", DAY, "2026-12-31"],
    ["the year is out of joint", DAY, ""],
    ["we expect 30 by New Year", DAY, "2026-12-31"],
    ["a New Year list", DAY, ""],
    ["it had 30 at midyear", DAY, "2026-06-30"],
    ["by the middle of last year it had 30", DAY, "2025-06-30"],
    ["in the middle of last year it had 30", DAY, "?"],
    ["The first half came to 30", DAY, "2026-01-01..2026-06-30"],
    ["The half-year thus came to 240", DAY, "2026-01-01..2026-06-30"],
    ["a half-year came to its end", DAY, ""],
    [
      "In the first nine months of last year it took 17. The first quarter was worth 6",
      DAY,
      "2025-01-01..2025-09-30 2025-01-01..2025-03-31",
    ],
    ["It took 17 in 2025. In the first quarter it took 6", DAY, "2025 2026-01-01..2026-03-31"],
    ["In Q2 2025 it took 5, and 7 in the quarter after it", DAY, "2025-04-01..2025-06-30 2025-07-01..2025-09-30"],
    ["In Q2 2025 it took 5; the quarter after it was filed", DAY, "2025-04-01..2025-06-30"],
    ["The second quarter of 2025 gave 130, the third 146", DAY, "2025-04-01..2025-06-30 2025-07-01..2025-09-30"],
    ["The second quarter of 2025 gave Pelican 130, the third app 146", DAY, "2025-04-01..2025-06-30"],
    ["In the third quarter of 2025, 20, and 22 in the one after that", DAY, "2025-07-01..2025-09-30 2025-10-01..2025-12-31"],
    ["380 billion over the three years to 2027", DAY, "2025-01-01..2027-12-31"],
    ["446 in 2025, against 238 in 2024. On the last day of the year", "2026-01-12", "2025 2024 2025-12-31"],
    ["on the first of February 2026 it had 24; by the seventh, 18", DAY, "2026-02-01 2026-02-07"],
    ["in February 2026 it rose from the third place to the second", DAY, "2026-02"],
    ["Heron would say later that 50 million came on 18 February", "2026-03-20", "2026-02-18"],
  ]);
});

describe("years", () => {
  cases([
    ["in 2023, 2024, and 2025", DAY, "2023 2024 2025"],
    ["in both 2024 and 2025", DAY, "2024 2025"],
    ["as early as 2023 and as recently as 2024", DAY, "2023 2024"],
    ["as many as 2024", DAY, ""],
    ["across 2025, 446 were filed", DAY, "2025"],
    ["across 2025 sites", DAY, ""],
    ["In 2025—a record year—446", DAY, "2025"],
    ["2025 revenue of 30bn topped 2024 revenue", DAY, "2025 2024"],
    ["446 were filed in 2025 (2024: 241)", DAY, "2025 2024"],
    ["2025: 446", DAY, "2025"],
    ["Room 2024: closed", DAY, ""],
    ["over 2023–25", DAY, "2023-01-01..2025-12-31"],
    ["lot 2023-25", DAY, ""],
    ["It ended last year at 748", DAY, "2025-12-31"],
    ["the war ended last year", DAY, "2025"],
    ["2025 closed at 748", DAY, "2025-12-31"],
    ["2025 closed cases", DAY, ""],
    ["In 2025 it grew, and ended the year with 748", DAY, "2025 2025-12-31"],
    ["It had started 2025 at full tilt. In the first half", "2026-03-23", "? 2025-01-01..2025-06-30"],
  ]);
});

describe("lengths and what ends on a day", () => {
  cases([
    ["the six-month period ended June 30, 2026", DAY, "2026-01-01..2026-06-30"],
    ["the quarter that ended in June", DAY, "2026-04-01..2026-06-30"],
    ["a period ended in June", DAY, "2026-06"],
    ["for the years ended December 31, 2023, 2024 and 2025", DAY, "2023 2024 2025"],
    ["for the six months ended June 30, 2025 and 2026", DAY, "2025-01-01..2025-06-30 2026-01-01..2026-06-30"],
    ["as of December 31, 2024 and 2025", DAY, "2024-12-31 2025-12-31"],
    ["in June 2024 and 2025", DAY, "2024-06 2025-06"],
    ["At the end of June 2025, 439; half a year later", DAY, "2025-06-30 2025-12-31"],
    ["At the end of June 2025, 439; a year and a half later", DAY, "2025-06-30 2026-12-31"],
    ["In March 2024, 90 million; two years on, 345 million", DAY, "2024-03 2026-03"],
    ["spends 3bn a year on chips", DAY, ""],
    ["In March 2026, 345 million, from 115 million a year prior", DAY, "2026-03 2025-03"],
    ["In Q2, 30bn, up from 26bn in the prior-year quarter", DAY, "2026-04-01..2026-06-30 2025-04-01..2025-06-30"],
    ["in the trailing 12 months", DAY, "2025-08-16..2026-08-15"],
    ["in the past half-year", DAY, "2026-02-16..2026-08-15"],
    ["trailing rivals", DAY, ""],
    ["In June 2026 it rose; by the end of the month", DAY, "2026-06 2026-06-30"],
    ["In Q2 2026 it rose; at quarter-end", DAY, "2026-04-01..2026-06-30 2026-06-30"],
    ["at the end of the quarter-mile", DAY, ""],
    ["In 2024, 241. The next year, 446", DAY, "2024 2025"],
    ["In 2024, 241. In the next year, 446", DAY, "2024 2027"],
    ["from the 3rd to the 9th of August", DAY, "2026-08-03..2026-08-09"],
  ]);
});

describe("by the text's day", () => {
  cases([
    ["since the start of the year", DAY, "2026-01-01..2026-08-15"],
    ["since the beginning of 2024", DAY, "2024-01-01..2026-08-15"],
    ["from the start of 2024", DAY, "?"],
    ["in the year so far", DAY, "2026-01-01..2026-08-15"],
    ["thus far, 988", DAY, DAY],
    ["as of this writing", DAY, DAY],
    ["at the time of writing", DAY, DAY],
    ["On Tuesday the regulator said", DAY, "2026-08-11"],
    ["on Saturday it said", DAY, DAY],
    ["it will on Tuesday list", DAY, "?"],
    ["on Tuesday, Aug. 11", DAY, "2026-08-11"],
    ["on Tuesday", "2026-08", "?"],
    ["on Tuesdays", DAY, ""],
    ["on the Friday", DAY, "?"],
    ["上周五公布", DAY, "2026-08-07"],
    ["本周日公布", "2026-08-16", "2026-08-16"],
    ["上周五款产品", DAY, "?"],
    ["上周日均下载", DAY, "?"],
  ]);
});

describe("no more than a part of what is named", () => {
  test.each([
    "earlier this year",
    "later this month",
    "earlier in 2025",
    "halfway through 2026",
    "the last few months",
    "in the coming year",
    "in the third week of July 2026",
  ])("%s", (text) => expect(periodsOf(text, DAY)).toBe("?"));

  test("a week of a month is known where it begins with a Monday", () => {
    expect(periodsOf("in the second week of June 2026", DAY)).toBe("2026-06-08..2026-06-14");
    expect(periodsOf("2026年6月第二周", DAY)).toBe("2026-06-08..2026-06-14");
  });
});
