import { describe, expect, test } from "vitest";
import {
  lastResult,
  shownResult,
  type ArithmeticRow,
  filed,
  by2024,
  by2025,
  growth,
  fall,
  raised2024,
  raised2025,
} from "../../../test/arithmetic-table.ts";

function check(rows: readonly ArithmeticRow[]): void {
  test.each(rows)("%s", (_, claims, wanted) => {
    expect(shownResult(lastResult(claims))).toBe(wanted);
  });
}

describe("growth and decrease", () => {
  check([
    [
      "two numbers it names",
      [by2024, by2025, { text: "148%", value: "148", unit: "%", ...growth, against: [0, 1] }],
      "holds from 0,1",
    ],
    [
      "named in the other order",
      [by2025, by2024, { text: "148%", value: "148", unit: "%", ...growth, against: [0, 1] }],
      "holds from 1,0",
    ],
    [
      "wrong, of two that it names",
      [by2024, by2025, { text: "48%", value: "48", unit: "%", ...growth, against: [0, 1] }],
      "fails 148 from 0,1",
    ],
    [
      "only its base is named",
      [by2024, by2025, { text: "48%", value: "48", unit: "%", ...growth, against: [0] }],
      "fails 148 from 0,1",
    ],
    [
      "neither is named, one pair is near",
      [by2024, by2025, { text: "148%", value: "148", unit: "%", ...growth }],
      "holds from 0,1",
    ],
    ["wrong, of the only pair", [by2024, by2025, { text: "48%", value: "48", unit: "%", ...growth }], "fails 148 from 0,1"],
    [
      "the pair stands a sentence before",
      [by2024, by2025, { text: "48%", value: "48", unit: "%", ...growth, sentence: 1 }],
      "fails 148 from 0,1",
    ],
    [
      "the pair stands too far before",
      [by2024, by2025, { text: "148%", value: "148", unit: "%", ...growth, sentence: 2 }],
      "open",
    ],
    [
      "in another paragraph",
      [by2024, by2025, { text: "148%", value: "148", unit: "%", ...growth, paragraph: 1, sentence: 1 }],
      "open",
    ],
    [
      "two things at two times, as the text names them: nothing is refuted",
      [{ ...raised2024, subject: "other" }, raised2025, { text: "45.2%", value: "45.2", unit: "%", ...fall, against: [0, 1] }],
      "open from 0,1",
    ],
    [
      "of several pairs one gives it",
      [
        by2024,
        { text: "439款", value: "439", ...filed, time: "by 2025-06-30" },
        by2025,
        { text: "148%", value: "148", unit: "%", ...growth },
      ],
      "holds from 0,2",
    ],
    [
      "of several pairs none gives it",
      [
        by2024,
        { text: "439款", value: "439", ...filed, time: "by 2025-06-30" },
        by2025,
        { text: "26%", value: "26", unit: "%", ...growth },
      ],
      "open",
    ],
    [
      "its times choose among several",
      [
        by2024,
        { text: "439款", value: "439", ...filed, time: "by 2025-06-30" },
        by2025,
        { text: "26%", value: "26", unit: "%", ...growth, time: "by 2025-12-31", base: "by 2025-06-30" },
      ],
      "fails 70 from 1,2",
    ],
    [
      "another series is no base",
      [{ ...by2024, series: "well" }, by2025, { text: "148%", value: "148", unit: "%", ...growth }],
      "open",
    ],
    [
      "another unit is no base",
      [{ ...by2024, unit: "元" }, by2025, { text: "148%", value: "148", unit: "%", ...growth }],
      "open",
    ],
    [
      "what is new in a year is no base of a total",
      [
        { text: "446款", value: "446", ...filed, time: "2025" },
        { ...by2025, time: "by 2026-04-30" },
        { text: "148%", value: "148", unit: "%", ...growth },
      ],
      "open",
    ],
    [
      "of what its measure is not",
      [raised2024, raised2025, { text: "48%", value: "48", unit: "%", ...fall, measure: "profit" }],
      "open",
    ],
    [
      "of one place and of all",
      [{ ...by2024, place: "Beijing" }, by2025, { text: "148%", value: "148", unit: "%", ...growth }],
      "open",
    ],
    [
      "of two places",
      [
        { ...by2024, place: "Beijing" },
        { ...by2025, place: "Shanghai" },
        { text: "148%", value: "148", unit: "%", ...growth },
      ],
      "open",
    ],
    [
      "by two measurers",
      [
        { ...by2024, measurer: "one" },
        { ...by2025, measurer: "two" },
        { text: "148%", value: "148", unit: "%", ...growth },
      ],
      "open",
    ],
    [
      "words beside one of them may narrow it down: it refutes nothing",
      [{ ...by2024, unknown: "教育类" }, by2025, { text: "48%", value: "48", unit: "%", ...growth }],
      "open from 0,1",
    ],
    [
      "nothing says that the two are of one measure: they refute nothing",
      [
        { text: "302款", value: "302", unit: "款", time: "by 2024-12-31" },
        { text: "748款", value: "748", unit: "款", time: "by 2025-12-31" },
        { text: "48%", value: "48", unit: "%", ...growth },
      ],
      "open from 0,1",
    ],
    [
      "of several pairs one goes with a wording that is true of much",
      [
        by2024,
        { text: "439款", value: "439", ...filed, time: "by 2025-06-30" },
        by2025,
        { text: "超60%", value: "60", unit: "%", approx: "over", ...growth },
      ],
      "open",
    ],
    [
      "more numbers stand before it than are looked at: the pair that is seen refutes nothing",
      [
        ...Array.from({ length: 15 }, () => ({ text: "5%", value: "5", unit: "%" })),
        by2024,
        by2025,
        { text: "48%", value: "48", unit: "%", ...growth },
      ],
      "open",
    ],
    [
      "a plan is no base",
      [{ ...by2024, stance: "planned" }, by2025, { text: "148%", value: "148", unit: "%", ...growth }],
      "open",
    ],
    [
      "it grew, and is said to have fallen",
      [by2024, by2025, { text: "148%", value: "148", unit: "%", ...fall }],
      "fails 148 from 0,1",
    ],
    ["a fall", [raised2025, raised2024, { text: "54.8%", value: "54.8", unit: "%", ...fall, against: [1] }], "holds from 1,0"],
    [
      "a fall told wrong",
      [raised2025, raised2024, { text: "45.2%", value: "45.2", unit: "%", ...fall, against: [1] }],
      "fails 54.8 from 1,0",
    ],
    [
      "past half: 超过腰斩",
      [
        raised2025,
        raised2024,
        { text: "超过腰斩", value: "0.5", kind: "multiple", change: "down", approx: "over", ...fall, against: [1, 0] },
      ],
      "holds from 1,0",
    ],
    [
      "not near half: 腰斩",
      [
        raised2025,
        { ...raised2024, text: "200亿元", value: "20000000000" },
        { text: "腰斩", value: "1/2", kind: "multiple", change: "down", ...fall, against: [1, 0] },
      ],
      "fails 0.84 from 1,0",
    ],
    [
      "近九成, of firms",
      [
        { text: "147家", value: "147", unit: "家", measure: "new", time: "2023" },
        { text: "18家", value: "18", unit: "家", measure: "new", time: "2025" },
        { text: "近九成", value: "9", unit: "成", approx: "near", ...fall },
      ],
      "holds from 0,1",
    ],
    [
      "翻番",
      [by2024, by2025, { text: "翻番", value: "2", kind: "multiple", change: "up", ...growth, against: [0, 1] }],
      "holds from 0,1",
    ],
    [
      "tripled",
      [
        by2024,
        by2025,
        { text: "tripled", value: "3", kind: "multiple", change: "up", language: "en", ...growth, against: [0, 1] },
      ],
      "fails 2.48 from 0,1",
    ],
    [
      "by a third",
      [
        { text: "90", value: "90", measure: "users", time: "2024" },
        { text: "120", value: "120", measure: "users", time: "2025" },
        { text: "a third", value: "1/3", kind: "fraction", language: "en", ...growth },
      ],
      "holds from 0,1",
    ],
    [
      "a number that cannot be read",
      [by2024, by2025, { text: "多", value: "many", unit: "%", ...growth, against: [0, 1] }],
      "open",
    ],
    [
      "from nothing",
      [{ ...by2024, text: "0款", value: "0" }, by2025, { text: "148%", value: "148", unit: "%", ...growth, against: [0, 1] }],
      "open",
    ],
    ["it names itself and what does not exist", [{ text: "148%", value: "148", unit: "%", ...growth, against: [0, 7] }], "open"],
  ]);
});
