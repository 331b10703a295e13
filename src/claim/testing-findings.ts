import type { ClaimFinding } from "./finding.ts";

/** What is found of a number of which nothing is known. */
export const OPEN: ClaimFinding = {
  state: "open",
  reason: { zh: "", en: "" },
  right: null,
  evidence: [],
  remarks: [],
  reading: null,
  meant: null,
  weighed: null,
  operands: [],
  conflicts: [],
};
