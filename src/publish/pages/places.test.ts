import { expect, test } from "vitest";
import { renderPage } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { testingSite } from "../testing/testing-site.ts";
import { withFilings } from "../testing/with-filings.ts";
import type { PlacesInputs } from "./places.ts";

function pagesOf(data: SiteData): Map<string, string> {
  const pages = Array.from(planSite(data)).filter(({ path }) => path.startsWith("en/places/"));
  return new Map(pages.map((page) => [page.path, renderPage(page, frameOf(data))]));
}
const plain = (text = "") => text.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("a place stands on its tile with its number; one without a tile is named beside, and rows without a place are told", () => {
  const page = pagesOf(testingSite()).get("en/places/index.html") ?? "";
  const tiles = page.match(/<a class="tile .*?<\/a\s*>/gs) ?? [];
  expect(tiles.map((tile) => plain(tile).trim().replace(/ \d+$/, ""))).toContain("East");
  expect(plain(page)).toMatch(/Not on the map: West \d+/);
  expect(plain(page)).toContain("Rows whose list gives no place");
});

test("the numbers of every map, with rows that have no place, are all that its measure counts", () => {
  const data = testingSite();
  const inputs = Array.from(planSite(data)).flatMap((page) =>
    page.path === "places/index.html" ? (page.inputs as PlacesInputs) : [],
  );
  expect(inputs.flatMap(({ maps }) => maps)).toHaveLength(2);
  for (const { measure, asOf, places } of inputs.flatMap(({ maps }) => maps)) {
    const query = { measure, clock: "listed_as_of", start: null, end: asOf, place: null, group: null } as const;
    const rows = data.index.rows(query);
    const nowhere = rows.filter(({ place }) => place === null).length;
    expect(places.reduce((sum, { count }) => sum + count.value, nowhere)).toBe(rows.length);
  }
});

test("a place that only the lists know has a page, and a hostile one is text", () => {
  const data = testingSite();
  const name = `<b>"湾"</b>\u202E`;
  const filings = data.filings.map((row, at) => (at === 0 ? { ...row, place: name } : row));
  const pages = pagesOf(withFilings(data, filings));
  const own = [...pages].filter(([path]) => /places\/[0-9a-f]{16}\//.test(path));
  expect(own).toHaveLength(1);
  expect(own[0]?.[1]).toContain("&lt;b&gt;&quot;湾&quot;&lt;/b&gt;");
  expect(own[0]?.[1]).not.toContain('<b>"湾');
});

test("a place tells its series by half-year, its groups, its filers and its newest rows", () => {
  const page = pagesOf(testingSite()).get("en/places/east/index.html") ?? "";
  expect(page).toContain("<h1>");
  for (const part of ['id="half-years"', "Groups with most filings here", "Filers with most rows here", 'id="newest"'])
    expect(page).toContain(part);
  expect(page).toContain('href="../../registry/?place=%E4%B8%9C%E5%9F%8E"');
});

test("a dossier whose lists name no place says so and draws no map", () => {
  const data = testingSite();
  const filings = data.filings.map((row) => ({ ...row, place: null }));
  const pages = pagesOf({ ...withFilings(data, filings), places: [] });
  expect([...pages.keys()]).toEqual(["en/places/index.html"]);
  const page = pages.get("en/places/index.html");
  expect(page).toContain("No list of this dossier names a place.");
  expect(page).not.toContain('class="tile-map"');
});
