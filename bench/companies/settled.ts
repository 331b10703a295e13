import { scores, type GoldRow } from "./gold.ts";
import type { KnownEntities } from "./known-entities.ts";

/** Filers that stand as docs/labelling-companies.md asks, and what is proposed of the labelled ones. */
export interface Settled extends ReturnType<typeof scores> {
  /** Labelled `product`, and assigned to that very group by the editor of groups.yml, who knew more than the reader. */
  readonly editorKnew: number;
  readonly proposals: { readonly right: number; readonly ofNone: number; readonly precision: number | null };
  readonly differing: readonly string[];
}

/** May what an editor assigned stand for the review that a label by the product alone asks for? */
export type EditorCounts = "no" | "as the review";

/**
 * Labels by name or knowledge want the filer assigned to the group; labels by the product alone want it proposed for that group and
 * no other, and not assigned; `none` wants it not assigned. What is assigned otherwise is both wrong and missed.
 */
export function settledScores(rows: readonly GoldRow[], known: KnownEntities, editor: EditorCounts): Settled {
  const counts = { right: 0, wrong: 0, missed: 0 };
  const differing: string[] = [];
  let editorKnew = 0;
  for (const { filer = "", label = "", basis = "" } of rows) {
    const group = known.groupOf(filer);
    const knew = basis === "product" && group === label;
    if (knew) editorKnew += 1;
    const isAssigned = knew ? editor === "as the review" : basis !== "product" && (group ?? "none") === label;
    if (isAssigned || (basis === "product" && group === null && isProposedAlone(known.proposedFor(filer), label))) {
      if (label !== "none") counts.right += 1;
      continue;
    }
    if (group !== null) counts.wrong += 1;
    if (label !== "none") counts.missed += 1;
    differing.push(`${filer}: ${group ?? "none"}, labelled ${label} by ${basis}`);
  }
  return { ...scores(counts), editorKnew, proposals: proposalScores(rows, known), differing };
}

const isProposedAlone = (proposed: readonly string[], label: string): boolean => proposed.length === 1 && proposed[0] === label;

/** Of what is proposed of labelled filers: how many are for the labelled group, how many for a filer of none. */
function proposalScores(rows: readonly GoldRow[], known: KnownEntities): Settled["proposals"] {
  const all = rows.flatMap(({ filer = "", label = "" }) => known.proposedFor(filer).map((group) => ({ group, label })));
  const right = all.filter(({ group, label }) => group === label).length;
  const ofNone = all.filter(({ label }) => label === "none").length;
  return { right, ofNone, precision: scores({ right, wrong: all.length - right, missed: 0 }).precision };
}
