import { expect, test } from "vitest";
import { renderPage, type Page } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { testingSite } from "../testing/testing-site.ts";

const data = testingSite();
const pages = [...planSite(data)].filter(({ path }) => path.startsWith("en/apps/"));
const texts = pages.map((page) => renderPage(page as Page<unknown>, frameOf(data)));
const of = (name: string) =>
  texts.find((text) => text.includes(`<h1 class="toned t1">\n<bdi lang="zh-Hans">${name}</bdi>`)) ?? "";

test("each app that figures speak of has a page, a whole segment has none", () => {
  expect(of("Lark")).not.toBe("");
  expect(of("Wren")).not.toBe("");
  expect(texts.some((text) => /<h1[^>]*>\s*All apps/.test(text))).toBe(false);
});

test("the page tells every figure of the app, and none of another", () => {
  const text = of("Lark");
  expect(text).toContain("2 figures of others speak of it");
  expect(text).toContain('href="../../reported/#u1"');
  expect(text).toContain('href="../../reported/#u2"');
  expect(text).not.toContain("#u3");
});

test("where no row bears the name, the page says so and infers nothing", () => {
  expect(of("Wren")).toContain("No row of a company of its group bears exactly this name.");
});

test("a figure leads to the page of its app", () => {
  const reported = [...planSite(data)].find(({ path }) => path === "en/reported/index.html");
  if (!reported) throw new Error("There is no page of reported figures");
  const text = renderPage(reported as Page<unknown>, frameOf(data));
  const own = pages.map(({ path }) => `href="../${path.replace(/^en\//, "").replace(/index\.html$/, "")}"`);
  expect(own.filter((link) => text.includes(link))).toEqual(own);
});
