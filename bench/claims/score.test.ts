import { expect, test } from "vitest";
import type { CheckedClaim, Verdict } from "../../src/claim/checked-claim.ts";
import { spanOf, type Label, type LabelledText } from "./labels.ts";
import { periodOf, rational, scoreText } from "./score.ts";
import { byKind, misses, tally, wilson } from "./tally.ts";

const BODY = "树230项，井140项，两年里第三，共370项，编号12。";
const same = (left: string, right: string): boolean => left === right;

function label(text: string, verdict: Verdict | "", more: Partial<Label> = {}): Label {
  return {
    ...spanOf(BODY, text, 1),
    story: "old.zh.md",
    text,
    occurrence: 1,
    value: /\d+/.exec(text)?.[0] ?? "",
    unit: "项",
    kind: "count",
    checkable: true,
    subject: "",
    measures: [],
    place: "",
    period: "",
    verdict,
    right: "",
    seeded: false,
    seedKind: "",
    why: "",
    ...more,
  };
}

function claim(text: string, verdict: Verdict, more: Partial<CheckedClaim> = {}): CheckedClaim {
  return {
    ...spanOf(BODY, text, 1),
    text,
    value: /\d+/.exec(text)?.[0] ?? "",
    unit: "项",
    verdict,
    reason: "",
    right: null,
    evidence: [],
    conflicts: [],
    remarks: [],
    about: null,
    ...more,
  };
}

const LABELS = [
  label("230项", "supported", { measures: ["tree"], period: "2025-12-31" }),
  label("140项", "refuted", { seeded: true, seedKind: "wrong digit", right: "104" }),
  label("第三", "supported", { value: "3", unit: "", kind: "rank" }),
  label("370项", "supported"),
  label("两年", "", { kind: "open", value: "" }),
  label("12", "", { kind: "none", value: "" }),
];

const about = {
  subject: "",
  measure: "tree",
  place: "",
  period: "2025-12-31",
  measurer: "",
  comparator: "value",
  stance: "asserted",
} as const;

const CLAIMS = [
  claim("230项", "supported", { about }),
  claim("140项", "refuted", { right: "104" }),
  claim("两年", "not-enough-evidence", { value: "2" }),
  claim("370", "refuted", { unit: "" }),
  claim("12", "refuted"),
];

const text: LabelledText = { name: "old.zh.md", language: "zh", date: "2026-01-01", sources: [], body: BODY, labels: LABELS };
const scored = scoreText(text, CLAIMS, same);

test("values, units, links, verdicts, planted errors and wrong refutations are counted as the labels say", () => {
  const [quantities, verdicts, caught, wrong] = tally([scored], { folder: "made" });
  expect(quantities).toMatchObject({ labelled: 4, precision: 3 / 4, recall: 3 / 4, units: 2 / 3, links: 1, linked: 1 });
  expect(verdicts).toMatchObject({
    right: 2 / 4,
    "supported as supported": 1,
    "supported as refuted": 1,
    "supported as not found": 1,
    "refuted as refuted": 1,
  });
  expect(caught).toMatchObject({ seeded: 1, caught: 1, share: 1, rightValue: 1 });
  // 370项 is right, and 12 is no quantity at all.
  expect(wrong).toMatchObject({ wrong: 2, share: 2 / 4 });
  expect(byKind([scored], {})).toEqual([{ what: "caught", kind: "wrong digit", seeded: 1, caught: 1, share: 1, rightValue: 1 }]);
});

test("every miss is told with what was there and what should be", () => {
  expect(misses(scored)).toEqual([
    "old.zh.md 第三: not found (supported: )",
    "old.zh.md 370项: unit  for 项",
    "old.zh.md 370项: refuted for supported (): ",
    "old.zh.md 12: no quantity, taken for 12项 (refuted)",
  ]);
});

test.each([
  { about: { ...about, period: "2025-12-01 to 2025-12-31" }, isLinked: true, why: "a state is of its last day" },
  { about: { ...about, period: "2025-11-30" }, isLinked: false, why: "of another day" },
  { about: { ...about, measure: "well" }, isLinked: false, why: "of another measure" },
  { about: { ...about, place: "北京市" }, isLinked: true, why: "the label names no place" },
  { about: null, isLinked: false, why: "tied to nothing" },
])("$why: $isLinked", ({ about: tied, isLinked }) => {
  const { scored: all } = scoreText(text, [claim("230项", "supported", { about: tied })], same);
  expect(all[0]?.isLinked).toBe(isLinked);
});

test.each([
  { seedKind: "self-contradiction", claim: claim("140项", "not-enough-evidence", { conflicts: [0] }), isCaught: true },
  { seedKind: "wrong digit", claim: claim("140项", "not-enough-evidence", { conflicts: [0] }), isCaught: false },
  { seedKind: "wrong digit", claim: claim("140项", "disputed"), isCaught: false },
])("$seedKind with $claim.verdict is caught: $isCaught", ({ seedKind, claim: given, isCaught }) => {
  const labels = [label("140项", "refuted", { seeded: true, seedKind })];
  expect(scoreText({ ...text, labels }, [given], same).scored[0]?.isCaught).toBe(isCaught);
});

test("of two claims over one number, the one with its value is taken, and the other is none", () => {
  const both = [claim("370", "supported", { value: "37" }), claim("370项", "supported")];
  const { scored: all, extra } = scoreText({ ...text, labels: [label("370项", "supported")] }, both, same);
  expect(all[0]?.isExact).toBe(true);
  expect(extra).toHaveLength(1);
});

test.each([
  { left: "0.25", right: "1/4", unit: "", isSame: true },
  { left: "80", right: "8", unit: "成", isSame: true },
  { left: "1500000000", right: "1500000001", unit: "", isSame: false },
  { left: "0.1", right: "0.10", unit: "", isSame: true },
])("$left and $right$unit are one value: $isSame", ({ left, right, unit, isSame }) => {
  const [a, b] = [rational(left), rational(right, unit)];
  expect(a !== null && b !== null && a[0] * b[1] === a[1] * b[0]).toBe(isSame);
});

test.each(["", "1/0", "1/2/3", "1e3", "twelve"])("%j is no value", (written) => {
  expect(rational(written)).toBeNull();
});

test.each([
  { written: "2025H2", start: "2025-07-01", end: "2025-12-31" },
  { written: "2025-12-08..2025-12-14", start: "2025-12-08", end: "2025-12-14" },
  { written: "2026-03..2026-04", start: "2026-03-01", end: "2026-04-30" },
  { written: "by 2025-12-31", start: "2025-12-31", end: "2025-12-31" },
])("$written is $start to $end", ({ written, start, end }) => {
  expect(periodOf(written)).toEqual({ start, end });
});

test("occurrences may overlap, and spans count code points", () => {
  expect(spanOf("𠀀15亿元，5亿元", "5亿元", 2)).toEqual({ start: 6, end: 9 });
  expect(() => spanOf("5亿元", "5亿元", 2)).toThrow("2 times");
});

test("Wilson's interval of 0 of 100, of 5 of 10 and of nothing", () => {
  expect(wilson(0, 100)).toEqual([0, expect.closeTo(0.037, 3)]);
  expect(wilson(5, 10)).toEqual([expect.closeTo(0.2366, 4), expect.closeTo(0.7634, 4)]);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
