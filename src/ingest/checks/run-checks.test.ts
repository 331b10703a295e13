import { expect, test } from "vitest";
import { buildRecord } from "../../../test/model-builders.ts";
import { checkedRows, inAttachment } from "../../../test/checked-rows.ts";
import { collectIssues } from "../../model/issues.ts";
import { freshStages } from "../../model/stages.ts";
import { readRepairs } from "../repairs.ts";
import { ROW_CHECKS } from "./catalogue.ts";
import { runChecks } from "./run-checks.ts";

const rows = checkedRows([
  { number: "A", serial: "1", origin: inAttachment("list", 2) },
  { number: "B", serial: "3", filer: "甲\u200B公司", origin: inAttachment("list", 3) },
]);

function run(decisions: readonly Readonly<Record<string, string>>[] = []) {
  const { issues, report } = collectIssues();
  const repairs = readRepairs(decisions.map((fields) => buildRecord(fields)));
  return { ...runChecks({ rows, attachments: [], places: [] }, repairs, freshStages(report)), issues };
}

test("every check says how much it looked at, whether it finds something or not", () => {
  const { outcomes } = run();
  expect(outcomes.map(({ check }) => check)).toEqual(ROW_CHECKS.map(({ code }) => code));
  expect(outcomes.find(({ check }) => check === "serial-gap")).toEqual({ check: "serial-gap", examined: 2, unit: "rows" });
  expect(outcomes.find(({ check }) => check === "date-order")).toMatchObject({ examined: 0 });
});

test("a finding names its row, its value and its place, and carries what is proposed", () => {
  expect(run().issues).toMatchObject([
    { code: "serial-gap", source: "source", locator: { row: 3 }, finding: { attachment: "list", field: "serial", value: "2" } },
    { code: "rows-short", finding: { field: "rows", value: "2", expected: "3" } },
    {
      code: "stray-character",
      finding: { number: "B", row: "source-1", settled: null, repairs: [{ field: "filer", repaired: "甲公司" }] },
    },
  ]);
});

test("a decision settles the finding about its value, and no other", () => {
  const { issues, settled } = run([
    { attachment: "list", number: "", field: "serial", raw: "2", repaired: "2", reason: "missing-row" },
    { attachment: "list", number: "B", field: "filer", raw: "甲\u200B公司", repaired: "甲公司", reason: "stray-character" },
    { attachment: "list", number: "A", field: "filer", raw: "甲\u200B公司", repaired: "甲公司", reason: "stray-character" },
  ]);
  expect(issues.map(({ code, finding }) => `${code} ${finding?.settled?.code ?? "open"}`)).toEqual([
    "serial-gap missing-row",
    "rows-short open",
    "stray-character stray-character",
  ]);
  expect(settled.size).toBe(2);
});
