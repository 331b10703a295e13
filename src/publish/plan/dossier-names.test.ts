import { expect, test } from "vitest";
import { called, calledText } from "../layout.ts";
import { renderPage, type Chrome } from "../page.ts";
import { frameOf } from "../plan-site.ts";
import { testingSite } from "../testing/testing-site.ts";

const site = testingSite();
if (!site.figures) throw new Error("The site for tests has no figures");
const figures = { ...site.figures, names: [{ name: { zh: "云雀", en: "Lark" }, also: ["云雀资本/Lark"] }] };
const frame = frameOf({ ...site, figures });
const shownIn = (language: string, written: string, as: (chrome: Chrome, name: string) => unknown = calledText): string =>
  renderPage({ path: "index.html", language, inputs: written, render: (name, chrome) => String(as(chrome, name)) }, frame);

test.each([
  { written: "云雀", language: "en", shown: "Lark" },
  { written: "Lark", language: "zh", shown: "云雀" },
  { written: "云雀资本/Lark", language: "en", shown: "Lark" },
  { written: "云雀", language: "zh", shown: "云雀" },
  { written: "鹪鹩", language: "en", shown: "鹪鹩" },
  { written: "constructor", language: "en", shown: "constructor" },
])("$written is $shown in $language", ({ written, language, shown }) => {
  expect(shownIn(language, written)).toBe(shown);
});

test("groups are called as they are everywhere", () => {
  const [group] = site.groups;
  expect(shownIn("en", group?.name["zh"] ?? "")).toBe(group?.name["en"]);
});

test("a name without a translation says what language it is in", () => {
  expect(shownIn("en", "鹪鹩", called)).toBe('<bdi lang="zh-Hans">鹪鹩</bdi>');
  expect(shownIn("en", "云雀", called)).toBe("Lark");
});
