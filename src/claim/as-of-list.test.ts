import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { checkWith } from "./check-text.ts";

// The lists of the fixture speak of days, that of bridges of a month; a text a year later may speak of a list that is not there.
test.each([
  { text: "目前，全国累计有230项古树名木完成备案。", date: "2026-01-15", period: "2025-12-31" },
  { text: "目前，全国累计有150项古树名木完成备案。", date: "2025-07-20", period: "2025-06-30" },
  { text: "目前，全国备案古桥梁500项。", date: "2025-11-20", period: "2025-11" },
  { text: "目前，全国累计有230项古树名木完成备案。", date: "2027-01-15", period: "2027-01-15" },
  { text: "今年以来，古树名木新增备案50项。", date: "2025-08-20", period: "2025-01-01 to 2025-06-30" },
  { text: "最近六个月，古树名木新增备案50项。", date: "2025-08-20", period: "2025-01-01 to 2025-06-30" },
  { text: "今年以来，古树名木新增备案30项。", date: "2026-01-15", period: "2026-01-01 to 2026-01-15" },
])("$text of $date is told of $period", ({ text, date, period }) => {
  const [claim] = checkWith(null, text, FACTS, { date, sources: [], language: "zh" }).claims;
  expect(claim?.about?.period).toBe(period);
});
