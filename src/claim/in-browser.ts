// All of the checker that browser code may import, and its worker alone does (test/layers.test.ts).
export type { CheckFacts } from "./check-facts.ts";
export { checkText } from "./check-text.ts";
export { unpackCheckFacts } from "./fact-pack.ts";
export { indexRegistry } from "./registry-rows.ts";
