import { expect, test } from "vitest";
import type { CheckedClaim, CheckResult } from "../../claim/checked-claim.ts";
import { checker } from "../../publish/words/checker-en.ts";
import { checker as zh } from "../../publish/words/checker-zh.ts";
import { judgedBy, markdownReport, plainReport, summaryOf } from "./report.ts";

const claim = (parts: Partial<CheckedClaim>): CheckedClaim => ({
  text: "750款",
  start: 0,
  end: 4,
  value: "750",
  unit: "款",
  verdict: "refuted",
  reason: "Filed services, by 2025-12-31: 748 (announced).",
  right: "748",
  evidence: [],
  conflicts: [],
  remarks: [],
  about: null,
  ...parts,
});
const resultOf = (claims: readonly CheckedClaim[], date: CheckResult["date"] = { date: null, how: "none" }): CheckResult => ({
  date,
  claims,
});
const words = checker.browser;

test("the summary counts every verdict", () => {
  const claims = [claim({}), claim({ verdict: "supported", right: null }), claim({ verdict: "supported", right: null })];
  expect(summaryOf(resultOf(claims), words)).toBe(
    "Numbers found: 3. 2 supported, 1 refuted, 0 disputed, 0 without enough evidence.",
  );
  expect(summaryOf(resultOf(claims), zh.browser)).toBe("找到3个数字：2个相符，1个不符，0个有争议，0个证据不足。");
  expect(summaryOf(resultOf([]), words)).toBe(words.nothing);
});

test.each([
  { date: { date: "2025-12-31", how: "given" }, told: "Judged by what was known on 2025-12-31, the date you gave." },
  { date: { date: "2025-12", how: "named" }, told: "Judged by what was known on 2025-12, the latest date that the text names." },
  { date: { date: null, how: "none" }, told: words.judged.none },
] as const)("the day a text is judged at is told with why: $date.how", ({ date, told }) => {
  expect(judgedBy(resultOf([], date), words)).toBe(told);
});

test("the plain report gives each number, its verdict, the right value and the reason", () => {
  expect(plainReport(resultOf([claim({})]), words)).toContain(
    "✗ 750款 → 748款 (refuted)\n  Filed services, by 2025-12-31: 748 (announced).",
  );
});

test("in the Markdown report no text becomes markup or a link, and none breaks out of its line", () => {
  const hostile = claim({ text: "5*款*\n# x", reason: "<img src=x> [a](javascript:b) `c`", right: null });
  const line = markdownReport(resultOf([hostile]), words)
    .split("\n")
    .find((one) => one.startsWith("- "));
  expect(line).toBe("- **✗ 5\\*款\\* \\# x** (refuted) \\<img src=x\\> \\[a\\](javascript:b) \\`c\\`");
});
