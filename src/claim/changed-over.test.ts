import { expect, test } from "vitest";
import { changedOver } from "./changed-over.ts";
import { buildClaim } from "./figures/testing-claims.ts";
import { openOutcome } from "./outcome.ts";
import { dayFrame, type Claim } from "./reading.ts";

const NOTHING = { zh: "", en: "" };

/** A number told of a place, or of the whole country. */
function told(value: string, place: string | null): Claim {
  return {
    quantity: buildClaim({ text: `${value}项`, value }).quantity,
    sentence: 0,
    paragraph: 0,
    reading: {
      kind: "count",
      series: ["trees"],
      place,
      otherPlace: null,
      basis: "total",
      frame: dayFrame("2025-12-31"),
      base: null,
      contexts: [],
      trust: "explicit",
      doubt: null,
    },
    open: null,
  };
}

const RIGHT = new Map<string | null, string>([
  ["北京市", "92"],
  ["上海市", "69"],
  [null, "230"],
]);
const fits = ({ quantity }: Claim, { reading }: Claim): boolean => quantity.value === RIGHT.get(reading?.place ?? null);
const changed = (...claims: readonly Claim[]) => [
  ...changedOver(
    claims,
    claims.map(() => openOutcome(NOTHING)),
    fits,
  ),
];

test("two places whose numbers are each other's are changed over", () => {
  expect(changed(told("69", "北京市"), told("92", "上海市"))).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("a whole and its part are not: whose number is which was read wrong", () => {
  expect(changed(told("230", "北京市"), told("92", null))).toEqual([]);
});

test("numbers that are right nowhere are not", () => {
  expect(changed(told("70", "北京市"), told("92", "上海市"))).toEqual([]);
});
