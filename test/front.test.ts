import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSiteData } from "../src/build/site-data.ts";
import { renderPage } from "../src/publish/page.ts";
import { frameOf, planSite } from "../src/publish/plan-site.ts";
import type { SiteData } from "../src/publish/site.ts";
import { testingSite } from "../src/publish/testing/testing-site.ts";
import { openWorkspace } from "../src/store/workspace.ts";

const scratch = mkdtempSync(join(tmpdir(), "tidui-test-"));
const tiny = await loadSiteData(join(import.meta.dirname, "../dossiers/tiny"), openWorkspace(join(scratch, "out")));
rmSync(scratch, { recursive: true, force: true });

/** The home page in English, up to what follows the first screen. */
function front(data: SiteData): string {
  const frame = frameOf(data);
  for (const page of planSite(data)) {
    if (page.path !== "en/index.html") continue;
    return renderPage(page, frame).split("</section>")[0] ?? "";
  }
  return "";
}

const headings = (text: string): number => text.match(/<div class="front-chart">/g)?.length ?? 0;
const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ")
    .trim();
const headline = (text: string): string => plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? "");

test("the headline says the verdict in one line, and what qualifies it stands below", () => {
  const text = front(tiny);
  expect(headline(text)).toMatch(/^Plover and Tern Logistics lead; Heron.* is falling behind$/);
  const qualified = plain(/<div class="qualified">(.*?)<\/div>/s.exec(text)?.[1] ?? "");
  expect(qualified).toMatch(/variants of the index put both before/);
  expect(qualified).toMatch(/A share of variants is no probability/);
});

test("three charts and what the last rounds brought stand on the first screen", () => {
  const text = front(tiny);
  expect(headings(text)).toBe(3);
  expect(text).toContain('class="chart echelons"');
  expect(text).toContain('data-chart="round-strips"');
  expect(text).toContain('data-chart="outcome"');
  expect(text).toContain('class="front-rounds"');
});

/** The chart of the outcome, with its table. */
const outcome = (data: SiteData): string => /<figure[^>]*data-chart="outcome".*?<\/figure>/s.exec(front(data))?.[0] ?? "";

test("each bar of the outcome has a row that opens the figure it was read from", () => {
  const chart = outcome(tiny);
  const marks = chart.match(/data-mark="/g)?.length ?? 0;
  expect(marks).toBeGreaterThanOrEqual(3);
  expect(chart.match(/<a class="n" href="[^"]*reported\/#/g)).toHaveLength(marks);
});

test("each of the three charts has its source, its table and a page to frame, and tells nobody twice", () => {
  const charts = front(tiny).match(/<figure[^>]*class="chart-figure.*?<\/figure>/gs) ?? [];
  expect(charts).toHaveLength(3);
  for (const chart of charts) {
    expect(plain(/<p class="source">(.*?)<\/p>/s.exec(chart)?.[1] ?? "")).toMatch(/^Source: \S/);
    expect(chart).toMatch(/<a class="embed" href="[^"]+"/);
    expect(chart).toContain('<details class="chart-data"');
    const words = plain(/<p class="measured">(.*?)<\/p>/s.exec(chart)?.[1] ?? "").split(/[,:] /);
    expect(new Set(words).size).toBe(words.length);
  }
});

test("without a verdict the league leads, and the page stays whole", () => {
  const text = front(testingSite());
  expect(headline(text)).toMatch(/ lead:/);
  expect(headings(text)).toBe(2);
  expect(text).not.toContain('class="chart echelons"');
});

test("without a single group there is no league to draw", () => {
  const data = testingSite();
  const text = front({ ...data, league: { ...data.league, rows: [] } });
  expect(headings(text)).toBe(1);
});

test("the bars are of one period: who was read in another has no rank in it, and no bar", () => {
  const { verdict } = tiny;
  if (!verdict) throw new Error("the tiny dossier has no verdict");
  const standings = verdict.standings.map((one) => (one.rank?.[1] === 4 ? { ...one, rank: null } : one));
  const bars = (site: SiteData) => outcome(site).match(/data-mark="/g)?.length;
  expect(bars(tiny)).toBe(4);
  expect(bars({ ...tiny, verdict: { ...verdict, standings } })).toBe(3);
});
