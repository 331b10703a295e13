import { expect, test } from "vitest";
import { buildFiling } from "../../test/model-builders.ts";
import type { Finding } from "../model/checks.ts";
import type { Issue } from "../model/issues.ts";
import { checkTables } from "./check-tables.ts";

const repair = { field: "filer", raw: "甲 公司", repaired: "甲公司", reason: "stray-character" };
const issue = (row: string, settled: Finding["settled"]): Issue => ({
  code: "stray-character",
  level: "warning",
  source: "lists",
  locator: { table: 1, row: 2 },
  message: "Odd.",
  finding: {
    attachment: "list-2025-06",
    row,
    number: row,
    field: "filer",
    value: repair.raw,
    expected: repair.repaired,
    repairs: [repair],
    settled,
  },
});
const decided = { code: "stray-character", reason: {} };
const filing = (id: string, repairedFiler: string) => buildFiling(id, { id, filer: repair.raw, repairedFiler });

const tables = new Map(
  checkTables({
    issues: [
      issue("open", null),
      issue("accepted", decided),
      issue("kept", decided),
      { code: "odd", level: "note", source: "lists", locator: null, message: "" },
    ],
    checks: [
      { check: "stray-character", examined: 3, unit: "rows" },
      { check: "future-date", examined: 7, unit: "rows" },
    ],
    filings: [filing("open", repair.raw), filing("accepted", repair.repaired), filing("kept", repair.raw)],
  }).map(({ name, rows }) => [name, [...rows]]),
);

test("a proposal is open, accepted where the repaired value holds, or kept where an editor left the published one", () => {
  expect(tables.get("proposal")?.map((row) => [row[1], row.at(-1)])).toEqual([
    ["open", "open"],
    ["accepted", "accepted"],
    ["kept", "kept"],
  ]);
});

test("a check that found nothing has its line too", () => {
  expect(tables.get("arrival_check")).toEqual([
    ["stray-character", 3, "rows", 3, 2],
    ["future-date", 7, "rows", 0, 0],
  ]);
});

test("an issue that no check found has its sentence and nothing more", () => {
  expect(tables.get("issue")?.at(-1)).toEqual(["note", "odd", "lists", null, "", null, null, null, null, null, null]);
});
