import { expect, test } from "vitest";
import { blankMarkdown } from "./blank-markdown.ts";

/** The lines that are left, without the white space that stands for what was blanked. */
const shown = (text: string): string =>
  blankMarkdown(text)
    .split("\n")
    .map((line) => line.trim().replaceAll(/ {2,}/g, " "))
    .filter((line) => line !== "")
    .join("|");

test.each([
  { what: "prose", text: "北京209款，上海138款。", left: "北京209款，上海138款。" },
  { what: "front matter", text: "---\ntitle: 748款\n标签: [a, b]\n---\n北京209款", left: "北京209款" },
  { what: "front matter in TOML", text: '+++\ntitle = "748款"\n+++\n北京209款', left: "北京209款" },
  { what: "two rules with prose between", text: "---\n北京有209款。\n---\n上海", left: "---|北京有209款。|---|上海" },
  { what: "front matter that does not end", text: "---\ntitle: 748款\n\n北京209款", left: "---|title: 748款|北京209款" },
  { what: "a code block", text: "甲\n```js\nlet a = 748;\n```\n乙", left: "甲|乙" },
  { what: "a code block with other fences in it", text: "甲\n~~~~\n```\n748\n~~~\n~~~~\n乙", left: "甲|乙" },
  { what: "a code block that does not end", text: "甲\n```\n748款", left: "甲" },
  { what: "a code block in a list and in a quotation", text: "- 甲\n  ```\n  1\n  ```\n> ```\n> 2\n> ```\n乙", left: "- 甲|乙" },
  { what: "code that is set in", text: "甲\n\n    748款\n\n    209款\n乙", left: "甲|乙" },
  { what: "a paragraph of a list", text: "- 甲\n\n    北京209款", left: "- 甲|北京209款" },
  { what: "a line that goes on, set in", text: "甲\n    北京209款", left: "甲|北京209款" },
  { what: "a comment", text: "甲<!-- 748款 -->乙<!--\n209款\n\n138款 -->丙", left: "甲 乙|丙" },
  { what: "a comment that does not end", text: "甲<!-- 748款\n\n乙", left: "甲<!-- 748款|乙" },
  { what: "a comment's mark in code", text: "甲 `<!--` 乙748款 `-->` 丙", left: "甲 `<!--` 乙748款 `-->` 丙" },
  { what: "tags", text: '<span title="748款" data-x=">">209款</span>', left: "209款" },
  {
    what: "a script and a style",
    text: "甲<script>var a=748;</script>乙\n<style>\n\n.b{width:209px}\n</STYLE>丙",
    left: "甲 乙|丙",
  },
  { what: "comparisons", text: "2 < 3，而5 > 4；a<3，b>4", left: "2 < 3，而5 > 4；a<3，b>4" },
  { what: "a link", text: '[748款](https://a.b/209 "138款")应用', left: "748款 应用" },
  { what: "a link with brackets in its target", text: "[748款](https://a.b/(209)_x)应用", left: "748款 应用" },
  { what: "links by name", text: "[748款][a] [209款][]\n\n[a]: https://a.b/138 '138款'", left: "748款 209款" },
  { what: "a picture", text: "甲![748款](a.png)乙", left: "甲 乙" },
  { what: "a picture that is a link", text: "甲[![748款](a.png)](b)乙", left: "甲 乙" },
  { what: "addresses", text: "见https://a.b/748?x=209款，<https://c.d/138>", left: "见 款，" },
  {
    what: "brackets that are prose",
    text: "[其中] (北京209款) [上海](138款 左右)",
    left: "[其中] (北京209款) [上海](138款 左右)",
  },
  { what: "notes", text: "748款[^1]。\n\n[^1]: 据北京209款。", left: "748款 。|据北京209款。" },
  { what: "emphasis", text: "**748**款，_209_款，***138***款，==9==款", left: "748 款， 209 款， 138 款， 9 款" },
  { what: "signs that are no emphasis", text: "2 * 3，a_b，2*3，\\*748款\\*", left: "2 * 3，a_b，2*3，\\*748款\\*" },
  { what: "what is struck out", text: "~~700款~~748款", left: "748款" },
  {
    what: "lists, headings and tables",
    text: "# 748款\n* 209款\n1. 138款\n| 9 | 款 |",
    left: "# 748款|* 209款|1. 138款|| 9 | 款 |",
  },
])("of $what only the prose is left", ({ text, left }) => {
  expect(shown(text)).toBe(left);
});

test("nothing moves: every code point is that of the text, or a space", () => {
  const text = "\u{feff}---\r\nt: 𠮷\r\n---\r\n甲**𠮷748**款<!-- 𠮷\r\n -->[😀](http://a/😀)\r\n```\r\n𠮷\r\n```\r\n末";
  const [before, after] = [Array.from(text), Array.from(blankMarkdown(text))];
  expect(after).toHaveLength(before.length);
  for (const [index, point] of after.entries()) expect([before[index], " "]).toContain(point);
  expect(after.indexOf("末")).toBe(before.indexOf("末"));
});

test.each([
  { what: "brackets", piece: "[](" },
  { what: "open brackets", piece: "[" },
  { what: "begins of tags", piece: '<a="' },
  { what: "begins of comments", piece: "<!--" },
  { what: "begins of scripts", piece: "<script " },
  { what: "paragraphs", piece: "甲\n\n" },
  { what: "backticks of many lengths", piece: "`a``b```c" },
  { what: "stars", piece: "**a*" },
  { what: "strikes", piece: "~~a\n" },
  { what: "targets of white space", piece: "[a](b  " },
  { what: "lines of a front matter", piece: "---\na: b\n" },
  { what: "addresses", piece: "http://a" },
])("many $what take time that grows with the text", ({ piece }) => {
  const time = (count: number) => {
    const text = piece.repeat(count);
    const start = performance.now();
    blankMarkdown(text);
    return performance.now() - start;
  };
  time(1_000);
  // Twenty times the text: the square would be four hundred times as long.
  const [short, long] = [Math.max(time(10_000), 2), time(200_000)];
  expect(long).toBeLessThan(short * 150);
});
