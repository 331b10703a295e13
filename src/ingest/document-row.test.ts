import { expect, test } from "vitest";
import { cellsOf } from "./document-row.ts";

test.each([
  { title: "header names become keys", header: ["a", "b"], values: ["1", "2"], cells: { a: "1", b: "2" } },
  { title: "a name is trimmed, a value is not", header: [" a\n"], values: [" 1\n"], cells: { a: " 1\n" } },
  {
    title: "a name that comes again is numbered",
    header: ["备注", "备注", "备注"],
    values: ["1", "2", "3"],
    cells: { 备注: "1", "备注 2": "2", "备注 3": "3" },
  },
  {
    title: "a numbered name that is taken counts on",
    header: ["a", "a 2", "a"],
    values: ["1", "2", "3"],
    cells: { a: "1", "a 2": "2", "a 3": "3" },
  },
  {
    title: "a nameless column is called by its place",
    header: ["a", " "],
    values: ["1", "2"],
    cells: { a: "1", "column 2": "2" },
  },
  { title: "a value beyond the header is kept", header: ["a"], values: ["1", "2"], cells: { a: "1", "column 2": "2" } },
  { title: "a value that is missing is empty", header: ["a", "b"], values: ["1"], cells: { a: "1", b: "" } },
])("$title", ({ header, values, cells }) => {
  expect(cellsOf({ header, values, locator: { row: 2 } })).toEqual(cells);
});

test("a header called __proto__ is a cell like any other", () => {
  const cells = cellsOf({ header: ["__proto__", "a"], values: ["x", "1"], locator: { row: 2 } });
  expect(JSON.stringify(cells)).toBe('{"__proto__":"x","a":"1"}');
  expect(Object.getPrototypeOf(cells)).toBe(Object.prototype);
});
