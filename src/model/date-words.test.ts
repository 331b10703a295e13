import { expect, test } from "vitest";
import { CHINESE, ENGLISH, stretchName } from "./date-words.ts";

test.each([
  { from: null, by: "2026-01", zh: "不晚于2026年1月", en: "by January 2026" },
  { from: "2024-02", by: "2024-02", zh: "2024年2月", en: "February 2024" },
  { from: "2024-01", by: "2024-06", zh: "2024年上半年", en: "first half of 2024" },
  { from: "2025-07", by: "2025-09", zh: "2025年第三季度", en: "third quarter of 2025" },
  { from: "2025-01", by: "2025-12", zh: "2025年", en: "2025" },
  { from: "2025-02", by: "2025-04", zh: "2025年2月至2025年4月", en: "from February 2025 to April 2025" },
  { from: "2024", by: "2025-07", zh: "2024年至2025年7月", en: "from 2024 to July 2025" },
])("from $from by $by is $zh and $en", ({ from, by, zh, en }) => {
  expect(stretchName(CHINESE, { from, by })).toBe(zh);
  expect(stretchName(ENGLISH, { from, by })).toBe(en);
});
