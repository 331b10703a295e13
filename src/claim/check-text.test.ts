import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { checkText, type CheckedClaim, type Verdict } from "./check-text.ts";

const MARKS: Readonly<Record<Verdict, string>> = { supported: "+", refuted: "-", disputed: "≠", "not-enough-evidence": "?" };

/** "230项 +, 150项 - 140": each number with its verdict, and what it should be. */
function verdicts(text: string): string {
  return checkText(text, FACTS)
    .claims.map(({ text: said, verdict, right }) => [said, MARKS[verdict], right].filter((part) => part !== null).join(" "))
    .join(", ");
}

function claimsOf(text: string): readonly CheckedClaim[] {
  return checkText(text, FACTS).claims;
}

describe("a total at a date", () => {
  test.each([
    { text: "截至2025年12月31日，全国累计有230项古树名木完成备案。", found: "230项 +" },
    { text: "截至2025年12月31日，全国累计有203项古树名木完成备案。", found: "203项 - 230" },
    { text: "截至2025年12月31日，全国累计有2300项古树名木完成备案。", found: "2300项 - 230" },
    { text: "截至2025年6月30日，全国累计有350项古树名木完成备案。", found: "350项 - 150" },
    { text: "截至2025年6月30日，累计有350项古树名木完成备案。", found: "350项 ?" },
    { text: "截至2025年底，完成备案的古树木共有230个。", found: "230个 +" },
    { text: "截至2025年底，完成备案的古树木共有203个。", found: "203个 - 230" },
    { text: "截至二〇二五年底，全国已有二百零三项古树木完成备案。", found: "二百零三项 - 230" },
    { text: "截至2025年6月底，古树木备案150项。", found: "150项 +" },
    { text: "截至2025年6月底，古树木备案153项。", found: "153项 +" },
    { text: "截至2025年6月底，古树木备案152项。", found: "152项 ?" },
    { text: "截至2025年6月底，古树木备案180项。", found: "180项 - 150" },
    { text: "截至2025年上半年，全国备案古树木150项。", found: "150项 +" },
    { text: "截至2025年12月31日，全国有230项古树木完成备案，另有140项古水井完成登记。", found: "230项 +, 140项 +" },
    { text: "截至2025年12月31日，全国有140项古树木完成备案，另有230项古水井完成登记。", found: "140项 - 230, 230项 - 140" },
    { text: "截至2025年12月31日，古树名木备案和古水井设施登记的数量分别为230项、139项。", found: "230项 +, 139项 +" },
    { text: "截至2025年12月31日，古树名木备案230项、古水井登记110项。", found: "230项 +, 110项 - 140" },
    { text: "古树名木备案（截至2025年12月31日）：\n- 北京92项\n- 上海69项\n- 广东56项", found: "92项 +, 69项 +, 56项 - 46" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("a day between two lists", () => {
  test.each([
    { text: "截至2025年8月31日，全国备案古树木153项。", found: "153项 +" },
    { text: "截至2025年8月31日，全国备案古树木150项。", found: "150项 +" },
    { text: "截至2025年8月31日，全国备案古树木170项。", found: "170项 ?" },
    { text: "截至2025年8月31日，全国备案古树木250项。", found: "250项 - 153" },
    { text: "截至2025年12月，全国备案古树木230项。", found: "230项 +" },
    { text: "截至2025年12月，全国备案古树木210项。", found: "210项 ?" },
    { text: "截至2026年1月31日，全国备案古树木260项。", found: "260项 ?" },
    { text: "截至2025年11月底，全国备案古桥梁505项。", found: "505项 ?" },
    { text: "截至2025年11月底，全国备案古桥梁600项。", found: "600项 - 500" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("what is new in a period", () => {
  test.each([
    { text: "2025年全年新增备案古树木130项，其中下半年有80项。", found: "130项 +, 80项 +" },
    { text: "2025年全年新增备案古树木130项，其中下半年有99项。", found: "130项 +, 99项 - 80" },
    { text: "2025年1月至6月，全国新增50项古树木备案。", found: "50项 +" },
    { text: "2025年，古树木备案130项。", found: "130项 +" },
    { text: "2025年，古树木备案230项。", found: "230项 +" },
    { text: "2025年，古树木备案180项。", found: "180项 ?" },
    // 130 were new, and all of them were between 100 and 230 in that year.
    { text: "2025年，古树木备案250项。", found: "250项 - 130" },
    { text: "2025年，北京古树木备案60项。", found: "60项 ?" },
    { text: "2025年，滨海古树木备案250项。", found: "250项 ?" },
    { text: "2024年和2025年分别新增备案古树木100项、130项。", found: "100项 +, 130项 +" },
    { text: "截至2025年12月31日，古树木备案230项，其中新增130项。", found: "230项 +, 130项 +" },
    { text: "截至2025年12月31日，古树木备案230项，其中新增30项。", found: "230项 +, 30项 ?" },
    { text: "截至2025年12月31日，12个月累计备案古树木130项。", found: "130项 ?" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("places", () => {
  test.each([
    {
      text: "截至2025年底，全国备案古树木230项。从属地看，北京92项、上海69项、广东64项。",
      found: "230项 +, 92项 +, 69项 +, 64项 - 46",
    },
    { text: "截至2025年底，北京、上海、广东分别有92项、96项和46项古树木备案。", found: "92项 +, 96项 - 69, 46项 +" },
    { text: "截至2025年底，备案古树木中，92项来自北京、96项来自上海。", found: "92项 +, 96项 - 69" },
    { text: "截至2025年底，古树木备案数量最多的是北京，为92项。", found: "92项 +" },
    { text: "截至2025年底，北京（92项）、上海（69项）备案古树木最多。", found: "92项 +, 69项 +" },
    { text: "截至2025年底，北京市备案古树木92项，占全国的40%；上海69项，占比35%。", found: "92项 +, 40% +, 69项 +, 35% - 30" },
    { text: "截至2025年底，北京和上海共备案古树木161项。", found: "161项 ?" },
    { text: "截至2025年底，北京海淀备案古树木30项。", found: "30项 ?" },
    { text: "截至2025年底，除北京外，全国备案古树木138项。", found: "138项 ?" },
    { text: "截至2025年底，广东备案古树木55项。", found: "55项 ?" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("differences, growth and what a number rose from", () => {
  test.each([
    { text: "到2025年12月31日，古树木备案数升至230项，比2025年6月底多出80项，增幅约53%。", found: "230项 +, 80项 +, 约53% +" },
    { text: "到2025年12月31日，古树木备案数升至230项，比2025年6月底多出60项，增幅约53%。", found: "230项 +, 60项 - 80, 约53% +" },
    { text: "到2025年12月31日，古树木备案数升至230项，比2025年6月底多出80项，增幅约73%。", found: "230项 +, 80项 +, 约73% - 53" },
    { text: "2025年6月底备案古树木150项，年底为230项，半年增加80项。", found: "150项 +, 230项 +, 80项 +" },
    { text: "2025年6月底备案古树木150项，年底为230项，半年增加95项。", found: "150项 +, 230项 +, 95项 - 80" },
    { text: "2024年底备案古树木100项；到2025年6月30日，这个数字是190项。", found: "100项 +, 190项 - 150" },
    { text: "截至2025年底，古树木备案230项，同比增长130%。", found: "230项 +, 130% +" },
    { text: "截至2025年底，古树木备案230项，较2024年底的100项增长150%。", found: "230项 +, 100项 +, 150% - 130" },
    { text: "古树木备案数由2025年6月底的150项增至230项。", found: "150项 +, 230项 ?" },
    { text: "到2025年底，古树木备案数由100项增至230项。", found: "100项 ?, 230项 +" },
    { text: "与2025年6月底的150项相比，古树木备案大幅增长，达到230项。", found: "150项 +, 230项 ?" },
    { text: "截至2025年底，古树木备案230项，比去年多130项。", found: "230项 +, 130项 +" },
    { text: "截至2025年底，古树木备案230项，比北京多138项。", found: "230项 +, 138项 +" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("approximate numbers", () => {
  test.each([
    { text: "截至2025年底，全国备案古树木超200项。", found: "超200项 +" },
    { text: "截至2025年底，全国备案古树木超240项。", found: "超240项 - 230" },
    { text: "截至2025年底，全国备案古树木200多项。", found: "200多项 +" },
    { text: "截至2025年底，全国备案古树木近240项。", found: "近240项 +" },
    { text: "截至2025年底，全国备案古树木近200项。", found: "近200项 - 230" },
    { text: "截至2025年底，全国备案古树木约250项。", found: "约250项 ?" },
    { text: "截至2025年底，全国备案古树木不足200项。", found: "不足200项 - 230" },
    { text: "截至2025年底，全国备案古树木200至250项。", found: "200至250项 +" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("traps: a number that may be of something else is never refuted", () => {
  test.each([
    "截至2025年底，古树木备案北京92项、上海69项，广东46项。三地合计占全国230项的90%。",
    "登记的古水井到2025年底共140项，相当于备案的六成；2024年底只有60项。",
    "截至2025年底，果园集团备案古树木200项。",
    "果园集团表现突出。截至2025年底，累计备案古树木200项。",
    "在苗圃领域，截至2025年底，全国累计备案古树木62项。",
    "截至2025年底，全国备案古树木中松树类150项。",
    "# 松科古树木备案盘点\n\n截至2025年底，累计备案200项。",
    "截至2025年底，累计备案古树木、登记古水井370项。",
    "截至2025年底，登记古水井140项，备案古树木230项，合计370项。",
    "截至2025年底，全国累计备案300项。",
    "截至2025年底，全国古树木共有1500项。",
    "截至2025年底，还有200项古树木正在备案。",
    "预计截至2025年底，全国将有300项古树木完成备案。",
    "截至2025年底，完成备案的古树木不是203项，而是230项。",
    "有媒体误称截至2025年底备案古树木203项。",
    "截至2025年底，首批20项古树木完成备案。",
    "截至2025年底，平均每月备案古树木11项。",
    "12月31日，全国备案古树木203项。",
    "截至目前，全国备案古树木203项。",
    "去年底，全国备案古树木203项。",
    "2025年以来，全国备案古树木203项。",
    "2025年底，全国备案古树木230项。目前已有250项。",
    "截至2025年底，300家单位备案古树木。",
    "截至2025年底，中国移动备案古树木200项。",
    "截至2025年底，全国备案古树木１，300项。",
    "截至2025年底，年内备案古树木200项。",
    "2025年底公布的GPT-4.5和360、零一万物、六小虎都不是数字，第203项古树木也不是。",
  ])("%s", (text) => expect(claimsOf(text).filter(({ verdict }) => verdict === "refuted")).toEqual([]));
});

test("filed and registered are never added, and a total that does so is told apart", () => {
  const [claim] = claimsOf("截至2025年底，全国累计有370项古树名木完成备案。");
  expect(claim).toMatchObject({
    verdict: "refuted",
    right: "230",
    reason: expect.stringContaining("140 of Old wells, registered"),
  });
});

test("a text that contradicts itself is told so, and the facts say which number is wrong", () => {
  const [first, second] = claimsOf("截至2025年底，全国备案古树木230项。\n\n截至2025年12月31日，完成备案的古树木共有223个。");
  expect(first).toMatchObject({ verdict: "supported", conflicts: [1] });
  expect(second).toMatchObject({ verdict: "refuted", right: "230", conflicts: [0], remarks: [expect.stringContaining("230项")] });
});

test("where neither number can be checked, both stay open and name each other", () => {
  const [first, second] = claimsOf("截至2027年底，全国备案古树木500项。截至2027年12月31日，全国备案古树木600项。");
  expect(first).toMatchObject({ verdict: "not-enough-evidence", conflicts: [1] });
  expect(second).toMatchObject({ verdict: "not-enough-evidence", conflicts: [0] });
});

test("a supported number gives its rows and its announcement as evidence", () => {
  const [claim] = claimsOf("截至2025年底，全国备案古树木230项。");
  const query = { measure: "tree", clock: "listed_as_of", start: null, end: "2025-12-31", place: null, group: null };
  expect(claim?.evidence).toEqual([
    { observation: "trees-2025-12", source: "https://office.example/notice", locator: { table: 1, row: 2 } },
    { rows: 230, query, source: "tree", locator: null },
    { rows: 230, query: { ...query, clock: "filed_on" }, source: "tree", locator: null },
  ]);
});

test("clocks that differ are both told", () => {
  const [claim] = claimsOf("截至2025年6月底，古树木备案153项。");
  expect(claim?.reason).toBe(
    "Old trees, filed, by 30 June 2025: 153 (by date filed). Other ways of counting give 150 (announced, by date of the list).",
  );
});

test("spans count code points of the text as read", () => {
  const text = "𠮷𠮷：截至2025年底，全国备案古树木230项。";
  const [claim] = claimsOf(text);
  expect(Array.from(text).slice(claim?.start, claim?.end).join("")).toBe("230项");
});

test("whatever the text, each claim stands where it says, and conflicts name claims that there are", () => {
  const pieces = [
    "截至",
    "2025年底",
    "8月底",
    "比",
    "全国",
    "北京",
    "、",
    "，",
    "。",
    "\n",
    "备案",
    "登记",
    "古树木",
    "2",
    "30项",
    "%",
    "万",
    "增至",
    "𠮷",
    "（",
    "分别",
    "新增",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 3 })), { maxLength: 40 }),
      (parts) => {
        const text = parts.join("");
        const claims = claimsOf(text);
        for (const { text: said, start, end, conflicts, verdict, right } of claims) {
          expect(Array.from(text).slice(start, end).join("")).toBe(said);
          expect(conflicts.every((index) => claims[index] !== undefined)).toBe(true);
          expect(right === null).toBe(verdict !== "refuted");
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("a text without numbers has no claims", () => {
  expect(claimsOf("")).toEqual([]);
  expect(claimsOf("古树木与古水井。")).toEqual([]);
});

describe("a text of more numbers than are weighed together", () => {
  const paragraph = "截至2025年12月31日，全国备案古树木230项。北京92项，上海96项，同比增长30%，古水井有140项。";

  test("is read to its end, every paragraph like the first", () => {
    const claims = claimsOf(Array.from({ length: 150 }, () => paragraph).join("\n\n"));
    const verdictsOf = (some: readonly CheckedClaim[]) => some.map(({ text, verdict, right }) => [text, verdict, right]);
    const size = claimsOf(paragraph).length;
    expect(claims).toHaveLength(150 * size);
    const second = verdictsOf(claims.slice(size, 2 * size));
    for (const at of [2, 50, 99, 100, 124, 125, 149])
      expect(verdictsOf(claims.slice(at * size, (at + 1) * size))).toEqual(second);
  });

  test("one paragraph of them is, too", () => {
    const claims = claimsOf("北京92项，上海69项。".repeat(600));
    expect(claims).toHaveLength(1200);
  });
});
