import { CodePoints } from "../text/code-points.ts";
import { checkClaims, type Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import { PLAIN_CHECK, type CheckedClaim, type CheckOptions, type CheckResult, type Verdict } from "./checked-claim.ts";
import { findContradictions } from "./contradictions.ts";
import { findClaims } from "./find-claims.ts";
import type { Claim } from "./reading.ts";
import type { Said } from "./said.ts";
import { sentencesOf } from "./sentences.ts";
import { tokenize, vocabularyOf } from "./tokens.ts";

export type { CheckFacts } from "./check-facts.ts";
export type { CheckedClaim, CheckOptions, CheckResult, Evidence, Verdict } from "./checked-claim.ts";

const VERDICTS: Readonly<Record<Finding["state"], Verdict>> = {
  holds: "supported",
  fails: "refuted",
  open: "not-enough-evidence",
};

/** Every number of a text that somebody could dispute, against the dossier and against the text itself. */
export function checkText(text: string, facts: CheckFacts, { date, language }: CheckOptions = PLAIN_CHECK): CheckResult {
  const tokens = tokenize(new CodePoints(text), vocabularyOf(facts.head.series, facts.places));
  const claims = findClaims(sentencesOf(tokens), facts.head.series);
  const findings = checkClaims(claims, facts);
  const conflicts = findContradictions(claims, findings);
  return {
    date: { date, how: date === null ? "none" : "given" },
    claims: claims.map((claim, index) => {
      const finding = findings[index];
      if (!finding) throw new Error(`Claim ${index} was not checked`);
      return checked(claim, finding, { claims, conflicts: conflicts[index] ?? [], language });
    }),
  };
}

interface Beside {
  readonly claims: readonly Claim[];
  readonly conflicts: readonly number[];
  readonly language: "zh" | "en";
}

function checked({ quantity }: Claim, finding: Finding, { claims, conflicts, language }: Beside): CheckedClaim {
  const { text, start, end, value, unit } = quantity;
  const others = conflicts.flatMap((index) => claims[index]?.quantity.text ?? []);
  const beside: Said = {
    en: ` The text itself also gives ${others.join(", ")} for this.`,
    zh: `文中对此还给出${others.join("、")}。`,
  };
  const reason = sentence(finding.reason[language], language) + (others.length === 0 ? "" : beside[language]);
  const { right, evidence } = finding;
  return {
    text,
    start,
    end,
    value,
    unit,
    verdict: VERDICTS[finding.state],
    reason,
    right,
    evidence,
    conflicts,
    remarks: [],
    about: null,
  };
}

function sentence(reason: string, language: "zh" | "en"): string {
  const capital = reason.charAt(0).toUpperCase() + reason.slice(1);
  if (/[.。]$/u.test(capital)) return capital;
  return `${capital}${language === "zh" ? "。" : "."}`;
}
