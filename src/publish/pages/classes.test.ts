import { expect, test } from "vitest";
import { renderPage, type Page } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { testingSite } from "../testing/testing-site.ts";

function rendered(data: SiteData, path: string): string {
  const page = [...planSite(data)].find((one) => one.path === path);
  if (!page) throw new Error(`There is no ${path}`);
  return renderPage(page as Page<unknown>, frameOf(data));
}

test("an estimate is never shown without its interval, and says what is left open", () => {
  const text = rendered(testingSite(), "en/classes/index.html");
  expect(text).toMatch(/Street lamp: (?:from .+; )?\d+\.\d% of all \d+ \(95% interval \d+\.\d%–\d+\.\d%\)/u);
  expect(text).toMatch(/>Street lamp<\/th>(?:(?!<\/tr>)[^])*\d+\.\d%–\d+\.\d% <span class="meta">at most \d+\.\d%</u);
  expect(text).toContain('<svg class="plot"');
});

test("the count of a label leads to its rows, the least sure first", () => {
  const data = testingSite();
  expect(rendered(data, "en/classes/index.html")).toContain('href="../classes/kind/desk/"');
  const rows = rendered(data, "en/classes/kind/street/index.html");
  expect(rows).toContain("reader-a");
  expect(rows.match(/<tr>/gu)).toHaveLength(1 + data.labels.filter(({ label }) => label === "street").length);
});

test("every half-year stands on each clock, and in the CSV with its slice", () => {
  const data = testingSite();
  const lines = rendered(data, "en/classes/kind--lamps.csv").trimEnd().split("\n");
  expect(lines).toHaveLength(1 + data.classes.length);
  expect(lines[0]).toContain("share,share_low,share_high,most");
});

test("a dossier without schemes says so", () => {
  const bare = { ...testingSite(), schemes: [], labels: [], classes: [] };
  expect(rendered(bare, "classes/index.html")).toContain("本专题没有分类方案。");
});
