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
  ["5月、6月合计120款", DAY, "2026-05-01..2026-06-30"],
  ["5月和6月共120款", DAY, "2026-05-01..2026-06-30"],
  ["5月、6月分别为50款和70款", DAY, "2026-05 2026-06"],
  // Of a quarter that has hardly begun nobody tells yet.
  ["2025年12月31日748款。一季度44款，二季度93款", "2026-01-12", "2025-12-31 2025-01-01..2025-03-31 2025-04-01..2025-06-30"],
  ["一季度44款", "2026-03-20", "2026-01-01..2026-03-31"],
  // 截至年底 in January is a year that is over; 年底 alone may be of either, and leaves the months behind it as they are.
  ["截至年底748款", "2026-01-12", "2025-12-31"],
  ["到年底有望达到748款", "2026-01-12", "2026-12-31"],
  ["年末最忙，11月56款", "2026-01-12", "? 2025-11"],
  ["去年末66款，年底前要到120款", "2026-07-18", "2025-12-31 2026-12-31"],
  // After a day: from the next one to the text’s own; the months behind are of the year in which that began.
  ["11月1日之后添了137款，12月有85款", "2026-01-12", "2025-11-02..2026-01-12 2025-12"],
  ["2025年11月之后添了137款", "2026-01-12", "?"],
])("%s (text of %s): %s", (text, date, periods) => expect(periodsOf(text, date)).toBe(periods));
