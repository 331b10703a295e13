import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findQuantities } from "./find-quantities.ts";

const valuesOf = (text: string): unknown[] => findQuantities(new CodePoints(text), []).map(({ value }) => value);

describe("one that somebody has is counted, whatever letters the name ends with", () => {
  test.each(["Toronto has one filing.", "Vatican City has one.", "American Heron has one filing.", "Marseilles has one."])(
    "%s",
    (text) => expect(valuesOf(text)).toEqual(["1"]),
  );
});

describe("one that is denied, wanted or each one’s is none", () => {
  test.each([
    "Heron doesn’t have one.",
    "Heron doesn't have one.",
    "Heron does not have one.",
    "Heron cannot have one.",
    "Heron wants to have one.",
    "Every firm has one.",
  ])("%s", (text) => expect(valuesOf(text)).toEqual([]));
});
