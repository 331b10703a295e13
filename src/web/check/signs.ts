import type { Verdict } from "../../claim/checked-claim.ts";

export const VERDICTS = ["supported", "refuted", "disputed", "not-enough-evidence"] as const satisfies readonly Verdict[];

/** A verdict is never its colour alone. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  supported: "✓",
  refuted: "✗",
  disputed: "≠",
  "not-enough-evidence": "?",
};
