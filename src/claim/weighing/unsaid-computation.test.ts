import { describe, expect, test } from "vitest";
import { buildClaim } from "../figures/testing-claims.ts";
import { buildOption } from "./testing-options.ts";
import { followsFromTold, unsaidComputations } from "./unsaid-computation.ts";

const percent = { text: "1%", value: "1", unit: "%" };

describe("a number that no word says to be computed", () => {
  test.each([
    { title: "a percentage", claim: buildClaim(percent), ways: ["share", "growth"] },
    { title: "a percentage that is a share by its words", claim: buildClaim({ ...percent, comparator: "share" }), ways: [] },
    { title: "a count", claim: buildClaim({ text: "100款", value: "100" }), ways: [] },
  ])("$title may be $ways", ({ claim, ways }) =>
    expect(unsaidComputations(claim, false).map(({ comparator }) => comparator)).toEqual(ways),
  );

  test("where shares are told in the text, it is a share of numbers that are told alone", () => {
    const ofTold = (ofRates: boolean) => unsaidComputations(buildClaim(percent), ofRates).map(({ isOfTold }) => isOfTold);
    expect(ofTold(false)).toEqual([false, true]);
    expect(ofTold(true)).toEqual([true, true]);
  });
});

describe("a number that follows from two others", () => {
  const base = buildOption({ value: 868 });
  const own = buildOption({ value: 9, agree: "agrees", base });
  const toldOf =
    (...values: readonly number[]) =>
    (value: number) =>
      values.includes(value) ? ({ scope: "sentence", rank: 0, isBefore: true, at: 0 } as const) : undefined;

  test("both are told", () => expect(followsFromTold(own, toldOf(9, 868))).toBe(true));
  test("one is not", () => expect(followsFromTold(own, toldOf(9))).toBe(false));
  test("it does not follow from them", () =>
    expect(followsFromTold({ ...own, agree: "untried", base: null }, toldOf(9, 868))).toBe(false));
});
