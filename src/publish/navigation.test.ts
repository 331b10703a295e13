import { expect, test } from "vitest";
import { ADDRESS_OF, AREAS, areasOf } from "./navigation.ts";
import { renderPage } from "./page.ts";
import { frameOf, planSite } from "./plan-site.ts";
import { testingSite } from "./testing/testing-site.ts";
import { SECTIONS } from "./words/sections.ts";

test("every section stands in one area, and in one alone", () => {
  expect(AREAS.flatMap(([, sections]) => sections).toSorted()).toEqual(SECTIONS.toSorted());
});

test("without a verdict its sections are gone, and the area leads to what is left", () => {
  const shown = areasOf({ verdict: false }).find(({ area }) => area === "leads");
  expect(shown?.sections[0]).toBe("usage");
  expect(areasOf({ verdict: true }).find(({ area }) => area === "leads")?.sections[0]).toBe("verdict");
});

const data = testingSite();
const frame = frameOf(data);
const pages = new Map(Array.from(planSite(data), (page) => [page.path, renderPage(page, frame)]));
const crumbsOf = (path: string): string[] => {
  const [, list = ""] = /<nav class="crumbs"[^>]*>(.*?)<\/nav>/s.exec(pages.get(path) ?? "") ?? [];
  return Array.from(list.matchAll(/<bdi[^>]*>(.*?)<\/bdi>/g), ([, text = ""]) => text);
};

test("every page below a section says the way to it, the first page of a section does not", () => {
  const own = new Set(Object.values(ADDRESS_OF).map((address) => `en/${address}index.html`));
  // A chart for other sites stands alone, with one way back.
  const english = [...pages.keys()].filter((path) => /^en\/(?!embed\/).*\.html$/.test(path));
  const without = english.filter((path) => crumbsOf(path).length === 0);
  expect(without.toSorted()).toEqual(english.filter((path) => own.has(path)).toSorted());
  expect(english.filter((path) => crumbsOf(path).length === 1)).toEqual([]);
});

test.each([
  { path: "en/groups/acme/index.html", crumbs: ["Overview", "Groups", "Acme"] },
  { path: "en/changes/lamps/index.html", crumbs: ["Overview", "Rounds"] },
  { path: "en/n/lamps--listed--to-2025-12-31/index.html", crumbs: ["Overview", "Measures", "Lamps"] },
])("$path stands under $crumbs", ({ path, crumbs }) => {
  expect(crumbsOf(path).slice(0, crumbs.length)).toEqual(crumbs);
});

test("the page being read is marked once in each of its navigations", () => {
  const page = pages.get("en/quality/index.html") ?? "";
  const [head = ""] = page.split("<main");
  expect(head.match(/href="\.\.\/quality\/"\s+aria-current="page"/g)).toHaveLength(2);
  expect(head).toMatch(/href="\.\.\/measures\/"\s+aria-current="true"/);
});
