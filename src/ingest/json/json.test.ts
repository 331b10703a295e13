import { describe, expect, test } from "vitest";
import { UserError } from "../../model/issues.ts";
import { inMemory } from "../document-bytes.ts";
import { cellsOf, type DocumentRow } from "../document-row.ts";
import { MAX_LINE, readJsonLines } from "./lines.ts";
import { MAX_NESTING } from "./scan.ts";
import { readJson } from "./json.ts";

const json = (text: string): DocumentRow[] => [...readJson(inMemory(Buffer.from(text)))];
const lines = (text: string): DocumentRow[] => [...readJsonLines(inMemory(Buffer.from(text)))];
const codeOf = (read: () => DocumentRow[]): string => {
  try {
    return `${read().length} rows`;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
};

describe("JSON", () => {
  test("a list of objects is a table; its header is all names in the order in which they first come", () => {
    expect(json('[{"b": "1", "2024": "2"}, {"a": "3", "b": "4"}]')).toEqual([
      { header: ["b", "2024", "a"], values: ["1", "2", ""], locator: { table: 1, row: 2 } },
      { header: ["b", "2024", "a"], values: ["4", "", "3"], locator: { table: 1, row: 3 } },
    ]);
  });

  test("a list of lists is a table; its first is the header, row 1", () => {
    expect(json('[["a", "b"], [1, 2, 3], []]')).toEqual([
      { header: ["a", "b"], values: ["1", "2", "3"], locator: { table: 1, row: 2 } },
      { header: ["a", "b"], values: [], locator: { table: 1, row: 3 } },
    ]);
  });

  test("lists at any depth of objects are tables in the order in which they begin, other lists and empty ones are not", () => {
    const text = '{"total": 2, "tags": ["x"], "none": [], "data": {"page": {"rows": [{"a": 1}]}}, "more": [{"b": 2}]}';
    expect(json(text)).toMatchObject([
      { header: ["a"], values: ["1"], locator: { table: 1, row: 2 } },
      { header: ["b"], values: ["2"], locator: { table: 2, row: 2 } },
    ]);
  });

  test.each([
    { value: "1234567890123456789012", text: "1234567890123456789012" },
    { value: "-0.10E+400", text: "-0.10E+400" },
    { value: "true", text: "true" },
    { value: "null", text: "" },
    { value: '" a\\n\\u540d\\ud83d\\ude00 "', text: " a\n名😀 " },
    { value: '{"b": [1.0, "\\u0061" ]}', text: '{"b": [1.0, "\\u0061" ]}' },
    { value: "[ ]", text: "[ ]" },
  ])("$value is the cell $text", ({ value, text }) => {
    expect(json(`[{"a": ${value} }]`)[0]?.values).toEqual([text]);
  });

  test("a name that comes twice is two columns", () => {
    expect(json('[{"a": 1}, {"a": 2, "a": 3}]').map(cellsOf)).toEqual([
      { a: "1", "a 2": "" },
      { a: "2", "a 2": "3" },
    ]);
  });

  test("names of an object's own insides are names like any other", () => {
    const cells = json('[{"__proto__": "x", "constructor": "y", "toString": 1}]').map(cellsOf)[0];
    expect(JSON.stringify(cells)).toBe('{"__proto__":"x","constructor":"y","toString":"1"}');
  });

  test.each([
    { text: "{}", is: "no-table" },
    { text: "[]", is: "no-table" },
    { text: "[1, 2]", is: "no-table" },
    { text: '[{"a": 1}, 2]', is: "no-table" },
    { text: "[{}]", is: "1 rows" },
    { text: '[["a"]]', is: "0 rows" },
    { text: '[{"a": 1}', is: "broken-json" },
    { text: '[{"a": 1}] x', is: "broken-json" },
    { text: '[{"a": 1,}]', is: "broken-json" },
    { text: '[{"a": 01}]', is: "broken-json" },
    { text: '[{"a": .5}]', is: "broken-json" },
    { text: '[{"a": NaN}]', is: "broken-json" },
    { text: "[{'a': 1}]", is: "broken-json" },
    { text: '[{"a": "\n"}]', is: "broken-json" },
    { text: '[{"a": "\\x41"}]', is: "broken-json" },
    { text: '[{"a": "b]', is: "broken-json" },
    { text: `[{"a": ${"[".repeat(MAX_NESTING)}`, is: "too-large" },
    { text: `${'{"a":'.repeat(MAX_NESTING + 1)}`, is: "too-large" },
    { text: `[{${Array.from({ length: 257 }, (_, at) => `"${at}": 1`).join()}}]`, is: "too-large" },
    { text: `[{${'"a": 1,'.repeat(300)} "a": 1}]`, is: "too-large" },
  ])("$text is $is", ({ text, is }) => {
    expect(codeOf(() => json(text))).toBe(is);
  });
});

describe("JSON lines", () => {
  test("a line is a row and its locator the line's number; empty lines count", () => {
    expect(lines('{"a": 1}\r\n\r\n{"b": 1234567890123456789012}')).toEqual([
      { header: ["a", "b"], values: ["1", ""], locator: { line: 1 } },
      { header: ["a", "b"], values: ["", "1234567890123456789012"], locator: { line: 3 } },
    ]);
  });

  test("lists in lines have their header in the first", () => {
    expect(lines('["a", "b"]\n[1, 2]\n')).toEqual([{ header: ["a", "b"], values: ["1", "2"], locator: { line: 2 } }]);
  });

  test.each([
    { text: '{"a": 1}\n{"a": 2', is: "broken-json" },
    { text: '{"a": 1}\n{"a": 2} {"a": 3}\n', is: "broken-json" },
    { text: '{"a": 1}\n[2]\n', is: "no-table" },
    { text: "1\n2\n", is: "no-table" },
    { text: `{"a": 1}\n{"a": "${"x".repeat(MAX_LINE)}"}\n`, is: "too-large" },
  ])("$text is $is", ({ text, is }) => {
    expect(codeOf(() => lines(text))).toBe(is);
  });

  test("the error names the line", () => {
    expect(() => lines('{"a": 1}\n\n{"a": 2')).toThrow("Line 3");
  });
});
