import { expect, test } from "vitest";
import { besideKey, markKey, plotFigure } from "./plot.ts";

const DATA = [
  { on: new Date("2025-03-01"), users: 115, app: "豆包" },
  { on: new Date("2025-06-01"), users: 131.2345678, app: "<b>豆包</b>" },
  { on: new Date("2025-09-01"), users: 172, app: "豆包" },
];

const draw = (clip = false) =>
  plotFigure({
    title: "月活 & 更多",
    description: "从 115 到 172",
    marks: (plot) => [
      plot.lineY(DATA, { x: "on", y: "users", stroke: "var(--t1)", clip }),
      plot.text(DATA, { x: "on", y: "users", text: "app" }),
    ],
  }).text;

test("a chart is named, described, and scales to its column", () => {
  const svg = draw();
  expect(svg).toMatch(/^<svg class="plot" viewBox="0 0 720 320" role="img" aria-label="月活 &amp; 更多\. 从 115 到 172"/u);
  expect(svg).toMatch(/<title>月活 &amp; 更多<\/title>\s*<desc>从 115 到 172<\/desc>/u);
  expect(svg).not.toMatch(/<svg[^>]* (?:width|height)=/u);
});

test("it brings no style, no class of Plot's and no markup from the data", () => {
  const svg = draw();
  expect(svg).not.toMatch(/<style|plot-[a-f0-9]{6}|font-family|<b>/u);
  expect(svg).toContain("&lt;b&gt;豆包");
  expect(svg).toContain('stroke="var(--t1)"');
});

test("the same data give the same bytes, whatever was drawn before", () => {
  expect(draw(true)).toBe(draw(true));
  expect(draw(true)).toContain('id="p1"');
});

test("coordinates are short", () => {
  expect(draw()).not.toMatch(/\d\.\d{2,}(?![\dem])/u);
});

test("a mark carries its key, and what is drawn beside it the same", () => {
  const key = ({ users }: (typeof DATA)[number]) => `u${Math.floor(users)}`;
  const { text } = plotFigure({
    title: "",
    description: "",
    marks: (plot) => [
      plot.dot(DATA, { x: "on", y: "users", ...markKey(key) }),
      plot.ruleX(DATA, { x: "on", y1: 0, y2: "users", ...besideKey(key) }),
    ],
  });
  for (const name of ["mark", "beside"])
    expect([...text.matchAll(new RegExp(`data-${name}="([^"]*)"`, "g"))].map(([, own]) => own)).toEqual(["u115", "u131", "u172"]);
  expect(text).not.toContain("mark:");
});
