import { describe, expect, test } from "vitest";
import { buildClaim, type BuiltClaim } from "../../../test/claim-builders.ts";
import type { ClaimFinding } from "../finding.ts";
import { OPEN } from "../testing-findings.ts";
import { rankAmongListed } from "./rank-among-listed.ts";
import type { SaidSet } from "./said-set.ts";

const spent = (value: string, subject: string, more: Partial<BuiltClaim> = {}): BuiltClaim => ({
  text: `${value}亿元`,
  value,
  unit: "元",
  measure: "capex",
  subject,
  time: "2025",
  ...more,
});
const rank = (value: string, subject: string, more: Partial<BuiltClaim> = {}): BuiltClaim => ({
  text: `第${value}`,
  value,
  kind: "rank",
  comparator: "rank",
  subject,
  measure: "capex",
  time: "2025",
  sentence: 1,
  ...more,
});
const finding = (state: ClaimFinding["state"]): ClaimFinding => ({ ...OPEN, state });

function ranked(
  given: readonly BuiltClaim[],
  set: SaidSet,
  states: Readonly<Record<number, ClaimFinding["state"]>> = {},
): string {
  const claims = given.map(buildClaim);
  const found = claims.map((_, index) => finding(states[index] ?? "open"));
  const result = rankAmongListed(claims.length - 1, set, { claims, found });
  return result ? `${result.state}${result.right === null ? "" : ` ${result.right}`}` : "open";
}

const THREE = [spent("792", "t"), spent("1039", "a"), spent("121", "b")];
const MANY = { of: "many", many: 3 } as const;

describe("among so many as are said", () => {
  test.each([
    { why: "right", claims: [...THREE, rank("2", "t")], is: "holds" },
    { why: "wrong", claims: [...THREE, rank("3", "t")], is: "fails 2" },
    { why: "another year beside it", claims: [spent("768", "t", { time: "2024" }), ...THREE, rank("3", "t")], is: "fails 2" },
    { why: "from the least", claims: [...THREE, rank("1", "b", { direction: "down" })], is: "holds" },
    { why: "fewer are told", claims: [...THREE.slice(0, 2), rank("2", "t")], is: "open" },
    { why: "more are told", claims: [...THREE, spent("1500", "c"), rank("2", "t")], is: "open" },
    {
      why: "one is of another measure",
      claims: [...THREE.slice(0, 2), spent("121", "b", { measure: "sales" }), rank("2", "t")],
      is: "open",
    },
    { why: "its own number is not told", claims: [...THREE, rank("2", "c")], is: "open" },
    { why: "level with another", claims: [spent("792", "t"), spent("792", "a"), spent("121", "b"), rank("1", "t")], is: "holds" },
    { why: "nobody knows which of two numbers is meant", claims: [...THREE, spent("300", "a"), rank("1", "t")], is: "open" },
  ])("$why", ({ claims, is }) => expect(ranked(claims, MANY)).toBe(is));

  test("the number that the dossier bears out is meant", () => {
    expect(ranked([...THREE, spent("300", "a"), rank("1", "t")], MANY, { 1: "holds" })).toBe("fails 2");
  });

  test("a refuted number of which nobody knows what it should be ranks nothing", () =>
    expect(ranked([...THREE, rank("3", "t")], MANY, { 1: "fails" })).toBe("open"));

  test("one that is told to be the first needs no number", () => {
    const first = rank("1", "d", { sentence: 0 });
    expect(ranked([first, ...THREE, rank("2", "t")], { of: "many", many: 4 })).toBe("fails 3");
  });
});

test("the list just told is that of its paragraph, and not one further off", () => {
  expect(ranked([...THREE, rank("3", "t")], { of: "list" })).toBe("fails 2");
  expect(ranked([...THREE, rank("3", "t", { paragraph: 1, sentence: 9 })], { of: "list" })).toBe("open");
});

test("a table is drawn, or told in the paragraph of the rank", () => {
  expect(ranked([...THREE, rank("3", "t")], { of: "table" })).toBe("fails 2");
  expect(ranked([...THREE, rank("3", "t", { paragraph: 1 })], { of: "table" })).toBe("open");
});

test("a refuted number is taken as what it should be", () => {
  const claims = [...THREE.slice(0, 1), spent("139", "a"), ...THREE.slice(2), rank("1", "t")].map(buildClaim);
  const wrong: ClaimFinding = { ...finding("fails"), right: "1039亿元" };
  const found = claims.map((_, index) => (index === 1 ? wrong : finding("open")));
  expect(rankAmongListed(claims.length - 1, MANY, { claims, found })).toMatchObject({ state: "fails", right: "2" });
});
