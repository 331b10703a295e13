import type { CheckedClaim, CheckResult, Verdict } from "../src/claim/checked-claim.ts";

/** A number of a text with a verdict, and nothing else said of it. */
export function buildClaim(text: string, number: string, more: Partial<CheckedClaim> = {}): CheckedClaim {
  const start = Array.from(text.slice(0, text.indexOf(number))).length;
  return {
    text: number,
    start,
    end: start + Array.from(number).length,
    value: number.replace(/\D/g, ""),
    unit: number.replace(/\d/g, ""),
    verdict: "not-enough-evidence",
    reason: "Nothing is known of it.",
    right: null,
    evidence: [],
    conflicts: [],
    remarks: [],
    about: null,
    ...more,
  };
}

export const NO_DATE = { date: null, how: "none" } as const;

const BY_DIGIT: Readonly<Record<string, Verdict>> = { 1: "supported", 2: "refuted", 3: "disputed" };

/**
 * A checker for tests of what is around a checker: every number with 款 after it is a claim, and its first digit is its verdict: 1
 * supported, 2 refuted (it should be 9), 3 disputed, else open. It reads the text in code points, as the real one does.
 */
export function checkByDigit(text: string): CheckResult {
  const claims = [...text.matchAll(/(\d+)款/g)].map(({ 0: number, 1: value = "", index }) => {
    const verdict = BY_DIGIT[value.charAt(0)] ?? "not-enough-evidence";
    const start = Array.from(text.slice(0, index)).length;
    const right = verdict === "refuted" ? "9" : null;
    const span = { start, end: start + Array.from(number).length };
    return buildClaim(number, number, { ...span, verdict, right, reason: `Found ${value}.` });
  });
  return { date: NO_DATE, claims };
}
