import { expect, test } from "vitest";
import { buildClaim } from "../figures/testing-claims.ts";
import { toldNear } from "./told-values.ts";

const claimOf = (value: string, sentence: number, more: Partial<Parameters<typeof buildClaim>[0]> = {}) => ({
  ...buildClaim({ text: `${value}款`, value, unit: "款", ...more }),
  sentence,
  paragraph: sentence > 5 ? 2 : 1,
});

const claims = [
  claimOf("302", 1),
  claimOf("748", 3),
  claimOf("148", 3, { unit: "%", comparator: "growth" }),
  claimOf("446", 3),
  claimOf("5", 3),
  claimOf("611", 6),
];

test("the nearest number of the paragraph that tells a value", () => {
  const told = toldNear(claims, 2);
  expect(told(748)).toMatchObject({ scope: "sentence", rank: 0, isBefore: true, at: 1 });
  expect(told(302)).toMatchObject({ scope: "paragraph", rank: 1, isBefore: true, at: 0 });
  expect(told(446)).toMatchObject({ scope: "sentence", isBefore: false, at: 3 });
});

test("no number of one digit, of another paragraph, or computed itself tells a value", () => {
  const told = toldNear(claims, 3);
  expect([5, 611, 148, 7].map(told)).toEqual([undefined, undefined, undefined, undefined]);
});
