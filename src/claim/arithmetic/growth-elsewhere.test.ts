import { describe, expect, test } from "vitest";
import {
  lastResult,
  shownResult,
  type ArithmeticRow,
  filed,
  by2025,
  growth,
  fall,
  raised2025,
} from "../../../test/arithmetic-table.ts";

function check(rows: readonly ArithmeticRow[]): void {
  test.each(rows)("%s", (_, claims, wanted) => {
    expect(shownResult(lastResult(claims))).toBe(wanted);
  });
}

describe("growth through the increase that stands beside it", () => {
  const now = { text: "868款", value: "868", ...filed, time: "by 2026-04-30" };
  const more = {
    text: "120款",
    value: "120",
    ...filed,
    comparator: "difference",
    direction: "up",
    base: "by 2025-12-31",
  } as const;
  check([
    [
      "right",
      [now, more, { text: "约16%", value: "16", unit: "%", approx: "about", ...growth, base: "by 2025-12-31" }],
      "holds from 0,1",
    ],
    [
      "wrong",
      [now, more, { text: "约26%", value: "26", unit: "%", approx: "about", ...growth, base: "by 2025-12-31" }],
      "fails 16 from 0,1",
    ],
    [
      "at once after it, with no room for another base",
      [now, { ...more, start: 9, end: 13 }, { text: "26%", value: "26", unit: "%", ...growth, start: 16 }],
      "fails 16 from 0,1",
    ],
    [
      "with room for 同比",
      [now, { ...more, start: 9, end: 13 }, { text: "26%", value: "26", unit: "%", ...growth, start: 18 }],
      "open from 0,1",
    ],
    ["over another time", [now, more, { text: "26%", value: "26", unit: "%", ...growth, base: "by 2025-04-30" }], "open"],
    ["since when is not said", [now, more, { text: "26%", value: "26", unit: "%", ...growth }], "open from 0,1"],
    ["the other way", [now, more, { text: "26%", value: "26", unit: "%", ...fall, base: "by 2025-12-31" }], "open"],
    [
      "of a decrease",
      [now, { ...more, direction: "down" }, { text: "12.1%", value: "12.1", unit: "%", ...fall, base: "by 2025-12-31" }],
      "holds from 0,1",
    ],
  ]);
});

describe("growth from a number that the text gives elsewhere", () => {
  const elsewhere = { ...by2025, paragraph: 0, sentence: 0 };
  const now = { text: "868款", value: "868", ...filed, time: "by 2026-04-30", paragraph: 4, sentence: 9 };
  const told = { unit: "%", ...growth, paragraph: 4, sentence: 9, time: "by 2026-04-30", base: "by 2025-12-31" };
  check([
    ["right", [elsewhere, now, { ...told, text: "16%", value: "16" }], "holds from 0,1"],
    ["wrong", [elsewhere, now, { ...told, text: "26%", value: "26" }], "fails 16 from 0,1"],
    [
      "which it gives two values",
      [elsewhere, { ...elsewhere, text: "743款", value: "743" }, now, { ...told, text: "26%", value: "26" }],
      "open from 0,2",
    ],
    ["of another place", [{ ...elsewhere, place: "Beijing" }, now, { ...told, text: "16%", value: "16" }], "open"],
    ["of another time", [{ ...elsewhere, time: "by 2025-06-30" }, now, { ...told, text: "16%", value: "16" }], "open"],
    ["planned there", [{ ...elsewhere, stance: "planned" }, now, { ...told, text: "16%", value: "16" }], "open"],
    [
      "of a rival that it names",
      [
        { ...raised2025, paragraph: 0 },
        { ...raised2025, text: "1070.7亿元", value: "107070000000", subject: "apps", paragraph: 1, sentence: 4 },
        {
          text: "3倍多",
          value: "3",
          unit: "倍",
          approx: "part",
          comparator: "multiple",
          rival: "field",
          subject: "apps",
          time: "2025",
          paragraph: 1,
          sentence: 4,
        },
      ],
      "fails 6.37 from 0,1",
    ],
  ]);
});
