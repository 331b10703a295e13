import { describe, expect, test } from "vitest";
import {
  lastResult,
  shownResult,
  type ArithmeticRow,
  filed,
  by2024,
  by2025,
  money,
  raised2025,
  users,
} from "../../../test/arithmetic-table.ts";
import { buildClaim, type BuiltClaim } from "../../../test/claim-builders.ts";
import { checkArithmetic } from "./check-arithmetic.ts";

function check(rows: readonly ArithmeticRow[]): void {
  test.each(rows)("%s", (_, claims, wanted) => {
    expect(shownResult(lastResult(claims))).toBe(wanted);
  });
}

describe("differences and percentage points", () => {
  const qwen = { text: "7352万", value: "73520000", measure: "users", subject: "qwen", time: "2026-02-07" };
  const doubao = { text: "7871万", value: "78710000", measure: "users", subject: "doubao", time: "2026-02-07" };
  const apart = { comparator: "difference" } as const;
  const rate = (text: string, subject: string): BuiltClaim => ({
    text: `${text}%`,
    value: text,
    unit: "%",
    comparator: "share",
    subject,
    measure: "downloads",
  });
  const points = { unit: "个百分点", comparator: "points" } as const;
  check([
    [
      "只差约519万",
      [qwen, doubao, { text: "约519万", value: "5190000", approx: "about", ...apart, against: [1] }],
      "holds from 1,0",
    ],
    ["of the only pair", [qwen, doubao, { text: "519万", value: "5190000", ...apart }], "holds from 0,1"],
    ["wrong", [qwen, doubao, { text: "619万", value: "6190000", ...apart, against: [1] }], "fails 519万 from 1,0"],
    ["a tenth of it", [qwen, doubao, { text: "51.9万", value: "519000", ...apart, against: [1] }], "fails 519万 from 1,0"],
    [
      "a number of one digit is not cut from six",
      [
        { ...qwen, text: "1.0亿", value: "100000000" },
        { ...doubao, text: "5亿", value: "500000000" },
        { text: "4.8亿", value: "480000000", ...apart, against: [0, 1] },
      ],
      "fails 4亿 from 0,1",
    ],
    [
      "a number in full stays in full",
      [
        { ...qwen, text: "120000", value: "120000" },
        { ...doubao, text: "181900", value: "181900" },
        { text: "51900", value: "51900", ...apart, against: [0, 1] },
      ],
      "fails 61900 from 0,1",
    ],
    [
      "more than the other, and is less",
      [qwen, doubao, { text: "519万", value: "5190000", ...apart, direction: "up", subject: "qwen", rival: "doubao" }],
      "fails -519万 from 1,0",
    ],
    [
      "less than the other",
      [qwen, doubao, { text: "519万", value: "5190000", ...apart, direction: "down", subject: "qwen", rival: "doubao" }],
      "holds from 1,0",
    ],
    [
      "of a count",
      [by2024, by2025, { text: "446款", value: "446", ...filed, ...apart, direction: "up", base: "by 2024-12-31" }],
      "holds from 0,1",
    ],
    [
      "of a count, wrong",
      [by2024, by2025, { text: "466款", value: "466", ...filed, ...apart, direction: "up", base: "by 2024-12-31" }],
      "fails 446 from 0,1",
    ],
    [
      "points",
      [
        rate("17.1", "cn"),
        rate("15.8", "us"),
        { text: "1.3个百分点", value: "1.3", ...points, direction: "up", against: [0, 1] },
      ],
      "holds from 1,0",
    ],
    [
      "points, wrong",
      [rate("17.1", "cn"), rate("15.8", "us"), { text: "2.3个百分点", value: "2.3", ...points, direction: "up", against: [1] }],
      "fails 1.3 from 1,0",
    ],
    [
      "points of the only pair, wrong",
      [rate("17.1", "cn"), rate("15.8", "us"), { text: "2.3个百分点", value: "2.3", ...points }],
      "fails 1.3 from 0,1",
    ],
    [
      "in basis points",
      [
        rate("17.1", "cn"),
        rate("15.8", "us"),
        { text: "230个基点", value: "230", unit: "个基点", comparator: "points", against: [0, 1] },
      ],
      "fails 130 from 0,1",
    ],
    [
      "points, told of one subject",
      [rate("17.1", "cn"), rate("15.8", "us"), { text: "2.3个百分点", value: "2.3", ...points, direction: "up", subject: "cn" }],
      "fails 1.3 from 1,0",
    ],
  ]);
});

describe("multiples", () => {
  const afu = { text: "突破1500万", value: "15000000", approx: "over", ...users, subject: "afu" } as const;
  const xiaohe = { text: "127.8万", value: "1278000", ...users, subject: "xiaohe" };
  const ratio = { unit: "倍", comparator: "multiple" } as const;
  const one = { text: "100款", value: "100", ...filed, time: "by 2024-12-31" };
  const seven = { text: "700款", value: "700", ...filed, time: "by 2025-12-31" };
  const up = { unit: "倍", change: "up", comparator: "growth" } as const;
  check([
    ["是…的近12倍", [afu, xiaohe, { text: "近12倍", value: "12", approx: "near", ...ratio, against: [1] }], "holds from 1,0"],
    [
      "of a bound it could be more: open",
      [afu, xiaohe, { text: "近20倍", value: "20", approx: "near", ...ratio, against: [1] }],
      "open from 1,0",
    ],
    [
      "of a bound it cannot be less",
      [afu, xiaohe, { text: "近8倍", value: "8", approx: "near", ...ratio, against: [1] }],
      "fails 11.74 from 1,0",
    ],
    [
      "6倍多",
      [
        raised2025,
        { text: "1070.7亿元", value: "107070000000", ...money, subject: "apps", time: "2025" },
        { text: "6倍多", value: "6", approx: "part", ...ratio, against: [0] },
      ],
      "holds from 0,1",
    ],
    ["增长6倍 is to seven times", [one, seven, { text: "增长6倍", value: "6", ...up, against: [0, 1] }], "holds from 0,1"],
    [
      "增长7倍 to seven times is wrong",
      [one, seven, { text: "增长7倍", value: "7", ...up, against: [0, 1] }],
      "fails 6 from 0,1",
    ],
    ["是…的7倍", [one, seven, { text: "7倍", value: "7", ...ratio, against: [0] }], "holds from 0,1"],
    [
      "six times more, either way",
      [one, seven, { text: "six times", value: "6", ...up, language: "en", against: [0, 1] }],
      "holds from 0,1",
    ],
    [
      "seven times more, either way",
      [one, seven, { text: "seven times", value: "7", ...up, language: "en", against: [0, 1] }],
      "holds from 0,1",
    ],
    [
      "ten times more, neither way",
      [one, seven, { text: "ten times", value: "10", ...up, language: "en", against: [0, 1] }],
      "fails 7 from 0,1",
    ],
    [
      "nothing falls by three times",
      [one, seven, { text: "3倍", value: "3", unit: "倍", change: "down", comparator: "growth", against: [0, 1] }],
      "open",
    ],
    [
      "不到…的一半",
      [
        { text: "1.69亿", value: "169000000", ...users, subject: "deepseek" },
        { text: "8300万", value: "83000000", ...users, subject: "xiaoai" },
        { text: "一半", value: "0.5", approx: "under", kind: "fraction", comparator: "multiple", against: [0] },
      ],
      "holds from 0,1",
    ],
    [
      "不到…的三分之一",
      [
        { text: "1.69亿", value: "169000000", ...users, subject: "deepseek" },
        { text: "8300万", value: "83000000", ...users, subject: "xiaoai" },
        { text: "三分之一", value: "1/3", approx: "under", kind: "fraction", comparator: "multiple", against: [0] },
      ],
      "fails 49.1% from 0,1",
    ],
  ]);
});

describe("shares", () => {
  const all = { text: "748", value: "748", series: "tree", time: "by 2025-12-31", language: "en" } as const;
  const beijing = { text: "209", value: "209", series: "tree", place: "Beijing", comparator: "part", language: "en" } as const;
  const share = { comparator: "share", language: "en" } as const;
  check([
    ["of the 748", [all, beijing, { text: "27.9%", value: "27.9", unit: "%", ...share, against: [0, 1] }], "holds from 0,1"],
    [
      "of the 748, which alone is named",
      [all, beijing, { text: "37.9%", value: "37.9", unit: "%", ...share, against: [0] }],
      "fails 27.9 from 0,1",
    ],
    [
      "more than a quarter",
      [all, beijing, { text: "more than a quarter", value: "1/4", kind: "fraction", approx: "over", ...share, against: [0, 1] }],
      "holds from 0,1",
    ],
    [
      "more than a third",
      [all, beijing, { text: "more than a third", value: "1/3", kind: "fraction", approx: "over", ...share, against: [0, 1] }],
      "fails 27.9% from 0,1",
    ],
    [
      "a number that stands near may be the whole",
      [all, beijing, { text: "27.9%", value: "27.9", unit: "%", ...share }],
      "holds from 0,1",
    ],
    [
      "a number that only stands near refutes nothing",
      [all, beijing, { text: "37.9%", value: "37.9", unit: "%", ...share }],
      "open from 0,1",
    ],
    [
      "nearly three in ten",
      [all, beijing, { text: "近三成", value: "30", unit: "成", approx: "near", ...share, against: [0, 1] }],
      "holds from 0,1",
    ],
    [
      "half of it",
      [all, beijing, { text: "一半", value: "0.5", kind: "fraction", ...share, against: [0, 1] }],
      "fails 27.9% from 0,1",
    ],
  ]);
});

describe("a multiple of what is the larger of the two", () => {
  const [small, large] = [
    { text: "100款", value: "100", ...filed, time: "by 2024-12-31" },
    { text: "700款", value: "700", ...filed, time: "by 2024-12-31" },
  ];
  check([
    [
      "is open if it is right the other way round",
      [small, large, { text: "7倍", value: "7", unit: "倍", comparator: "multiple", place: "a", against: [1] }],
      "open from 1,0",
    ],
    [
      "is wrong if it is wrong both ways",
      [small, large, { text: "9倍", value: "9", unit: "倍", comparator: "multiple", place: "a", against: [1] }],
      "fails 7 from 0,1",
    ],
  ]);
});

describe("what follows at once is what it is compared with", () => {
  const spent = { unit: "元", measure: "spent", language: "en" } as const;
  const twice = (start: number): readonly BuiltClaim[] => [
    { text: "11.2 billion", value: "11200000000", ...spent, start: 0, end: 12 },
    { text: "46.6 billion", value: "46600000000", ...spent, start: 20, end: 32 },
    { text: "twice", value: "2", kind: "multiple", comparator: "multiple", language: "en", start: 37, end: 42 },
    { text: "23.1 billion", value: "23100000000", ...spent, start, end: start + 12 },
  ];
  test.each([
    ["at once", 47, "holds"],
    ["after more words: it may be another", 77, "open"],
  ])("twice the 23.1 billion, %s", (_, start, state) => {
    expect(checkArithmetic(twice(start).map(buildClaim))[2]?.state).toBe(state);
  });

  test("nothing is refuted by a number before it that is linked, where another follows at once", () => {
    const [first, second, multiple, behind] = twice(47).map(buildClaim);
    if (!first || !second || !multiple || !behind) throw new Error("four claims");
    const linked = { ...multiple, against: { ...multiple.against, claims: [0, 1] } };
    expect(checkArithmetic([first, second, linked])[2]?.state).toBe("fails");
    expect(checkArithmetic([first, second, linked, behind])[2]?.state).toBe("open");
  });
});
