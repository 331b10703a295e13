import { describe, expect, test } from "vitest";
import { buildClaim, buildFigure, link } from "../figures/testing-claims.ts";
import { doubtBy, doubtSigns, isRefutable, repeatedIn, toldElsewhere, wordedOf, type Doubtful, type Worded } from "./doubt.ts";
import type { Option } from "./option.ts";
import { buildFigureOption } from "./testing-options.ts";

const june = buildFigure({ id: "june", value: 15_920_000, digits: "1592" });
const option = (parts: Parameters<typeof buildFigureOption>[1] = {}) => buildFigureOption(june, parts);

const doubtful = (own: Option, parts: Partial<Doubtful> = {}): Doubtful => ({
  claim: buildClaim({ text: "1952万", value: "19520000" }),
  worded: { option: own, probability: 0.5, next: 0.1, none: 0.2, agreeing: 0, anothers: null, miswritten: null },
  isKnown: false,
  repeated: null,
  isToldElsewhere: false,
  ...parts,
});

const LARGER = buildClaim({ text: "1704万", value: "17040000" });

describe("what a number is of by its words", () => {
  const [first, second] = [option(), option({ subject: "other", agree: "agrees" })];

  test("is the likeliest, with what else may be meant", () => {
    expect(wordedOf(LARGER, [first, second], [0.5, 0.2, 0.3])).toEqual({
      option: first,
      probability: 0.5,
      next: 0.2,
      none: 0.3,
      agreeing: 0.2,
      anothers: second,
      miswritten: null,
    });
  });

  test("is nothing where nothing is listed", () => expect(wordedOf(LARGER, [], [1])).toBeUndefined());

  test("a number of another measure or time is nobody else's in this one", () => {
    expect(wordedOf(LARGER, [first, option({ measure: "sales", agree: "agrees" })], [0.5, 0.2, 0.3])).toMatchObject({
      anothers: null,
    });
  });
});

test("numbers that are of the very same by their words are told, and whether one of them has its value", () => {
  const worded = (own: Option): Worded => doubtful(own).worded;
  const [wrong, right, other] = [option(), option({ agree: "agrees" }), option({ subject: "other" })].map(worded);
  expect(repeatedIn([wrong, right, other, undefined])).toEqual([true, false, null, null]);
});

test("what a number would be if it were only written wrong may be told elsewhere", () => {
  const one = (own: Option, parts: Partial<Worded> = {}) => ({ option: own, worded: { ...doubtful(own).worded, ...parts } });
  const slipped = one(option({ subject: "other" }), { miswritten: { option: option(), probability: 0.5 } });
  expect(toldElsewhere([slipped, one(option({ agree: "agrees" }))])).toEqual([true, false]);
  expect(toldElsewhere([slipped, one(option()), undefined])).toEqual([false, false, false]);
});

describe("what can be refuted", () => {
  test("somebody else's number, but not that of another part of the same", () => {
    const anothers = option({ subject: "other", agree: "agrees" });
    const own = doubtful(option(), { claim: LARGER });
    expect(isRefutable({ ...own, worded: { ...own.worded, anothers } })).toBe(true);
    expect(isRefutable({ ...own, worded: { ...own.worded, anothers: option({ agree: "agrees" }) } })).toBe(false);
  });

  test.each([
    { what: "a measured figure", own: option(), is: true },
    { what: "nothing whose time is not said", own: option({ says: [] }), is: false },
    { what: "nothing that agrees", own: option({ agree: "agrees" }), is: false },
    { what: "no count of a group: its rows may not all be known", own: option({ kind: "group", figure: null }), is: false },
    {
      what: "no figure that names no measurer",
      own: option({ figure: buildFigure({ id: "rumour", value: 15_920_000, measurer: "" }) }),
      is: false,
    },
  ])("$what", ({ own, is }) => expect(isRefutable(doubtful(own))).toBe(is));

  test("somebody else's number, but not where a pronoun may take up the one or the other", () => {
    const worded = { ...doubtful(option()).worded, anothers: option({ subject: "other", agree: "agrees" }) };
    const of = (how: "own" | "reference") => buildClaim({ text: "7040万", value: "70400000", subjects: [link("app", how)] });
    expect(isRefutable(doubtful(option(), { claim: of("own"), worded }))).toBe(true);
    expect(isRefutable(doubtful(option(), { claim: of("reference"), worded }))).toBe(false);
  });

  test("a count of three digits or more: of fewer some place has nearly every count", () => {
    const beside = (value: number, text: string): boolean =>
      isRefutable(
        doubtful(option({ kind: "count", figure: null, value }), {
          claim: buildClaim({ text: `${text}款`, value: text, unit: "款" }),
        }),
      );
    expect(beside(148, "184")).toBe(true);
    expect(beside(48, "84")).toBe(false);
  });

  const bound = buildFigure({ id: "bound", value: 15_920_000, wording: "at-least" });
  test.each([
    {
      what: "a power of ten beside a bound",
      text: "突破1.592亿",
      value: "159200000",
      own: option({ figure: bound, agree: "silent" }),
      is: true,
    },
    {
      what: "no other number beside a bound",
      text: "1952万",
      value: "19520000",
      own: option({ figure: bound, agree: "silent" }),
      is: false,
    },
    { what: "a softened number by a power of ten", text: "近1.592亿", value: "159200000", own: option(), is: true },
    { what: "no other softened number", text: "近1952万", value: "19520000", own: option(), is: false },
  ])("$what", ({ text, value, own, is }) => {
    const claim = buildClaim({ text, value, approx: "near" });
    expect(isRefutable(doubtful(own, { claim }))).toBe(is);
  });

  test("no count beside words that nothing knows", () => {
    const claim = buildClaim({ text: "1952万", value: "19520000", unknown: "滨海" });
    expect(isRefutable(doubtful(option({ kind: "count", figure: null }), { claim }))).toBe(false);
    expect(isRefutable(doubtful(option(), { claim }))).toBe(true);
  });

  test("nothing that is computed from others", () => {
    const claim = buildClaim({ text: "20%", value: "20", unit: "%", comparator: "growth" });
    expect(isRefutable(doubtful(option({ base: option() }), { claim }))).toBe(false);
  });

  test("only where a slip or somebody else's number is seen", () => {
    const claim = buildClaim({ text: "1704万", value: "17040000" });
    expect(isRefutable(doubtful(option(), { claim }))).toBe(false);
    const worded = { ...doubtful(option()).worded, anothers: option({ subject: "other", agree: "agrees" }) };
    expect(isRefutable(doubtful(option(), { claim, worded }))).toBe(true);
  });
});

describe("the signs of a doubt", () => {
  test("tell a slip of the pen", () => {
    expect(doubtSigns(doubtful(option()))).toMatchObject({ "doubt rearranged": 1, "doubt power of ten": 0, "doubt digits": 4 });
  });

  test("are numbers even where the text's own is none", () => {
    const claim = buildClaim({ text: "一半", value: "1/2", unit: "" });
    expect(Object.values(doubtSigns(doubtful(option(), { claim }))).every(Number.isFinite)).toBe(true);
  });

  test("together say how likely the number is wrong", () => {
    const signs = doubtSigns(doubtful(option()));
    expect(doubtBy(signs, {})).toBe(0.5);
    expect(doubtBy(signs, { "doubt rearranged": 2 })).toBeGreaterThan(0.85);
    expect(doubtBy(signs, { "doubt at all": -2 })).toBeLessThan(0.15);
  });
});
