import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from "parse5";
import { expect, test } from "vitest";
import { classesCsv } from "./classes-csv.ts";
import { renderPage } from "./page.ts";
import { frameOf, planSite } from "./plan-site.ts";
import { changedDeep, isShown, withoutEnglish, withTexts } from "./testing/changed-inputs.ts";
import { testingSite } from "./testing/testing-site.ts";

// Every text that a page is given, not only the names one thought of: each is followed by another text, once a harmless one of that length and script
// and once one that tries to be markup, and the page must be made of the same elements both times.
const HOSTILE_TEXTS = [
  `"'><img src=x onerror=alert(1)><script>alert(2)</script>&lt;b&gt;</td></table></main>{{7+7}}\${7+7}`,
  `\u202Eمؤسسة\u2066😀👩‍👩‍👧𠮷\u0000\u200B${"长".repeat(300)}`,
];

// A digit, for letters say in which language a text is.
const harmless = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "0");

const data = testingSite();
const frame = frameOf(data);
const pages = [...planSite(data)];

test.each(HOSTILE_TEXTS)("whatever text a page is given, it is made of the same elements: %j", (hostile) => {
  let changed = 0;
  for (const page of pages) {
    if (!page.path.endsWith(".html")) continue;
    const [before, after] = [harmless(hostile), hostile].map((text) => renderPage(withTexts(page, text), frame));
    expect(elementsOf(after ?? ""), page.path).toEqual(elementsOf(before ?? ""));
    if (before !== after) changed++;
  }
  expect(changed).toBeGreaterThan(150);
});

test("a missing translation leaves a page whole: the name stands as published", () => {
  for (const page of pages.filter(({ path }) => path.endsWith(".html"))) {
    const rendered = renderPage({ ...page, inputs: changedDeep(page.inputs, { text: String, object: withoutEnglish }) }, frame);
    expect(textOf(rendered), page.path).not.toMatch(/\bundefined\b|\bnull\b|\bNaN\b|\[object |\bfunction\b/);
  }
});

test.each(["=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(1)", "\t=1", "＝1"])("no cell of a file begins a formula: %j", (formula) => {
  let told = 0;
  for (const page of pages.filter(({ path, inputs }) => path.endsWith(".csv") && typeof inputs !== "string")) {
    const inputs = changedDeep(page.inputs, { text: (own) => (isShown(own) ? formula + own : own) });
    const rendered = renderPage({ ...page, inputs }, frame);
    const cells = rendered.split(/,|\n/).map((cell) => cell.replace(/^"/, ""));
    const formulas = cells.filter((cell) => /^[=+@\t\r＝＋－＠]|^-(?!\d+(?:\.\d+)?$)/.test(cell));
    expect(formulas, page.path).toEqual([]);
    if (rendered.includes(`'${formula}`)) told++;
  }
  expect(told).toBeGreaterThan(5);
});

test.each(["=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(1)", "\t=1", "＝1"])(
  "no cell of the estimates of classes begins one: %j",
  (formula) => {
    const [row] = data.classes;
    if (!row) throw new Error("The testing site has no classes");
    const texts = { series: formula, scheme: formula, label: formula, place: formula, group: formula };
    const cells = classesCsv([{ ...row, ...texts }]).split(/,|\n/);
    expect(cells.filter((cell) => cell.replace(/^"/, "") === `'${formula}`)).toHaveLength(5);
    expect(cells.filter((cell) => cell.replace(/^"/, "").startsWith(formula))).toEqual([]);
  },
);

const BY_LETTERS: ReadonlySet<string> = new Set(["mark", "title"]);

type Node = DefaultTreeAdapterMap["node"];

/** Elements of a page in their order, each with the names of its attributes; not what marks a text by its letters or tells the whole of one that a drawing cuts. */
function elementsOf(text: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (tree.isElementNode(node) && !BY_LETTERS.has(node.tagName))
      found.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(" "));
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(text));
  return found;
}

function textOf(text: string): string {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (tree.isTextNode(node)) found.push(node.value);
    if (tree.isElementNode(node) && node.tagName === "script") return;
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(text));
  return found.join(" ");
}
