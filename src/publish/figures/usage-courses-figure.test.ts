import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { boundOf } from "../charts/readings-chart.ts";
import { renderPage, type Page } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { testingSite } from "../testing/testing-site.ts";
import { charts as english } from "../words/charts-en.ts";
import { charts as chinese } from "../words/charts-zh.ts";
import { coursesTold } from "./usage-courses-figure.ts";

const app = (name: string, first: number, last: number) => ({ app: name, first, last });

test.each([
  {
    named: "who rose most by proportion is told, not who is largest",
    apps: [app("Large", 100, 150), app("Small", 1, 4), app("Down", 10, 5)],
    told: { all: 3, up: 2, down: 1, most: { app: "Small", rose: true, times: "4.0" } },
  },
  {
    named: "where none rose, who fell most",
    apps: [app("A", 10, 9), app("B", 10, 2.5), app("C", 5, 5)],
    told: { all: 3, up: 0, down: 2, most: { app: "B", rose: false, times: "0.25" } },
  },
  {
    named: "none moved",
    apps: [app("A", 10, 10), app("B", 3, 3), app("C", 5, 5)],
    told: { all: 3, up: 0, down: 0, most: null },
  },
])("$named", ({ apps, told }) => {
  expect(coursesTold(apps)).toEqual(told);
});

test("the finding is a sentence in both languages", () => {
  const told = coursesTold([app("豆包", 20, 50), app("Kimi", 10, 5), app("C", 5, 5)]);
  expect(chinese.courses(told)).toBe("3个应用的末次读数与首次相比，1个高、1个低；升得最多的是豆包，为首次的2.5倍");
  expect(english.courses(told)).toBe(
    "Of 3 apps 1 stands higher at the last reading than at the first, 1 lower; 豆包 rose most, to 2.5 times its first",
  );
});

test("each app that was read again later has a panel, and each of its marks a row", () => {
  const data = testingSite({ ranked: true });
  const page = [...planSite(data)].find(({ path }) => path === "en/usage/index.html");
  if (!page) throw new Error("There is no page of usage");
  const { document } = parseHTML(renderPage(page as Page<unknown>, frameOf(data)));
  const figure = document.querySelector('figure[data-chart^="courses-"]');
  const names = [...(figure?.querySelectorAll(".panel-title bdi") ?? [])].map(({ textContent }) => textContent);
  expect(names).toEqual(["Finch", "Lark", "Wren"]);
  const rows = new Set([...(figure?.querySelectorAll("tr[data-row]") ?? [])].map((row) => row.getAttribute("data-row")));
  const marks = [...(figure?.querySelectorAll(".drawing [data-mark]") ?? [])].map((mark) => mark.getAttribute("data-mark"));
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.filter((mark) => !rows.has(mark))).toEqual([]);
  expect(figure?.querySelector(".drawing")?.textContent).toContain("over 2 million");
});

test.each([
  { kind: "value", low: null, high: null, bound: null },
  { kind: "bound", low: 5, high: null, bound: "over" },
  { kind: "bound", low: null, high: 5, bound: "under" },
  // "About 5": a bound that tells neither side is drawn where it is.
  { kind: "bound", low: null, high: null, bound: null },
  { kind: "band", low: 1, high: 2, bound: null },
] as const)("a $kind of $low to $high is drawn as $bound", ({ bound, ...point }) => {
  expect(boundOf(point)).toBe(bound);
});
