import { expect, test } from "vitest";
import { newFirms } from "./new-firms.ts";
import { moneyFigure, type MoneyParts } from "./testing-figures.ts";

const plan = { measure: "new-firms", late_years: 3, why: { en: "recorded late" } };
const firms = (id: string, start: string, parts: MoneyParts = {}) =>
  moneyFigure(id, { measure: "new-firms", start, pageDate: "2022-05-10", ...parts });

test("the last full years before an edition are undercounted, and the running one", () => {
  const found = newFirms(
    plan,
    ["2018", "2019", "2021", "2022"].map((year) => firms(year, year)),
  );
  expect(found[0]?.editions[0]?.years.map(({ year, isLate }) => [year, isLate])).toEqual([
    [2018, false],
    [2019, true],
    [2021, true],
    [2022, true],
  ]);
});

test("of an edition without a date every year may be undercounted", () => {
  const found = newFirms(plan, [firms("a", "2015", { pageDate: "" })]);
  expect(found[0]?.editions[0]?.years).toMatchObject([{ isLate: true }]);
});

test("a year held in two editions of one measurer shows its revision", () => {
  const found = newFirms(plan, [firms("a", "2021", { value: 57 }), firms("b", "2021", { value: 210, pageDate: "2024-06" })]);
  expect(found[0]?.revisions).toMatchObject([{ year: 2021, before: { figure: "a" }, after: { figure: "b" } }]);
});

test.each([
  { what: "two measurers", other: { read: { measurer: "other" }, pageDate: "2024-06" } },
  { what: "two subjects", other: { subject: "models", pageDate: "2024-06" } },
  { what: "an edition without a date", other: { pageDate: "" } },
])("$what make no revision", ({ other }) => {
  const found = newFirms(plan, [firms("a", "2021"), firms("b", "2021", other)]);
  expect(found.flatMap(({ revisions }) => revisions)).toEqual([]);
});

test("a figure without an address, and a part of a year, are no edition", () => {
  expect(newFirms(plan, [firms("a", "2021", { address: null })])).toEqual([]);
  expect(newFirms(plan, [firms("a", "2021-01", { end: "2021-06" })])[0]?.editions).toEqual([]);
});

test("a dossier that declares no newcomers has none", () => {
  expect(newFirms(undefined, [firms("a", "2021")])).toEqual([]);
});
