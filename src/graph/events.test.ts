import { expect, test } from "vitest";
import { buildCancellation, buildFiling, buildReported } from "../../test/model-builders.ts";
import { buildEvents } from "./events.ts";

const event = (parts: object) => ({
  ...buildReported({ kind: "event", predicate: "red-packet budget", ...parts }),
  entity: "yuanbao",
  group: "tencent",
});

test.each([
  { period: "2026-02-16", start: "2026-02-16", end: "2026-02-16" },
  { period: "2026-01", start: "2026-01", end: "2026-01" },
  { period: "2026-01-26..2026-03-12", start: "2026-01-26", end: "2026-03-12" },
  { period: "2026-01-26..03-12", start: "2026-01-26", end: "2026-03-12" },
  { period: "2025-06-26 / 2025-12-15", start: "2025-06-26", end: "2025-12-15" },
  { period: "announced 2026-01-25, from 2026-02-01", start: "2026-02-01", end: null },
  { period: "announced 2026-02-02", start: "2026-02-02", end: "2026-02-02" },
  { period: "2026-02-30", start: null, end: null },
  { period: "2026春节", start: null, end: null },
  { period: "(claimed)", start: null, end: null },
])("an event of $period begins $start and ends $end", ({ period, start, end }) => {
  expect(buildEvents([event({ period })], [], [])).toMatchObject([
    { start, end, entity: "yuanbao", group: "tencent", record: "record of usage-001" },
  ]);
});

test.each([
  { given: { value: "10", unit: "亿元" }, value: 10, unit: "亿元" },
  { given: { value: "", unit: "" }, value: null, unit: null },
  { given: { value: "2026-02-09", unit: "" }, value: null, unit: null },
])("an event of $given.value $given.unit has the value $value and the unit $unit, as stated", ({ given, value, unit }) => {
  expect(buildEvents([event(given)], [], [])).toMatchObject([{ value, unit }]);
});

test("figures and investments are no events", () => {
  expect(buildEvents([event({ kind: "usage" }), event({ kind: "edge" })], [], [])).toEqual([]);
});

test("a cancellation is an event of the company that filed the number, as precisely dated as the notice", () => {
  const filing = buildFiling("1", { group: "plover" });
  expect(buildEvents([], [buildCancellation("1"), buildCancellation("stands in no list")], [filing])).toMatchObject([
    {
      kind: "filing cancelled",
      entity: filing.entity,
      group: "plover",
      start: "2025-07",
      end: "2025-07",
      value: null,
      record: "cancellation-1",
    },
  ]);
});
