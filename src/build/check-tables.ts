import type { CheckOutcome } from "../model/checks.ts";
import { groupBy } from "../model/group-by.ts";
import type { Issue } from "../model/issues.ts";
import { describeLocator } from "../model/locator.ts";
import type { Filing } from "../model/records.ts";
import type { Table } from "../store/database.ts";

export interface CheckTableInputs {
  readonly issues: readonly Issue[];
  readonly checks: readonly CheckOutcome[];
  readonly filings: readonly Filing[];
}

/** Issues with what they are about, the checks with how much each looked at, and every proposal of a repair. */
export function checkTables({ issues, checks, filings }: CheckTableInputs): Table[] {
  return [issueTable(issues), outcomeTable(issues, checks), proposalTable(issues, filings)];
}

function issueTable(issues: readonly Issue[]): Table {
  return {
    name: "issue",
    columns: {
      level: "text",
      code: "text",
      source: "text",
      locator: "text",
      message: "text",
      attachment: "text",
      number: "text",
      field: "text",
      value: "text",
      expected: "text",
      settled: "text",
    },
    rows: issues.map(({ level, code, source, locator, message, finding }) => [
      level,
      code,
      source,
      locator ? describeLocator(locator) : null,
      message,
      finding?.attachment ?? null,
      finding?.number || null,
      finding?.field ?? null,
      finding?.value ?? null,
      finding?.expected || null,
      finding?.settled?.code ?? null,
    ]),
  };
}

function outcomeTable(issues: readonly Issue[], checks: readonly CheckOutcome[]): Table {
  const byCode = groupBy(issues, ({ code }) => code);
  return {
    name: "arrival_check",
    columns: { check: "text", examined: "integer", unit: "text", found: "integer", settled: "integer" },
    rows: checks.map(({ check, examined, unit }) => {
      const found = byCode.get(check) ?? [];
      return [check, examined, unit, found.length, found.filter(({ finding }) => finding?.settled).length];
    }),
  };
}

/** `status` is open, accepted (the repaired value holds) or kept (an editor left the published one). */
function proposalTable(issues: readonly Issue[], filings: readonly Filing[]): Table {
  const rows = new Map(filings.map((filing) => [filing.id, filing]));
  const status = (issue: Issue, field: string) => {
    if (!issue.finding?.settled) return "open";
    const row = rows.get(issue.finding.row ?? "");
    const changed = field === "name" ? row?.repairedName !== row?.name : row?.repairedFiler !== row?.filer;
    return changed ? "accepted" : "kept";
  };
  return {
    name: "proposal",
    columns: {
      attachment: "text",
      number: "text",
      field: "text",
      raw: "text",
      repaired: "text",
      reason: "text",
      status: "text",
    },
    rows: issues.flatMap((issue) =>
      (issue.finding?.repairs ?? []).map(({ field, raw, repaired, reason }) => [
        issue.finding?.attachment ?? null,
        issue.finding?.number ?? null,
        field,
        raw,
        repaired,
        reason,
        status(issue, field),
      ]),
    ),
  };
}
