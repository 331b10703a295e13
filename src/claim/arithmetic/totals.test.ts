import { describe, expect, test } from "vitest";
import { lastResult, shownResult, type ArithmeticRow, filed, users } from "../../../test/arithmetic-table.ts";
import type { BuiltClaim } from "../../../test/claim-builders.ts";

function check(rows: readonly ArithmeticRow[]): void {
  test.each(rows)("%s", (_, claims, wanted) => {
    expect(shownResult(lastResult(claims))).toBe(wanted);
  });
}

describe("sums and means", () => {
  const budget = (text: string, subject: string): BuiltClaim => ({
    text: `${text}亿元`,
    value: `${text}00000000`,
    unit: "元",
    subject,
    measure: "budget",
  });
  const three = [budget("10", "a"), budget("5", "b"), budget("30", "c")];
  const firms = { text: "三家", value: "3", unit: "家" };
  const total = { unit: "元", comparator: "sum" } as const;
  check([
    ["三家合计", [...three, firms, { text: "45亿元", value: "4500000000", ...total }], "holds from 0,1,2"],
    ["三家合计, wrong", [...three, firms, { text: "55亿元", value: "5500000000", ...total }], "fails 45亿 from 0,1,2"],
    ["off by what may be rounded", [...three, firms, { text: "46亿元", value: "4600000000", ...total }], "open from 0,1,2"],
    [
      "nothing else stands in its sentence",
      [...three, { text: "55亿元", value: "5500000000", ...total }],
      "fails 45亿 from 0,1,2",
    ],
    [
      "another number may be meant too",
      [{ ...firms, text: "四年", unit: "年", value: "4" }, ...three, { text: "55亿元", value: "5500000000", ...total }],
      "open from 1,2,3",
    ],
    [
      "of another number than are listed",
      [...three, { ...firms, text: "四家", value: "4" }, { text: "55亿元", value: "5500000000", ...total }],
      "open from 0,1,2",
    ],
    [
      "an addend that is ten times too large explains it",
      [...three.slice(0, 1), budget("50", "b"), ...three.slice(2), firms, { text: "45亿元", value: "4500000000", ...total }],
      "holds from 0,1,2",
    ],
    ["it names them", [...three, { text: "55亿元", value: "5500000000", ...total, against: [0, 1, 2] }], "fails 45亿 from 0,1,2"],
    ["the last two give it", [...three, { text: "35亿元", value: "3500000000", ...total }], "holds from 1,2"],
    ["dollars are not added to yuan", [...three, { text: "45亿美元", value: "4500000000", ...total, unit: "美元" }], "open"],
    [
      "two of one subject may overlap",
      [...three, budget("30", "c"), { ...firms, text: "四家", value: "4" }, { text: "95亿元", value: "9500000000", ...total }],
      "open from 0,1,2,3",
    ],
    ["listed a sentence before", [...three, { text: "45亿元", value: "4500000000", ...total, sentence: 1 }], "holds from 0,1,2"],
    [
      "the mean of what it names",
      [...three, { text: "15亿元", value: "1500000000", unit: "元", comparator: "mean", against: [0, 1, 2] }],
      "holds from 0,1,2",
    ],
    [
      "the mean of what it names, wrong",
      [...three, { text: "25亿元", value: "2500000000", unit: "元", comparator: "mean", against: [0, 1, 2] }],
      "fails 15亿 from 0,1,2",
    ],
    [
      "to each of so many",
      [
        { text: "45亿元", value: "4500000000", unit: "元" },
        firms,
        { text: "15亿元", value: "1500000000", unit: "元", comparator: "mean", against: [0, 1] },
      ],
      "holds from 0,1",
    ],
    [
      "to each of so many, wrong",
      [
        { text: "45亿元", value: "4500000000", unit: "元" },
        firms,
        { text: "9亿元", value: "900000000", unit: "元", comparator: "mean", against: [0, 1] },
      ],
      "fails 15亿 from 0,1",
    ],
  ]);
});

describe("ranks", () => {
  const city = (text: string, place: string): BuiltClaim => ({
    text: `${text}款`,
    value: text,
    ...filed,
    place,
    time: "by 2025-12-31",
  });
  const three = [city("209", "Beijing"), city("138", "Shanghai"), city("122", "Guangdong")];
  const first = { text: "居首", value: "1", kind: "rank", comparator: "rank", series: "tree" } as const;
  const drawn = { ...first, place: "Beijing" };
  check([
    ["first of those it names", [...three, { ...drawn, against: [0, 1, 2] }], "holds from 0,1,2"],
    ["not first of those it names", [...three, { ...first, place: "Shanghai", against: [0, 1, 2] }], "fails 2 from 1,0,2"],
    [
      "third of those it names",
      [...three, { ...first, text: "第三", value: "3", place: "Guangdong", against: [0, 1, 2] }],
      "holds from 2,0,1",
    ],
    [
      "fewest of those it names",
      [...three, { ...first, direction: "down", place: "Guangdong", against: [0, 1, 2] }],
      "holds from 2,0,1",
    ],
    ["largest of what stands near supports nothing", [...three, drawn], "open from 0,2,1"],
    ["of a place that is listed itself", [...three, { ...first, place: "Shanghai" }], "fails 2 from 1,2,0"],
    [
      "of somebody within a place it is not of all that is listed",
      [...three, { ...first, place: "Shanghai", subject: "app" }],
      "open from 1,2,0",
    ],
    ["alone", [three[0] ?? first, drawn], "open"],
    [
      "by subject, of what stands near",
      [
        { text: "1.69亿", value: "169000000", ...users, subject: "a" },
        { text: "1.31亿", value: "131000000", ...users, subject: "b" },
        { text: "8300万", value: "83000000", ...users, subject: "c" },
        { ...first, series: "", measure: "users", subject: "b" },
      ],
      "fails 2 from 1,2,0",
    ],
  ]);
});
