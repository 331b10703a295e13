import { expect, test } from "vitest";
import { openDesk } from "../src/publish/plan/desk.ts";
import { planSite } from "../src/publish/plan-site.ts";
import { searchFile } from "../src/publish/plan/search-file.ts";
import { testingSite } from "../src/publish/testing/testing-site.ts";
import { search } from "../src/web/search/search.ts";
import { openIndex } from "../src/web/search/search-index.ts";
import { shownHit } from "../src/web/search/shown-hit.ts";

const data = testingSite();
const file = searchFile(openDesk(data));
const index = openIndex(file, "zh");
const shown = Array.from({ length: index.count }, (_, entry) => shownHit(index, { entry, score: 0, text: -1 }, ""));

test("every company and every filing is in it, each filing under its company", () => {
  expect(file.filings.name).toHaveLength(data.filings.length);
  expect(file.companies.filings.reduce((sum, own) => sum + own, 0)).toBe(data.filings.length);
  const filer = new Map(data.filings.map(({ number, filer: name }) => [number, name]));
  const first = shown.find(({ kind }) => kind === "filing");
  expect(first?.notes).toContain(filer.get(file.filings.number[0] ?? ""));
});

test("what is found leads to pages that there are", () => {
  const paths = new Set(Array.from(planSite(data), ({ path }) => path));
  const missing = shown.flatMap(({ address }) => {
    const [page = ""] = address.split("#");
    return paths.has(`${page}index.html`) ? [] : [address];
  });
  expect(missing).toEqual([]);
});

test("rows and figures that it leads to stand on their pages", () => {
  const anchors = shown.flatMap(({ address }) => address.split("#")[1] ?? []);
  expect(anchors.length).toBeGreaterThan(10);
  expect(anchors.every((anchor) => anchor !== "")).toBe(true);
});

test.each(["shandian", "sd", "閃電"])("%s finds the group 闪电", (query) => {
  const titles = search(index, query, 5).hits.map((hit) => shownHit(index, hit, query).title);
  expect(titles).toContain("闪电");
});

test("a name with markup or another direction is a name like others", () => {
  const hostile = openIndex(
    { ...file, filings: { ...file.filings, name: file.filings.name.map(() => `<b>"\u202E字</b>`) } },
    "zh",
  );
  const found = search(hostile, "字", hostile.count).hits.filter(({ entry }) => hostile.kind(entry) === "filing");
  expect(found).toHaveLength(file.filings.name.length);
});

const first = (query: string) => {
  const [hit] = search(index, query, 5).hits;
  const found = hit && shownHit(index, hit, query);
  return found && { kind: found.kind, title: found.title };
};

test.each([
  { query: "猫头鹰", kind: "investor", title: "猫头鹰" },
  { query: "maotouying", kind: "investor", title: "猫头鹰" },
  { query: "Wren", kind: "app", title: "Wren" },
  { query: "All apps", kind: "subject", title: "All apps" },
  { query: "panel", kind: "measurer", title: "Panel" },
  { query: "news.example", kind: "website", title: "news.example" },
])("$query finds the $kind $title", ({ query, kind, title }) => {
  expect(first(query)).toEqual({ kind, title });
});

test("every investor, and every company invested in, is found under a page of its own", () => {
  const { parties } = openDesk(data).backings;
  const addresses = new Set(shown.map(({ address }) => address));
  expect([...parties.values()].filter(({ page }) => !addresses.has(page))).toEqual([]);
  expect(parties.size).toBeGreaterThan(5);
});

test("of a dossier without companies, groups and filings there are the pages to find", () => {
  const empty = openIndex(
    {
      ...file,
      things: file.things.filter(({ kind }) => kind === "page"),
      companies: { name: [], slug: [], group: [], filings: [], also: [] },
      filings: { ...file.filings, name: [], number: [], series: [], attachment: [], page: [], at: [] },
    },
    "en",
  );
  expect(search(empty, "quality", 5).count).toBe(1);
});
