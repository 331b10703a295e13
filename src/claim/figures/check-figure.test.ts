import { describe, expect, test } from "vitest";
import { check, other, panel, PANEL, remarksOf, said } from "./testing-check.ts";
import { buildFigure, link } from "./testing-claims.ts";

describe("one figure", () => {
  test.each([
    { rule: "the same number holds", claim: said, state: "holds" },
    { rule: "another one fails", claim: other, state: "fails" },
    { rule: "attributed to whoever measured it, it holds", claim: { ...said, measurer: PANEL }, state: "holds" },
    { rule: "attributed to whoever measured it, another fails", claim: { ...other, measurer: PANEL }, state: "fails" },
    { rule: "rounded to the digits said", claim: { text: "1600万", value: "16000000" }, state: "holds" },
    { rule: "digits left out and not rounded: nobody can say", claim: { text: "1500万", value: "15000000" }, state: "open" },
    { rule: "one off in the last of three digits: nobody can say", claim: { text: "1580万", value: "15800000" }, state: "open" },
    {
      rule: "more digits than the figure, of which it is a rounding",
      claim: { text: "1591万", value: "15910000" },
      state: "holds",
    },
    { rule: "约", claim: { text: "约1600万", value: "16000000", approx: "about" as const }, state: "holds" },
    { rule: "近", claim: { text: "近1600万", value: "16000000", approx: "near" as const }, state: "holds" },
    { rule: "超", claim: { text: "超1500万", value: "15000000", approx: "over" as const }, state: "holds" },
    { rule: "超 more than it is", claim: { text: "超1700万", value: "17000000", approx: "over" as const }, state: "fails" },
    { rule: "不足 less than it is", claim: { text: "不足1500万", value: "15000000", approx: "under" as const }, state: "fails" },
    { rule: "a range that holds it", claim: { text: "1500至1600万", value: ["15000000", "16000000"] as const }, state: "holds" },
    { rule: "a range that does not", claim: { text: "1700至1800万", value: ["17000000", "18000000"] as const }, state: "fails" },
    {
      rule: "far off and nobody named: perhaps another way of counting",
      claim: { text: "7000万", value: "70000000" },
      state: "open",
    },
    {
      rule: "farther off than two times, and said to be the panel's",
      claim: { text: "4000万", value: "40000000", measurer: PANEL },
      state: "fails",
    },
    {
      rule: "far off, though said to be the panel's: of something else",
      claim: { text: "7000万", value: "70000000", measurer: PANEL },
      state: "open",
    },
    { rule: "ten times too large is a slip of the unit", claim: { text: "1.59亿", value: "159000000" }, state: "fails" },
  ])("$rule", ({ claim, state }) => {
    expect(check([panel], claim).state).toBe(state);
  });

  test.each([
    { why: "just what another had then", claim: { text: "7310万", value: "73100000" }, state: "fails" },
    { why: "just what it had at another time", claim: { text: "4.12亿", value: "412000000" }, state: "fails" },
    { why: "not softened", claim: { text: "约7310万", value: "73100000", approx: "about" }, state: "open" },
    { why: "not of two digits", claim: { text: "7300万", value: "73000000" }, state: "open" },
    {
      why: "not where the time is not beside it",
      claim: { text: "7310万", value: "73100000", timeHow: "clause" },
      state: "open",
    },
    { why: "not any other number", claim: { text: "7460万", value: "74600000" }, state: "open" },
  ] as const)("far off, it is refuted if it is $why", ({ claim, state }) => {
    const rival = buildFigure({ id: "rival-1", entity: "rival", value: 73_100_000, digits: "731" });
    const later = buildFigure({ id: "later", value: 412_000_000, digits: "412", start: "2025-05", end: "2025-05" });
    expect(check([panel, rival, later], claim).state).toBe(state);
  });

  test("a slip of the unit is told, with the right number as the text writes its own", () => {
    const outcome = check([panel], { text: "1.59亿", value: "159000000" });
    expect(outcome.right).toBe("0.159亿");
    expect(outcome.reason.en).toContain("the unit is 10 times too large");
  });

  test.each([
    { text: "1650万", value: "16500000", language: "zh", right: "1590万" },
    { text: "16.5 million", value: "16500000", language: "en", right: "15.9 million" },
    { text: "0.165亿", value: "16500000", language: "zh", right: "0.159亿" },
    { text: "16500000", value: "16500000", language: "zh", right: "15900000" },
  ] as const)("$text should be $right", ({ right, ...claim }) => {
    expect(check([panel], claim).right).toBe(right);
  });

  test("what bears a number out is its evidence, with its row", () => {
    const { evidence } = check([panel], said);
    expect(evidence).toEqual([{ observation: "panel-1", source: "https://news.example/panel-1", locator: { row: 2 } }]);
  });
});

describe("what may not refute", () => {
  test.each([
    { rule: "a subject of its paragraph", parts: { subjects: [link("app", "paragraph")] } },
    { rule: "two subjects as near", parts: { subjects: [link("app"), link("rival", "own", 5)] } },
    { rule: "a measure of its text", parts: { measures: [link("users", "text")] } },
    { rule: "a word that means two measures", parts: { measures: [link("users"), link("daily")] } },
    { rule: "a time of its paragraph", parts: { timeHow: "paragraph" as const } },
    { rule: "no time", parts: { time: "" } },
    { rule: "a place beside it", parts: { places: [link("城东")] } },
    { rule: "what is only planned", parts: { stance: "planned" as const } },
    { rule: "what is denied", parts: { stance: "negated" as const } },
  ])("$rule", ({ parts }) => {
    expect(check([panel], { ...other, ...parts }).state).toBe("open");
  });

  test.each([
    { rule: "a subject of its paragraph", parts: { subjects: [link("app", "paragraph")] } },
    { rule: "the second of two subjects as near", parts: { subjects: [link("rival", "own", 5), link("app")] } },
    { rule: "a word that means two measures", parts: { measures: [link("daily"), link("users")] } },
    { rule: "no time, and several digits", parts: { time: "" } },
    { rule: "no measure, and several digits", parts: { measures: [] } },
    { rule: "words beside it that nothing knows", parts: { unknown: "城东" } },
  ])("$rule may still bear it out", ({ parts }) => {
    expect(check([panel], { ...said, ...parts }).state).toBe("holds");
  });

  test("words that nothing knows leave a number open unless it is a slip of the pen", () => {
    expect(check([panel], { ...other, unknown: "城东" }).state).toBe("open");
    expect(check([panel], { text: "1.59亿", value: "159000000", unknown: "城东" }).state).toBe("fails");
    const long = buildFigure({ id: "long", value: 37_480_000, digits: "3748" });
    expect(check([long], { text: "3768万", value: "37680000", unknown: "城东" }).state).toBe("fails");
    expect(check([long], { text: "3912万", value: "39120000", unknown: "城东" }).state).toBe("open");
  });

  test("a measure of its paragraph is enough where the digits prove themselves", () => {
    const far = { measures: [link("users", "paragraph")] };
    expect(check([panel], { text: "1.59亿", value: "159000000", ...far }).state).toBe("fails");
    expect(check([panel], { ...other, ...far }).state).toBe("open");
    expect(check([panel], { text: "1.59亿", value: "159000000", measures: [] }).state).toBe("open");
  });

  test.each([
    { rule: "a figure that names nobody", figure: { measurer: "" } },
    { rule: "a figure without an address", figure: { standing: 4, excluded: ["no-address"] } },
    { rule: "an estimate", figure: { nature: "estimate" } },
    { rule: "a figure whose own time is open", figure: { about: true } },
    { rule: "a bound", figure: { wording: "at-least", low: 15_900_000 } },
    { rule: "a band", figure: { value: null, low: 15_000_000, high: 16_000_000, kind: "band" } },
    { rule: "a quarter's mean", figure: { start: "2025-04", end: "2025-06" } },
    { rule: "another month", figure: { start: "2025-05", end: "2025-05" } },
  ] as const)("$rule", ({ figure }) => {
    expect(check([buildFigure({ id: "only", ...figure })], other).state).toBe("open");
  });

  test("a number that is right for somebody else, unless its own subject stands beside it", () => {
    const rival = buildFigure({ id: "rival-1", entity: "rival", value: 16_500_000 });
    expect(check([panel, rival], other).state).toBe("fails");
    expect(check([panel, rival], { ...other, subjects: [link("app", "sentence")] }).state).toBe("open");
    expect(check([panel], { ...other, subjects: [link("app", "sentence")] }).state).toBe("fails");
  });

  test("the users of a group are not those of one of its apps, and its revenue is not the app's", () => {
    expect(check([panel], { ...other, subjects: [link("group")] }).state).toBe("open");
    expect(check([panel], { ...said, subjects: [link("group")] }).state).toBe("open");
  });

  test("an app that was named with its owner is meant alone", () => {
    expect(check([panel], { ...other, subjects: [link("app"), link("group", "own", 4)] }).state).toBe("fails");
  });

  test("yuan are not dollars, and per cent are no users", () => {
    const revenue = buildFigure({ id: "r", measure: "revenue", unit: "元", value: 100_000_000, digits: "1" });
    const claim = { text: "1亿美元", value: "100000000", unit: "美元", measures: [link("revenue")] };
    expect(check([revenue], claim).state).toBe("open");
    expect(check([panel], { text: "15%", value: "15", unit: "%" }).state).toBe("open");
  });
});

describe("scopes", () => {
  const inside = buildFigure({ id: "inside", scope: "inside another app", value: 16_500_000 });

  /** Somebody else's, so that the scope is one in which users are told. */
  const elsewhere = buildFigure({ id: "elsewhere", entity: "bystander", scope: "inside another app", value: 1000 });

  test("a figure of another scope is no answer, and is told", () => {
    const outcome = check([panel, elsewhere], { ...said, scopes: [link("inside another app")] });
    expect(outcome.state).toBe("open");
    expect(remarksOf(outcome)).toContain("another scope");
  });

  test("without a scope said, a number of one of several scopes holds, and its scope is told", () => {
    const outcome = check([panel, inside], said);
    expect(outcome.state).toBe("holds");
    expect(remarksOf(outcome)).toContain("this scope alone: app");
  });

  test("without a scope said, several scopes refute nothing", () => {
    expect(check([panel, inside], { text: "1800万", value: "18000000" }).state).toBe("open");
    expect(check([panel, inside], { text: "1800万", value: "18000000", scopes: [link("app")] }).state).toBe("fails");
  });

  test("a figure that states no scope bears out and does not refute where the text says one", () => {
    const bare = [buildFigure({ id: "bare" }), elsewhere];
    const scopes = [link("inside another app")];
    expect(check(bare, { ...said, scopes }).state).toBe("holds");
    expect(check(bare, { ...other, scopes }).state).toBe("open");
  });

  test("a word that is a scope of other measures alone says none", () => {
    expect(check([panel], { ...said, scopes: [link("inside another app")] }).state).toBe("holds");
    expect(check([panel], { ...other, scopes: [link("inside another app")] }).state).toBe("fails");
  });

  test("a measurer that tells one scope alone is meant in that one", () => {
    const self = buildFigure({ id: "self", scope: "inside another app", measurer: "company", start: "2025-05", end: "2025-05" });
    expect(check([panel, self], other).state).toBe("open");
    expect(check([panel, self], { ...other, measurer: PANEL }).state).toBe("fails");
  });

  test("a measure may have a scope that is meant where none is said", () => {
    const whole = { entity: "group", measure: "revenue", unit: "元", scope: "whole", digits: "1590" };
    const figures = [
      buildFigure({ id: "whole", ...whole }),
      buildFigure({ id: "part", ...whole, scope: "part", value: 9_000_000 }),
    ];
    const claim = { text: "1650万元", value: "16500000", unit: "元", subjects: [link("group")], measures: [link("revenue")] };
    expect(check(figures, claim).state).toBe("fails");
    expect(check(figures.slice(1), claim).state).toBe("open");
    // Less than the whole may be a part of it that nobody here knows.
    expect(check(figures, { ...claim, text: "1200万元", value: "12000000" }).state).toBe("open");
  });
});
