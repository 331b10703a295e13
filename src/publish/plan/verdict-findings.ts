import type { VerdictResult } from "../../measure/verdict/build-verdict.ts";
import type { GroupChange } from "../../measure/verdict/changes-of-groups.ts";
import type { Finding } from "../../measure/verdict/findings.ts";
import type { GroupStanding } from "../../measure/verdict/group-standings.ts";
import { daysOf } from "../../model/dates.ts";
import type { ShownFinding, ShownFindings } from "../shown/shown-verdict.ts";
import { periodName } from "../verdict-values.ts";
import type { VerdictNames } from "./verdict-names.ts";

/** What the verdict says, with the names for its gaps. */
export function shownFindings({ findings, composite, entered }: VerdictResult, names: VerdictNames): ShownFindings {
  const editions = entered.flatMap(({ compared }) => compared?.level?.preferred ?? []);
  const starts = editions.map(({ start, end }) => start ?? end);
  return {
    findings: findings.map((finding) => shownFinding(finding, names)),
    variants: composite?.set.variants.length ?? 0,
    start: starts.toSorted(byFirstDay)[0] ?? "",
    end:
      editions
        .map(({ end }) => end)
        .toSorted((one, other) => (daysOf(one).end < daysOf(other).end ? -1 : 1))
        .at(-1) ?? "",
  };
}

const NOTHING: Omit<ShownFinding, "kind"> = { groups: [], others: [], measures: [], agreement: 0, count: 0, of: 0, since: "" };

function shownFinding(finding: Finding, names: VerdictNames): ShownFinding {
  const { kind } = finding;
  switch (kind) {
    case "leader":
      return { ...NOTHING, kind, groups: [names.group(finding.group)], ...cut(finding, names) };
    case "leaders":
      return { ...NOTHING, kind, groups: finding.groups.map(names.group), ...cut(finding, names) };
    case "no-echelons":
    case "last-echelon":
    case "too-few":
      return { ...NOTHING, kind, groups: finding.groups.map(names.group) };
    case "first-in":
      return { ...NOTHING, kind, groups: [names.group(finding.group)], measures: [ofStanding(finding.standing, names)] };
    case "falling-behind": {
      const measures = finding.standings.map((one) => ofStanding(one, names));
      return { ...NOTHING, kind, groups: [names.group(finding.group)], measures };
    }
    case "lower":
    case "higher":
      return { ...NOTHING, kind, groups: [names.group(finding.group)], ...ofChanges(finding, names) };
    case "no-three-readings":
      return { ...NOTHING, kind };
  }
}

function cut({ agreement, others }: { agreement: number; others: readonly string[] }, names: VerdictNames) {
  return { agreement, others: others.map(names.group) };
}

function ofStanding(one: GroupStanding, names: VerdictNames) {
  return { ...names.measure(one), period: periodName(one.start, one.end) };
}

function ofChanges({ changes, of }: { changes: readonly GroupChange[]; of: number }, names: VerdictNames) {
  const since = changes.map(({ from, to }) => from?.start ?? from?.end ?? to.start ?? to.end).toSorted(byFirstDay)[0] ?? "";
  const measures = changes.map((one) => ({
    ...names.measure(one),
    period: `${one.from ? `${periodName(one.from.start, one.from.end)} → ` : ""}${periodName(one.to.start, one.to.end)}`,
  }));
  return { count: changes.length, of, since, measures };
}

function byFirstDay(one: string, other: string): number {
  return daysOf(one).start < daysOf(other).start ? -1 : 1;
}
