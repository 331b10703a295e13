import { expect, test } from "vitest";
import { saidPeriod } from "./said-period.ts";

test.each([
  { start: "2025-12-31", end: "2025-12-31", zh: "2025年12月31日", en: "31 December 2025" },
  { start: "2025-07-01", end: "2025-07-31", zh: "2025年7月", en: "July 2025" },
  { start: "2025-01-01", end: "2025-12-31", zh: "2025年", en: "2025" },
  { start: "2025-07-01", end: "2025-12-31", zh: "2025年下半年", en: "second half of 2025" },
  { start: "2025-07-01", end: "2025-09-30", zh: "2025年第三季度", en: "third quarter of 2025" },
  { start: "2025-07-02", end: "2025-09-30", zh: "2025年7月2日至2025年9月30日", en: "from 2 July 2025 to 30 September 2025" },
  { start: "2024-10-01", end: "2025-03-31", zh: "2024年10月至2025年3月", en: "from October 2024 to March 2025" },
])("from $start to $end is $zh and $en", ({ start, end, zh, en }) => {
  expect(saidPeriod({ start, end })).toEqual({ zh, en });
});
