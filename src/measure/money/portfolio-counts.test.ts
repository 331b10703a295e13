import { expect, test } from "vitest";
import { buildEntity, buildFiling } from "../../../test/model-builders.ts";
import type { Relation } from "../../model/records.ts";
import { notCounted, portfolioCounts } from "./portfolio-counts.ts";
import { moneyFigure, type MoneyParts } from "./testing-figures.ts";

const plan = { measure: "portfolio", scope: { en: "has a filed service" }, series: ["services"] };
const investor = buildEntity({ id: "investor", caption: "腾讯", group: "tencent" });
const companies = ["moonshot", "zhipu", "unfiled"].map((id) => buildEntity({ id, caption: id }));
const own = buildEntity({ id: "own", caption: "own", group: "tencent" });
const filings = ["moonshot", "zhipu", "own"].map((entity) => buildFiling(entity, { entity, series: "services" }));

interface Telling extends MoneyParts {
  readonly id: string;
  readonly to: string;
  readonly by?: string | null;
}

function count(tellings: readonly Telling[], reported: readonly MoneyParts[] = []) {
  const edges = tellings.map(({ id, to: _to, by: _by, ...parts }) => ({
    ...moneyFigure(id, { kind: "edge", ...parts }),
    observation: null,
  }));
  const relations = tellings.map(({ id, to, by = "2024" }): Relation => ({
    id,
    kind: "invested-in",
    from: "investor",
    to,
    start: by,
    end: null,
    status: "stated",
    roles: [],
    share: null,
    told: null,
    record: `record of ${id}`,
  }));
  const told = reported.map((parts, at) => moneyFigure(`reported-${at}`, { measure: "portfolio", group: "tencent", ...parts }));
  return portfolioCounts(plan, { figures: [...edges, ...told], relations, entities: [investor, ...companies, own], filings });
}

test("a company counts once however many pages tell it, with all of them behind it and the earliest date", () => {
  expect(
    count([
      { id: "a", to: "moonshot", by: "2024-05" },
      { id: "b", to: "moonshot", by: "2024-02" },
      { id: "c", to: "zhipu" },
    ]),
  ).toMatchObject([
    { group: "tencent", companies: [{ name: "moonshot", figures: ["a", "b"], by: "2024-02" }, { name: "zhipu" }] },
  ]);
});

test("outside the scope nothing counts, nor does a company of the group itself", () => {
  expect(
    count([
      { id: "a", to: "unfiled" },
      { id: "b", to: "own" },
    ]),
  ).toEqual([]);
});

test.each([
  { parts: { address: null }, why: "no-address" },
  { parts: { period: "2026 (in talks)" }, why: "talks" },
  { parts: { period: "(claimed)" }, why: "claimed" },
])("a telling is not counted: $why", ({ parts, why }) => {
  expect(count([{ id: "a", to: "moonshot", ...parts }])).toEqual([]);
  expect(notCounted(moneyFigure("a", parts))).toBe(why);
});

test.each([
  { value: 14, verdict: "fewer" },
  { value: 2, verdict: "as-many" },
  { value: 1, verdict: "more" },
])("two found against $value reported is $verdict", ({ value, verdict }) => {
  const found = count(
    [
      { id: "a", to: "moonshot" },
      { id: "b", to: "zhipu" },
    ],
    [{ value, start: "2026-01" }],
  );
  expect(found).toMatchObject([{ reported: [{ value, found: 2, verdict }] }]);
});

test("what is told for later than the report, or without a date, is not held against it", () => {
  const found = count(
    [
      { id: "a", to: "moonshot", by: "2026" },
      { id: "b", to: "zhipu", by: null },
    ],
    [{ value: 1, start: "2026-01" }],
  );
  expect(found).toMatchObject([{ companies: [{}, {}], reported: [{ found: 0, verdict: "fewer" }] }]);
});

test("a group of which only others report a count is there with none found", () => {
  expect(count([], [{ value: 13 }])).toMatchObject([{ group: "tencent", companies: [], reported: [{ found: 0 }] }]);
});
