import type { Localized } from "../../model/text.ts";

/** The rules by which everything on the site was counted, with the settings of this dossier. */
export interface MethodsInputs {
  readonly measure: Localized;
  readonly leastTotal: number;
  readonly halfYears: readonly [string, string];
  /** New filings of all groups in the two half-years, and what they held before. */
  readonly peersNew: number;
  readonly peersThen: number;
  readonly growth: number;
}

/** The inputs in one language. */
export interface MethodsText extends Omit<MethodsInputs, "measure"> {
  readonly measure: string;
}

export interface MethodsSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}
