import { describe, expect, test } from "vitest";
import { verdicts } from "../../test/check-verdicts.ts";

// The numbers of the invented registry stand in test/check-fixture.ts.
describe("what a Chinese text says once and means again", () => {
  test.each([
    {
      why: "places as items of a list, amid others that are right",
      text: "截至2025年底，全国备案古树木230项。\n\n- 北京：92项\n- 上海：69项\n- 广东：64项",
      found: "230项 +, 92项 +, 69项 +, 64项 - 46",
    },
    {
      why: "a heading that names a part holds up to the next heading",
      text: "# 松科古树木备案盘点\n\n截至2025年底，累计备案200项。\n\n# 小结\n\n截至2025年底，古树木累计备案200项。",
      found: "200项 ?, 200项 - 230",
    },
    {
      why: "points below a line are of the firm of which that speaks",
      text: "果园集团表现突出：\n\n- 截至2025年底，累计备案古树木200项",
      found: "200项 ?",
    },
    {
      why: "traditional characters",
      text: "截至2025年底，全國累計203項古樹木完成備案，另有140項古水井完成登記。",
      found: "203項 - 230, 140項 +",
    },
    {
      why: "the same time in another paragraph",
      text: "截至2025年底，全国备案古树木230项。\n\n登记的古水井同期累计104项。",
      found: "230项 +, 104项 - 140",
    },
    {
      why: "a list of places that goes on in the next sentence",
      text: "截至2025年底，全国备案古树木230项。\n\n从属地看，北京92项，上海69项。广东有64项。",
      found: "230项 +, 92项 +, 69项 +, 64项 - 46",
    },
    {
      why: "two numbers of a list changed over",
      text: "截至2025年底，全国备案古树木230项。从属地看，北京92项，上海46项，广东69项。",
      found: "230项 +, 92项 +, 46项 - 69, 69项 - 46",
    },
    {
      why: "a series that was only guessed is not surer the second time",
      text: "截至2025年底，古水井登记140项，古树木备案230项。截至2025年底，北京60项，上海42项，广东32项。",
      found: "140项 +, 230项 +, 60项 ?, 42项 +, 32项 ?",
    },
    {
      why: "numbered lines",
      text: "1. 截至2025年底，全国备案古树木203项。\n2. 截至2025年底，全国登记古水井140项。",
      found: "203项 - 230, 140项 +",
    },
    {
      why: "a verb right before its number says what was done with so many, whatever stands behind",
      text: "截至2025年底，登记140项古树木备案旁的古水井。截至2025年底，备案230项古水井登记旁的古树木。",
      found: "140项 +, 230项 +",
    },
    {
      why: "a rank and a part narrow nothing down",
      text: "截至2025年底，北京备案古树木29项，位列第六。",
      found: "29项 - 92, 第六 - 1",
    },
    {
      why: "places told in turn",
      text: "截至2025年底，古树木备案数量前三位依次为北京92项、上海69项、广东46项。",
      found: "92项 +, 69项 +, 46项 +",
    },
  ])("$why", ({ text, found }) => {
    const told = verdicts(text, "2026-01-12").split(", ");
    expect(told.filter((one) => !one.startsWith("前三位")).join(", ")).toBe(found);
  });
});

describe("a share of a longer time, and a growth over a year", () => {
  test.each([
    { text: "2025年全国新增备案古树木130项。2025年下半年新增备案80项，占2025年新增的61.5%。", found: "130项 +, 80项 +, 61.5% +" },
    {
      text: "2025年全国新增备案古树木130项。2025年下半年新增备案80项，占2025年新增的16.5%。",
      found: "130项 +, 80项 +, 16.5% - 61.5",
    },
    { text: "截至2025年底，全国备案古树木230项，去年同期为100项，同比增长130%。", found: "230项 +, 100项 +, 130% +" },
  ])("$text", ({ text, found }) => expect(verdicts(text, "2025-12-31")).toBe(found));
});

// 130 trees were filed in 2025: 10.8 a month, 0.36 a day.
describe("a mean over a time", () => {
  const told = "截至2025年底，全国备案古树木230项。";
  test.each([
    { text: `${told}2025年平均每月备案11项。`, found: "230项 +, 11项 +" },
    { text: `${told}2025年平均每月备案19项。`, found: "230项 +, 19项 - 11" },
    { text: `${told}2025年平均每天备案0.36项。`, found: "230项 +, 0.36项 +" },
    { text: `${told}2025年平均每周备案19项。`, found: "230项 +, 19项 ?" },
    { text: `${told}2025年平均每月备案枯树19项。`, found: "230项 +, 19项 ?" },
  ])("$text", ({ text, found }) => expect(verdicts(text, "2026-01-12")).toBe(found));
});

// Bridges are listed by the month, and by nothing else: 100 were new on the list of November.
describe("whose, which list and since when", () => {
  test.each([
    { why: "a list that went up on a day", text: "11月6日公布的古桥梁备案名单，一批就有100项。", found: "100项 +" },
    {
      why: "two lists are taken up",
      text: "2025年新增备案古树木130项，新增登记古水井79项；截至2025年底，前者累计230项，后者累计140项。",
      found: "130项 +, 79项 +, 230项 +, 140项 +",
    },
    {
      why: "a list joined on is of the next number",
      text: "截至2025年底，全国累计有登记的古水井140项、备案的古树木230项。",
      found: "140项 +, 230项 +",
    },
    {
      why: "whom it is ahead of",
      text: "截至2025年底，北京备案古树木92项，领先上海23项。",
      found: "92项 +, 23项 +",
    },
    {
      why: "with so many it was behind, and not by so many",
      text: "截至2025年底，上海备案古树木69项。6月末还以45项落后北京。",
      found: "69项 +, 45项 +",
    },
    {
      why: "parts of what was new",
      text: "截至2025年底，全国备案古树木230项。最近新上榜的古树木中，北京32项，上海24项。",
      found: "230项 +, 32项 +, 24项 +",
    },
    {
      why: "those that stand before are not spoken of",
      text: "截至2025年底，广东备案古树木46项，排在前面的是北京和上海。其中下半年新增16项。",
      found: "46项 +, 16项 +",
    },
  ])("$why", ({ text, found }) => expect(verdicts(text, "2026-01-12")).toBe(found));
});
