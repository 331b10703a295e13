import { expect, test } from "vitest";
import { anchorOf, cellsTexts, locatorText } from "./locators.ts";
import { en } from "./words/en.ts";
import { zh } from "./words/zh.ts";

const place = { page: 3, table: 1, row: 17, cell: 4 };

test.each([
  { words: en, said: "page 3, table 1, row 17, cell 4" },
  { words: zh, said: "第3页，表1，第17行，第4格" },
])("a place is told in the page's language: $said", ({ words, said }) => {
  expect(locatorText(words, place)).toBe(said);
});

test("a row's anchor names its page, table and row", () => {
  expect(anchorOf(place)).toBe("p3t1r17");
});

const first = { table: 1, name: 3, filer: 4, number: 5 };

test.each([
  {
    title: "once for tables that are alike",
    tables: [first, { ...first, table: 2 }],
    said: ["name in cell 3, filer in cell 4, number in cell 5"],
  },
  {
    title: "table by table where they differ",
    tables: [first, { table: 2, name: 2 }],
    said: ["table 1: name in cell 3, filer in cell 4, number in cell 5", "table 2: name in cell 2"],
  },
  { title: "not at all where no cell is known", tables: [{ table: 1 }], said: [] },
  { title: "not at all without tables", tables: undefined, said: [] },
])("cells are told $title", ({ tables, said }) => {
  expect(cellsTexts(en, tables)).toEqual(said);
});
