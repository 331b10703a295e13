import { expect, test } from "vitest";
import { intervalText, largeNumber, periodName, rankText, shareText } from "./verdict-values.ts";

test.each([
  { value: 159_000_000, zh: "1.59亿", en: "159 million" },
  { value: 9_926_000, zh: "992.6万", en: "9.926 million" },
  { value: 4_210_000_000_000, zh: "4.21万亿", en: "4.21 trillion" },
  { value: 8123, zh: "8,123", en: "8,123" },
])("$value is $zh and $en", ({ value, zh, en }) => {
  expect([largeNumber(value, "zh"), largeNumber(value, "en")]).toEqual([zh, en]);
});

test.each([
  { interval: [15e6, null], unit: "人", text: "≥15 million" },
  { interval: [5e6, 1e7], unit: "人", text: "5 million–10 million" },
  { interval: [0, 1e7], unit: "人", text: "≤10 million" },
  { interval: [21.1, 21.1], unit: "%", text: "21.1%" },
  { interval: [-54.3, -54.3], unit: "%", text: "−54.3%" },
] as const)("$interval $unit is told as $text", ({ interval, unit, text }) => {
  expect(intervalText(interval, unit, "en")).toBe(text);
});

test.each([
  { start: "2025-07", end: "2025-09", name: "2025Q3" },
  { start: "2025-01", end: "2025-06", name: "2025H1" },
  { start: "2025-01", end: "2025-12", name: "2025" },
  { start: "2025", end: "2025", name: "2025" },
  { start: "2025-02", end: "2025-03", name: "2025-02–2025-03" },
  { start: "2025-12-08", end: "2025-12-14", name: "2025-12-08–12-14" },
  { start: "2024-10", end: "2025-09", name: "2024-10–2025-09" },
  { start: null, end: "2025-08", name: "2025-08" },
])("$start to $end is $name", ({ start, end, name }) => {
  expect(periodName(start, end)).toBe(name);
});

test("shares and ranks that figures leave open are ranges", () => {
  expect([shareText([0.125, 0.14]), shareText([0.2, 0.2]), rankText([2, 4]), rankText([1, 1])]).toEqual([
    "12.5–14.0%",
    "20.0%",
    "2–4",
    "1",
  ]);
});
