import { expect, test } from "vitest";
import { buildTotal } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import { checkAnnounced } from "./check-announced.ts";
import type { Difference } from "./differences.ts";

const total = buildTotal({ total: 9 });
const difference = (code: string, counted: number): Difference => ({
  announced: total.id,
  figure: "total",
  said: 9,
  counted,
  query: { measure: "permits", clock: "listed_as_of", start: null, end: total.asOf, place: null, group: null },
  difference: counted - 9,
  code,
  reason: code === "boundary" ? { en: "Another boundary." } : {},
});

test.each([
  { code: "equal", counted: 9, issues: [] },
  { code: "unexplained", counted: 8, issues: [{ level: "warning", finding: { value: "9", expected: "8", settled: null } }] },
  { code: "late-entries", counted: 11, issues: [{ level: "note", finding: { settled: { code: "late-entries" } } }] },
  {
    code: "boundary",
    counted: 12,
    issues: [{ level: "note", finding: { settled: { code: "boundary", reason: { en: "Another boundary." } } } }],
  },
])("an announced figure that is $code: $issues.length findings", ({ code, counted, issues: wanted }) => {
  const { issues, report } = collectIssues();
  const known = { announced: [total], sourceOf: new Map([[total.id, "totals"]]) };
  expect(checkAnnounced([difference(code, counted)], known, report)).toEqual({
    check: "announced-total",
    examined: 1,
    unit: "figures",
  });
  expect(issues).toMatchObject(wanted);
  expect(issues.map(({ source }) => source)).toEqual(wanted.map(() => "totals"));
});
