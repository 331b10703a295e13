import { expect, test } from "vitest";
import { periodsOf, type Row } from "./times-fixture.ts";

const DAY = "2026-08-15";

// 年内 is of the year that the line has told, if that was the last one; months of a year may stand side by side.
test.each<Row>([
  ["2025年3月末346款，年内最后两个月137款", "2026-01-12", "2025-03-31 2025-11-01..2025-12-31"],
  ["2025年新增446款，年内将突破1000款", "2026-01-12", "2025 2026"],
  ["2025年新增446款，年内新增300款", "2027-01-12", "2025 2027"],
  ["2025年最后三个月新增100款", null, "2025-10-01..2025-12-31"],
  ["2026年7、8两个月新增133款", null, "2026-07-01..2026-08-31"],
  ["五、六两个月有120款", DAY, "2026-05-01..2026-06-30"],
  ["五、七两个月有120款", DAY, ""],
])("%s (text of %s): %s", (text, date, periods) => expect(periodsOf(text, date)).toBe(periods));
