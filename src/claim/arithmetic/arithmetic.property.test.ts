import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildClaim, softenings, type BuiltClaim } from "../../../test/claim-builders.ts";
import type { Claim } from "../claim.ts";
import { checkArithmetic, type ArithmeticResult } from "./check-arithmetic.ts";
import { between, includes, pointOf } from "./interval.ts";
import { divide, HUNDRED, minus, parseRational, rational, rounded, sum, tenTo, times, UNITY, type Rational } from "./rational.ts";
import { gradeOf, wordingOf } from "./wording.ts";

const language = fc.constantFrom("zh" as const, "en" as const);
const whole = fc.integer({ min: 1, max: 2_000_000 });
const digits = fc.integer({ min: 0, max: 3 });

interface Derived {
  readonly from: number;
  readonly to: number;
  readonly language: "zh" | "en";
}

/** Two whole numbers at two times, and a number that is said to be computed from them. */
function checked({ from, to, language: spoken }: Derived, said: Omit<BuiltClaim, "language">): ArithmeticResult {
  const one = { series: "tree", unit: spoken === "zh" ? "款" : "", language: spoken };
  const claims = [
    { ...one, text: String(from), value: String(from), time: "by 2024-12-31" },
    { ...one, text: String(to), value: String(to), time: "by 2025-12-31" },
    { ...said, language: spoken, against: [0, 1] },
  ];
  // The dossier bears both out: neither can be the slip.
  const result = checkArithmetic(claims.map(buildClaim), { valueOf: () => undefined, stateOf: () => "holds" })[2];
  if (!result) throw new Error("no result");
  return result;
}

const number = (value: number): Rational => rational(BigInt(value));
const rise = ({ from, to }: Derived): Rational => times(minus(divide(number(to), number(from)), UNITY), HUNDRED);
/** 21.5 of 21.47: as an exact decimal and as a text writes it. */
const printed = (value: Rational, places: number): string => rounded(value, places);
const derived = fc.record({ from: whole, to: whole, language });
const grown = derived.filter(({ from, to }) => to > from);

describe("a number computed exactly and printed with some digits always holds", () => {
  test("growth in per cent", () => {
    fc.assert(
      fc.property(grown, digits, (pair, places) => {
        const value = printed(rise(pair), places);
        expect(checked(pair, { text: `${value}%`, value, unit: "%", comparator: "growth", direction: "up" }).state).toBe("holds");
      }),
    );
  });

  test("a share in per cent", () => {
    fc.assert(
      fc.property(grown, digits, (pair, places) => {
        const value = printed(times(divide(number(pair.from), number(pair.to)), HUNDRED), places);
        expect(checked(pair, { text: `${value}%`, value, unit: "%", comparator: "share" }).state).toBe("holds");
      }),
    );
  });

  test("a difference, in full", () => {
    fc.assert(
      fc.property(derived, (pair) => {
        const value = String(Math.abs(pair.to - pair.from));
        expect(checked(pair, { text: value, value, comparator: "difference" }).state).toBe("holds");
      }),
    );
  });

  test("a multiple, with digits after its point", () => {
    fc.assert(
      fc.property(grown, fc.integer({ min: 1, max: 3 }), (pair, places) => {
        const value = printed(divide(number(pair.to), number(pair.from)), places);
        const { state } = checked(pair, { text: `${value}倍`, value, unit: "倍", comparator: "multiple" });
        expect(state).toBe("holds");
      }),
    );
  });

  test("a sum, in full", () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 2, maxLength: 40 }), (values) => {
        const total = String(values.reduce((all, one) => all + one, 0));
        const members = values.map((one) => buildClaim({ text: String(one), value: String(one), unit: "元" }));
        const claim = buildClaim({
          text: total,
          value: total,
          unit: "元",
          comparator: "sum",
          against: values.map((_, at) => at),
        });
        expect(checkArithmetic([...members, claim]).at(-1)?.state).toBe("holds");
      }),
    );
  });
});

describe("a number moved by more than its wording allows never holds", () => {
  test("growth, moved by two of its last digit or more", () => {
    fc.assert(
      fc.property(grown, digits, fc.integer({ min: 2, max: 5000 }), (pair, places, steps) => {
        const value = printed(sum(rise(pair), divide(number(steps), tenTo(places))), places);
        const result = checked(pair, { text: `${value}%`, value, unit: "%", comparator: "growth", direction: "up" });
        expect(result.state).not.toBe("holds");
        expect([null, printed(rise(pair), places)]).toContain(result.right);
      }),
    );
  });

  test("growth moved by a fifth of it and two of its last digit fails", () => {
    fc.assert(
      fc.property(grown, digits, (pair, places) => {
        const value = printed(sum(times(rise(pair), rational(6n, 5n)), divide(number(2), tenTo(places))), places);
        expect(checked(pair, { text: `${value}%`, value, unit: "%", comparator: "growth", direction: "up" }).state).toBe("fails");
      }),
    );
  });

  test("a difference in full, moved by anything", () => {
    fc.assert(
      fc.property(derived, fc.integer({ min: 1, max: 1000 }), (pair, by) => {
        const value = String(Math.abs(pair.to - pair.from) + by);
        expect(checked(pair, { text: value, value, comparator: "difference" }).state).toBe("fails");
      }),
    );
  });
});

const unit = fc.constantFrom("", "%", "成", "倍", "个百分点");
const said = fc.record({ value: fc.integer({ min: 1, max: 99_999 }), places: fc.integer({ min: 0, max: 2 }), unit });
const soft = fc.constantFrom(...softenings);

describe("every wording, of every unit", () => {
  test("what holds also holds loosely, and what holds loosely is allowed: no number both holds and fails", () => {
    fc.assert(
      fc.property(said, soft, fc.integer({ min: 0, max: 300 }), ({ value, places, unit: of }, approx, hundredths) => {
        const text = rounded(divide(number(value), tenTo(places)), places);
        const claim = buildClaim({ text: text + of, value: text, unit: of, approx });
        const wording = wordingOf(claim.quantity);
        const truth = times(parseRational(text) ?? UNITY, divide(number(hundredths), HUNDRED));
        if (!wording) throw new Error(text);
        const [holds, loosely, allows] = [wording.holds, wording.loosely, wording.allows].map((part) => includes(part, truth));
        expect([!holds || loosely, !loosely || allows]).toEqual([true, true]);
      }),
      { numRuns: 2000 },
    );
  });

  test("the wider a truth may lie, the less it fails", () => {
    fc.assert(
      fc.property(said, soft, whole, whole, ({ value, unit: of }, approx, truth, room) => {
        const claim = buildClaim({ text: `${value}${of}`, value: String(value), unit: of, approx });
        const wording = wordingOf(claim.quantity);
        const face = pointOf(number(truth));
        const wide = between(minus(number(truth), number(room)), sum(number(truth), number(room)));
        const [narrow, wider] = [face, wide].map((range) => wording && gradeOf(wording, { face, range }));
        expect(narrow === "fails" || wider !== "fails").toBe(true);
      }),
    );
  });
});

/** Claims of anything at all, with links that may lead anywhere. */
const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    value: fc.oneof(fc.integer({ min: 0, max: 10_000 }).map(String), fc.constantFrom("1/3", "0", "x", "", "1/0", "0.5")),
    unit,
    approx: soft,
    comparator: fc.constantFrom("value", "part", "sum", "difference", "growth", "share", "multiple", "points", "rank", "mean"),
    change: fc.constantFrom(null, "up", "down"),
    sentence: fc.integer({ min: 0, max: 3 }),
    against: fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 4 }),
    series: fc.constantFrom("tree", "well"),
    time: fc.constantFrom("2024", "2025", "2025H2", "by 2025-12-31", "2025-03"),
    kind: fc.constantFrom("count", "percent", "points", "multiple", "fraction", "rank"),
    language,
  })
  .map((parts) => buildClaim({ text: `${parts.value}${parts.unit}`, ...parts } as BuiltClaim));

test("whatever the claims, there is one result for each, and only what fails has a right number", () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 12 }), (claims) => {
      const sorted = claims.toSorted((a, b) => a.sentence - b.sentence);
      const results = checkArithmetic(sorted);
      expect(results).toHaveLength(claims.length);
      results.forEach(({ state, right, operands, conflicts, reason }, index) => {
        expect(right === null || state === "fails").toBe(true);
        expect([...operands, ...conflicts].every((other) => other !== index && claims[other] !== undefined)).toBe(true);
        expect(reason.zh !== "" && reason.en !== "").toBe(true);
      });
    }),
    { numRuns: 2000 },
  );
});
