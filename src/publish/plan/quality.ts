import { issuesAddress, qualityPage, sourceIssuesPage, type QualityInputs, type SourceIssuesInputs } from "../pages/quality.ts";
import { shownDifferences } from "./announced.ts";
import type { Desk, Plan } from "./desk.ts";
import { groupBy } from "../../model/group-by.ts";

const LEVELS = ["error", "warning", "note"] as const;

/** What could not be read as meant: in total, and every single one on the page of its source. */
export function* planQuality(desk: Desk): Iterable<Plan> {
  const { issues, announced } = desk.data;
  const bySource = [...groupBy(issues, ({ source }) => source)].map(([source, own]): SourceIssuesInputs => ({
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
        issues: list.map(({ message, locator }) => ({ message, at: locator })),
      })),
    ),
  }));
  const tally = bySource.flatMap(({ source, codes }) =>
    codes.map(({ code, level, issues: list }) => ({ source, code, level, count: list.length })),
  );
  const differences = announced.flatMap((total) => shownDifferences(desk, total)).filter(({ difference }) => difference !== 0);
  yield { address: "quality/", render: qualityPage, inputs: { tally, differences } } satisfies Plan<QualityInputs>;
  for (const inputs of bySource)
    yield { address: issuesAddress(inputs.source), render: sourceIssuesPage, inputs } satisfies Plan<SourceIssuesInputs>;
}
