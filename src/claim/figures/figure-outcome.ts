import type { KnownFigure } from "../check-facts.ts";
import type { Evidence } from "../checked-claim.ts";
import type { Said } from "../said.ts";

/** What reported figures say to a claim. `differs`: sources of one standing do not agree, and the claim is one of them. */
export interface FigureOutcome {
  readonly state: "holds" | "fails" | "differs" | "open";
  readonly reason: Said;
  /** What the number should be, in the style of the claim's own and without its unit; null unless it fails. */
  readonly right: string | null;
  readonly evidence: readonly Evidence[];
  /** What an editor should know and what changes no verdict. */
  readonly remarks: readonly Said[];
}

export function openFigure(reason: Said, remarks: readonly Said[] = []): FigureOutcome {
  return { state: "open", reason, right: null, evidence: [], remarks };
}

export function evidenceOf(figures: readonly KnownFigure[]): Evidence[] {
  return figures.map(({ id, source, locator }) => ({ observation: id, source, locator }));
}
