import { expect, test } from "vitest";
import { escapeHtml, html, join, raw } from "./html.ts";

test.each([
  { text: "plain 中文", safe: "plain 中文" },
  { text: `<script>alert("1")</script>`, safe: "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;" },
  { text: `it's a & b`, safe: "it&#39;s a &amp; b" },
])("$text is made safe", ({ text, safe }) => {
  expect(escapeHtml(text)).toBe(safe);
  expect(html`<p title="${text}">${text}</p>`.text).toBe(`<p title="${safe}">${safe}</p>`);
});

test.each([
  { part: null, text: "[]" },
  { part: undefined, text: "[]" },
  { part: false, text: "[]" },
  { part: 0, text: "[0]" },
  { part: raw("<b>"), text: "[<b>]" },
  { part: ["<", raw("<i>"), null], text: "[&lt;<i>]" },
] as const)("$text is what stands for $part", ({ part, text }) => {
  expect(html`[${part}]`.text).toBe(text);
});

test("the indentation of the source code is left out, spaces inside a line are not", () => {
  const inner = join([html`<li>a</li>`, html`<li>b c</li>`]);
  expect(
    html`<ul>
      ${inner}
    </ul>`.text,
  ).toBe("<ul>\n<li>a</li><li>b c</li>\n</ul>");
});
