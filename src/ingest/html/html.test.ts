import { describe, expect, test } from "vitest";
import { UserError } from "../../model/issues.ts";
import { inMemory } from "../document-bytes.ts";
import type { DocumentRow } from "../document-row.ts";
import { readHtml } from "./html.ts";
import { MAX_ELEMENTS, MAX_PAGE_DEPTH } from "./page-tree.ts";
import { MAX_ATTRIBUTES } from "./parse-page.ts";

const rowsOf = (page: string | Uint8Array): DocumentRow[] => [
  ...readHtml(inMemory(typeof page === "string" ? Buffer.from(page) : page)),
];
const valuesOf = (page: string) => rowsOf(page).map(({ values }) => values);
const codeOf = (page: string): string => {
  try {
    return `${rowsOf(page).length} rows`;
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
};
const HEAD = "<tr><th>a<th>b<th>c</tr>";

describe("the grid", () => {
  test.each([
    { title: "rows under a header", rows: "<tr><td>1<td>2<td>3", values: [["1", "2", "3"]] },
    {
      title: "a cell over several rows has its value in the first",
      rows: "<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5",
      values: [
        ["1", "2", "3"],
        ["", "4", "5"],
      ],
    },
    {
      title: "a cell over several columns has its value in the first",
      rows: "<tr><td>1<td colspan=2>2",
      values: [["1", "2", ""]],
    },
    {
      title: "both at once",
      rows: "<tr><td colspan=2 rowspan=2>1<td>2<tr><td>3<tr><td>4<td>5<td>6",
      values: [
        ["1", "", "2"],
        ["", "", "3"],
        ["4", "5", "6"],
      ],
    },
    {
      title: "a cell over the rest of the group ends with it",
      rows: "<tr><td rowspan=0>1<td>2<td>3<tr><td>4<td>5<tbody><tr><td>6<td>7<td>8",
      values: [
        ["1", "2", "3"],
        ["", "4", "5"],
        ["6", "7", "8"],
      ],
    },
    {
      title: "a million rows down and across are as many as there are",
      rows: "<tr><td rowspan=1000000>1<td colspan=1000000>2",
      values: [["1", "2", ""]],
    },
    {
      title: "spans that are no numbers are one",
      rows: '<tr><td colspan="x" rowspan="-3">1<td colspan=0>2<td>3',
      values: [["1", "2", "3"]],
    },
    { title: "a row without cells is none", rows: "<tr></tr><tr><td>1<td>2<td>3", values: [["1", "2", "3"]] },
    {
      title: "rows shorter and longer than the header",
      rows: "<tr><td>1<tr><td>1<td>2<td>3<td>4",
      values: [["1"], ["1", "2", "3", "4"]],
    },
    {
      title: "hidden cells are none, hidden rows are rows",
      rows: '<tr style="display: none"><td>1<td hidden>x<td>2<td>3',
      values: [["1", "2", "3"]],
    },
  ])("$title", ({ rows, values }) => {
    expect(valuesOf(`<table>${HEAD}${rows}</table>`)).toEqual(values);
  });

  test("a column that no cell begins in is none", () => {
    expect(rowsOf("<table><tr><th colspan=3>a<th>b<tr><td colspan=3>1<td>2</table>")).toMatchObject([
      { header: ["a", "b"], values: ["1", "2"] },
    ]);
  });

  test("head and foot stand where a page shows them", () => {
    const page = "<table><tfoot><tr><td>sum<td>3<tbody><tr><td>x<td>1<tr><td>y<td>2<thead><tr><td>name<td>n</table>";
    expect(rowsOf(page)).toMatchObject([
      { header: ["name", "n"], values: ["x", "1"], locator: { table: 1, row: 2 } },
      { values: ["y", "2"], locator: { table: 1, row: 3 } },
      { values: ["sum", "3"], locator: { table: 1, row: 4 } },
    ]);
  });

  test("a caption and rows of one cell above the header are titles", () => {
    const page = "<table><caption>A list<tr><td colspan=2>List of things<tr><td>as of today<tr><td>a<td>b<tr><td>1<td>2</table>";
    expect(rowsOf(page)).toEqual([{ header: ["a", "b"], values: ["1", "2"], locator: { table: 1, row: 2 } }]);
  });
});

test("a first cell that goes down into the rows below is no title", () => {
  expect(rowsOf("<table><tr><th rowspan=9 colspan=1000000>a<tr><td>1</table>")).toMatchObject([
    { header: ["a"], values: ["", "1"] },
  ]);
});

describe("the text of a cell", () => {
  test.each([
    { title: "white space is one space, none at the ends", cell: "  a \n\t b  ", text: "a b" },
    { title: "a line end between Chinese characters is nothing", cell: "名\n  称 x\n 名", text: "名称 x 名" },
    { title: "a space between Chinese characters stays", cell: "名 称", text: "名 称" },
    { title: "<br> is a line end, also twice", cell: "a<br>b<br/><br>c", text: "a\nb\n\nc" },
    { title: "blocks are lines, empty ones are not", cell: "<p>a</p>\n<p></p><div>b<div>c</div></div>d", text: "a\nb\nc\nd" },
    { title: "a line end before the end of a block is not seen", cell: "<p>a<br></p>", text: "a" },
    { title: "<pre> is kept", cell: "<pre>\n a  b\n  c\n</pre>", text: " a  b\n  c" },
    { title: "entities, with and without their end", cell: "&lt;&#x540d;&#31216;&gt; &eacute &amp;amp;", text: "<名称> é &amp;" },
    { title: "a no-break space is a character", cell: "a&nbsp;&nbsp;b", text: "a\u00a0\u00a0b" },
    { title: "a cell of no-break spaces is empty", cell: " &nbsp;&nbsp;<br>&nbsp;", text: "" },
    {
      title: "scripts, styles and what is hidden are not read",
      cell: "a<script>b</script><style>c</style><template>d</template><span hidden>e</span><i style='color:red;display:none'>f</i><!-- g -->",
      text: "a",
    },
    { title: "formatting is nothing", cell: "<b>a</b><a href=x>b</a><font>c", text: "abc" },
    { title: "lists are lines", cell: "<ul><li>a<li>b</ul>", text: "a\nb" },
    { title: "a table that lays out the cell is part of it", cell: "x<table><tr><td>a<td>b</table>y", text: "x\na b\ny" },
  ])("$title", ({ cell, text }) => {
    expect(valuesOf(`<table><tr><th>a<th>b<tr><td>${cell}</td><td>1</table>`)).toEqual([[text, "1"]]);
  });
});

describe("which tables hold data", () => {
  test("a table inside a cell is its own, after the one around it, and no part of the cell", () => {
    const inner = "<table><tr><th>c<th>d<tr><td>3<td>4</table>";
    expect(rowsOf(`<table><tr><th>a<th>b<tr><td>1<td>2${inner}<tr><td>5<td>6</table>`)).toMatchObject([
      { values: ["1", "2"], locator: { table: 1, row: 2 } },
      { values: ["5", "6"], locator: { table: 1, row: 3 } },
      { header: ["c", "d"], values: ["3", "4"], locator: { table: 2, row: 2 } },
    ]);
  });

  test("a table that lays out the page around one is not counted", () => {
    const page = "<table><tr><td>menu<td><table><tr><td>a<td>b<tr><td>1<td>2</table><tr><td>x<td>y</table>";
    expect(rowsOf(page)).toEqual([{ header: ["a", "b"], values: ["1", "2"], locator: { table: 1, row: 2 } }]);
  });

  test.each([
    { title: "no table", page: "<p>text</p>", is: "no-table" },
    { title: "one row", page: "<table><tr><td>a<td>b</table>", is: "no-table" },
    { title: "one column", page: "<table><tr><td>a<tr><td>b</table>", is: "no-table" },
    { title: "one column under a head", page: "<table><tr><th>a<tr><td>b</table>", is: "1 rows" },
    { title: "a header only", page: "<table><tr><th>a<th>b</table>", is: "0 rows" },
    { title: "a border", page: "<table border=1><tr><td>a<td>b</table>", is: "0 rows" },
    { title: "a presentation", page: "<table role=presentation><tr><th>a<tr><td>b</table>", is: "no-table" },
    { title: "a table in a template", page: "<template><table><tr><th>a<tr><td>b</table></template>", is: "no-table" },
    { title: "a server's refusal", page: "<title>404 Not Found</title><h1>nginx</h1>", is: "not-a-table-document" },
    { title: "a title with a number that is no refusal", page: "<title>500强企业名单</title>", is: "no-table" },
    { title: "a refusal in Chinese", page: "<title></title><h1>您访问的页面不存在</h1>", is: "not-a-table-document" },
    { title: "a table that does not end", page: "<table><tr><th>a<tr><td>b", is: "broken-html" },
    { title: "a page that does not end", page: "<html><table><tr><th>a<tr><td>b</table>", is: "broken-html" },
    { title: "a table that does not end in a page that does", page: "<html><table><tr><th>a<tr><td>b</html>", is: "1 rows" },
    { title: "too many columns", page: `<table><tr>${"<th>a".repeat(257)}</table>`, is: "too-large" },
    { title: "spans without end", page: `<table><tr>${"<th colspan=1000>a".repeat(17)}</table>`, is: "too-large" },
    {
      title: "cells that go down for ever",
      page: `<table><tr>${"<th rowspan=65534>a".repeat(250)}${"<tr><td>x".repeat(5_000)}</table>`,
      is: "too-large",
    },
    { title: "elements without end", page: "<p>".repeat(MAX_ELEMENTS + 1), is: "too-large" },
    { title: "depth without end", page: "<div>".repeat(MAX_PAGE_DEPTH), is: "too-large" },
    {
      title: "attributes without end",
      page: `<p ${Array.from({ length: 100 * MAX_ATTRIBUTES }, (_, index) => `a${index}`).join(" ")}>`,
      is: "too-large",
    },
  ])("$title is $is", ({ page, is }) => {
    expect(codeOf(page)).toBe(is);
  });
});

describe("the encoding", () => {
  const page = (meta: string) => `<html><head>${meta}</head><table><tr><th>名称<th>公司<tr><td>大模型<td>中国科技</table></html>`;
  // 名称 公司 大模型 中国科技 in GB18030
  const gb = (meta: string) =>
    Buffer.from(
      page(meta)
        .replace("名称", "\xc3\xfb\xb3\xc6")
        .replace("公司", "\xb9\xab\xcb\xbe")
        .replace("大模型", "\xb4\xf3\xc4\xa3\xd0\xcd")
        .replace("中国科技", "\xd6\xd0\xb9\xfa\xbf\xc6\xbc\xbc"),
      "latin1",
    );
  test.each([
    { title: "UTF-8 that is declared", bytes: Buffer.from(page("<meta charset=utf-8>")) },
    { title: "UTF-8 that is not", bytes: Buffer.from(page("")) },
    { title: "UTF-8 that declares GBK", bytes: Buffer.from(page('<meta charset="gbk">')) },
    { title: "a mark against a declaration", bytes: Buffer.from(`\ufeff${page('<meta charset="gbk">')}`) },
    { title: "UTF-16 with a mark", bytes: Buffer.from(`\ufeff${page("")}`, "utf16le") },
    { title: "UTF-16 without one", bytes: Buffer.from(page("<meta charset=utf-16>"), "utf16le") },
    { title: "GB2312 by its old label", bytes: gb('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">') },
    { title: "GBK", bytes: gb("<meta charset='GBK'>") },
    { title: "GB18030 that is not declared", bytes: gb("") },
    { title: "GB18030 that declares UTF-8", bytes: gb("<meta charset=utf-8>") },
    { title: "a label that does not exist", bytes: gb("<meta charset=chinese-sort-of>") },
    { title: "a declaration in a comment", bytes: gb("<!-- <meta charset=big5> -->") },
  ])("$title is read", ({ bytes }) => {
    expect(rowsOf(bytes)).toMatchObject([{ header: ["名称", "公司"], values: ["大模型", "中国科技"] }]);
  });
});
