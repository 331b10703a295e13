import { describe, expect, test } from "vitest";
import { periodsOf, type Row } from "./times-fixture.ts";

const DAY = "2026-04-20";
const cases = (rows: readonly Row[]): void =>
  void test.each(rows)("%s (text of %s): %s", (text, date, periods) => expect(periodsOf(text, date)).toBe(periods));
const [Q1, Q2, Q3, Q4] = ["2025-01-01..2025-03-31", "2025-04-01..2025-06-30", "2025-07-01..2025-09-30", "2025-10-01..2025-12-31"];
const [H1, H2] = ["2025-01-01..2025-06-30", "2025-07-01..2025-12-31"];

describe("a part of the year that goes without its noun", () => {
  cases([
    ["15 boats in the first quarter of 2025, 25 in the next and 30 in the third", DAY, `${Q1} ${Q2} ${Q3}`],
    ["20 in the first half of 2025 and 30 in the following", DAY, `${H1} ${H2}`],
    ["By September Acme could say that it had 20", DAY, "2025-09"],
    ["By September Acme could have 20", DAY, "2026-09"],
    ["In 2025, the second quarter and the fourth were the best", DAY, `2025 ${Q2} ${Q4}`],
    ["20 in the first half of 2025 and 30 in the next village", DAY, H1],
    ["We met in the next", DAY, ""],
  ]);
});

describe("what has passed of a year", () => {
  cases([
    [
      "In 2025 it sold 79 boats. Since nine months had brought 53, the last quarter made 26.",
      DAY,
      `2025 2025-01-01..2025-09-30 ${Q4}`,
    ],
    ["2 in the second quarter of 2025; for the six months it was 5", DAY, `${Q2} ${H1}`],
    ["with 11 for the half-year", "2025-09-03", H1],
    ["It took nine months", DAY, ""],
    ["Nine months later", DAY, "?"],
    ["In 2025 it sold 79 boats. Last quarter it sold 9.", DAY, "2025 2026-01-01..2026-03-31"],
    ["Of 79 boats in 2025 some 20 had gone by midyear; the second half must have brought the rest", DAY, `2025 2025-06-30 ${H2}`],
    [
      "In 2025 the brake came late: the first half, at 46, was twice that of the year before",
      DAY,
      `2025 ${H1} 2024-01-01..2024-06-30`,
    ],
    ["midyear was quiet", DAY, "?"],
    ["30 of last year’s fell into its second half", DAY, `2025 ${H2}`],
    ["the first half of the list", DAY, ""],
    ["There were 598, and 435 when the year began", DAY, "2025-12-31"],
    ["when the show began", DAY, ""],
  ]);
});

describe("a day of the week from the day or within the week told before", () => {
  cases([
    ["On 1 February 2026 it had 3; 7 on the Thursday and 58 on the Friday", DAY, "2026-02-01 2026-02-05 2026-02-06"],
    ["In the week of 9 March 2026, 4; on the Tuesday 5", DAY, "2026-03-09..2026-03-15 2026-03-10"],
    ["In March 2026, 4; on the Tuesday 5", DAY, "2026-03 ?"],
  ]);
});
