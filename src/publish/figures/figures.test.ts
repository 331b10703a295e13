import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { renderPage } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { HOSTILE, testingSite } from "../testing/testing-site.ts";

const pages = new Map<string, string>();

beforeAll(() => {
  const data = testingSite();
  const frame = frameOf(data);
  for (const page of planSite(data)) if (page.path.endsWith(".html")) pages.set(page.path, renderPage(page, frame));
});

const figuresIn = (text: string) => [...parseHTML(text).document.querySelectorAll("figure.chart-figure")];
const embeds = () => [...pages].filter(([path]) => path.startsWith("en/embed/"));

test("the site has charts of many kinds, each with a page of its own in both languages", () => {
  const kinds = new Set(embeds().map(([path]) => path.split("/")[2]?.split("-")[0]));
  expect(kinds.size).toBeGreaterThanOrEqual(9);
  for (const [path] of embeds()) expect(pages.has(path.slice("en/".length)), path).toBe(true);
});

test("every chart says what was found, what was measured, by whom, and stands in the frame", () => {
  let checked = 0;
  for (const [path, text] of pages) {
    for (const figure of figuresIn(text)) {
      const told = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? "";
      expect(told(".chart-title"), path).not.toBe("");
      expect(told(".measured"), path).not.toBe("");
      expect(told(".chart-title"), path).not.toBe(told(".measured"));
      expect(told(".source").split(/[：:]/u)[1]?.trim(), path).toBeTruthy();
      expect(figure.querySelector(".drawing svg")?.getAttribute("aria-label"), path).toBeTruthy();
      expect(figure.querySelector("details.chart-data table"), path).not.toBeNull();
      checked++;
    }
  }
  expect(checked).toBeGreaterThan(40);
});

test("every mark has its row or its cell in the table, and with the table its number", () => {
  let marks = 0;
  for (const [path, text] of pages) {
    for (const figure of figuresIn(text)) {
      const table = figure.querySelector("details.chart-data table");
      const rows = new Map(
        [...(table?.querySelectorAll("tr[data-row]") ?? [])].map((row) => [row.getAttribute("data-row"), row]),
      );
      for (const mark of figure.querySelectorAll(".drawing [data-mark]")) {
        const key = mark.getAttribute("data-mark") ?? "";
        const [name = "", cell] = rows.has(key)
          ? [key]
          : [key.slice(0, key.lastIndexOf(":")), key.slice(key.lastIndexOf(":") + 1)];
        expect(rows.has(name), `${path} ${key}`).toBe(true);
        expect(rows.get(name)?.children[Number(cell ?? 0)]?.textContent?.trim(), `${path} ${key}`).toBeTruthy();
        marks++;
      }
    }
  }
  expect(marks).toBeGreaterThan(200);
});

test("the page of a chart shows the chart that its page around it shows", () => {
  for (const [path, text] of embeds()) {
    const [figure] = figuresIn(text);
    const id = figure?.getAttribute("data-chart") ?? "";
    const back = parseHTML(text).document.querySelector(".embed-foot a")?.getAttribute("href") ?? "";
    const home = new URL(back, `https://site.example/${path.replace("index.html", "")}`).pathname.slice(1);
    const twin = figuresIn(pages.get(`${home}index.html`) ?? "").find((one) => one.getAttribute("data-chart") === id);
    expect(twin?.querySelector(".chart-title")?.textContent, path).toBe(figure?.querySelector(".chart-title")?.textContent);
    expect(twin?.querySelectorAll("[data-mark]").length, path).toBe(figure?.querySelectorAll("[data-mark]").length);
    expect(Number(figure?.getAttribute("data-height")), path).toBeGreaterThan(200);
  }
});

test("a page without a chart brings no script for charts; one with a chart does", () => {
  for (const [path, text] of pages) expect(text.includes("assets/charts.js"), path).toBe(figuresIn(text).length > 0);
});

test("hostile names stay text in drawings and tables", () => {
  for (const [path, text] of pages) expect(text, path).not.toContain(HOSTILE);
});
