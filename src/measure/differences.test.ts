import { expect, test } from "vitest";
import { buildFiling, buildMeasure, buildTotal } from "../../test/model-builders.ts";
import type { AnnouncedTotal, ResolvedFiling } from "../model/records.ts";
import { findDifferences, type Explanation } from "./differences.ts";
import { indexRows } from "./rows.ts";

const permits = buildMeasure({ announced: "list", clocks: ["filed_on"] });
// Three in the list of June; two more, one of them a late entry and one dated before, in the list of December.
const rows = [
  ...["1", "2", "3"].map((number) => buildFiling(number, { filedOn: "2025-05-01" })),
  buildFiling("4", { listedAsOf: "2025-12-31", filedOn: "2025-06-15" }),
  buildFiling("5", { listedAsOf: "2025-12-31", filedOn: "2025-11-01", late: true }),
];

function compare(
  total: Partial<AnnouncedTotal>,
  explanations: readonly Explanation[] = [],
  filings: readonly ResolvedFiling[] = rows,
) {
  return findDifferences([buildTotal({ asOf: "2025-12-31", ...total })], [permits], indexRows(filings, [permits]), explanations);
}
const explain = (parts: Partial<Explanation> = {}): Explanation => ({
  measure: "permits",
  figure: "total",
  asOf: "2025-12-31",
  difference: -1,
  code: "missing-row",
  reason: { zh: "缺一行" },
  ...parts,
});

test.each([
  { total: 5, code: "equal", counted: 5, clock: "listed_as_of" },
  { total: 6, code: "unexplained", counted: 5, clock: "listed_as_of" },
  { total: 4, code: "unexplained", counted: 5, clock: "listed_as_of" },
])("a total of $total against 5 rows is $code: late entries are part of every total", ({ total, code, counted, clock }) => {
  expect(compare({ total })).toMatchObject([
    { figure: "total", said: total, counted, difference: counted - total, code, query: { clock, start: null } },
  ]);
});

test.each([
  { added: 2, code: "equal", difference: 0, clock: "listed_as_of" },
  { added: 1, code: "late-entries", difference: 1, clock: "listed_as_of" },
  { added: 3, code: "unexplained", difference: -1, clock: "listed_as_of" },
])("$added announced as added where two rows were is $code", ({ added, code, difference, clock }) => {
  expect(compare({ total: 5, added, since: "2025-06-30" })[1]).toMatchObject({
    figure: "added",
    code,
    difference,
    query: { clock, start: "2025-07-01", end: "2025-12-31" },
  });
});

test("a total that is right by another of the measure's dates says so, and counts by it", () => {
  expect(compare({ asOf: "2025-06-30", total: 4 })).toMatchObject([
    { code: "other-clock", counted: 4, difference: 0, query: { clock: "filed_on" } },
  ]);
});

test("the rows since a month are those after its last day", () => {
  expect(compare({ total: 5, added: 2, since: "2025-06" })[1]).toMatchObject({ code: "equal", query: { start: "2025-07-01" } });
});

test.each([
  { title: "explains this difference of this figure on this date", explanation: explain(), code: "missing-row" },
  { title: "is of another size", explanation: explain({ difference: 1 }), code: "unexplained" },
  { title: "is of another date", explanation: explain({ asOf: "2025-06-30" }), code: "unexplained" },
  { title: "is of the increase", explanation: explain({ figure: "added" }), code: "unexplained" },
  { title: "is of another measure", explanation: explain({ measure: "licences" }), code: "unexplained" },
])("an explanation that $title makes it $code", ({ explanation, code }) => {
  expect(compare({ total: 6 }, [explanation])).toMatchObject([{ code, reason: code === "unexplained" ? {} : { zh: "缺一行" } }]);
});

test("an explanation never hides that both sides are equal", () => {
  expect(compare({ total: 5 }, [explain({ difference: 0 })])).toMatchObject([{ code: "equal" }]);
});

test("an explanation may be of a difference by another date, and is told by that date", () => {
  const explanation = explain({ asOf: "2025-06-30", difference: -2, code: "boundary" });
  expect(compare({ asOf: "2025-06-30", total: 6 }, [explanation])).toMatchObject([
    { code: "boundary", counted: 4, query: { clock: "filed_on" } },
  ]);
});

test("a total that no measure is held against has no difference; an increase since no date has none either", () => {
  expect(compare({ series: "other", total: 1 })).toEqual([]);
  expect(compare({ total: 5, added: 1, since: null })).toHaveLength(1);
});
