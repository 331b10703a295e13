import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { inMonthOfList } from "./as-of-list.ts";
import { checkWith } from "./check-text.ts";
import { buildClaim, link } from "./figures/testing-claims.ts";
import { knownCounts } from "./known-counts.ts";

// The lists of the fixture speak of days, that of bridges of a month; a text a year later may speak of a list that is not there.
test.each([
  { text: "目前，全国累计有230项古树名木完成备案。", date: "2026-01-15", period: "2025-12-31" },
  { text: "目前，全国累计有150项古树名木完成备案。", date: "2025-07-20", period: "2025-06-30" },
  { text: "目前，全国备案古桥梁500项。", date: "2025-11-20", period: "2025-11" },
  { text: "11月6日公布的古桥梁备案名单新增100项。", date: "2025-11-20", period: "2025-11" },
  { text: "12月6日，全国备案古桥梁500项。", date: "2025-12-20", period: "2025-12-06" },
  { text: "目前，全国累计有230项古树名木完成备案。", date: "2027-01-15", period: "2027-01-15" },
  { text: "今年以来，古树名木新增备案50项。", date: "2025-08-20", period: "2025-01-01 to 2025-06-30" },
  { text: "最近六个月，古树名木新增备案50项。", date: "2025-08-20", period: "2025-01-01 to 2025-06-30" },
  { text: "今年以来，古树名木新增备案30项。", date: "2026-01-15", period: "2026-01-01 to 2026-01-15" },
])("$text of $date is told of $period", ({ text, date, period }) => {
  const [claim] = checkWith(null, text, FACTS, { date, sources: [], language: "zh" }).claims;
  expect(claim?.about?.period).toBe(period);
});

test.each([
  { published: "2025-11-06", is: "2025-11" },
  // On that day it had not gone up.
  { published: "2025-11-20", is: "2025-11-12" },
  // Nobody knows when it did.
  { published: null, is: "2025-11" },
])("a day behind $published is of the list that is named for its month: $is", ({ published, is }) => {
  const attachments = FACTS.attachments.map((one) => (one.listedAsOf === "2025-11" ? { ...one, publishedOn: published } : one));
  const text = "11月12日，全国累计备案古桥梁500项。";
  const options = { date: "2025-12-20", sources: [], language: "zh" } as const;
  const [claim] = checkWith(null, text, { ...FACTS, attachments }, options).claims;
  expect(claim?.about?.period).toBe(is);
});

test.each([
  { says: "the list alone", measures: [], series: ["bridge"], ends: "2025-11-30" },
  { says: "a measure, too", measures: [link("users")], series: ["bridge"], ends: "2025-11-12" },
  { says: "a measure long before", measures: [link("users", "paragraph")], series: ["bridge"], ends: "2025-11-30" },
  { says: "one of two lists", measures: [], series: ["bridge", "tree"], ends: "2025-11-12" },
])("a day is that of a monthly list where a number names $says", ({ measures, series, ends }) => {
  const named = series.map((id) => link(id));
  const claim = buildClaim({ text: "500", value: "500", time: "2025-11-12", measures, series: named });
  expect(inMonthOfList(claim, knownCounts(FACTS)).time.frame?.period.end).toBe(ends);
});
