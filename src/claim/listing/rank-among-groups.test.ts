import { expect, test } from "vitest";
import { buildClaim, type BuiltClaim } from "../../../test/claim-builders.ts";
import type { ClaimFinding } from "../finding.ts";
import { OPEN } from "../testing-findings.ts";
import type { Counts, SeriesCounts } from "../known-counts.ts";
import { rankAmongGroups } from "./rank-among-groups.ts";

const ROWS: Readonly<Record<string, readonly number[]>> = { a: [81], t: [24, 26], n: [17], f: [14], d: [14, 18] };
const nothing = { missing: { zh: "", en: "" } };
const list: SeriesCounts = {
  latest: "2026-05-31",
  newestBy: (day) => day,
  isListDay: () => true,
  listOn: () => undefined,
  listMonth: () => undefined,
  total: () => nothing,
  added: () => nothing,
  addedBy: () => nothing,
  ofGroup: (group) => (ROWS[group] ?? []).map((value) => ({ value, how: [{ zh: "", en: "" }], evidence: [] })),
};
const counts: Counts = (series) => (series === "algorithm" ? list : undefined);
const without = (group: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(ROWS).flatMap((id) => (id === group ? [] : [[id, id]])));

const has = (value: string, subject: string): BuiltClaim => ({
  text: value,
  value,
  subject,
  series: "algorithm",
  time: "by 2026-05-31",
});
const rank = (value: string, subject: string): BuiltClaim => ({ text: value, value, kind: "rank", comparator: "rank", subject });
const HELD: ClaimFinding = { ...OPEN, state: "holds" };

function ranked(given: readonly BuiltClaim[], at: number, rowGroups = without("d")): string {
  const claims = given.map(buildClaim);
  const found = claims.map((_, index): ClaimFinding => (index === at ? OPEN : HELD));
  const result = rankAmongGroups(at, { claims, found }, { counts, words: { rowGroups, captions: {} } });
  return result ? `${result.state}${result.right === null ? "" : ` ${result.right}`}` : "open";
}

test.each([
  { why: "right", claims: [has("17", "n"), rank("3", "n")], at: 1, is: "holds" },
  { why: "more stand before it", claims: [has("17", "n"), rank("2", "n")], at: 1, is: "fails 3" },
  { why: "a group that is not known may stand before it", claims: [has("17", "n"), rank("4", "n")], at: 1, is: "open" },
  { why: "the next behind it is told, too", claims: [rank("4", "n"), has("17", "n"), has("14", "f")], at: 0, is: "fails 3" },
  { why: "its number is none of its counts", claims: [has("16", "n"), rank("2", "n")], at: 1, is: "open" },
  { why: "its number is not told", claims: [has("81", "a"), rank("2", "n")], at: 1, is: "open" },
])("$why", ({ claims, at, is }) => expect(ranked(claims, at)).toBe(is));

test("another stands before it by one way of counting", () => {
  const groups = without("");
  expect(ranked([has("17", "n"), rank("3", "n")], 1, groups)).toBe("holds");
  expect(ranked([has("17", "n"), rank("4", "n")], 1, groups)).toBe("holds");
});
