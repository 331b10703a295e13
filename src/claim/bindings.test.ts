import { expect, test } from "vitest";
import { parseMeasure } from "../model/dossier.ts";
import { bindNumbers } from "./bindings.ts";

const words = { en: "x" };
const permits = parseMeasure(
  { id: "permits", label: words, definition: words, unit: words, count: { series: ["permits"] }, clock: "listed_as_of" },
  "permits.yml",
);
const names = { measures: [permits], groups: new Set(["plover"]), places: new Set(["北湾区", "New Harbour"]) };
const base = { measure: "permits", clock: "listed_as_of", place: null, group: null };

test.each([
  { binding: "[[permits @ 2025-12-31]]", query: { ...base, start: null, end: "2025-12-31" } },
  { binding: "[[permits @ 2025-12]]", query: { ...base, start: null, end: "2025-12-31" } },
  { binding: "[[permits in 2025H2]]", query: { ...base, start: "2025-07-01", end: "2025-12-31" } },
  { binding: "[[permits plover in 2025]]", query: { ...base, group: "plover", start: "2025-01-01", end: "2025-12-31" } },
  { binding: "[[permits New Harbour @ 2025]]", query: { ...base, place: "New Harbour", start: null, end: "2025-12-31" } },
  {
    binding: "[[permits 北湾区 in 2025Q3 by filed_on]]",
    query: { ...base, clock: "filed_on", place: "北湾区", start: "2025-07-01", end: "2025-09-30" },
  },
])("$binding asks for its rows", ({ binding, query }) => {
  expect(bindNumbers(`共${binding}项`, names, "a.md")).toEqual({ prose: ["共", "项"], queries: [query] });
});

test.each([
  "[[licences @ 2025]]",
  "[[permits gull @ 2025]]",
  "[[permits @ someday]]",
  "[[permits in 2025H3]]",
  "[[permits @ 2025 by hearsay]]",
  "[[permits]]",
])("%s fails the build", (binding) => {
  expect(() => bindNumbers(binding, names, "a.md")).toThrow(expect.objectContaining({ code: "bad-binding" }));
});
