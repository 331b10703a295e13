import { expect, test } from "vitest";
import { renderPage, type Page } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { HOSTILE, testingSite } from "../testing/testing-site.ts";

function rendered(path: string, data: SiteData = testingSite()): string {
  const page = [...planSite(data)].find((one) => one.path === path);
  if (!page) throw new Error(`There is no ${path}`);
  return renderPage(page as Page<unknown>, frameOf(data));
}
const bare = (): SiteData => ({ ...testingSite(), events: [], eventPlan: null, campaigns: [], money: null });

test("a campaign says before, during and after in a sentence, and never speaks of an effect", () => {
  const text = rendered("en/campaigns/index.html");
  expect(text).toMatch(/lamp-list, of every 1,000 appearances: \d.* named it before, 1\d\.\d\d during/u);
  expect(text).toContain("More during the campaign");
  expect(text.replace("never its effect", "")).not.toMatch(/effect/iu);
});

test("a campaign without a window is shown, and nothing is measured of it", () => {
  const text = rendered("en/campaigns/index.html");
  expect(text).toContain("No window");
  expect(text).toContain("first and last day not known: nothing is measured");
});

test("earlier years and placebo dates stand beside the change, with how many share no day", () => {
  const text = rendered("en/campaigns/index.html");
  expect(text).toContain("aligned by the first day of the lunar year");
  expect(text).toMatch(/The same statistic at \d+ other dates: a share of \d+\.\d% .* only \d+ share no day/u);
});

test("the days of a campaign come as CSV, each with its part", () => {
  const lines = rendered("campaigns/gifts--lamp-list.csv").trimEnd().split("\n");
  expect(lines[0]).toBe("list,date,part,appearances,listed");
  expect(lines).toHaveLength(1 + 28 + 15 + 28);
  expect(lines.filter((line) => line.includes(",during,"))).toHaveLength(15);
});

test("events told otherwise point at each other, and each source leads to its row", () => {
  const text = rendered("en/timeline/index.html");
  expect(text).toContain('href="../timeline/#e-bbbbbbbbbbbb">≠ 1</a>');
  expect(text).toContain('href="../reported/#budget-1"');
  expect(text).toContain('data-family="campaign" data-group="acme"');
  expect(text).not.toContain(HOSTILE);
});

test("an event without a date stands in a section of its own, and everything is in the CSV", () => {
  expect(rendered("en/timeline/index.html")).toMatch(/<h2 id="y-undated">Without a date<\/h2>/u);
  expect(rendered("timeline/events.csv")).toContain("e-aaaaaaaaaaaa,budget,campaign,");
});

test("money is told by definition, newcomers with their warning, portfolios as at least so many", () => {
  const text = rendered("en/money/index.html");
  expect(text).toContain("draws the field widely");
  expect(text).toContain("undercounted");
  expect(text).toContain("No year is held in two editions of one measurer");
  expect(text).toContain("at least 0");
  expect(text).toContain("at least 0 found by January 2026, 14 reported: no contradiction");
  expect(text).not.toContain(HOSTILE);
});

test("a dossier that declares none of it says so", () => {
  expect(rendered("en/campaigns/index.html", bare())).toContain("This dossier declares no campaign.");
  expect(rendered("en/money/index.html", bare())).toContain("This dossier declares no definitions of money.");
  expect(rendered("en/timeline/index.html", bare())).toContain("0 events");
});
