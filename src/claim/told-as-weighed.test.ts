import { describe, expect, test } from "vitest";
import { buildClaim, buildFigure } from "./figures/testing-claims.ts";
import { OPEN } from "./testing-findings.ts";
import { isToldAsWeighed } from "./told-as-weighed.ts";
import { buildFigureOption, days } from "./weighing/testing-options.ts";
import type { Weighed } from "./weighing/weigh.ts";

const claim = buildClaim({ text: "334亿", value: "33400000000", time: "2025" });
const quarter = { agree: "agrees", period: "2025-04" } as const;
const weighedAs = (probability: number, parts: Parameters<typeof buildFigureOption>[1] = quarter): Weighed => {
  const option = buildFigureOption(buildFigure({ id: "of-april" }), parts);
  const worded = { option, probability, next: 0, none: 0, agreeing: 0, anothers: null, miswritten: null };
  return { option, probability, byWords: probability, agreeing: probability, agreeingByWords: probability, worded };
};
const borneOut = { ...OPEN, state: "holds", meant: { subject: "app", measure: "users", period: days("2025-04") } } as const;

describe("what a number is told to be of", () => {
  test.each([
    { title: "an open number, where one thing is likely", finding: OPEN, weighed: weighedAs(0.2), is: true },
    { title: "an open number, where nothing is", finding: OPEN, weighed: weighedAs(0.1), is: false },
    { title: "a figure of a part of the time that was read", finding: borneOut, weighed: weighedAs(0.5), is: true },
    { title: "the same, where another may be meant", finding: borneOut, weighed: weighedAs(0.3), is: false },
    {
      title: "a figure of all of that time",
      finding: borneOut,
      weighed: weighedAs(0.5, { agree: "agrees", period: "2025" }),
      is: false,
    },
    {
      title: "a figure of another measure",
      finding: borneOut,
      weighed: weighedAs(0.5, { ...quarter, measure: "revenue" }),
      is: false,
    },
    {
      title: "a figure that the number differs from",
      finding: borneOut,
      weighed: weighedAs(0.5, { ...quarter, agree: "differs" }),
      is: false,
    },
    {
      title: "of two numbers of the text, the one of whom stands beside it",
      finding: { ...OPEN, state: "holds" as const, operands: [0, 1] },
      weighed: weighedAs(0.5, { agree: "agrees", period: "2025", subject: "rival" }),
      is: false,
    },
    {
      title: "of two numbers of the text, the likelier one of whom is named there",
      finding: { ...OPEN, state: "holds" as const, operands: [0, 1] },
      weighed: weighedAs(0.5, { agree: "agrees", period: "2025", subject: "app" }),
      is: true,
    },
  ])("$title: $is", ({ finding, weighed, is }) => expect(isToldAsWeighed(finding, weighed, claim)).toBe(is));
});
