import { beforeAll, expect, test } from "vitest";
import { buildLeague } from "../../measure/league.ts";
import { indexRows } from "../../measure/rows.ts";
import { parseGroups } from "../../model/dossier.ts";
import { renderPage } from "../page.ts";
import { openDesk } from "../plan/desk.ts";
import { comparedWithLines } from "../plan/compare-lines.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { comparedKeyOf } from "../shown/shown-compared.ts";
import type { SiteData } from "../site.ts";
import { testingSite } from "../testing/testing-site.ts";
import { dossierData } from "../../../test/dossier-data.ts";

function comparePages(data: SiteData): Map<string, string> {
  const pages = Array.from(planSite(data)).filter(({ path }) => path.startsWith("en/compare/"));
  return new Map(pages.map((page) => [page.path.replace(/^en\/compare\/|index\.html$/g, ""), renderPage(page, frameOf(data))]));
}
const rowsOf = (body = "") =>
  Array.from(body.matchAll(/data-row="([^"]*)" data-order="(\d+)"/g), ([, key, order]) => `${order} ${key}`);
const bodiesOf = (page = "") => page.split("<tbody data-entity=").slice(1);
const plain = (page = "") => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
/** What is said of one, under its key. */
const bodyOf = (pages: ReadonlyMap<string, string>, key: string) =>
  [...pages.values()].flatMap(bodiesOf).find((body) => body.startsWith(`"${key}"`)) ?? "";

let tiny: SiteData;
beforeAll(async () => {
  tiny = await dossierData("tiny");
});

test("groups have a page each, all others of a kind stand together, and no page is of a pair", () => {
  const addresses = [
    "",
    "groups/acme/",
    "groups/bolt/",
    "groups/calm/",
    "groups/idle/",
    "companies/",
    "apps/",
    "who/",
    "places/",
  ];
  expect([...comparePages(testingSite()).keys()].toSorted()).toEqual(addresses.toSorted());
});

test("whatever can be compared stands on one page, and its own page leads to the comparison with it", () => {
  const data = testingSite();
  const pages = comparePages(data);
  const keys = [...pages.values()].flatMap(bodiesOf).map((body) => body.slice(1, body.indexOf('"', 1)));
  const own = comparedWithLines(openDesk(data)).map(comparedKeyOf);
  expect(keys.toSorted()).toEqual(own.toSorted());
  expect(new Set(keys.map((key) => key.split("/")[0]))).toEqual(new Set(["groups", "companies", "apps", "who", "places"]));
  const sites = new Map(Array.from(planSite(data), (page) => [page.path, page]));
  for (const key of keys) {
    const page = sites.get(`en/${key}/index.html`);
    expect(page && renderPage(page, frameOf(data)), key).toContain(`compare/?e=${key}"`);
  }
});

test("a line has one key and one place on all pages, and nobody has it twice", () => {
  const places = new Map<string, string>();
  for (const [path, page] of comparePages(tiny)) {
    for (const body of bodiesOf(page)) {
      const rows = rowsOf(body);
      expect(rows.length, path).toBe(new Set(rows).size);
      for (const row of rows) {
        const [order = "", key = ""] = row.split(" ");
        expect(places.get(key) ?? order, path).toBe(order);
        places.set(key, order);
      }
    }
  }
  expect(places.size).toBeGreaterThan(1);
});

test("of a reported number its measurer and time are told, and its state in sign and word", () => {
  const text = plain(comparePages(tiny).get(""));
  expect(text).toMatch(/9,800 Harbour Watch · 2025H2/);
  expect(text).toMatch(/▲ leading/);
});

test("a company's count is that of its group's rule, and opens its rows", () => {
  const data = testingSite();
  const lines = comparedWithLines(openDesk(data));
  const ofGroup = new Map<string, number>();
  for (const { kind, name, lines: own } of lines) {
    if (kind !== "companies") continue;
    const company = data.entities.find(({ caption }) => caption === name["zh"]);
    for (const { row, cell } of own) {
      if (cell.kind !== "rows") continue;
      expect(cell.value).toBeLessThanOrEqual(cell.listed);
      expect(cell.address).toMatch(/^companies\/[0-9a-f]{12}\/#rows$/);
      const key = `${company?.group} ${row.key}`;
      ofGroup.set(key, (ofGroup.get(key) ?? 0) + cell.value);
    }
  }
  for (const { kind, slug, lines: own } of lines) {
    if (kind !== "groups") continue;
    const counts = own.flatMap(({ row, cell }) => (cell.kind === "count" ? [[row.key, cell.count.value] as const] : []));
    for (const [key, value] of counts) expect(ofGroup.get(`${slug} ${key}`) ?? 0, `${slug} ${key}`).toBe(value);
  }
  expect(ofGroup.size).toBeGreaterThan(5);
});

test("readings that do not go together stand in one cell, each with its own number and the reason", () => {
  const body = plain(bodyOf(comparePages(testingSite()), "apps/" + appOf("Wren")));
  expect(body).toMatch(/1\.5 million Panel · 2025Q3 ≠ 1\.9 million nobody named · 2025Q3 · .*Other definition/);
  expect(body).not.toContain("1.7 million");
});

test("a scope that is not stated is a line of its own and says so", () => {
  const body = plain(bodyOf(comparePages(testingSite()), "apps/" + appOf("Wren")));
  expect(body).toMatch(/Monthly users scope not stated 1\.9 million/);
});

test("backers are counted from what is stated, and what is only claimed is told beside", () => {
  const pages = comparePages(testingSite());
  expect(plain(bodyOf(pages, "groups/bolt"))).toMatch(/Named investors in it 3/);
  expect([...pages.values()].map(plain).join(" ")).toMatch(/backer of 0 2 more are only claimed/);
});

test("a name that is HTML is text, in heads, lists and attributes", () => {
  const data = testingSite();
  const name = { zh: `<b>"甲"</b>`, en: `<b>'A'</b>` };
  const groups = data.groups.map((group) => (group.id === "acme" ? { ...group, name } : group));
  for (const [path, page] of comparePages({ ...data, groups })) {
    expect(page, path).not.toMatch(/<b>["']/);
    expect(page, path).not.toContain("<script>alert");
  }
});

test("a dossier of one group has its page, and one in which nothing has a page says so", () => {
  const data = testingSite({ companies: 1 });
  const [acme] = data.groups;
  expect(comparePages({ ...data, groups: acme ? [acme] : [] }).has("groups/acme/")).toBe(true);
  const filings = data.filings.map((row) => ({ ...row, group: null, place: null }));
  const index = indexRows(filings, data.measures);
  const league = buildLeague(data.head, data.measures, filings, index);
  const groups = parseGroups([], "groups.yml");
  const none = { ...data, groups, filings, index, league, entities: [], relations: [], places: [], reported: [] };
  expect(comparePages(none).get("")).toContain("There is nothing here to compare.");
});

function appOf(name: string): string {
  const desk = openDesk(testingSite());
  const entity = desk.data.entities.find(({ caption }) => caption === name);
  return desk.apps.get(entity?.id ?? "")?.split("/")[1] ?? "";
}
