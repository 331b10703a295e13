import { expect, test } from "vitest";
import { buildClaim, type BuiltClaim } from "../../../test/claim-builders.ts";
import { CodePoints } from "../../text/code-points.ts";
import type { ClaimFinding } from "../finding.ts";
import { OPEN } from "../testing-findings.ts";
import { rankOutdone } from "./rank-outdone.ts";

const users = (value: string, subject: string, more: Partial<BuiltClaim> = {}): BuiltClaim => ({
  text: value,
  value,
  subject,
  measure: "users",
  time: "2025-09",
  ...more,
});
const rank = (value: string): BuiltClaim => ({ ...users(value, "heron"), kind: "rank", comparator: "rank" });
const HELD: ClaimFinding = { ...OPEN, state: "holds" };

function outdone(given: readonly BuiltClaim[], text = ""): string {
  const claims = given.map(buildClaim);
  const found = claims.map(({ comparator }): ClaimFinding => (comparator === "rank" ? OPEN : HELD));
  const result = rankOutdone(claims.length - 1, { claims, found }, new CodePoints(text));
  return result ? `${result.state} ${result.right}` : "open";
}

const three = [users("159", "pelican"), users("146", "gull"), users("31", "heron")];

test.each<[string, readonly BuiltClaim[], string]>([
  ["two stand before the second", [...three, rank("2")], "fails 3"],
  ["somebody without a number may stand before the third", [...three, rank("4")], "open"],
  ["two stand before the third", [...three, rank("3")], "open"],
  ["those of another time do not", [...three.map((one, at) => (at < 2 ? { ...one, time: "2025-08" } : one)), rank("1")], "open"],
  [
    "those of another measure do not",
    [...three.map((one, at) => (at < 2 ? { ...one, measure: "sales" } : one)), rank("1")],
    "open",
  ],
])("%s", (_, claims, verdict) => {
  expect(outdone(claims)).toBe(verdict);
});
