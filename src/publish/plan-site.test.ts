import { expect, test } from "vitest";
import { renderPage } from "./page.ts";
import { frameOf, planSite } from "./plan-site.ts";
import type { SiteData } from "./site.ts";
import { HOSTILE, RENAMED, testingSite, type TestingSite } from "./testing/testing-site.ts";

const ASSETS = new Set([
  "assets/style.css",
  "assets/theme.js",
  "assets/ahead.js",
  "assets/app.js",
  "assets/charts.js",
  "assets/check.css",
  "assets/compare.js",
  "assets/check.js",
  "assets/explorer.css",
  "assets/explorer.js",
  "assets/registry.js",
  "assets/review.js",
  "assets/search.js",
  "assets/verdict.js",
  "assets/map.js",
  "assets/timeline.js",
  "assets/icon.svg",
]);
const SITES: readonly { readonly name: string; readonly options: TestingSite }[] = [
  { name: "a small site", options: {} },
  { name: "a site of one company", options: { companies: 1 } },
  { name: "a site with numbers too large for one page", options: { times: 40 } },
];

function renderSite(data: SiteData): Map<string, string> {
  const frame = frameOf(data);
  return new Map(Array.from(planSite(data), (page) => [page.path, renderPage(page, frame)]));
}

/** Where a link on a page leads: a path of the site and an id on it. */
function target(page: string, href: string): { path: string; id: string } {
  const url = new URL(href.replaceAll("&amp;", "&"), `https://site.example/${page.replace(/index\.html$/, "")}`);
  const path = decodeURIComponent(url.pathname.slice(1));
  return { path: path === "" || path.endsWith("/") ? `${path}index.html` : path, id: url.hash.slice(1) };
}

/** All links but to what a script puts into the page. */
const hrefs = (text: string) =>
  Array.from(text.matchAll(/(?<!<link rel="expect" )(?:href|src)="([^"]*)"/g), (match) => match[1] ?? "");
const inside = (href: string) => !/^[a-z]+:/i.test(href);
const rowsIn = (text: string) => text.match(/<tr[^>]*><td/g)?.length ?? 0;

/** Rows that a number's page lists, itself or on the pages it names. */
function rowsBehind(pages: ReadonlyMap<string, string>, path: string): number {
  const text = pages.get(path) ?? "";
  if (!text.includes('<table class="sum">')) return rowsIn(text);
  const parts = Array.from(text.matchAll(/<a class="n" href="([^"]*)"/g), (match) => target(path, match[1] ?? "").path);
  return parts.reduce((sum, part) => sum + rowsIn(pages.get(part) ?? ""), 0);
}

test.each(SITES)("$name has no broken link", ({ options }) => {
  const pages = renderSite(testingSite(options));
  const broken = [...pages].flatMap(([page, text]) =>
    hrefs(text)
      .filter(inside)
      .filter((href) => {
        const { path, id } = target(page, href);
        if (ASSETS.has(path)) return false;
        const found = pages.get(path);
        return found === undefined || (id !== "" && !/\s/.test(found[found.indexOf(`id="${id}"`) - 1] ?? ""));
      })
      .map((href) => `${page} → ${href}`),
  );
  expect(broken).toEqual([]);
});

test.each(SITES)("every number of $name opens exactly so many rows", ({ options }) => {
  const pages = renderSite(testingSite(options));
  let checked = 0;
  for (const [page, text] of pages) {
    for (const [, href = "", shown = ""] of text.matchAll(/<a class="n" href="([^"]*)"\s*>([^<]*)</g)) {
      const { path } = target(page, href);
      if (!/^(?:en\/)?(?:n|rows)\//.test(path)) continue;
      expect(rowsBehind(pages, path), `${page} → ${href}`).toBe(Number(shown.replaceAll(",", "")));
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(50);
});

test("no name becomes markup, and no page carries a script or a style of its own", () => {
  for (const [path, text] of renderSite(testingSite())) {
    if (!path.endsWith(".html")) continue;
    expect(text, path).not.toContain(HOSTILE);
    expect(text, path).not.toMatch(
      /<img|<script(?! src="[^"]*assets\/| type="application\/ld\+json">\{)|<style|\sstyle=|\son[a-z]+="|href="javascript:/,
    );
    expect(text, path).toContain("default-src 'none'");
  }
});

test("every page has one title, one h1, its language and its twin in the other", () => {
  const pages = renderSite(testingSite());
  for (const [path, text] of pages) {
    if (!path.endsWith(".html")) continue;
    expect(text.match(/<h1[ >]/g)?.length, path).toBe(1);
    expect(text, path).toMatch(path.startsWith("en/") ? /<html lang="en"[ >]/ : /<html lang="zh-Hans"[ >]/);
    expect(pages.has(path.startsWith("en/") ? path.slice(3) : `en/${path}`), path).toBe(true);
  }
});

test("every id stands once on its page", () => {
  for (const [path, text] of renderSite(testingSite())) {
    const ids = Array.from(text.matchAll(/\sid="([^"]*)"/g), (match) => match[1]);
    expect(ids.length, path).toBe(new Set(ids).size);
  }
});

test("a name is never translated: where there is no English one, the Chinese one stands, marked as Chinese", () => {
  const pages = renderSite(testingSite());
  expect(pages.get("en/groups/bolt/index.html")).toContain("闪电");
  expect(pages.get("en/attachments/lamps-2024-06/index.html")).toMatch(/<td lang="zh-Hans"><a href="[^"]*">物件/);
});

test("a figure without an address is shown, and said to count for nothing", () => {
  const pages = renderSite(testingSite());
  expect(pages.get("en/reported/index.html")).toContain("no address: counts for nothing");
  expect(pages.get("en/groups/acme/index.html")).toContain("no address: counts for nothing");
});

test("the same data give the same pages, in the same order", () => {
  const [first, second] = [renderSite(testingSite()), renderSite(testingSite())];
  expect([...first.keys()]).toEqual([...second.keys()]);
  expect([...first.values()]).toEqual([...second.values()]);
});

test("a changed row changes the pages that show it, and no other", () => {
  const inputs = (options: TestingSite) =>
    new Map(Array.from(planSite(testingSite(options)), (page) => [page.path, page.inputs]));
  const [before, now] = [inputs({ times: 40 }), inputs({ times: 40, renamed: "lamps-2024-12-4" })];
  const differing = [...now].filter(([path, own]) => JSON.stringify(own) !== JSON.stringify(before.get(path)));
  expect([...now.keys()]).toEqual([...before.keys()]);
  for (const [path, own] of differing) {
    // The page of another thing that was called the same lists it no longer.
    const showed = JSON.stringify(before.get(path)).includes('"L-lamps-2024-12-4"');
    expect(JSON.stringify(own).includes(RENAMED) || showed, path).toBe(true);
  }
  const zh = differing.map(([path]) => path).filter((path) => !path.startsWith("en/") && !/^(?:n|rows)\//.test(path));
  expect(zh.map((path) => path.split("/")[0])).toEqual([
    "classes",
    "groups",
    "changes",
    "changes",
    "attachments",
    "companies",
    // Its own, and those of three others that were called the same.
    "products",
    "products",
    "products",
    "products",
    "registry.json",
    "search.json",
    "graph.json",
  ]);
  expect(zh[1]).toBe("groups/calm/index.html");
});

test.each([
  { ranks: [1, 2, 3, 4], lead: /^[^,]+, [^,]+ and [^,]+ lead:/ },
  { ranks: [1, 1, 1, 1, 5], lead: /^[^,]+, [^,]+, [^,]+ and [^,]+ lead:/ },
  { ranks: [1, 1, 1, 1, 1, 1, 1], lead: /^[^,]+, [^,]+, [^,]+ and 4 others lead:/ },
])("of ranks $ranks the headline leaves out nobody who shares a leading one", ({ ranks, lead }) => {
  const data = testingSite();
  const [row] = data.league.rows;
  const rows = ranks.flatMap((rank) => (row ? [{ ...row, rank }] : []));
  const page = renderSite({ ...data, league: { ...data.league, rows } }).get("en/index.html") ?? "";
  const [, sentence = ""] = /<h1>(.*?)<\/h1>/s.exec(page) ?? [];
  expect(sentence.replace(/<[^>]+>/g, "").trim()).toMatch(lead);
});

test("a headline with an unknown gap is a mistake of the dossier, and says so", () => {
  const data = testingSite();
  const wrong = { ...data, head: { ...data.head, headline: { zh: "{who}", en: "{who}" } } };
  expect(() => renderSite(wrong)).toThrowError(expect.objectContaining({ code: "unknown-placeholder" }));
});
