import { expect, test } from "vitest";
import { buildClaim, type BuiltClaim } from "../../../test/claim-builders.ts";
import type { Claim } from "../claim.ts";
import { checkArithmetic } from "./check-arithmetic.ts";

// Steps are counted, not seconds: look-ups of claims and of their numbers. Twice the claims may cost twice the steps and a
// little for the beginning, never four times.

const tree = { unit: "款", series: "tree", time: "by 2025-12-31" };

/** What quadratic checkers stumble over, by the claim at each index. */
const TEXTS: readonly (readonly [string, (index: number) => BuiltClaim])[] = [
  ["numbers of one thing in one sentence", (index) => ({ ...tree, text: `${index}款`, value: String(index) })],
  [
    "growths in one sentence",
    (index) =>
      index % 2 === 0
        ? { ...tree, text: `${index}款`, value: String(index), subject: `s${index}` }
        : { ...tree, text: "5%", value: "5", unit: "%", comparator: "growth", direction: "up" },
  ],
  ["sums of sums", (index) => ({ ...tree, text: "9款", value: "9", comparator: index % 3 === 0 ? "sum" : "value" })],
  ["means", (index) => ({ ...tree, text: "9款", value: "9", comparator: index % 3 === 0 ? "mean" : "value" })],
  [
    "ranks",
    (index) => ({
      ...tree,
      text: "1",
      value: "1",
      kind: index % 2 === 0 ? "rank" : "count",
      comparator: index % 2 === 0 ? "rank" : "value",
    }),
  ],
  [
    "parts of one whole",
    (index) => ({
      ...tree,
      text: `${9 + index}款`,
      value: String(9 + index),
      comparator: index === 0 ? "value" : "part",
      against: [0],
    }),
  ],
  [
    "places of one list",
    (index) => ({ ...tree, text: `${9 + index}款`, value: String(9 + index), ...(index > 0 ? { place: `p${index}` } : {}) }),
  ],
  [
    "shares of one whole",
    (index) => ({ text: "5.5%", value: "5.5", unit: "%", comparator: "share", measure: "m", subject: `s${index}` }),
  ],
  [
    "months of years",
    (index) => ({
      unit: "款",
      series: "tree",
      text: "9款",
      value: "9",
      time: index % 3 === 0 ? "2025" : `2025-0${1 + (index % 9)}`,
    }),
  ],
  [
    "links to everything",
    (index) => ({
      ...tree,
      text: "9款",
      value: "9",
      comparator: "sum",
      against: Array.from({ length: 300 }, (_, at) => (index + at) % 1000),
    }),
  ],
];

test.each(TEXTS)("%s: twice as many cost twice as much", (_, make) => {
  const [once, twice] = [steps(make, 1000), steps(make, 2000)];
  expect(once).toBeGreaterThan(1000);
  expect(twice).toBeLessThan(once * 2.1 + 500);
});

function steps(make: (index: number) => BuiltClaim, length: number): number {
  let reads = 0;
  const claims = Array.from({ length }, (_, index) => counted(buildClaim(make(index)), () => (reads += 1)));
  const watched = new Proxy(claims, {
    get(target, key, receiver): unknown {
      if (typeof key === "string" && /^\d/.test(key)) reads += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  checkArithmetic(watched);
  return reads;
}

/** Tells when its number is asked for: whoever goes over all claims once for each of them is found out. */
function counted(claim: Claim, onRead: () => void): Claim {
  const { quantity } = claim;
  return Object.defineProperty({ ...claim }, "quantity", {
    get(): Claim["quantity"] {
      onRead();
      return quantity;
    },
  });
}

test("a number of ninety digits, and a list of sixty-four of them, are soon added", () => {
  const long = "9".repeat(80);
  const claims = Array.from({ length: 64 }, () => buildClaim({ ...tree, text: long, value: long }));
  const total = buildClaim({ ...tree, text: long, value: long, comparator: "sum", against: claims.map((_, index) => index) });
  expect(checkArithmetic([...claims, total]).at(-1)?.state).toBe("fails");
});
