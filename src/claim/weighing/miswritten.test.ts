import { describe, expect, test } from "vitest";
import { buildClaim, buildFigure } from "../figures/testing-claims.ts";
import { miswrittenOf } from "./miswritten.ts";
import { buildFigureOption, buildOption } from "./testing-options.ts";

const said = (value: number, parts: Partial<Parameters<typeof buildClaim>[0]> = {}) =>
  buildClaim({ text: `${value}项`, value: String(value), unit: "项", ...parts });
const count = (value: number, says: readonly string[] = ["time same"]) => buildOption({ agree: "differs", value, says });

describe("a number is taken for one that was written wrong", () => {
  test.each([
    { why: "three digits in another order, of what may be meant at all", value: 461, right: 416, odds: 0.15, is: true },
    { why: "not of what is hardly meant", value: 461, right: 416, odds: 0.05, is: false },
    { why: "two digits changed over, where the words are surer", value: 46, right: 64, odds: 0.6, is: true },
    { why: "not where they are not", value: 46, right: 64, odds: 0.3, is: false },
    { why: "one digit other", value: 716, right: 416, odds: 0.4, is: true },
    { why: "not the last digit: it may be counted in another way", value: 418, right: 416, odds: 0.9, is: false },
    { why: "a power of ten", value: 4100, right: 410, odds: 0.3, is: true },
    { why: "not of one digit", value: 400, right: 40, odds: 0.9, is: false },
    { why: "not of fewer places", value: 309, right: 93, odds: 0.9, is: false },
    { why: "not any other number", value: 505, right: 416, odds: 0.9, is: false },
  ])("$why: $value for $right at $odds", ({ value, right, odds, is }) => {
    expect(miswrittenOf(said(value), [count(right)], [odds]) !== null).toBe(is);
  });

  test("of the likeliest that it may be", () => {
    const [unlikely, likely] = [count(416), count(641)];
    expect(miswrittenOf(said(461), [unlikely, likely], [0.2, 0.5])).toEqual({ option: likely, probability: 0.5 });
  });

  test("not beside words that nothing knows, nor of a time that is not said: but for a power of ten, where the words are sure", () => {
    expect(miswrittenOf(said(461, { unknown: "滨海" }), [count(416)], [0.9])).toBeNull();
    expect(miswrittenOf(said(461), [count(416, [])], [0.9])).toBeNull();
    expect(miswrittenOf(said(4100, { unknown: "滨海" }), [count(410, [])], [0.6])).not.toBeNull();
    expect(miswrittenOf(said(4100, { unknown: "滨海" }), [count(410)], [0.4])).toBeNull();
  });

  test("not softened, nor computed, nor of a bound; by a power of ten of a bound, too", () => {
    const bound = buildFigure({ id: "bound", value: 41_600_000, digits: "416", wording: "at-least" });
    const ofBound = buildFigureOption(bound, { agree: "silent" });
    expect(miswrittenOf(said(461, { approx: "about" }), [count(416)], [0.9])).toBeNull();
    expect(miswrittenOf(said(461, { comparator: "difference" }), [count(416)], [0.9])).toBeNull();
    expect(miswrittenOf(said(46_100_000), [ofBound], [0.9])).toBeNull();
    expect(miswrittenOf(said(416_000_000), [ofBound], [0.9])).not.toBeNull();
  });

  test("not of a group's rows: some may be missing", () => {
    const ofGroup = buildOption({ kind: "group", subject: "society", agree: "silent", value: 416, says: ["time same"] });
    expect(miswrittenOf(said(461), [ofGroup], [0.9])).toBeNull();
  });

  test("not of what is planned, nor of a figure that names nobody", () => {
    const plan = buildFigure({ id: "plan", value: 41_600_000, nature: "plan" });
    const rumour = buildFigure({ id: "rumour", value: 41_600_000, measurer: "" });
    expect(miswrittenOf(said(416_000_000), [buildFigureOption(plan)], [0.9])).toBeNull();
    expect(miswrittenOf(said(46_100_000), [buildFigureOption(rumour)], [0.9])).toBeNull();
  });
});
