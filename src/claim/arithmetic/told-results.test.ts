import { describe, expect, test } from "vitest";
import {
  lastResult,
  shownResult,
  type ArithmeticRow,
  by2024,
  by2025,
  growth,
  users,
  fall,
  raised2024,
  raised2025,
} from "../../../test/arithmetic-table.ts";
import type { BuiltClaim } from "../../../test/claim-builders.ts";
import type { KnownNumber, Surroundings } from "./values.ts";

function check(rows: readonly ArithmeticRow[], around?: Surroundings): void {
  test.each(rows)("%s", (_, claims, wanted) => {
    expect(shownResult(lastResult(claims, around))).toBe(wanted);
  });
}

describe("what is not said to be so is never judged", () => {
  test.each(["planned", "negated", "hypothetical", "opinion", "asked"] as const)("%s", (stance) => {
    const { state, reason } = lastResult([
      by2024,
      by2025,
      { text: "48%", value: "48", unit: "%", ...growth, against: [0, 1], stance },
    ]);
    expect([state, reason.en]).toEqual(["open", expect.stringContaining("not judged")]);
  });

  test("a quoted number is", () => {
    expect(
      lastResult([by2024, by2025, { text: "48%", value: "48", unit: "%", ...growth, against: [0, 1], stance: "quoted" }]).state,
    ).toBe("fails");
  });
});

describe("the dossier's numbers", () => {
  const known = (value: string): KnownNumber => ({ value, bound: null, source: "dossier", scope: null });
  const alone = [{ text: "48%", value: "48", unit: "%", ...growth }];
  const rightAlone = [{ text: "148%", value: "148", unit: "%", ...growth }];
  const both: Surroundings = { valueOf: () => undefined, ownOf: () => known("748"), baseOf: () => known("302") };

  describe("where the text gives none", () => {
    check(
      [
        ["right", rightAlone, "holds"],
        ["wrong: open, for it may be of others", alone, "open"],
      ],
      both,
    );
  });

  describe("a bound of the dossier is at least that", () => {
    check([["it may be so", [{ text: "200%", value: "200", unit: "%", ...growth }], "open"]], {
      ...both,
      ownOf: () => ({ ...known("748"), bound: "at-least" }),
    });
  });

  test("a growth that follows from numbers of the text that are wrong holds, and it is said that they are", () => {
    const claims = [
      by2024,
      { ...by2025, text: "743款", value: "743" },
      { text: "146%", value: "146", unit: "%", ...growth, against: [0, 1] },
    ];
    const result = lastResult(claims, {
      valueOf: (index) => (index === 1 ? known("748") : undefined),
      stateOf: (index) => (index === 1 ? "fails" : undefined),
    });
    expect(shownResult(result)).toBe("holds from 0,1");
    expect(result.remarks.map(({ en }) => en)).toEqual(["“743款” is itself refuted; it is computed with as said."]);
  });

  test("a growth that follows only from the dossier's numbers holds, and that is said", () => {
    const claims = [
      by2024,
      { ...by2025, text: "648款", value: "648" },
      { text: "148%", value: "148", unit: "%", ...growth, against: [0, 1] },
    ];
    const result = lastResult(claims, { valueOf: (index) => (index === 1 ? known("748") : undefined) });
    expect(result.state).toBe("holds");
    expect(result.remarks[0]?.en).toContain("does not follow from the numbers as the text gives them");
  });

  describe("one number of the dossier and one of the text", () => {
    const said = { text: "26%", value: "26", unit: "%", ...growth, time: "by 2025-12-31" };
    const base: Surroundings = { valueOf: () => undefined, baseOf: () => known("302") };
    check(
      [
        ["it is told of the only number beside it", [by2025, said], "open from 0"],
        ["right", [by2025, { ...said, text: "148%", value: "148" }], "holds from 0"],
        ["two numbers beside it", [by2025, { ...by2025, text: "700款", value: "700" }, said], "open"],
      ],
      base,
    );
  });

  test("what is wrong by a number that is refuted, nobody knows by how much, is open", () => {
    const claims = [by2024, by2025, { text: "48%", value: "48", unit: "%", ...growth, against: [0, 1] }];
    const around: Surroundings = { valueOf: () => undefined, stateOf: (index) => (index === 0 ? "fails" : undefined) };
    expect(shownResult(lastResult(claims, around))).toBe("open from 0,1");
  });

  test("an operand with two digits changed over may be the slip, unless the dossier bears it out", () => {
    const slip = { ...raised2025, text: "186.18亿元", value: "18618000000" };
    const claims = [slip, raised2024, { text: "54.8%", value: "54.8", unit: "%", ...fall, against: [1] }];
    const held = lastResult(claims);
    expect(shownResult(held)).toBe("holds from 1,0");
    expect(held.reason.en).toContain("“186.18亿元” is likely the slip");
    expect(shownResult(lastResult(claims, { valueOf: () => undefined, stateOf: () => "holds" }))).toBe("fails 50.0 from 1,0");
  });

  test("a growth that follows from neither fails by the text's own numbers", () => {
    const claims = [
      by2024,
      { ...by2025, text: "648款", value: "648" },
      { text: "48%", value: "48", unit: "%", ...growth, against: [0, 1] },
    ];
    expect(shownResult(lastResult(claims, { valueOf: (index) => (index === 1 ? known("748") : undefined) }))).toBe(
      "fails 115 from 0,1",
    );
  });

  test("a pair that may not be meant refutes nothing, whatever the dossier has for it", () => {
    const bare = { unit: "款" };
    const claims = [
      { text: "302款", value: "302", ...bare },
      { text: "748款", value: "748", ...bare },
      { text: "48%", value: "48", unit: "%", ...growth },
    ];
    expect(
      shownResult(lastResult(claims, { valueOf: (index) => (index < 2 ? known(["302", "748"][index] ?? "0") : undefined) })),
    ).toBe("open from 0,1");
  });
});

describe("reasons and remarks, in both languages", () => {
  test("a reason tells what was computed from what", () => {
    expect(lastResult([by2024, by2025, { text: "48%", value: "48", unit: "%", ...growth, against: [0, 1] }]).reason).toEqual({
      zh: "由文中的302款、748款，增幅为147.7%。",
      en: "From 302款, 748款 in the text, the growth is 147.7%.",
    });
  });

  test("a slip of a power of ten is told", () => {
    const qwen = { text: "7352万", value: "73520000", ...users, subject: "qwen" };
    const doubao = { text: "7871万", value: "78710000", ...users, subject: "doubao" };
    const { reason } = lastResult([
      qwen,
      doubao,
      { text: "5190万", value: "51900000", comparator: "difference", against: [0, 1] },
    ]);
    expect(reason).toEqual({
      zh: "由文中的7352万、7871万，相差为519万。它恰好是应有数的10倍，可能是单位写错。",
      en: "From 7352万, 7871万 in the text, the difference is 519万. It is exactly 10 times too large: perhaps a slip of the unit.",
    });
  });

  test.each<[string, readonly BuiltClaim[], string]>([
    [
      "a bound is taken at its face",
      [
        { text: "突破1500万", value: "15000000", approx: "over", ...users, subject: "a" },
        { text: "127.8万", value: "1278000", ...users, subject: "b" },
        { text: "近12倍", value: "12", unit: "倍", approx: "near", comparator: "multiple", against: [1] },
      ],
      "“突破1500万” is a bound or about; it is taken at its face.",
    ],
    [
      "scopes differ",
      [
        { text: "1.69亿", value: "169000000", ...users, subject: "a", scope: "app" },
        { text: "8300万", value: "83000000", ...users, subject: "b", scope: "assistant" },
        { text: "一半", value: "0.5", approx: "under", kind: "fraction", comparator: "multiple", against: [0] },
      ],
      "The numbers cover different scopes.",
    ],
    [
      "measurers differ",
      [
        { text: "1.69亿", value: "169000000", ...users, subject: "a", measurer: "one" },
        { text: "8300万", value: "83000000", ...users, subject: "b", measurer: "two" },
        { text: "一半", value: "0.5", approx: "under", kind: "fraction", comparator: "multiple", against: [0] },
      ],
      "The numbers are not by the same measurer.",
    ],
    [
      "far beyond what it is said to pass",
      [by2024, by2025, { text: "超70%", value: "70", unit: "%", approx: "over", ...growth, against: [0, 1] }],
      "The wording is true of it, but the number is far from what it is said to pass.",
    ],
    [
      "times more",
      [
        by2024,
        { ...by2025, text: "1812款", value: "1812" },
        { text: "six times", value: "6", kind: "multiple", change: "up", language: "en", ...growth, against: [0, 1] },
      ],
      "“Times more” is read in two ways (so many times as much, or so many times on top); both are taken as right.",
    ],
  ])("%s: it holds with a remark", (_, claims, remark) => {
    const { state, remarks } = lastResult(claims);
    expect([state, remarks.map(({ en }) => en)]).toEqual(["holds", [remark]]);
    expect(remarks.every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
  });
});
