import type { Group } from "../model/groups.ts";
import type { Report } from "../model/issues.ts";
import type { NameEvidence } from "../model/records.ts";
import { formChanges } from "./form-changes.ts";
import type { GroupNames } from "./groups.ts";
import { JoinedNames, type NameLink } from "./join-names.ts";
import type { NamedFiling } from "./named-filing.ts";
import { reportRow, type GivenJudgement, type Judged } from "./judged.ts";
import { statedRenames, type StatedRename } from "./stated-renames.ts";

/** Two names that are one company's, with who says so. */
export interface SaidLink extends NameLink {
  /** The left name is the older one. */
  readonly isOlder: boolean;
  /** Without `with`, which differs from name to name. */
  readonly evidence: readonly Omit<NameEvidence, "with">[];
}

export interface LinkInputs {
  readonly filings: readonly NamedFiling[];
  readonly groups: readonly Group[];
  readonly names: GroupNames;
  readonly judged: Judged;
}

export interface LinkedNames {
  readonly joined: JoinedNames;
  readonly links: readonly SaidLink[];
  /** Renames that remarks state and a person has to confirm. */
  readonly doubted: readonly StatedRename[];
}

/** Joins what judgements, editors, remarks and the law of names make one company, in this order; nothing undoes what came before. */
export function linkNames({ filings, groups, names, judged }: LinkInputs, report: Report): LinkedNames {
  const joined = new JoinedNames();
  const links: SaidLink[] = judge(joined, judged, report);
  const doubted: StatedRename[] = [];
  const take = (link: SaidLink) => {
    if (joined.join(link)) links.push(link);
  };
  for (const { former } of groups) for (const { name, now, note } of former) take(editorsLink(name, now, note));
  const areOfTwoGroups = ({ left, right }: NameLink) => {
    const [one, other] = [left, right].map((name) => names.ofLegalName(name));
    return one !== null && other !== null && one !== other;
  };
  for (const rename of statedRenames(filings)) {
    const link = statedLink(rename);
    const doubt = rename.doubt ?? (areOfTwoGroups(link) ? "two-groups" : null);
    // What a person joined already is joined, and the remark one more witness.
    if (doubt === null || joined.areOne(link)) take(link);
    else doubted.push({ ...rename, doubt });
  }
  for (const link of formChanges(new Set(filings.map(({ repairedFiler }) => repairedFiler)))) {
    if (!areOfTwoGroups(link)) take({ ...link, isOlder: false, evidence: [{ kind: "form-change", ...NOBODY }] });
  }
  return { joined, links, doubted: doubted.filter(({ former: left, present: right }) => !joined.areOne({ left, right })) };
}

const NOBODY = { record: null, origin: null, decision: null };

/** A later row overrules an earlier one that others do not fit with; then the earlier one is told. */
function judge(joined: JoinedNames, { all }: Judged, report: Report): SaidLink[] {
  const links: SaidLink[] = [];
  for (const row of all.toReversed()) {
    if (row.kind !== "company" || row.judgement === "unsure") continue;
    const isMet = row.judgement === "positive" ? joined.join(row) : joined.part(row);
    if (!isMet) {
      const what = `it says ${row.judgement}, but later rows say otherwise of names that are one with these.`;
      reportRow(row, { level: "warning", code: "judged-otherwise", what }, report);
    } else if (row.judgement === "positive") links.push(judgedLink(row));
  }
  return links.toReversed();
}

function judgedLink({ left, right, by, on, why }: GivenJudgement): SaidLink {
  return {
    left,
    right,
    isOlder: false,
    evidence: [{ kind: "judgement", record: null, origin: null, decision: { by, on, why } }],
  };
}

function editorsLink(left: string, right: string, why: string): SaidLink {
  const decision = { by: "editor", on: null, why };
  return { left, right, isOlder: true, evidence: [{ kind: "editor", record: null, origin: null, decision }] };
}

function statedLink({ former, present, rows }: StatedRename): SaidLink {
  const evidence = rows.map(({ id, origin }) => ({ kind: "stated-rename" as const, record: id, origin, decision: null }));
  return { left: former, right: present, isOlder: true, evidence };
}
