import { describe, expect, test } from "vitest";
import { rows, told } from "./testing-links.ts";

describe("what became of a number after a length of time is of the later time", () => {
  test.each(
    rows([
      [
        "2025年12月，鹈鹕月活用户2.26亿。2024年12月它才7523万，一年时间翻到了3倍。",
        ["2.26亿: pelican users 2025-12", "7523万: pelican (users) 2024-12", "3倍: pelican (users) (2025-12) multiple ?间翻"],
      ],
      // No later time lies so long behind it.
      [
        "2025年6月，鹈鹕月活用户2.26亿。2024年12月它才7523万，一年时间翻到了3倍。",
        ["2.26亿: pelican users 2025-06", "7523万: pelican (users) 2024-12", "3倍: pelican (users) 2024-12 multiple ?间翻"],
      ],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});

describe("what several times come to is of all of them", () => {
  test.each(
    rows([
      [
        "极品公司营收2023年112亿元，2024年81亿元，降幅27.7%；2025年121亿元，三年合计314亿元。",
        [
          "112亿元: acme sales 2023",
          "81亿元: acme sales 2024",
          "27.7%: acme sales 2024 growth down",
          "121亿元: acme sales 2025",
          "314亿元: acme sales 2023-01-01 to 2025-12-31 sum",
        ],
      ],
      // Of one time they are parts of one.
      [
        "2025年极品公司营收5亿元，鹈鹕营收3亿元，合计8亿元。",
        ["5亿元: acme sales 2025", "3亿元: pelican sales 2025", "8亿元: pelican sales 2025 sum"],
      ],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});

describe("a headline and what was a year ago", () => {
  test.each(
    rows([
      ["极品公司营收5亿元\n\n2025年极品公司营收5亿元。", ["5亿元: acme sales (2025)", "5亿元: acme sales 2025"]],
      // A number that is not told again has no time.
      ["极品公司营收6亿元\n\n2025年极品公司营收5亿元。", ["6亿元: acme sales", "5亿元: acme sales 2025"]],
      ["2026年6月鹈鹕月活用户5亿。\n\n一年前是2亿。", ["5亿: pelican users 2026-06", "2亿: (pelican) (users) 2025-06"]],
      // A year before a year is a year.
      ["2026年极品公司营收5亿元。\n\n一年前是2亿元。", ["5亿元: acme sales 2026", "2亿元: (acme) (sales) 2025"]],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});
