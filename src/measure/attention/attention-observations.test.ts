import { expect, test } from "vitest";
import type { Attention } from "../../model/attention.ts";
import { attentionObservations, titleShare } from "./attention-observations.ts";

const origin = { attachment: "", snapshot: "a".repeat(64), locator: { row: 2 } };
const volume = { id: "v", list: "daily", month: "2026-02", appearances: 10_000, titles: 8_000, days: 28, origin };
const row: Attention = {
  id: "r",
  source: "attention",
  entity: "heron",
  group: "heron",
  list: "daily",
  month: "2026-02",
  appearances: 18,
  titles: 16,
  volume,
  origin,
};
const parties = { entityOf: () => "entity", publisherOf: () => "The list" };

test("a month gives the count, and the share of what its list held, each with the rows behind it", () => {
  expect(attentionObservations([row], parties)).toMatchObject([
    { measure: "hot-search", value: 18, unit: "appearances", scope: "daily", origin: { records: ["r"] } },
    { measure: "hot-search-share", value: 20, unit: "per 10,000 titles", start: "2026-02", origin: { records: ["r", "v"] } },
  ]);
});

test("where nothing tells what the list held there is a count and no share", () => {
  expect(attentionObservations([{ ...row, volume: null }], parties)).toHaveLength(1);
  expect(titleShare({ titles: 0, volume: { ...volume, titles: 0 } })).toBeNull();
});

test("two lists and two months are four observations with ids of their own", () => {
  const rows = [row, { ...row, list: "other" }, { ...row, month: "2026-03" }];
  const ids = attentionObservations(rows, parties).map(({ id }) => id);
  expect(new Set(ids).size).toBe(6);
});
