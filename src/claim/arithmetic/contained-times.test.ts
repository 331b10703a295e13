import { expect, test } from "vitest";
import { buildClaim, type BuiltClaim } from "../../../test/claim-builders.ts";
import type { Claim } from "../claim.ts";
import { checkArithmetic } from "./check-arithmetic.ts";
import type { ArithmeticState } from "./values.ts";

const added = (value: string, time: string, more: Partial<BuiltClaim> = {}): Claim => ({
  ...buildClaim({ text: `${value}款`, value, unit: "款", series: "tree", place: "a", time, ...more }),
  basis: "added",
});
const more = (value: string, since: string, by: string): Claim =>
  buildClaim({
    text: `${value}款`,
    value,
    unit: "款",
    series: "tree",
    place: "a",
    time: by,
    comparator: "difference",
    direction: "up",
    base: since,
  });

const states = (claims: readonly Claim[], stateOf: (claim: number) => ArithmeticState | undefined = () => undefined): string =>
  checkArithmetic(claims, { valueOf: () => undefined, stateOf })
    .map(({ state }) => state)
    .join(" ");

test.each([
  { why: "a quarter over its half-year", claims: [added("26", "2026H1"), added("52", "2026Q2")], is: "open fails" },
  { why: "a month over its year", claims: [added("90", "2025-12"), added("60", "2025")], is: "fails open" },
  { why: "a quarter within its half-year", claims: [added("26", "2026H1"), added("25", "2026Q2")], is: "open open" },
  { why: "a quarter beside it", claims: [added("26", "2026H1"), added("52", "2026Q3")], is: "open open" },
  { why: "another place", claims: [added("26", "2026H1"), added("52", "2026Q2", { place: "b" })], is: "open open" },
  {
    why: "of what a whole is narrowed down to",
    claims: [added("26", "2026H1", { unknown: "首次" }), added("52", "2026Q2")],
    is: "open open",
  },
  { why: "another paragraph", claims: [added("26", "2026H1"), added("52", "2026Q2", { paragraph: 2 })], is: "open open" },
  { why: "another sentence", claims: [added("26", "2026H1"), added("52", "2026Q2", { sentence: 1 })], is: "open open" },
])("$why", ({ claims, is }) => expect(states(claims)).toBe(is));

test("in another sentence it fails if the whole is that of the list", () => {
  const claims = [more("26", "by 2025-12-31", "by 2026-06-30"), added("52", "2026Q2", { sentence: 1 })];
  expect(states(claims, (claim) => (claim === 0 ? "holds" : undefined))).toBe("open fails");
});

test("the part that the list has stays, and the whole is what is wrong", () => {
  const claims = [added("26", "2026H1"), added("52", "2026Q2")];
  expect(states(claims, (claim) => (claim === 1 ? "holds" : undefined))).toBe("fails open");
});
