import { expect, test } from "vitest";
import { buildLeague } from "../../measure/league.ts";
import { indexRows } from "../../measure/rows.ts";
import { parseGroups } from "../../model/dossier.ts";
import { renderPage } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { testingSite } from "../testing/testing-site.ts";
import { dossierData } from "../../../test/dossier-data.ts";

function comparePages(data: SiteData): Map<string, string> {
  const pages = Array.from(planSite(data)).filter(({ path }) => path.startsWith("en/compare/"));
  return new Map(pages.map((page) => [page.path, renderPage(page, frameOf(data))]));
}
const rowsOf = (page = "") =>
  Array.from(page.matchAll(/data-row="([^"]*)" data-order="(\d+)"/g), ([, key, order]) => `${order} ${key}`);

test("every group with a number has a page of its measures, a group without one has none", () => {
  expect([...comparePages(testingSite()).keys()]).toEqual(
    ["", "acme/", "bolt/", "calm/"].map((group) => `en/compare/${group}index.html`),
  );
});

test("a line has one key and one place on all pages, and no page has it twice", async () => {
  const places = new Map<string, string>();
  for (const [path, page] of comparePages(await dossierData("tiny"))) {
    const rows = rowsOf(page);
    expect(rows.length, path).toBe(new Set(rows).size);
    for (const row of rows) {
      const [order = "", key = ""] = row.split(" ");
      expect(places.get(key) ?? order, path).toBe(order);
      places.set(key, order);
    }
  }
  expect(places.size).toBeGreaterThan(1);
});

test("of a reported number its measurer and time are told, and its state in sign and word", async () => {
  const page = comparePages(await dossierData("tiny")).get("en/compare/index.html") ?? "";
  const text = page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(text).toMatch(/9,800 Harbour Watch · 2025H2/);
  expect(text).toMatch(/▲ leading/);
});

test("a group whose name is HTML is text, in heads, lists and attributes", () => {
  const data = testingSite();
  const name = { zh: `<b>"甲"</b>`, en: `<b>'A'</b>` };
  const groups = data.groups.map((group) => (group.id === "acme" ? { ...group, name } : group));
  for (const [path, page] of comparePages({ ...data, groups })) expect(page, path).not.toMatch(/<b>["']/);
});

test("a dossier of one group, and one of none, keeps its page", () => {
  const data = testingSite({ companies: 1 });
  const [acme] = data.groups;
  expect(comparePages({ ...data, groups: acme ? [acme] : [] }).size).toBe(2);
  const filings = data.filings.map((row) => ({ ...row, group: null }));
  const index = indexRows(filings, data.measures);
  const league = buildLeague(data.head, data.measures, filings, index);
  const none = comparePages({ ...data, groups: parseGroups([], "groups.yml"), filings, index, league });
  expect(none.get("en/compare/index.html")).toContain("Nothing is counted or reported of any group.");
});
