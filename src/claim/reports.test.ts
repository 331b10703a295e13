import { expect, test } from "vitest";
import { buildClaim, checkByDigit } from "../../test/check-builders.ts";
import { htmlProse } from "../ingest/prose/html-prose.ts";
import { CodePoints } from "../text/code-points.ts";
import type { Prose } from "../text/prose.ts";
import { markdownProse, plainProse } from "../ingest/prose/plain-prose.ts";
import { PLAIN_CHECK } from "./checked-claim.ts";
import type { CheckedText } from "./checked-text.ts";
import { reportClaimReview, type ReviewOptions } from "./report-claimreview.ts";
import { reportSarif } from "./report-sarif.ts";
import { scriptSafeJson } from "./script-safe-json.ts";
import { sentenceAround } from "./sentence-around.ts";

const checked = (prose: Prose, file = "a.md"): CheckedText => ({ file, prose, result: checkByDigit(prose.text) });

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly columnKind: string;
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly Result[];
  }[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: { readonly region?: { readonly charOffset: number; readonly charLength: number } };
      readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly object[];
}

function sarif(...texts: readonly CheckedText[]): Log["runs"][number] {
  const [run] = (JSON.parse(JSON.stringify(reportSarif(texts, "1.2.3"))) as Log).runs;
  if (!run) throw new Error("No run");
  return run;
}

test("SARIF has what the standard requires, and each result the rule that its index names", () => {
  const log = reportSarif([checked(plainProse("13款，24款，35款，4款"))], "1.2.3");
  expect(log).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "tidui", version: "1.2.3" } } }] });
  const run = sarif(checked(plainProse("13款，24款，35款，4款")));
  expect(run.columnKind).toBe("unicodeCodePoints");
  expect(run.results.map(({ kind, level }) => [kind, level])).toEqual([
    ["pass", "none"],
    ["fail", "error"],
    ["fail", "warning"],
    ["open", "none"],
  ]);
  for (const { ruleId, ruleIndex, suppressions } of run.results) {
    expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(suppressions).toEqual([]);
  }
});

test("a region is the number's, in code points of the file without its mark", () => {
  const source = "\u{feff}甲\n**𠮷**有24款";
  const [result] = sarif(checked(markdownProse(source))).results;
  expect(result?.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "a.md", index: 0 },
    region: { startLine: 2, startColumn: 7, charOffset: 8, charLength: 3 },
  });
  expect(Array.from(source).slice(1).slice(8, 11).join("")).toBe("24款");
});

test("a region of a page is that of its source; a document that is no text has places by name", () => {
  const page = "<p>甲&amp;</p><b>24</b>款";
  const { charOffset = 0, charLength = 0 } =
    sarif(checked(htmlProse(page))).results[0]?.locations[0].physicalLocation.region ?? {};
  expect(page.slice(charOffset, charOffset + charLength)).toBe("24</b>款");
  const prose: Prose = { kind: "docx", text: "有24款", isOriginal: false, placeOf: () => ({ table: 1, row: 2, cell: 3 }) };
  const [location] = sarif(checked(prose, "a.docx")).results[0]?.locations ?? [];
  expect(location).toEqual({
    physicalLocation: { artifactLocation: { uri: "a.docx", index: 0 } },
    logicalLocations: [{ fullyQualifiedName: "table 1, row 2, cell 3" }],
  });
});

test.each([
  { file: "drafts/a b.md", uri: "drafts/a%20b.md" },
  { file: "./稿子.md", uri: "%E7%A8%BF%E5%AD%90.md" },
  { file: "../a#1?.md", uri: "../a%231%3F.md" },
  { file: "/tmp/a.md", uri: "file:///tmp/a.md" },
  { file: "C:\\稿\\a.md", uri: "file:///C:/%E7%A8%BF/a.md" },
  { file: "https://example.org/稿", uri: "https://example.org/%E7%A8%BF" },
])("$file is named $uri", ({ file, uri }) => {
  expect(sarif(checked(plainProse("24款"), file)).artifacts).toEqual([{ location: { uri } }]);
});

test("a number keeps its fingerprint when lines move above it, and two have never the same", () => {
  const prints = (text: string): string[] =>
    sarif(checked(plainProse(text))).results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
  const text = "这一段话说的是全国各地一共有多少款产品已经备案，全国共有24款。";
  const [before] = prints(text);
  expect(prints(`前文。\n\n${text}后文。`)).toEqual([before]);
  expect(prints(text.replace("备案", "登记"))).not.toEqual([before]);
  expect(new Set(prints("有24款。\n".repeat(50))).size).toBe(50);
});

test("what a message says can make no link and take no argument", () => {
  const claim = buildClaim("24款", "24款", { reason: "[a](1) {0} \\", verdict: "refuted", right: "9" });
  const text: CheckedText = { ...checked(plainProse("24款")), result: { date: { date: null, how: "none" }, claims: [claim] } };
  expect(sarif(text).results[0]?.message.text).toBe("24款 → 9款: \\[a\\](1) {{0}} \\\\");
});

const review: ReviewOptions = { ...PLAIN_CHECK, author: "梯队" };
const graph = (options: ReviewOptions, text = "甲。全国有13款，北京有24款！有35款。\n4款"): readonly object[] =>
  reportClaimReview([checked(plainProse(text))], options)["@graph"];

test("each number with a verdict is a claim that was reviewed; what was not checked is none", () => {
  const reviews = graph(review);
  expect(reviews).toHaveLength(3);
  expect(reviews).toMatchObject([
    { "@type": "ClaimReview", reviewRating: { ratingValue: 5, alternateName: "Supported" } },
    {
      claimReviewed: "全国有13款，北京有24款！",
      reviewRating: { ratingValue: 1, worstRating: 1, bestRating: 5, ratingExplanation: "9款. Found 24." },
    },
    {
      claimReviewed: "有35款。",
      reviewRating: { ratingValue: 3, alternateName: "Disputed" },
      author: { "@type": "Organization", name: "梯队" },
    },
  ]);
  expect(graph({ ...review, language: "zh" })[1]).toMatchObject({ inLanguage: "zh", reviewRating: { alternateName: "不符" } });
});

test("a claim's day and address are those that were given, and none where none were", () => {
  expect(JSON.stringify(graph(review))).not.toMatch(/datePublished|"url"/);
  const options: ReviewOptions = { ...review, date: "2025-12", sources: ["https://a.b/1", "https://c.d/2"] };
  expect(graph(options)[0]).toMatchObject({
    itemReviewed: {
      "@type": "Claim",
      datePublished: "2025-12",
      url: "https://a.b/1",
      appearance: [{ url: "https://a.b/1" }, { url: "https://c.d/2" }],
    },
  });
});

test("JSON inside a script element means the same and ends nothing", () => {
  const value = { text: "</script><!-- & \u2028\u2029 \u{1f600}" };
  expect(scriptSafeJson(value)).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(scriptSafeJson(value, 2))).toEqual(value);
});

test.each([
  { text: "甲。乙24款，丙。丁", sentence: "乙24款，丙。" },
  { text: "A is 3.5. It has 24款 at a.b today. So", sentence: "It has 24款 at a.b today." },
  { text: "甲\n  24款  \n乙", sentence: "24款" },
  { text: "24款", sentence: "24款" },
  { text: `${"甲".repeat(200)}24款${"乙".repeat(200)}`, sentence: `${"甲".repeat(120)}24款${"乙".repeat(120)}` },
])("the sentence around a number: $sentence", ({ text, sentence }) => {
  const at = text.indexOf("24款");
  const { start, end } = sentenceAround(new CodePoints(text), { start: at, end: at + 3 });
  expect(text.slice(start, end)).toBe(sentence);
});
