import { expect, test } from "vitest";
import {
  buildDocx,
  buildNumberedDocx,
  buildTable,
  buildZip,
  documentXml,
  numberedParagraph,
  partXml,
} from "../../../test/docx-builder.ts";
import { readDocx } from "./docx.ts";

// What Word shows in cells that are numbered and empty. LibreOffice shows the same for all that it knows of this.

type Place = Parameters<typeof numberedParagraph>[0];

const level = (index: number, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const family = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const list = (id: number, of: number, ...overrides: readonly string[]) =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides.join("")}</w:num>`;
const override = (index: number, inside: string) => `<w:lvlOverride w:ilvl="${index}">${inside}</w:lvlOverride>`;
const style = (id: string, inside: string, basedOn = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr><w:numPr>${inside}</w:numPr></w:pPr></w:style>`;
const tableOf = (places: readonly Place[]) => buildTable(["序号"], ...places.map((place) => [{ xml: numberedParagraph(place) }]));

/** The cells of a column whose paragraphs belong to these lists. */
function cells(numbering: string, places: readonly Place[], styles = ""): string[] {
  return [...readDocx(buildNumberedDocx(numbering, styles, tableOf(places)))].map(({ values }) => values[0] ?? "");
}

const first: Place = { list: 1, level: 0 };
const second: Place = { list: 1, level: 1 };
const third: Place = { list: 1, level: 2 };
const levels = family(0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)")) + list(1, 0);

test("levels count on their own and begin again below a new number", () => {
  expect(cells(levels, [first, second, second, third, first, second, third])).toEqual([
    "1.",
    "1.1",
    "1.2",
    "(1)",
    "2.",
    "2.1",
    "(1)",
  ]);
});

test("a level that comes before the one above it counts that one too", () => {
  expect(cells(levels, [second, second, first])).toEqual(["1.1", "1.2", "2."]);
});

test("lists of one family go on from each other; one with a start of its own begins there once", () => {
  const numbering = levels + list(2, 0) + list(3, 0, override(0, '<w:startOverride w:val="7"/>'));
  const place = (id: number): Place => ({ list: id, level: 0 });
  expect(cells(numbering, [1, 2, 3, 1, 3].map(place))).toEqual(["1.", "2.", "7.", "8.", "9."]);
});

test("a list may write a level in a way of its own", () => {
  const numbering = levels + list(2, 0, override(0, level(0, "第%1条")));
  expect(cells(numbering, [first, { list: 2, level: 0 }, first])).toEqual(["1.", "第2条", "3."]);
});

test.each([
  { restart: "never", value: 0, shown: ["1.", "1.1", "(1)", "(2)", "2.", "(3)"] },
  { restart: "below the first level only", value: 1, shown: ["1.", "1.1", "(1)", "(2)", "2.", "(1)"] },
])("a level begins again $restart", ({ value, shown }) => {
  const numbering =
    family(0, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", `<w:lvlRestart w:val="${value}"/>`)) + list(1, 0);
  const places = [first, second, third, third, first, third];
  expect(cells(numbering, places)).toEqual(shown);
});

test("a level that writes all in digits", () => {
  const chinese = level(0, "第%1章").replace("decimal", "chineseCounting");
  expect(cells(family(0, chinese, level(1, "%1.%2", "<w:isLgl/>")) + list(1, 0), [first, second])).toEqual(["第一章", "1.1"]);
});

test("a family that points to a list style is that list", () => {
  const numbering =
    family(0, '<w:styleLink w:val="L"/>', level(0, "%1.")) + family(1, '<w:numStyleLink w:val="L"/>') + list(1, 0) + list(2, 1);
  expect(cells(numbering, [first, { list: 2, level: 0 }, first])).toEqual(["1.", "2.", "3."]);
});

test("a paragraph is numbered by its style, by the one that is based on, or by the standard one, unless it says 0", () => {
  const styles =
    style("H1", '<w:numId w:val="1"/>') +
    style("H2", '<w:ilvl w:val="1"/>', "H1") +
    style("Plain", "").replace("w:styleId", 'w:default="1" w:styleId');
  const places: Place[] = [{ style: "H1" }, { style: "H2" }, { style: "H1", list: 0 }, {}, { style: "H2" }];
  expect(cells(levels, places, styles)).toEqual(["1.", "1.1", "", "", "1.2"]);
  const standard = style("N", '<w:numId w:val="1"/>').replace("w:styleId", 'w:default="1" w:styleId');
  expect(cells(levels, [{}, { style: "Other" }, {}], standard)).toEqual(["2.", "", "3."]);
});

test("the level that names a style is that style's, whatever the style says", () => {
  const numbering = family(0, level(0, "%1."), level(1, "%1.%2", '<w:pStyle w:val="H2"/>')) + list(1, 0);
  expect(cells(numbering, [{ style: "H2" }], style("H2", '<w:numId w:val="1"/>'))).toEqual(["1.1"]);
});

test("styles that are based on each other end", () => {
  const styles = style("A", '<w:ilvl w:val="0"/>', "B") + style("B", "", "A");
  expect(cells(levels, [{ style: "A" }, { style: "A", list: 1 }], styles)).toEqual(["", "1."]);
});

test.each([
  { title: "bullets", numbering: family(0, level(0, "•").replace("decimal", "bullet")) + list(1, 0) },
  {
    title: "a way of writing that is not known",
    numbering: family(0, level(0, "%1").replace("decimal", "hebrew1")) + list(1, 0),
  },
  { title: "a level that does not exist", numbering: family(0, level(1, "%1")) + list(1, 0) },
  { title: "a family that does not exist", numbering: list(1, 5) },
  { title: "a text over the bound", numbering: family(0, level(0, `%1${"x".repeat(70)}`)) + list(1, 0) },
])("nothing is shown for $title", ({ numbering }) => {
  expect(cells(numbering, [first, first])).toEqual(["", ""]);
});

test.each([
  { title: "no lists", parts: {} },
  { title: "lists cut short", parts: { "word/numbering.xml": "<w:numbering" } },
  { title: "lists in no language of Word's", parts: { "word/numbering.xml": "<html/>" } },
  { title: "lists with a document type", parts: { "word/numbering.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } },
  {
    title: "styles cut short",
    parts: { "word/numbering.xml": partXml("numbering", levels), "word/styles.xml": "<w:styles><w:numPr" },
  },
])("a document with $title is read, its cell empty", ({ parts }) => {
  const document = buildZip({ "word/document.xml": documentXml(tableOf([first])), ...parts });
  expect([...readDocx(document)].map(({ values }) => values)).toEqual([[""]]);
});

test("numbers of paragraphs in text boxes and deleted rows: the box counts where it stands, the deleted row not at all", () => {
  const box = `<w:p><w:r><w:txbxContent>${numberedParagraph(first, "in a box")}</w:txbxContent></w:r></w:p>`;
  const deleted = buildTable(["x"], [{ xml: numberedParagraph(first) }]).replaceAll("<w:cantSplit/>", "<w:del/>");
  const document = buildNumberedDocx(levels, "", box, deleted, tableOf([first]));
  expect([...readDocx(document)].map(({ values }) => values)).toEqual([["2."]]);
});

test("a change that is tracked in a paragraph's properties does not number it", () => {
  const changed = numberedParagraph({}).replace(
    "</w:pPr>",
    '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>',
  );
  const table = buildTable(["序号"], [{ xml: changed }]);
  expect([...readDocx(buildNumberedDocx(levels, "", table))].map(({ values }) => values)).toEqual([[""]]);
  expect([...readDocx(buildDocx(table))].map(({ values }) => values)).toEqual([[""]]);
});
