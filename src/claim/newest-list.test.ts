import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { knownCounts } from "./known-counts.ts";
import { newestListFor } from "./newest-list.ts";

// Bridges are listed by month: in November 2024, and a year later.
test.each([
  { why: "a month is nearly over", date: "2025-11-28", is: "2025-11-30" },
  { why: "it has hardly begun", date: "2025-11-02", is: "2024-11-30" },
  { why: "long after the newest of ours there may be another", date: "2027-01-15", is: null },
])("the newest list of which a text tells where $why", ({ date, is }) => {
  const bridges = knownCounts(FACTS)("bridge");
  expect(bridges && newestListFor(date, bridges)).toBe(is);
});
