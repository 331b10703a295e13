import { expect, test } from "vitest";
import { html } from "./html.ts";
import { unbroken } from "./unbroken.ts";

test.each([
  { text: "Generative-AI services, filed", out: '<span class="nw">Generative-AI</span> services, filed' },
  { text: "Kind · AI-native apps", out: 'Kind · <span class="nw">AI-native</span> apps' },
  { text: "Deep-synthesis filings", out: "Deep-synthesis filings" },
  { text: "生成式人工智能服务", out: "生成式人工智能服务" },
  { text: "<b>Generative-AI</b>", out: '&lt;b&gt;<span class="nw">Generative-AI</span>&lt;/b&gt;' },
])("$text keeps its abbreviation beside its word", ({ text, out }) => {
  expect(html`${unbroken(text)}`.text).toBe(out);
});
