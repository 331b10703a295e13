import type { Ways } from "./combine.ts";
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

/** What the three ways of checking say of a number of which nothing is known. */
export const NOTHING_KNOWN_OF: Ways = {
  counted: undefined,
  reported: { state: "open", reason: { zh: "", en: "" }, right: null, evidence: [], remarks: [], meant: null },
  computed: { state: "open", reason: { zh: "", en: "" }, right: null, operands: [], conflicts: [], remarks: [] },
};
