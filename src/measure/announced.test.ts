import { expect, test } from "vitest";
import { buildMeasure, buildTotal } from "../../test/model-builders.ts";
import { announcedObservations } from "./announced.ts";

const permits = buildMeasure({ announced: "list" });

test("an announced total is a measure of its own, never one of our counts", () => {
  expect(announcedObservations([buildTotal({ total: 748 })], [permits])).toMatchObject([
    {
      measure: "announced-list",
      value: 748,
      start: null,
      end: "2025-06-30",
      status: "announced",
      cumulative: true,
      clock: null,
      unit: "permits",
      origin: { kind: "records", records: ["total-2025-06-30"] },
    },
  ]);
});

test.each([
  { since: "2024-12-31", start: "2025-01-01" },
  { since: "2024-12", start: "2025-01-01" },
  { since: null, start: null },
])("what was announced as added since $since is of the days from $start on", ({ since, start }) => {
  expect(announcedObservations([buildTotal({ added: 61, since })], [permits])[1]).toMatchObject({
    measure: "announced-list-added",
    value: 61,
    start,
    end: "2025-06-30",
    cumulative: false,
  });
});

test.each([
  { confirmedBy: "official text", standing: 1 },
  { confirmedBy: "third-party notes; news", standing: 2 },
])("a total confirmed by $confirmedBy has the standing $standing", ({ confirmedBy, standing }) => {
  expect(announcedObservations([buildTotal({ confirmedBy })], [permits])).toMatchObject([{ standing, publisher: confirmedBy }]);
});

test("a total and the increase in one notice are two observations, each with an id of its own", () => {
  const totals = [
    buildTotal({ added: 1, since: "2024-12-31" }),
    buildTotal({ asOf: "2025-12-31", added: 0 }),
    buildTotal({ series: "other" }),
  ];
  const ids = announcedObservations(totals, [permits]).map(({ id }) => id);
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
});
