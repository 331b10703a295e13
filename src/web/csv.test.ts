import { expect, test } from "vitest";
import { csvText } from "./csv.ts";

test.each([
  { cell: "plain", written: "plain" },
  { cell: "a,b", written: '"a,b"' },
  { cell: 'say "so"', written: '"say ""so"""' },
  { cell: "two\nlines", written: '"two\nlines"' },
  { cell: "=1+1", written: "'=1+1" },
  { cell: "+86", written: "'+86" },
  { cell: "-1", written: "'-1" },
  { cell: "@SUM(A1)", written: "'@SUM(A1)" },
  { cell: "\tx", written: "'\tx" },
  { cell: "＝1+1", written: "'＝1+1" },
  { cell: '=HYPERLINK("x","y")', written: `"'=HYPERLINK(""x"",""y"")"` },
])("$cell is written $written", ({ cell, written }) => {
  expect(csvText(["h"], [[cell]])).toBe(`\u{FEFF}h\r\n${written}\r\n`);
});
