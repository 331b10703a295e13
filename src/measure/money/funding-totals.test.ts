import { expect, test } from "vitest";
import { collectIssues } from "../../model/issues.ts";
import { parseMoneyPlan } from "../../model/money-plan.ts";
import { fundingTotals } from "./funding-totals.ts";
import { moneyFigure } from "./testing-figures.ts";

const label = { en: "Field" };
const plan = parseMoneyPlan(
  {
    definitions: [
      { id: "wide", label, subjects: ["AI", "all of AI"] },
      { id: "models", label, subjects: ["models"] },
    ],
    totals: ["funding-total", "deals"],
  },
  "money.yml",
);

function totals(figures: Parameters<typeof fundingTotals>[1]["figures"], pairs: [string, string][] = []) {
  const { issues, report } = collectIssues();
  const disagreements = pairs.map(([left, right]) => ({
    id: `${left}-${right}`,
    reason: "other-measurer" as const,
    left,
    right,
    measure: "funding-total",
    entity: "field",
    group: null,
  }));
  return { found: fundingTotals(plan, { figures, disagreements }, report), issues };
}

test("each subject is a definition of its own: two of one kind stay apart, and nothing is added", () => {
  const { found } = totals([
    moneyFigure("a", { value: 100 }),
    moneyFigure("b", { value: 60, subject: "all of AI" }),
    moneyFigure("c", { value: 5, subject: "models" }),
  ]);
  expect(
    found.map(({ definition, subjects }) => [
      definition,
      subjects.map(({ subject, periods }) => [subject, periods[0]?.readings.length]),
    ]),
  ).toEqual([
    [
      "wide",
      [
        ["AI", 1],
        ["all of AI", 1],
      ],
    ],
    ["models", [["models", 1]]],
  ]);
});

test("two measurers of one subject and year stand side by side with the reason", () => {
  const { found } = totals([moneyFigure("a", { value: 850 }), moneyFigure("b", { value: 6619 })], [["a", "b"]]);
  expect(found[0]?.subjects).toMatchObject([
    { periods: [{ start: "2024", conflicts: ["other-measurer"], readings: [{ figure: "a" }, { figure: "b" }] }] },
  ]);
});

test("a part of a year is no year's total, and periods come in their order", () => {
  const { found } = totals([
    moneyFigure("a", { start: "2025-01", end: "2025-09", read: { granularity: "span" } }),
    moneyFigure("b", { start: "2024" }),
  ]);
  expect(found[0]?.subjects[0]?.periods.map(({ start, isYear }) => [start, isYear])).toEqual([
    ["2024", true],
    ["2025-01", false],
  ]);
});

test("measures are not mixed, others than the declared ones are left to others", () => {
  const { found } = totals([moneyFigure("a"), moneyFigure("b", { measure: "deals" }), moneyFigure("c", { measure: "revenue" })]);
  expect(found[0]?.subjects.map(({ measure }) => measure)).toEqual(["funding-total", "deals"]);
});

test("what counts for nothing is shown after what counts", () => {
  const { found } = totals([moneyFigure("a", { read: { excluded: ["no-address"] } }), moneyFigure("b")]);
  expect(found[0]?.subjects[0]?.periods[0]?.readings).toMatchObject([
    { figure: "b", counts: true },
    { figure: "a", counts: false },
  ]);
});

test("a subject of no definition is reported with its row and shown apart", () => {
  const { found, issues } = totals([moneyFigure("a", { subject: "robots" })]);
  expect(found).toMatchObject([{ definition: null, subjects: [{ subject: "robots" }] }]);
  expect(issues).toMatchObject([{ code: "undeclared-definition", level: "warning", locator: { row: 2 } }]);
});
