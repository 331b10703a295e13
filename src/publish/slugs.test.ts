import { expect, test } from "vitest";
import type { RowsQuery } from "../model/observations.ts";
import { slugsOfNames, querySlug, slugOf } from "./slugs.ts";

const places = slugsOfNames([
  { name: "北京市", en: "Beijing" },
  { name: "陕西省", en: "Shaanxi" },
  { name: "甲", en: "Twin" },
  { name: "乙", en: "Twin" },
]);
const query: RowsQuery = {
  measure: "genai-filed",
  clock: "listed_as_of",
  start: null,
  end: "2025-12-31",
  place: null,
  group: null,
};

test.each<{ change: Partial<RowsQuery>; slug: string }>([
  { change: {}, slug: "genai-filed--listed--to-2025-12-31" },
  { change: { start: "2025-07-01" }, slug: "genai-filed--listed--2025-07-01-to-2025-12-31" },
  { change: { clock: "filed_on", place: "北京市" }, slug: "genai-filed--filed--to-2025-12-31--in-beijing" },
  { change: { group: "tencent", place: "陕西省" }, slug: "genai-filed--listed--to-2025-12-31--in-shaanxi--by-tencent" },
])("$slug", ({ change, slug }) => {
  expect(querySlug({ ...query, ...change }, places)).toBe(slug);
});

test("places of one English name, or of none that we know, keep apart", () => {
  const slugs = ["甲", "乙", "不明"].map((place) => querySlug({ ...query, place }, places));
  expect(new Set(slugs).size).toBe(3);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]+$/);
});

test("an id that is unsafe in an address becomes a hash of itself", () => {
  expect(slugOf("groups.yml")).toMatch(/^[0-9a-f]{16}$/);
  expect(slugOf("../../etc")).not.toContain(".");
  expect(slugOf("genai-2025-12")).toBe("genai-2025-12");
});
