import type { CheckOptions, CheckResult } from "../claim/checked-claim.ts";
import { PLAIN_CHECK } from "../claim/checked-claim.ts";
import { checkText } from "../claim/check-text.ts";
import { openFacts } from "./open-facts.ts";

export type { CheckedText } from "../claim/checked-text.ts";
export type { About, CheckedClaim, CheckOptions, CheckResult, Evidence, TextDate, Verdict } from "../claim/checked-claim.ts";
export { type ClaimReviews, reportClaimReview, type ReviewOptions } from "../claim/report-claimreview.ts";
export { reportSarif, type SarifLog } from "../claim/report-sarif.ts";
export { scriptSafeJson } from "../claim/script-safe-json.ts";
export { readProse } from "../ingest/prose/read-prose.ts";
export type { Prose, ProseKind, TextPlace } from "../text/prose.ts";

/** Checks texts against one dossier. It keeps none of them, and writes nothing. */
export interface Checker {
  /** The dossier's title by language, for those who say who checked. */
  readonly title: Readonly<Record<string, string>>;
  /** What is left out of the options is as in `tidui check`. Spans are in code points of the text. */
  check(text: string, options?: Partial<CheckOptions>): CheckResult;
}

export interface OpenOptions {
  /** Where the build is kept; default: .build in the dossier. */
  readonly out?: string;
  /** Called where the dossier has changed since it was built or checked against, before it is read: that takes seconds. */
  readonly onRead?: () => void;
}

/** Reads what was kept of a dossier, or the dossier if it has changed; then checks as many texts as there are. */
export async function openChecker(dossier: string, { out, onRead }: OpenOptions = {}): Promise<Checker> {
  const facts = await openFacts({ dossier, out, onRead });
  return {
    title: facts.head.title,
    check: (text, options = {}) => checkText(text, facts, { ...PLAIN_CHECK, ...options }),
  };
}
