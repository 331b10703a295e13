import { describe, expect, test } from "vitest";
import { buildClaim, type BuiltClaim } from "../../../test/claim-builders.ts";
import { checkArithmetic, type ArithmeticResult } from "./check-arithmetic.ts";
import type { ArithmeticState, Surroundings } from "./values.ts";

/** The state of every claim, with the claims that it does not go with: "open fails×0". */
function shown(results: readonly ArithmeticResult[]): string {
  return results.map(({ state, conflicts }) => state + (conflicts.length > 0 ? `×${conflicts.join(",")}` : "")).join(" ");
}

function run(claims: readonly BuiltClaim[], around?: Surroundings): ArithmeticResult[] {
  return checkArithmetic(claims.map(buildClaim), around);
}

function check(rows: readonly (readonly [string, readonly BuiltClaim[], string])[], around?: Surroundings): void {
  test.each(rows)("%s", (_, claims, wanted) => {
    expect(shown(run(claims, around))).toBe(wanted);
  });
}

function checkApart(rows: Parameters<typeof check>[0]): void {
  check(rows.map(([title, claims, wanted]) => [title, apart(claims), wanted] as const));
}

/** Each in a sentence of its own, unless it is told where it stands. */
const apart = (claims: readonly BuiltClaim[]): BuiltClaim[] => claims.map((claim, at) => ({ sentence: at, ...claim }));

const tree = { unit: "款", series: "tree", time: "by 2025-12-31" };
const all = { text: "748款", value: "748", ...tree };
const users = { measure: "users", subject: "yuanbao", time: "2025-11" };
const far = { paragraph: 3, sentence: 20 };

describe("two values of one thing", () => {
  test("in one sentence they are two things, of which one was not understood", () => {
    expect(shown(run([all, { ...all, text: "209款", value: "209" }]))).toBe("open open");
  });

  checkApart([
    ["748 and 743, far apart", [all, { ...all, text: "743个", value: "743", unit: "个", ...far }], "open×1 open×0"],
    ["748 twice", [all, { ...all, ...far }], "open open"],
    ["748 and 近750", [all, { ...all, text: "近750款", value: "750", approx: "near", ...far }], "open open"],
    ["748 and 700多", [all, { ...all, text: "700多款", value: "700", approx: "part", ...far }], "open open"],
    ["748 and 约800", [all, { ...all, text: "约800款", value: "800", approx: "about", ...far }], "open open"],
    ["748 and 约900", [all, { ...all, text: "约900款", value: "900", approx: "about", ...far }], "open×1 open×0"],
    ["748 and 超800", [all, { ...all, text: "超800款", value: "800", approx: "over", ...far }], "open×1 open×0"],
    [
      "1.69亿 and 16900万",
      [
        { text: "1.69亿", value: "169000000", ...users },
        { text: "16900万", value: "169000000", ...users },
      ],
      "open open",
    ],
    [
      "1.69亿 and 1.7亿",
      [
        { text: "1.69亿", value: "169000000", ...users },
        { text: "1.7亿", value: "170000000", ...users },
      ],
      "open open",
    ],
    [
      "3748万 and 3768万",
      [
        { text: "3748万", value: "37480000", ...users },
        { text: "3768万", value: "37680000", ...users },
      ],
      "open×1 open×0",
    ],
    [
      "by two measurers",
      [
        { text: "3748万", value: "37480000", ...users, measurer: "one" },
        { text: "3768万", value: "37680000", ...users, measurer: "two" },
      ],
      "open open",
    ],
    ["of two days", [all, { ...all, text: "868款", value: "868", time: "by 2026-04-30" }], "open open"],
    ["a state and what is new", [all, { ...all, text: "446款", value: "446", time: "2025" }], "open open"],
    ["of two series", [all, { ...all, text: "435款", value: "435", series: "well" }], "open open"],
    ["of two places", [all, { ...all, text: "209款", value: "209", place: "Beijing" }], "open open"],
    [
      "of two scopes",
      [
        { ...users, text: "1亿", value: "100000000", scope: "app" },
        { ...users, text: "5亿", value: "500000000", scope: "all" },
      ],
      "open open",
    ],
    [
      "of two units",
      [
        { ...all, unit: "元" },
        { ...all, text: "743款", value: "743" },
      ],
      "open open",
    ],
    ["words beside it may narrow it down", [all, { ...all, text: "12款", value: "12", unknown: "教育类" }], "open open"],
    ["more than one may be meant", [all, { ...all, text: "12款", value: "12", series: "tree,well" }], "open open"],
    ["no date", [all, { text: "743款", value: "743", unit: "款", series: "tree" }], "open open"],
    ["planned", [all, { ...all, text: "800款", value: "800", stance: "planned" }], "open open"],
    ["a part of it under its name", [all, { ...all, text: "12款", value: "12", comparator: "part", against: [0] }], "open open"],
    [
      "two growths of one thing",
      ["148", "48"].map(
        (value) =>
          ({ ...tree, text: `${value}%`, value, unit: "%", comparator: "growth", direction: "up", base: "2024" }) as const,
      ),
      "open×1 open×0",
    ],
    [
      "growths from two bases",
      ["2024", "2023"].map(
        (base, at) =>
          ({ ...tree, text: `${at}%`, value: String(at), unit: "%", comparator: "growth", direction: "up", base }) as const,
      ),
      "open open",
    ],
    [
      "three values: each names the first of the others",
      ["748", "743", "748", "700"].map((value) => ({ ...all, text: `${value}款`, value })),
      "open×1,3 open×0,3 open×1,3 open×0,1",
    ],
  ]);

  test("both are told of the other, and neither is refuted by the text alone", () => {
    const [first, second] = run([all, { ...all, text: "743个", value: "743", unit: "个", ...far }]);
    expect(first?.remarks).toEqual([{ zh: "文中别处给出的是743个。", en: "The text itself also gives 743个 for this." }]);
    expect(second?.remarks).toEqual([{ zh: "文中别处给出的是748款。", en: "The text itself also gives 748款 for this." }]);
  });

  test("a slip of a unit is told", () => {
    const [, second] = run(
      apart([
        { text: "10亿元", value: "1000000000", unit: "元", measure: "budget", subject: "a", time: "2026" },
        {
          text: "10 billion yuan",
          value: "10000000000",
          unit: "元",
          measure: "budget",
          subject: "a",
          time: "2026",
          language: "en",
        },
      ]),
    );
    expect(second?.remarks.map(({ en }) => en)).toContain(
      "Held against the text's other number: It is exactly 10 times too large: perhaps a slip of the unit.",
    );
  });

  test("what is known to be two bases is no contradiction", () => {
    const claims = apart([all, { ...all, text: "446款", value: "446" }]);
    expect(shown(run(claims))).toBe("open×1 open×0");
    expect(shown(run(claims, { valueOf: () => undefined, basisOf: (index) => ["total", "added"][index] }))).toBe("open open");
  });

  test("the state on a day is a total, whether that is said or not", () => {
    const claims = apart([all, { ...all, text: "743款", value: "743" }]);
    expect(shown(run(claims, { valueOf: () => undefined, basisOf: (index) => [undefined, "total"][index] }))).toBe(
      "open×1 open×0",
    );
  });

  test("a thousand values of one thing name eight others each", () => {
    const results = run(
      Array.from({ length: 1000 }, (_, at) => ({ ...all, text: `${at + 1}款`, value: String(at + 1), sentence: at })),
    );
    expect(Math.max(...results.map(({ conflicts }) => conflicts.length))).toBe(8);
    expect(results.every(({ conflicts }) => conflicts.length > 0)).toBe(true);
  });
});

describe("whole and part", () => {
  const year = { text: "446款", value: "446", unit: "款", series: "tree", time: "2025" };
  const half = {
    text: "309款",
    value: "309",
    unit: "款",
    series: "tree",
    time: "2025H2",
    comparator: "part",
    against: [0],
  } as const;
  const tooMuch = { ...half, text: "3310款", value: "3310" };
  const states = (...found: readonly (ArithmeticState | undefined)[]): Surroundings => ({
    valueOf: () => undefined,
    stateOf: (index) => found[index],
  });
  check([
    ["a part", [year, half], "open open"],
    ["all of it", [year, { ...half, text: "446款", value: "446" }], "open open"],
    ["larger than its whole", [year, tooMuch], "open×1 fails×0"],
    ["larger than about its whole", [{ ...year, text: "约300款", value: "300", approx: "about" }, half], "open open"],
    ["of another unit", [{ ...year, unit: "元" }, tooMuch], "open open"],
    ["a planned part", [year, { ...tooMuch, stance: "planned" }], "open open"],
    ["of what does not exist", [year, { ...tooMuch, against: [9] }], "open×1 open×0"],
    ["not said to be one, but its time is", [year, { ...tooMuch, comparator: "value", against: [] }], "open×1 open×0"],
    ["a place of all", [all, { ...all, text: "1209款", value: "1209", place: "Beijing" }], "open×1 open×0"],
    ["a place in no more than all", [all, { ...all, text: "209款", value: "209", place: "Beijing" }], "open open"],
    [
      "the place of a company is no part",
      [
        { ...users, text: "100", value: "100" },
        { ...users, text: "200", value: "200", place: "Beijing" },
      ],
      "open open",
    ],
    [
      "a state is no part of its year",
      [
        { ...year, time: "2025" },
        { ...all, time: "by 2025-06-30" },
      ],
      "open open",
    ],
  ]);

  test.each([
    ["the whole is borne out: the part is wrong", states("holds", undefined), "open×1 fails×0"],
    ["the part is borne out: the whole is wrong", states(undefined, "holds"), "fails×1 open×0"],
    ["the whole is refuted: the part is left", states("fails", undefined), "open×1 open×0"],
    ["both are borne out: they are drawn differently", states("holds", "holds"), "open×1 open×0"],
  ])("%s", (_, around, wanted) => {
    expect(shown(run([year, tooMuch], around))).toBe(wanted);
  });

  test("why it fails is told", () => {
    expect(run([year, tooMuch])[1]?.reason).toEqual({
      zh: "3310款是446款的一部分，却比它大：两者至少有一个不对。",
      en: "3310款 is part of 446款 and larger than it: at least one of the two is wrong.",
    });
  });

  describe("money adds up over time, users do not", () => {
    const raised = { unit: "元", measure: "raised", subject: "field" };
    const months = [
      { text: "300亿元", value: "30000000000", ...raised, time: "2025-01" },
      { text: "200亿元", value: "20000000000", ...raised, time: "2025-02" },
      { text: "372亿元", value: "37200000000", ...raised, time: "2025" },
    ];
    const flow: Surroundings = { valueOf: () => undefined, isFlow: (measure) => measure === "raised" };
    check([["months over their year", months, "open×2 open×2 open×0"]], flow);
    check([["months of what does not add up", months, "open open open"]]);
    check(
      [
        ["a month and its year", months.slice(1), "open open"],
        [
          "a month larger than its year",
          [{ ...months[0], text: "500亿元", value: "50000000000" }, ...months.slice(2)],
          "open×1 open×0",
        ],
      ],
      flow,
    );
  });
});

describe("shares of one whole", () => {
  const share = (value: string, subject: string): BuiltClaim => ({
    text: `${value}%`,
    value,
    unit: "%",
    comparator: "share",
    measure: "market",
    subject,
  });
  test("a share of more than all is told, and of whatever it is open", () => {
    const [result] = run([share("120", "a")]);
    expect(result?.remarks.map(({ en }) => en)).toEqual(["The shares of one whole (120%) add up to more than 100%."]);
  });

  check([
    ["just all of it", [share("60", "a"), share("40", "b")], "open open"],
    ["all of it, as rounded", [share("33.4", "a"), share("33.4", "b"), share("33.3", "c")], "open open open"],
    ["all of it, if each was rounded up", [share("60", "a"), share("41", "b")], "open open"],
    ["more than all of it", [share("60", "a"), share("45", "b")], "open×1 open×0"],
    ["one share twice", [share("60", "a"), share("60", "a"), share("30", "b")], "open open open"],
    ["of two sentences", [share("60", "a"), { ...share("45", "b"), sentence: 1 }], "open open"],
    [
      "of one whole that is named",
      [share("60", "a"), { ...share("45", "b"), sentence: 1 }].map((one) => ({ ...one, rival: "market" })),
      "open×1 open×0",
    ],
    [
      "of two times",
      [
        { ...share("60", "a"), time: "2024" },
        { ...share("45", "b"), time: "2025" },
      ],
      "open open",
    ],
    ["one that is more than all", [share("120", "a")], "open"],
  ]);
});
