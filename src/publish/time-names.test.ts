import { expect, test } from "vitest";
import { periodName } from "./time-names.ts";

test.each([
  { start: "2024", end: "2024", name: "2024" },
  { start: "2025-07", end: "2025-09", name: "2025Q3" },
  { start: "2024-01", end: "2024-03", name: "2024Q1" },
  { start: "2025-01", end: "2025-06", name: "2025H1" },
  // Never "2025-01–09", which reads as a day.
  { start: "2025-01", end: "2025-09", name: "2025-01–2025-09" },
  { start: "2024-12", end: "2025-02", name: "2024-12–2025-02" },
  { start: "2025-02", end: "2025-04", name: "2025-02–2025-04" },
  { start: "2025-12-08", end: "2025-12-14", name: "2025-12-08–2025-12-14" },
])("$start to $end is $name", ({ start, end, name }) => {
  expect(periodName(start, end)).toBe(name);
});
