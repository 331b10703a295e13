// All of the checker that browser code may import, and its worker alone does (test/layers.test.ts).
export type { CheckFacts } from "./check-facts.ts";
export { checkText } from "./check-text.ts";
export { unpackCheckFacts } from "./fact-pack.ts";
export { indexRegistry } from "./registry-rows.ts";
export { reportClaimReview } from "./report-claimreview.ts";
export { reportSarif } from "./report-sarif.ts";
export { scriptSafeJson } from "./script-safe-json.ts";
