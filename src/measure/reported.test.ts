import fc from "fast-check";
import { expect, test } from "vitest";
import { buildEntity, buildReported } from "../../test/model-builders.ts";
import type { Reported } from "../model/records.ts";
import { reportedObservation } from "./reported.ts";

const observe = (parts: Partial<Reported>) => reportedObservation(buildReported(parts), buildEntity({ group: "plover" }));

test.each([
  { value: "15900", unit: "万", is: 159_000_000, in: "" },
  { value: "1.39", unit: "亿", is: 139_000_000, in: "" },
  { value: "16.4", unit: "亿元", is: 1_640_000_000, in: "元" },
  { value: "16.4", unit: "亿元 (超)", is: 1_640_000_000, in: "元" },
  { value: "1.005", unit: "万美元", is: 10_050, in: "美元" },
  { value: "0.0005", unit: "万亿 tokens/day", is: 500_000_000, in: "tokens/day" },
  { value: "1150", unit: "M", is: 1_150_000_000, in: "" },
  { value: "2", unit: "M (突破)", is: 2_000_000, in: "" },
  { value: "3", unit: "B", is: 3_000_000_000, in: "" },
  { value: "17.1", unit: "%", is: 17.1, in: "%" },
  { value: "7", unit: "MAU", is: 7, in: "MAU" },
  { value: "7", unit: "BU", is: 7, in: "BU" },
  { value: "7", unit: "款", is: 7, in: "款" },
  { value: "-54.3", unit: "%", is: -54.3, in: "%" },
])("$value $unit is $is $in", ({ value, unit, is, in: base }) => {
  expect(observe({ value, unit })).toMatchObject({ value: is, unit: base });
});

test("no decimal becomes its neighbour when it is scaled", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 99_999_999n }),
      fc.constantFrom(["万", 4], ["亿", 8], ["万亿", 12]),
      (units, [unit, zeros]) => {
        const digits = String(units).padStart(3, "0");
        const value = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(observe({ value, unit: String(unit) })?.value).toBe(Number(units * 10n ** BigInt(Number(zeros) - 2)));
      },
    ),
  );
});

test.each([
  { unit: "万", kind: "value", low: null, high: null },
  { unit: "万 (突破)", kind: "bound", low: 10_000, high: null },
  { unit: "万 (破)", kind: "bound", low: 10_000, high: null },
  { unit: "万 (超)", kind: "bound", low: 10_000, high: null },
  { unit: "万（超）", kind: "bound", low: 10_000, high: null },
  { unit: "万 (以上)", kind: "bound", low: 10_000, high: null },
  { unit: "万 (突破, estimate)", kind: "bound", low: 10_000, high: null },
  { unit: "万 (below)", kind: "bound", low: null, high: 10_000 },
  { unit: "万 (不足)", kind: "bound", low: null, high: 10_000 },
  { unit: "万 (约)", kind: "bound", low: null, high: null },
  { unit: "万 (近, peak)", kind: "bound", low: null, high: null },
  { unit: "万 (peak)", kind: "value", low: null, high: null },
  { unit: "万 turnover", kind: "value", low: null, high: null },
  { unit: "万次多模态调用", kind: "value", low: null, high: null },
])("1 $unit is a $kind from $low to $high: only what stands in brackets qualifies", ({ unit, kind, low, high }) => {
  expect(observe({ value: "1", unit })).toMatchObject({ kind, low, high, value: 10_000 });
});

test.each([
  { address: null, attributedTo: "QuestMobile", standing: 4 },
  { address: null, attributedTo: "", standing: 4 },
  { address: "https://news.example/1", attributedTo: "", standing: 3 },
  { address: "https://news.example/1", attributedTo: "unattributed", standing: 3 },
  { address: "https://news.example/1", attributedTo: "QuestMobile", standing: 2 },
])("a figure by $attributedTo at $address has the standing $standing", ({ standing, ...given }) => {
  expect(observe(given)).toMatchObject({ standing, publisher: given.attributedTo, source: given.address ?? "" });
});

test.each([
  { period: "2025Q3", start: "2025-07-01", end: "2025-09-30" },
  { period: "2025H1", start: "2025-01-01", end: "2025-06-30" },
  { period: "2024-02", start: "2024-02-01", end: "2024-02-29" },
  { period: "2025", start: "2025-01-01", end: "2025-12-31" },
  { period: "2026-02-07", start: "2026-02-07", end: "2026-02-07" },
  { period: "to 2025-12", start: null, end: "2025-12-31" },
  { period: "2025Q3?", start: null, end: null },
  { period: "2025-13", start: null, end: null },
  { period: "2025-08 vs 2025-07", start: null, end: null },
  { period: "announced 2026-01-25, from 2026-02-01", start: null, end: null },
  { period: "undated", start: null, end: null },
  { period: "", start: null, end: null },
])("a figure of $period is of the days from $start to $end", ({ period, start, end }) => {
  expect(observe({ period })).toMatchObject({ start, end, cumulative: period.startsWith("to ") });
});

test.each([
  { title: "an investment", figure: { kind: "edge", value: "10" } },
  { title: "an event", figure: { kind: "event", value: "10" } },
  { title: "a band in words", figure: { value: "", unit: "500-1000万" } },
  { title: "a date", figure: { value: "2026-02-09" } },
  { title: "a number with a comma", figure: { value: "1,150" } },
  { title: "a range", figure: { value: "5-10" } },
])("$title gives no observation", ({ figure }) => {
  expect(observe(figure)).toBeNull();
});

test("a figure is told of its entity and group, by its own id, and leads to its record", () => {
  expect(observe({ predicate: 'share, as "new" open model downloads', scope: "native app" })).toMatchObject({
    id: "usage-001",
    measure: "share-as-new-open-model-downloads",
    scope: "native app",
    entity: "entity-1",
    group: "plover",
    status: "reported",
    clock: null,
    origin: { kind: "records", records: ["record of usage-001"] },
  });
});
