import type { Group } from "../model/groups.ts";
import type { Filing } from "../model/records.ts";
import { ESTIMATES } from "./estimates.ts";
import { filerEvidence, groupEvidence } from "./filer-evidence.ts";
import type { Proposal } from "./questions.ts";

/** Rows of the company that has this name. */
export type FilingsOfName = (name: string) => readonly Filing[];

/** Companies under `proposed` in groups.yml: an editor saw a reason and left the answer open. */
export function proposeListed(groups: readonly Group[], filingsOf: FilingsOfName): Proposal[] {
  return groups.flatMap((group) =>
    group.proposed.map(({ name, note, basis }): Proposal => {
      const filings = filingsOf(name);
      return {
        kind: "member",
        left: name,
        right: group.id,
        probability: ESTIMATES.listed,
        rows: filings.length,
        evidence: [
          ...filerEvidence(name, "left", filings),
          ...groupEvidence(group),
          { side: "both", what: "note", text: note || basis, record: null, origin: null, weighs: "for" },
        ],
      };
    }),
  );
}
