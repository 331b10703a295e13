import { expect, test } from "vitest";
import { renderPage, type Page } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import type { SiteData } from "../site.ts";
import { COUNTED, HOSTILE_NAMED } from "../testing/testing-attention.ts";
import { testingSite } from "../testing/testing-site.ts";

const site = testingSite();

function rendered(path: string, data: SiteData = site): string {
  const page = [...planSite(data)].find((one) => one.path === path);
  if (!page) throw new Error(`There is no ${path}`);
  return renderPage(page as Page<unknown>, frameOf(data));
}

/** The text of the cells of each row, by the text of its head; the first of a head. */
function rowsOf(text: string): Map<string, string[]> {
  const rows = [...text.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].flatMap(([, row = ""]) => {
    const cells = [...row.matchAll(/<t[hd]([^>]*)>(.*?)<\/t[hd]>/gsu)].map(([, attributes = "", cell = ""]) => ({
      isHead: attributes.includes('scope="row"'),
      text: cell.replaceAll(/<[^>]*>/gu, "").trim(),
    }));
    const head = cells.find(({ isHead }) => isHead);
    return head ? [[head.text, cells.map((cell) => cell.text)] as const] : [];
  });
  return new Map(rows.toReversed());
}

test("the lede says that placed and moderated entries cannot be told apart, in both languages, and never media volume", () => {
  expect(rendered("en/attention/index.html")).toMatch(
    /<p class="lede">[^<]*bought[^<]*nothing in the data tells these from the rest/u,
  );
  expect(rendered("attention/index.html")).toMatch(/<p class="lede">[^<]*买来[^<]*无从分辨[^<]*不说明有人关心，更不是媒体声量/u);
});

test("a list's league holds twelve whole months against twelve, by titles of every 10,000", () => {
  const text = rendered("en/attention/index.html");
  expect(text).toContain("January 2025 to December 2025, 12,000 titles");
  expect(text).toContain("January 2024 to December 2024, 12,000 titles");
  const rows = rowsOf(text);
  expect(rows.get("Acme")).toEqual(["1", "Acme", "group", "50.0", "20.0", "+30.0", "60", "61", "25"]);
  // Twenty titles after eighteen are no change.
  expect(rows.get("闪电")).toEqual(["2", "闪电", "group", "16.7", "15.0", "(+1.7)", "20", "21", "19"]);
});

test("a name that is younger than the window before is held against nothing", () => {
  expect(rowsOf(rendered("en/attention/index.html")).get("Lark")?.slice(3)).toEqual([
    "Acme",
    "40.0",
    "",
    "from 13 June 2025 on",
    "48",
    "49",
    "",
  ]);
});

test("groups and apps are charts of their own, and a list that is too short is not compared", () => {
  const text = rendered("en/attention/index.html");
  const drawn = [...text.matchAll(/<figure\s+class="chart-figure"\s+id="([^"]*)"/gu)].map(([, id]) => id);
  expect(drawn).toEqual(["chart-attention-daily-makers", "chart-attention-daily-apps"]);
  expect(text).toContain(
    "No comparison with the year before: the list is whole in 4 of these twelve months and in 0 of the twelve before",
  );
  expect(text).toContain("1 more with fewer than 30 titles in these twelve months");
  expect(text).toContain("1 more with fewer than 30 titles in both windows together");
  expect(text).not.toContain("Silent list");
});

test("every number of a league leads to the months of its name, each with its rows, its file and the list's address", () => {
  const league = rendered("en/attention/index.html");
  expect(league).toContain('<a class="n" href="../attention/acme/#daily">50.0</a>');
  const text = rendered("en/attention/acme/index.html");
  expect(text).toContain('id="daily"');
  expect(text).toContain('<a href="../../sources/#source-attention">its appearances, row 4</a>');
  expect(text).toContain('<a href="../../sources/#source-attention-volume">the list, row 19</a>');
  expect(text).toContain(COUNTED);
  expect(text).toContain('href="https://lists.example/daily"');
  const rows = rowsOf(text);
  expect(rows.get("2025-05")?.slice(1, 6)).toEqual(["600.0", "60", "61", "1,000", "31"]);
  expect(rows.get("2025-06")?.slice(1, 3)).toEqual(["0", "0"]);
});

test("months that lack days are marked where they are listed", () => {
  const text = rendered("en/attention/index.html");
  expect(text).toContain("27/31 (4 missing)");
  expect(text).toContain("12/31 (19 missing)");
});

test("how a name is looked for stands on its page", () => {
  expect(rendered("en/attention/bolt/index.html")).toMatch(
    /one of these in the title: 灯. 公司. none of these in the title: 雷雨/u,
  );
  const acme = rendered("en/attention/acme/index.html");
  expect(acme).toContain("Longer words that do not count: 顶点房产");
  expect(acme).toContain("Not counted in its own list: Weekly list");
  expect(acme).toContain("not the sum of its brands and apps");
  expect(rendered("en/attention/lark/index.html")).toContain("These names mean it from 13 June 2025 on");
});

test("what no list gave has no page, and a hostile name is text", () => {
  const paths = [...planSite(site)].map(({ path }) => path);
  expect(paths).toContain("attention/hostile/index.html");
  expect(paths.filter((path) => path.includes("unnamed"))).toEqual([]);
  expect(rendered("en/attention/hostile/index.html")).not.toContain(HOSTILE_NAMED);
  expect(rendered("en/attention/index.html")).not.toContain(HOSTILE_NAMED);
});

test("league, months and volume come as CSV", () => {
  const lines = (file: string) => rendered(`en/attention/${file}`).trimEnd().split("\n");
  expect(lines("daily.csv")[1]).toBe("makers,1,acme,顶点,group,acme,2025-01,2025-12,60,61,50,2024-01,2024-12,24,25,20,30");
  expect(lines("daily--months.csv")).toContain(`acme,顶点,group,acme,2023-12,9,10,90,row 2,1000,2000,27,31,row 2,${COUNTED}`);
  expect(lines("weekly--volume.csv")).toHaveLength(5);
});

test("a dossier that looks for nothing says so", () => {
  const bare = { ...site, attentionPlan: null, attention: { attention: [], volume: [], days: [] } };
  expect(rendered("en/attention/index.html", bare)).toContain("This dossier looks for no name in titles.");
});
