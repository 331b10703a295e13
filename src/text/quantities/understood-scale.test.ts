import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findQuantities } from "./find-quantities.ts";

const valuesOf = (text: string): unknown[] => findQuantities(new CodePoints(text), []).map(({ value }) => value);

describe("a million that is said once is also of the number beside it", () => {
  test.each([
    { text: "It had 193 for Neptune and 151 million for Venus.", values: ["193000000", "151000000"] },
    { text: "It had 193 for Neptune, 151mn for Venus.", values: ["193000000", "151000000"] },
    { text: "Venus had 155.2 million. Neptune had 81.56.", values: ["155200000", "81560000"] },
    { text: "Venus had 155.2mn in November. It was 81.56 in September.", values: ["155200000", "81560000"] },
  ])("$text", ({ text, values }) => expect(valuesOf(text)).toEqual(values));
});

describe("a number that stands otherwise, or is too far from the other, has none", () => {
  test.each([
    { text: "It opened 12 in Shanghai and 1.5 million visitors came.", values: ["12", "1500000"] },
    { text: "It opened 12 in Shanghai and 1.5 million came in October.", values: ["12", "1500000"] },
    { text: "It opened 12 in March, 3.2 million in April.", values: ["12", "3200000"] },
    { text: "It filed 4 for Heron and 151 million for Otter.", values: ["4", "151000000"] },
  ])("$text", ({ text, values }) => expect(valuesOf(text)).toEqual(values));
});
