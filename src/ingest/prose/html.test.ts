import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlProse } from "./html-prose.ts";

test.each([
  { what: "paragraphs and white space", page: "<p>北京 <b>209</b>款，\n 上海</p><p>a\n b</p>", text: "北京 209款，上海\na b" },
  { what: "entities", page: "<p>a&amp;b&nbsp;&lt;748&gt;&#27454;&#x6B3E;</p>", text: "a&b\u00a0<748>款款" },
  { what: "an entity without its end", page: "<p>1&ampx2&copy3&unknown;4 & 5</p>", text: "1&x2©3&unknown;4 & 5" },
  {
    what: "scripts, styles, templates",
    page: "甲<script>var a='<p>748款</p>'</script><style>b{}</style><template>9款</template>乙",
    text: "甲乙",
  },
  { what: "attributes and comments", page: '<img alt="748款"><a title="9款" href="/138">甲</a><!-- 209款 -->', text: "甲" },
  {
    what: "what is hidden",
    page: '<p hidden>1</p><p style="color:red;display:none">2</p><p style="visibility:hidden">3</p>甲',
    text: "甲",
  },
  {
    what: "a number with hidden parts and comments inside",
    page: '有7<b hidden>0</b><!-- 1 -->4<script>5</script>8<div style="display:none">9</div>款',
    text: "有748款",
  },
  { what: "a number with a field inside", page: "7<input value=0>4款", text: "7 4款" },
  { what: "an unclosed hidden paragraph", page: "<p hidden>1款<p>甲", text: "甲" },
  {
    what: "what leads through a site",
    page: '<nav>1</nav><div role="navigation">2</div><footer>3</footer><aside>4</aside>甲',
    text: "甲",
  },
  { what: "the foot of an article", page: "<article>甲<footer>乙</footer></article>", text: "甲\n乙" },
  { what: "what was struck out", page: "<del>700款</del><ins>748款</ins>", text: "748款" },
  {
    what: "rows and cells",
    page: "<table><tr><th>地<th>数<tr><td>北京</td><td>209</td></tr><tr><td><td>138款</table>末",
    text: "地 | 数\n北京 | 209\n138款\n末",
  },
  { what: "paragraphs in cells", page: "<table><tr><td><p>北京</p></td><td><p>209</p></td></tr></table>", text: "北京 | 209" },
  {
    what: "exponents and marks of notes",
    page: '10<sup>8</sup>款，748<sup><a href="#1">1</a></sup>款，CO<sub>2</sub>',
    text: "10^8款，748 款，CO2",
  },
  { what: "breaks and kept white space", page: "甲<br>乙<pre>丙  丁\n戊</pre>", text: "甲\n乙\n丙  丁\n戊" },
  { what: "the title and head", page: "<head><title>748款</title></head><body>甲</body>", text: "甲" },
  { what: "text that stands wrongly in a table", page: "<table>甲<tr><td>乙</table>", text: "甲\n乙" },
  { what: "a page cut short", page: "<div><p>甲<b>乙", text: "甲乙" },
  { what: "nothing", page: "", text: "" },
])("of $what the prose is read", ({ page, text }) => {
  expect(htmlProse(page).text).toBe(text);
});

/** What stands in the source where a piece of the prose comes from. */
function sourceOf(page: string, piece: string): string {
  const prose = htmlProse(page);
  const at = Array.from(prose.text.slice(0, prose.text.indexOf(piece))).length;
  const { start, end } = prose.placeOf({ start: at, end: at + Array.from(piece).length });
  return Array.from(page).slice(start, end).join("");
}

test.each([
  { page: "<p>𠮷北京<b>209</b>款</p>", piece: "209款", source: "209</b>款" },
  { page: "\r\n<p>甲\r\n乙748&nbsp;款\r\n</p>", piece: "748\u00a0款", source: "748&nbsp;款" },
  { page: "<p>&lt;748款&gt;</p>", piece: "748款", source: "748款" },
  { page: "<p>&#55;&#52;8款</p>", piece: "748款", source: "&#55;&#52;8款" },
  { page: "<p>x&ampy748款</p>", piece: "748款", source: "748款" },
  { page: "<table><tr><td>甲<td>乙&amp;748款</table>", piece: "748款", source: "748款" },
  { page: "<table>甲748款<tr><td>乙</table>", piece: "748款", source: "748款" },
  { page: "<pre>\r\n甲\r\n  748款</pre>", piece: "748款", source: "748款" },
])("$piece of $page is where it stands", ({ page, piece, source }) => {
  expect(sourceOf(page, piece)).toBe(source);
});

test("the line and column are those of the source", () => {
  const prose = htmlProse("<p>甲</p>\n<p>乙\u{20bb7}748款</p>");
  expect(prose.placeOf({ start: 4, end: 8 })).toEqual({ start: 14, end: 18, line: 2, column: 6 });
});

test("whatever a page is made of, every character of its prose leads to itself in the source, or to an entity or line end", () => {
  const part = fc.constantFrom("甲", "𠮷", "7", " ", "\n", "\r\n", "\r", "&amp;", "&lt", "&ampx", "&#55;", "&;", "&", "<p>", "</p>", "<b>", "<td>", "<table>", "<tr>", "</table>", "<br>", "<pre>", "</pre>", "<!-- 8 -->", "<svg>", "</svg>", "<", ">"); // prettier-ignore
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const page = parts.join("");
      const [prose, source] = [htmlProse(page), Array.from(page)];
      for (const [index, point] of Array.from(prose.text).entries()) {
        if (/[\s|^_]/.test(point)) continue;
        const { start = 0, end = 0 } = prose.placeOf({ start: index, end: index + 1 });
        const from = source.slice(start, end).join("");
        if (from !== point && !from.startsWith("&")) throw new Error(`${point} is said to be ${JSON.stringify(from)}`);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("what nests too deep or has too many elements is refused, and what is just large is read", () => {
  const deep = expect.objectContaining({ code: "too-large" }) as Error;
  expect(() => htmlProse("<div>".repeat(100_000))).toThrow(deep);
  expect(() => htmlProse("<b>".repeat(100_000))).toThrow(deep);
  expect(htmlProse("<p>北京209款。</p>".repeat(100_000)).text).toHaveLength(8 * 100_000 - 1);
  expect(htmlProse("甲".repeat(1_000_000)).text).toHaveLength(1_000_000);
});
