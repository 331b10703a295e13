import type { Verdict } from "../../src/claim/checked-claim.ts";

/** In the order of the pages. */
export const VERDICTS: readonly Verdict[] = ["supported", "refuted", "disputed", "not-enough-evidence"];
