import type { Claim } from "./claim.ts";
import type { FigureKnowledge, FigureOptions } from "./figures/figure-knowledge.ts";
import type { ClaimFinding } from "./finding.ts";
import type { Weighed } from "./weighing/weigh.ts";

/** The numbers of a text, what is found of them so far, and all figures: what tells whether a number would be right in the place of another. */
export interface FoundNumbers {
  readonly claims: readonly Claim[];
  readonly found: readonly ClaimFinding[];
  /** Of each claim; undefined where nothing was weighed. */
  readonly weighed: readonly (Weighed | undefined)[];
  readonly knowledge: FigureKnowledge;
  readonly options: FigureOptions;
}
