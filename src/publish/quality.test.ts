import { expect, test } from "vitest";
import { CHECK_CODES } from "../model/checks.ts";
import { renderPage } from "./page.ts";
import { frameOf, planSite } from "./plan-site.ts";
import type { SiteData } from "./site.ts";
import { testingSite } from "./testing/testing-site.ts";
import { wordsIn } from "./words/words-in.ts";

function render(data: SiteData = testingSite()): Map<string, string> {
  const frame = frameOf(data);
  const pages = Array.from(planSite(data)).filter(({ path }) => /(?:^|\/)(?:quality|attachments)\//.test(path));
  return new Map(pages.map((page) => [page.path, renderPage(page, frame)]));
}

const pages = render();
const page = (path: string) => pages.get(`${path}index.html`) ?? "";
const lineOf = (text: string, title: string) => text.split("<tr>").find((row) => row.includes(title)) ?? "";

test.each(["zh", "en"])(
  "the quality page tells every check with its meaning, whether it found something or not, in %s",
  (language) => {
    const text = page(language === "en" ? "en/quality/" : "quality/");
    const { checks } = wordsIn(language).checks;
    for (const code of CHECK_CODES) {
      const line = lineOf(text, checks[code].title);
      expect(line, code).toContain(checks[code].meaning);
      expect(line, code).toContain("42");
    }
  },
);

test("a number of findings opens them; none is a plain 0; settled ones are counted beside", () => {
  const text = page("en/quality/");
  expect(lineOf(text, "Gaps in the numbering")).toMatch(/<a class="n" href="[^"]*quality\/check\/serial-gap\/">1<\/a>/);
  expect(lineOf(text, "Gaps in the numbering")).toMatch(/<td class="num">1<\/td>/);
  expect(lineOf(text, "Late entries")).toMatch(/<span class="zero">0<\/span>/);
});

test("every check has its page, with the row of each finding as a link to it", () => {
  for (const code of CHECK_CODES) expect(pages.has(`en/quality/check/${code}/index.html`), code).toBe(true);
  const text = page("en/quality/check/stray-character/");
  expect(text).toMatch(/href="[^"]*attachments\/lamps-2024-06\/#t1r3"/);
  expect(text).toContain("顶点灯具有限公司");
  expect(text).toContain(">open<");
});

test("a settled finding says why: an editor's own words, or the reason that a code stands for, by language", () => {
  expect(page("quality/check/serial-gap/")).toContain("alert(&quot;1&quot;)");
  expect(page("quality/check/announced-total/")).toContain("界限不同。");
  expect(page("en/quality/check/announced-total/")).toContain("Another boundary.");
});

test("a finding about a whole document leads to it, one about an announced total to its page", () => {
  expect(page("en/quality/check/future-date/")).toMatch(/href="[^"]*attachments\/lamps-2024-06\/"/);
  expect(page("en/quality/check/announced-total/")).toMatch(/href="[^"]*announced\/lamps-2024-12-31\/"/);
});

test("what is proposed stands apart from what was repaired, each with the published value and the reason", () => {
  const [, proposed = "", repaired = ""] =
    /<h2>Proposed repairs(.*)<h2>Repairs made(.*)<h2>Announced/s.exec(page("en/quality/")) ?? [];
  expect(proposed).toContain("顶点灯具有限公司");
  expect(proposed).not.toContain("物件陆");
  expect(repaired).toContain("物件6");
  expect(repaired).toContain("物件陆");
  expect(repaired).toContain("a character that does not belong to the name");
});

test("a repaired row shows the published value struck out, the repaired one, and why", () => {
  const row =
    page("en/attachments/lamps-2024-06/")
      .split("<tr")
      .find((text) => text.includes("物件陆")) ?? "";
  expect(row).toContain("<del>物件6</del> <ins>物件陆</ins>");
  expect(row).toContain("repaired: a character that does not belong to the name");
});

test("issues of no check stay on the page of their source", () => {
  expect(page("en/quality/")).toContain("odd-cell");
  expect(page("en/quality/lists/")).toContain("odd-cell");
  expect(page("en/quality/lists/")).not.toContain("serial-gap");
});
