import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./csv.ts";
import { type DocumentBytes, inMemory, MAX_WHOLE, SLICE } from "../document-bytes.ts";
import type { DocumentRow } from "../document-row.ts";

const rowsOf = (text: string) => [...readCsv(inMemory(Buffer.from(text)))];

test.each([
  {
    title: "records under a header",
    text: "a,b\n1,2\n3,4\n",
    values: [
      ["1", "2"],
      ["3", "4"],
    ],
  },
  {
    title: "Windows line ends, none at the end",
    text: "a,b\r\n1,2\r\n3,4",
    values: [
      ["1", "2"],
      ["3", "4"],
    ],
  },
  { title: "old Mac line ends", text: "a,b\r1,2\r", values: [["1", "2"]] },
  { title: "a byte order mark", text: "\ufeffa,b\n1,2\n", values: [["1", "2"]] },
  { title: "semicolons", text: "a;b,c;d\n1;2,3;4\n", header: ["a", "b,c", "d"], values: [["1", "2,3", "4"]] },
  { title: "tabs", text: "a\tb\n1\t\n", header: ["a", "b"], values: [["1", ""]] },
  { title: "a delimiter in a quoted header", text: '"a;;;b\n",c\n1,2\n', header: ["a;;;b\n", "c"], values: [["1", "2"]] },
  { title: "quotes around line ends, delimiters and quotes", text: 'a,b\n"x\r\ny","1,""2"""\n', values: [["x\r\ny", '1,"2"']] },
  { title: "an empty quoted value", text: 'a,b\n"",""\n', values: [["", ""]] },
  { title: "a quote inside a bare value", text: 'a,b\n5" disk,2\n', values: [['5" disk', "2"]] },
  { title: "spaces are kept", text: "a,b\n 1 ,2 \n", values: [[" 1 ", "2 "]] },
  { title: "rows shorter and longer than the header", text: "a,b\n1\n1,2,3\n", values: [["1"], ["1", "2", "3"]] },
  { title: "a delimiter at the very end", text: "a,b\n1,", values: [["1", ""]] },
  { title: "bars", text: "a|b,c|d\n1|2,3|4\n", header: ["a", "b,c", "d"], values: [["1", "2,3", "4"]] },
  { title: "tabs beside commas in names", text: "a, b\tc, d\n1\t2\n", header: ["a, b", "c, d"], values: [["1", "2"]] },
  {
    title: "a tab that keeps digits as text",
    text: "a\t,b\t\n001\t,2\t\n",
    header: ["a\t", "b\t"],
    values: [["001\t", "2\t"]],
  },
  { title: "one column", text: "name\n绘图\n𠮷\n", header: ["name"], values: [["绘图"], ["𠮷"]] },
])("$title", ({ text, header = ["a", "b"], values }) => {
  const rows = rowsOf(text);
  expect(rows.map((row) => row.values)).toEqual(values);
  for (const row of rows) expect(row.header).toEqual(header);
});

test("a row is counted by record, empty lines too, line ends in quotes not", () => {
  const rows = rowsOf('\na,b\n"1\n1",2\n\n3,4\n');
  expect(rows.map((row) => row.locator)).toEqual([{ row: 3 }, { row: 5 }]);
});

test.each([
  { title: "a quote that is never closed", content: Buffer.from('a,b\n1,2\n"3,4\n5,6\n'), code: "broken-csv" },
  { title: "text after a closing quote", content: Buffer.from('a,b\n"1"x,2\n'), code: "broken-csv" },
  { title: "prose", content: Buffer.from("Minutes\nPresent: A, B\n"), code: "not-a-table-document" },
  { title: "a column too many", content: Buffer.from(`a,b\n${",".repeat(256)}\n`), code: "too-large" },
  { title: "a row that never ends", content: Buffer.from(`a\n${"x".repeat(17 * 2 ** 20)}`), code: "too-large" },
  { title: "a quote that takes the whole file", content: Buffer.from(`a\n"${"x\n".repeat(9 * 2 ** 20)}`), code: "broken-csv" },
])("$title gives no row and the error $code", ({ content, code }) => {
  expect(() => readCsv(inMemory(content)).next()).toThrow(expect.objectContaining({ code }));
});

test("a value of 10 MiB is read", () => {
  const value = "名\n".repeat(10 * 2 ** 18);
  expect(rowsOf(`a,b\n"${value}",2\n3,4\n`).map((row) => row.values)).toEqual([
    [value, "2"],
    ["3", "4"],
  ]);
});

test("a file larger than memory may be is read, slice by slice", () => {
  // Every record is the same 8,192 bytes, so that the bytes at any place are known without the file.
  const record = Buffer.from(`${"x".repeat(8_189)},1\n`);
  const pattern = Buffer.concat(Array.from({ length: SLICE / record.length + 1 }, () => record));
  let longest = 0;
  const endless: DocumentBytes = {
    size: 33_280 * record.length,
    slice(from, to) {
      longest = Math.max(longest, to - from);
      return pattern.subarray(from % record.length, (from % record.length) + to - from);
    },
  };
  expect(endless.size).toBeGreaterThan(MAX_WHOLE);
  let last: DocumentRow | undefined;
  for (const row of readCsv(endless)) last = row;
  expect(last?.locator).toEqual({ row: 33_280 });
  expect(longest).toBe(SLICE);
});

test("the error names the row whose quote is open", () => {
  expect(() => rowsOf('a,b\n"1\n1",2\n"3,4\n')).toThrow("row 3");
});

test("what is written as RFC 4180 says is read back", () => {
  const value = fc.string({ unit: fc.constantFrom("a", "名", ",", ";", '"', "\n", "\r", " ") });
  const records = fc.array(fc.tuple(value, value), { minLength: 1 });
  fc.assert(
    fc.property(records, (values) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = `a,b\r\n${values.map((record) => `${record.map(quote).join(",")}\r\n`).join("")}`;
      expect(rowsOf(text).map((row) => row.values)).toEqual(values);
    }),
  );
});
