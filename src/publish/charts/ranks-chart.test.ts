import { expect, test } from "vitest";
import { ranksTold } from "../figures/ranks-figure.ts";
import { ranksChart, type RankLine } from "./ranks-chart.ts";

const line = (key: string, ...ranks: (number | null)[]): RankLine => ({ key, name: `Name ${key}`, tone: 1, ranks });
const TIMES = ["2025H1", "2025H2", "2026H1"];
const draw = (...lines: RankLine[]) => ranksChart({ alt: "Ranks", columns: TIMES, lines }).text;
const heightsOf = (svg: string, key: string) =>
  [...svg.matchAll(new RegExp(`data-mark="${key}:\\d" cx="[\\d.]+" cy="([\\d.]+)"`, "gu"))].map(([, y]) => Number(y));

test("a mark for every rank that can be told, with the key of its cell", () => {
  const svg = draw(line("a", 1, 2, 1), line("b", 2, null, 2));
  expect([...svg.matchAll(/data-mark="([^"]*)"/gu)].map(([, key]) => key)).toEqual(["a:1", "a:2", "a:3", "b:1", "b:3"]);
});

test("over a time without a rank the line is another", () => {
  const svg = draw(line("b", 2, null, 2));
  expect(svg.match(/class="step gap"/gu)).toHaveLength(1);
  expect(svg).not.toContain('class="step"');
});

test("who shares a rank stands side by side, around its height", () => {
  const svg = draw(line("a", 1, 1, 1), line("b", 1, 2, 2));
  const [a = 0] = heightsOf(svg, "a");
  const [b = 0] = heightsOf(svg, "b");
  const [, alone = 0] = heightsOf(svg, "a");
  expect(b).toBeGreaterThan(a);
  expect((a + b) / 2).toBeCloseTo(alone, 1);
});

test("names are text, whatever they hold", () => {
  const svg = draw({ ...line("a", 1, 1, 1), name: "<b>&" });
  expect(svg).toContain("&lt;b&gt;&amp;");
});

test.each([
  {
    named: "first all along",
    lines: [line("a", 1, 1, 1), line("b", 2, 2, 2)],
    told: { first: ["Name a"], since: "2025H1", always: true, climber: null },
  },
  {
    named: "first since a time",
    lines: [line("a", 2, 1, 1), line("b", 1, 2, 2)],
    told: { first: ["Name a"], since: "2025H2", always: false, climber: null },
  },
  {
    named: "two share the first place",
    lines: [line("a", 1, 1, 1), line("b", 2, 2, 1)],
    told: { first: ["Name a", "Name b"], always: false },
  },
  {
    named: "the rank at last cannot be told",
    lines: [line("a", 1, 1, null), line("b", 2, 2, 2)],
    told: { first: [], always: false },
  },
  {
    named: "whoever climbed most places is told",
    lines: [line("a", 1, 1, 1), line("b", 5, 4, 2), line("c", 4, 3, 3)],
    told: { climber: { name: "Name b", from: 5, to: 2 } },
  },
])("$named", ({ lines, told }) => {
  expect(ranksTold(lines, TIMES)).toMatchObject(told);
});
