import { expect, test } from "vitest";
import { isProblem } from "./binding.ts";
import { parseBinding } from "./parse-binding.ts";

const nothing = { kind: "ask", slice: "", mode: null, time: "", scope: null, by: null };

test.each([
  { text: "permits @ 2025-12-31", ask: { measure: "permits", mode: "@", time: "2025-12-31" } },
  {
    text: "permits New Harbour in 2025H2 by filed_on",
    ask: { measure: "permits", slice: "New Harbour", mode: "in", time: "2025H2", by: "filed_on" },
  },
  {
    text: 'funding "AI in China (wide)" in 2025',
    ask: { measure: "funding", slice: "AI in China (wide)", mode: "in", time: "2025" },
  },
  {
    text: "mau 豆包 of native app by questmobile in 2025-12",
    ask: { measure: "mau", slice: "豆包", scope: "native app", by: "questmobile", mode: "in", time: "2025-12" },
  },
  { text: "kind/foundation/share of genai-filed", ask: { measure: "kind/foundation/share", scope: "genai-filed" } },
  { text: "  permits   @2025 ", ask: { measure: "permits", mode: "@", time: "2025" } },
])("$text names its number", ({ text, ask }) => {
  expect(parseBinding(text)).toMatchObject({ expression: { ...nothing, ...ask } });
});

test("functions hold functions, and the style comes last", () => {
  const binding = parseBinding("= share(sum(a in 2025, b in 2025), c in 2025) as 近 percent 1");
  expect(binding).toMatchObject({
    expression: {
      kind: "call",
      name: "share",
      operands: [
        { kind: "call", name: "sum", operands: [{ measure: "a" }, { measure: "b" }] },
        { kind: "ask", measure: "c" },
      ],
    },
    style: { softener: "near", form: { kind: "percent" }, digits: 1, direction: null },
  });
});

test.each([
  { words: "billion yuan", form: { kind: "scaled", power: 9, sign: "billion", unit: "yuan" } },
  { words: "亿元", form: { kind: "scaled", power: 8, sign: "亿", unit: "元" } },
  { words: "万亿", form: { kind: "scaled", power: 12, sign: "万亿", unit: "" } },
])("as $words", ({ words, form }) => {
  expect(parseBinding(`permits @ 2025 as ${words}`)).toMatchObject({ style: { form } });
});

test.each([
  { words: "10 billion", says: '"10"' },
  { words: "percent percent", says: "no style" },
  { words: "loudly", says: '"loudly"' },
  { words: "", says: "no style" },
])("as $words is no style", ({ words, says }) => {
  const parsed = parseBinding(`permits @ 2025 as ${words}`);
  expect(isProblem(parsed) && parsed.problem).toContain(says);
});

test.each([
  { text: "", says: "is no binding" },
  { text: "permits @", says: "nothing after it" },
  { text: "permits @ 2025 @ 2024", says: "twice" },
  { text: "permits @ 2025 in 2024", says: "two times" },
  { text: "permits, more", says: "is no binding" },
  { text: "= ratio(a, b)", says: "no function. Known: share" },
  { text: "= share(a)", says: "takes two" },
  { text: "= sum(a)", says: "two or more" },
  { text: "= share(a, b", says: "closing bracket" },
  { text: "= share a, b", says: "needs a bracket" },
  { text: "= share(a, b) c", says: "is no binding" },
  { text: '= share("a, b)', says: "quotation mark" },
  { text: "= process.exit(1)", says: "no function" },
  { text: `= ${"sum(a, ".repeat(9)}a${")".repeat(9)}`, says: "more than 4 deep" },
])("$text is refused", ({ text, says }) => {
  const parsed = parseBinding(text);
  expect(isProblem(parsed) && parsed.problem).toContain(says);
});

test("a long text of brackets and quotes is refused without ado", () => {
  for (const sign of ["(", '"', ",", "= sum(", "@ "]) {
    const began = performance.now();
    expect(isProblem(parseBinding(`= ${sign.repeat(50_000)}`))).toBe(true);
    expect(performance.now() - began).toBeLessThan(500);
  }
});
