import { CHECK_CODES } from "../../model/checks.ts";
import { byId } from "../../model/by-id.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Issue, IssueLevel } from "../../model/issues.ts";
import { checkAddress, checkPage, type CheckInputs } from "../pages/check.ts";
import { issuesAddress, qualityPage, sourceIssuesPage, type QualityInputs, type SourceIssuesInputs } from "../pages/quality.ts";
import type { ShownCheck } from "../pages/quality-checks.ts";
import { shownDifferences } from "./announced.ts";
import type { NamedTold } from "../told-name.ts";
import { toldLabels } from "./told-labels.ts";
import type { Desk, Plan } from "./desk.ts";
import { findingsDesk, repairsMade, type FindingsDesk } from "./findings.ts";

const LEVELS = ["error", "warning", "note"] as const;
const CATALOGUE: ReadonlySet<string> = new Set(CHECK_CODES);

/** Every check with all it found on a page of its own; and whatever else was met, on the page of its source. */
export function* planQuality(desk: Desk): Iterable<Plan> {
  const { issues, announced, checks } = desk.data;
  const findings = findingsDesk(desk);
  const byCode = groupBy(issues, ({ code }) => code);
  const nameOf = toldNames(desk);
  const titles = new Map(desk.data.sources.map(({ id, title }) => [id, title]));
  const others = bySource(
    issues.filter(({ code }) => !CATALOGUE.has(code)),
    nameOf,
  ).map((own) => ({
    ...own,
    title: titles.get(own.source) ?? null,
  }));
  yield {
    address: "quality/",
    render: qualityPage,
    inputs: {
      levels: countLevels(issues),
      checks: checks.map((outcome): ShownCheck => {
        const own = byCode.get(outcome.check) ?? [];
        return { ...outcome, levels: countLevels(own), settled: own.filter(({ finding }) => finding?.settled).length };
      }),
      proposed: issues.flatMap((issue) => proposals(issue, findings)),
      repaired: repairsMade(findings),
      tally: others.flatMap(({ source, title, codes }) =>
        codes.map(({ code, level, issues: list }) => ({ source, title, code, level, count: list.length })),
      ),
      differences: announced.flatMap((total) => shownDifferences(desk, total)).filter(({ difference }) => difference !== 0),
    },
  } satisfies Plan<QualityInputs>;
  for (const { check, examined, unit } of checks) {
    const inputs: CheckInputs = { check, examined, unit, findings: (byCode.get(check) ?? []).map(findings.shown) };
    yield { address: checkAddress(check), render: checkPage, inputs } satisfies Plan<CheckInputs>;
  }
  for (const inputs of others)
    yield { address: issuesAddress(inputs.source), render: sourceIssuesPage, inputs } satisfies Plan<SourceIssuesInputs>;
}

function countLevels(issues: readonly Issue[]): Record<IssueLevel, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { level } of issues) counts[level] += 1;
  return counts;
}

/** What a finding that is still open proposes. */
function proposals({ finding, ...issue }: Issue, { place }: FindingsDesk) {
  if (!finding || finding.settled) return [];
  const { number, repairs } = finding;
  return repairs.map((repair) => ({ ...repair, number, place: place({ ...issue, finding }) }));
}

type ToldNames = (figure: string | undefined) => NamedTold | null;

/** What tells a reported figure from others, by its id. */
function toldNames(desk: Desk): ToldNames {
  const figures = byId(desk.data.reported);
  const labels = toldLabels(desk.data);
  return (of) => {
    const figure = figures.get(of ?? "");
    if (!figure) return null;
    const { id, kind, subject, value, predicate, period } = figure;
    return { id, kind, subject, value, predicate, period, label: labels.predicate(figure) };
  };
}

function bySource(issues: readonly Issue[], nameOf: ToldNames): Omit<SourceIssuesInputs, "title">[] {
  return [...groupBy(issues, ({ source }) => source)].map(([source, own]) => ({
    source,
    codes: LEVELS.flatMap((level) =>
      [
        ...groupBy(
          own.filter((issue) => issue.level === level),
          ({ code }) => code,
        ),
      ].map(([code, list]) => ({
        code,
        level,
        issues: list.map(({ message, locator, figure }) => ({ message, at: locator, figure: nameOf(figure) })),
      })),
    ),
  }));
}
