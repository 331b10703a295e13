import type { Membership } from "../model/records.ts";
import type { DatePrefix } from "../model/dates.ts";
import type { Company } from "./companies.ts";
import type { GroupNames, ListedName } from "./groups.ts";
import type { Judged } from "./judged.ts";

export interface MembershipInputs {
  readonly names: GroupNames;
  readonly judged: Judged;
  /** The day on which an editor last went through the groups; null where that is not told. */
  readonly reviewed: DatePrefix | null;
}

/** A company's names with the one it goes by now first. */
type Named = Pick<Company, "caption" | "names">;

/**
 * The group that a company belongs to and why: as the latest judgement of any of its names says, or else as groups.yml lists its
 * present name, or else one of its former ones. A group that a judgement denies it is none.
 */
export function membershipOf(company: Named, { names, judged, reviewed }: MembershipInputs): Membership | null {
  const known = [...new Set([company.caption, ...company.names.map(({ name }) => name)])];
  const judgements = known.flatMap((name) => judged.membersOf(name));
  const yes = judgements
    .filter(({ judgement }) => judgement === "positive")
    .toSorted((a, b) => rowOf(a) - rowOf(b))
    .at(-1);
  if (yes) {
    const { left: name, right: group, by, on, why } = yes;
    return { ...OF_NOTHING, group, name, evidence: "judgement", date: on, decision: { by, on, why } };
  }
  const denied = new Set(judgements.filter(({ judgement }) => judgement === "negative").map(({ right }) => right));
  for (const name of known) {
    const listed = names.listed(name);
    if (listed && !denied.has(listed.group)) return listedMembership(name, listed, reviewed);
  }
  return null;
}

const OF_NOTHING = { basis: "", note: "", share: null, document: null, date: null, decision: null };
const rowOf = ({ locator }: { readonly locator: { readonly row?: number } }): number => locator.row ?? 0;

function listedMembership(name: string, { group, member }: ListedName, reviewed: DatePrefix | null): Membership {
  if (!member) return { ...OF_NOTHING, group, name, evidence: "editor", basis: "former", date: reviewed };
  const { basis, note, evidence, share = null, document = null, date } = member;
  const on = date ?? (evidence === "editor" ? reviewed : null);
  return { group, name, evidence, basis, note, share, document, date: on, decision: null };
}
