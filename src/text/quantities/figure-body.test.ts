import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findQuantities } from "./find-quantities.ts";

const valuesOf = (text: string): unknown[] => findQuantities(new CodePoints(text), []).map(({ value }) => value);

describe("behind a colon two numbers with “to” are a range where the second has a unit or a million", () => {
  test.each([
    { text: "The firm expects growth: 5 to 10 percent a year.", value: ["5", "10"] },
    { text: "They plan more: 5 to 10 million users.", value: ["5000000", "10000000"] },
    { text: "The price is: $5 to $10.", value: ["5", "10"] },
  ])("$text", ({ text, value }) => expect(valuesOf(text)).toEqual([value]));

  test("bare ones are one’s and the other’s", () => {
    expect(valuesOf("Mars is second: 154 to 219.")).toEqual(["2", "154", "219"]);
    expect(valuesOf("The range: 154 to 219.")).toEqual(["154", "219"]);
    expect(valuesOf("Mars is ahead: 154 to 219 apps.")).toEqual(["154", "219"]);
  });
});

describe("so many of each so many are a part, in both scripts, and no more than all", () => {
  test.each([
    { text: "每十款服务里约有四款。", values: ["0.4"] },
    { text: "每十款服務裡約有四款。", values: ["0.4"] },
  ])("$text", ({ text, values }) => expect(valuesOf(text)).toEqual(values));

  test("每四款里有十款", () => expect(valuesOf("每四款里有十款。")).not.toContain("2.5"));
});
