import { expect, test } from "vitest";
import { raw } from "./html.ts";
import { gap, markdown } from "./markdown.ts";

const rendered = (source: string) => markdown(source, (index) => raw(`<a class="n">${index}</a>`)).text;

test.each([
  { source: "A line\nand another", text: "<p>A line\nand another</p>" },
  { source: "# One", text: "<h2>One</h2>" },
  { source: "### Three", text: "<h3>Three</h3>" },
  { source: "- a\n- **b**", text: "<ul>\n<li>a</li><li><strong>b</strong></li>\n</ul>" },
  { source: "1. a\n2. *b*", text: "<ol>\n<li>a</li><li><em>b</em></li>\n</ol>" },
  { source: "> said\n> so", text: "<blockquote><p>said so</p></blockquote>" },
  {
    source: "[a](https://a.example/?x=1&y=2)",
    text: '<p><a class="out" href="https://a.example/?x=1&amp;y=2" rel="noopener noreferrer">a</a></p>',
  },
  { source: "[a](javascript:alert(1))", text: "<p>[a](javascript:alert(1))</p>" },
  {
    source: '[a](https://a.example/"onclick="x)',
    text: '<p><a class="out" href="https://a.example/&quot;onclick=&quot;x" rel="noopener noreferrer">a</a></p>',
  },
  { source: "<img src=x onerror=alert(1)>", text: "<p>&lt;img src=x onerror=alert(1)&gt;</p>" },
  { source: `held ${gap(3)} lamps`, text: '<p>held <a class="n">3</a> lamps</p>' },
])("$source", ({ source, text }) => {
  expect(rendered(source)).toBe(text);
});

test("a number inside the address of a link leaves no link", () => {
  const text = rendered(`[x](https://a.example/${gap(0)})`);
  expect(text).not.toContain("href");
  expect(text).toContain(`<a class="n">0</a>`);
});
