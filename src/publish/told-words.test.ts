import { expect, test } from "vitest";
import type { Part } from "./html.ts";
import { renderPage, type Chrome } from "./page.ts";
import { frameOf } from "./plan-site.ts";
import { testingSite } from "./testing/testing-site.ts";
import { tellerName, tellerText, toldNumber, toldTime } from "./told-words.ts";

const site = testingSite();
if (!site.figures) throw new Error("The site for tests has no figures");
const names = [
  { name: { zh: "晚报", en: "Evening Paper" }, also: ["晚报社"] },
  { name: { zh: "鹪鹩", en: "Wren" }, also: [] },
];
const terms = [
  { zh: "A轮", en: "Series A" },
  { zh: "{}灯会", en: "Lantern Festival of {}" },
  { zh: "约占{}", en: "about {}" },
  { zh: "首轮", en: "first round" },
  { zh: "两轮", en: "two rounds" },
  { zh: "截至{}约占8%", en: "about 8 % by {}" },
  { zh: "港元（发行价）", en: "HKD issue price" },
];
const frame = frameOf({ ...site, figures: { ...site.figures, names, terms } });
const shown = (language: string, show: (chrome: Chrome) => Part): string =>
  renderPage({ path: "index.html", language, inputs: null, render: (_, chrome) => String(show(chrome)) }, frame);

test.each([
  { written: "2024-02", zh: "2024年2月", en: "February 2024" },
  { written: "2024H1", zh: "2024年上半年", en: "first half of 2024" },
  { written: "2025Q3", zh: "2025年第三季度", en: "third quarter of 2025" },
  { written: "to 2025-08", zh: "截至2025年8月", en: "to August 2025" },
  { written: "FY to 2024-03-31", zh: "截至2024年3月31日的财年", en: "financial year to 31 March 2024" },
  { written: "2025-02..03", zh: "2025年2月至2025年3月", en: "from February 2025 to March 2025" },
  { written: "2025-07/08", zh: "2025年7月至2025年8月", en: "from July 2025 to August 2025" },
  {
    written: "2025Q3 vs 2025Q2",
    zh: "2025年第三季度，与2025年第二季度相比",
    en: "third quarter of 2025 against second quarter of 2025",
  },
  { written: "2026 (in talks)", zh: "2026年（在谈）", en: "2026 (in talks)" },
  { written: "2024-09 A轮", zh: "2024年9月，A轮", en: "September 2024, Series A" },
  { written: "2026灯会 (day not known)", zh: "2026年灯会（日期不详）", en: "Lantern Festival of 2026 (day not known)" },
  {
    written: "2024 (two rounds); about 8 % by 2025-07",
    zh: "2024年（两轮），截至2025年7月约占8%",
    en: "2024 (two rounds), about 8 % by July 2025",
  },
  { written: "first round, stale", zh: "首轮，过时", en: "first round, stale" },
  { written: "before 鹪鹩", zh: "早于鹪鹩", en: "before Wren" },
])("the time $written is told as $zh and as $en", ({ written, zh, en }) => {
  expect(shown("zh", (chrome) => toldTime(chrome, written))).toBe(zh);
  expect(shown("en", (chrome) => toldTime(chrome, written))).toBe(en);
});

test.each([
  { written: "2024 some time or other", zh: '<q class="own"><bdi lang="en">2024 some time or other</bdi></q>' },
  { written: "2024 (first round, who knows)", zh: '<q class="own"><bdi lang="en">2024 (first round, who knows)</bdi></q>' },
])("a time with a word that nobody has put into the page's language is quoted whole: $written", ({ written, zh }) => {
  expect(shown("zh", (chrome) => toldTime(chrome, written))).toBe(zh);
});

test("a number is told with its unit in the page's language, or with the one that is written", () => {
  expect(shown("zh", (chrome) => toldNumber(chrome, "116.2", "HKD issue price"))).toBe("116.2 港元（发行价）");
  expect(shown("en", (chrome) => toldNumber(chrome, "116.2", "HKD issue price"))).toBe("116.2 HKD issue price");
  expect(shown("en", (chrome) => toldNumber(chrome, "10", "亿元"))).toBe('<bdi lang="zh-Hans">10 亿元</bdi>');
});

test.each([
  { written: "晚报社", zh: "晚报", en: "Evening Paper" },
  { written: "鹪鹩 via 晚报社", zh: "鹪鹩（据晚报）", en: "Wren via Evening Paper" },
  { written: "Panel via 晚报", zh: "Panel（据晚报）", en: "Panel via Evening Paper" },
])("who tells it is called $zh and $en where $written is written", ({ written, zh, en }) => {
  expect(shown("zh", (chrome) => tellerText(chrome, written))).toBe(zh);
  expect(shown("en", (chrome) => tellerText(chrome, written))).toBe(en);
});

test("a teller whom the page has no name for is marked with its language", () => {
  expect(shown("en", (chrome) => tellerName(chrome, "日报"))).toBe('<bdi lang="zh-Hans">日报</bdi>');
});
