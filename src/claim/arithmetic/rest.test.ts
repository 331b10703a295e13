import { expect, test } from "vitest";
import { FACTS } from "../../../test/check-fixture.ts";
import { buildClaim } from "../../../test/claim-builders.ts";
import { told } from "../linking/testing-links.ts";
import { checkText } from "../check-text.ts";
import { checkArithmetic, type ArithmeticState } from "./check-arithmetic.ts";
import { restrained } from "./restrained.ts";

const spent = (text: string, time: string) => ({
  text: `${text}亿元`,
  value: `${text}00000000`,
  unit: "元",
  subject: "acme",
  measure: "spending",
  time,
});
const YEAR = [spent("792", "2025"), spent("275", "2025Q1"), spent("191", "2025Q2"), spent("130", "2025Q3")];

/** The verdict on what the three quarters leave of the year, each of them found so. */
function restOf(text: string, state: ArithmeticState): string | undefined {
  const claim = buildClaim({ ...spent(text, "2025Q4"), sentence: 1 });
  const claims = [...YEAR.map(buildClaim), { ...claim, against: { ...claim.against, isRest: true as const } }];
  const around = { valueOf: () => undefined, stateOf: () => state };
  return restrained(claims, checkArithmetic(claims, around), around).at(-1)?.state;
}

test.each([
  { text: "196", state: "open", is: "holds" },
  { text: "169", state: "holds", is: "fails" },
  { text: "169", state: "open", is: "open" },
  { text: "412", state: "holds", is: "open" },
] as const)("$text left of the year, its quarters $state: $is", ({ text, state, is }) => expect(restOf(text, state)).toBe(is));

test.each([
  { text: "甲占49.2%，乙占27%，丙占17%，余下的人只分到6.8%。", is: "supported" },
  { text: "甲占49.2%，乙占27%，丙占17%，余下的人只分到9.8%。", is: "not-enough-evidence" },
  { text: "甲占49.2%，乙占27%，丙占17%，丁占6.8%。", is: "not-enough-evidence" },
  {
    text: "The first made 49.2% of the sales, the second 27% and the third 17%, so 6.8% was left for the rest.",
    is: "supported",
  },
  {
    text: "Pelican had 16.9 million users in 2025, of which 4.6 million were new and 6.1 million old, which leaves 6.2 million.",
    is: "supported",
  },
])("$text", ({ text, is }) => expect(checkText(text, FACTS).claims.at(-1)?.verdict).toBe(is));

test("three shares add up", () => {
  expect(told("鹈鹕占49.2%，苍鹭占27%，极品公司占17%，三家合计93.2%。").at(-1)).toContain("sum");
});
