import { expect, test } from "vitest";
import { buildClaim } from "../../../test/claim-builders.ts";
import { checkArithmetic, type ArithmeticState } from "./check-arithmetic.ts";
import { restrained } from "./restrained.ts";

const spent = (text: string, subject: string) => ({
  text: `${text}亿元`,
  value: `${text}00000000`,
  unit: "元",
  subject,
  measure: "spending",
});
const TOLD = [spent("1039", "a"), spent("792", "b"), spent("121", "c")];

/** The verdict on a sum in the sentence after the numbers that its words take up, each of them found so. */
function sumOf(text: string, state: ArithmeticState): string | undefined {
  const sum = { ...spent(text, "a"), comparator: "sum", sentence: 1, against: [0, 1, 2] } as const;
  const claims = [...TOLD, sum].map(buildClaim);
  const around = { valueOf: () => undefined, stateOf: () => state };
  return restrained(claims, checkArithmetic(claims, around), around).at(-1)?.state;
}

test.each([
  { text: "1852", state: "holds", is: "fails" },
  { text: "1852", state: "open", is: "open" },
  { text: "1952", state: "open", is: "holds" },
  { text: "4900", state: "holds", is: "open" },
] as const)("a sum of $text of three told before it, each of which $state, $is", ({ text, state, is }) => {
  expect(sumOf(text, state)).toBe(is);
});
