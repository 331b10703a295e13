import { expect, test } from "vitest";
import { FACTS } from "../../../test/check-fixture.ts";
import { buildClaim, type BuiltClaim } from "../../../test/claim-builders.ts";
import { checkText } from "../check-text.ts";
import { checkArithmetic, type ArithmeticState } from "./check-arithmetic.ts";
import { restrained } from "./restrained.ts";

const LISTED = "截至2025年底，全国备案古树木230项。北京92项，上海69项，广东46项。";

test.each([
  { text: `${LISTED}三地合计占九成。`, is: "supported" },
  { text: `${LISTED}三地合计占70%。`, is: "refuted" },
  // As many as the words say were not told.
  { text: `${LISTED}四地合计占90%。`, is: "not-enough-evidence" },
])("$text", ({ text, is }) => expect(checkText(text, FACTS).claims.at(-1)?.verdict).toBe(is));

const users = (text: string, subject: string): BuiltClaim => ({
  text: `${text}万`,
  value: `${text}0000`,
  subject,
  measure: "users",
});
const TOLD = [users("5000", "pelican"), users("2600", "heron"), users("12500", "all")];

/** The verdict on what the first two are together of the third, each of them found so. */
function shareOf(value: string, state: ArithmeticState): string | undefined {
  const share = buildClaim({ text: `${value}%`, value, unit: "%", comparator: "share", measure: "users" });
  const claims = [...TOLD.map(buildClaim), { ...share, against: { ...share.against, together: [0, 1] } }];
  const around = { valueOf: () => undefined, stateOf: () => state };
  return restrained(claims, checkArithmetic(claims, around), around).at(-1)?.state;
}

test.each([
  { value: "60.8", state: "open", is: "holds" },
  { value: "70.8", state: "holds", is: "fails" },
  { value: "70.8", state: "open", is: "open" },
  { value: "23", state: "holds", is: "open" },
] as const)("$value% of what 60.8% is, its numbers $state: $is", ({ value, state, is }) =>
  expect(shareOf(value, state)).toBe(is),
);
