import { describe, expect, test } from "vitest";
import { FACTS } from "../../../test/check-fixture.ts";
import { checkText } from "../check-text.ts";
import { rows, told } from "./testing-links.ts";

/** What the last number of a text is computed from. */
const from = (text: string): string =>
  told(text)
    .flatMap((one) => / (from [\d+]+)/u.exec(one)?.[1] ?? [])
    .at(-1) ?? "";

describe("what a number is computed from, if no words say it", () => {
  test.each([
    { text: "鹈鹕5月用户5200万，4月用户4000万，增幅30%。", is: "from 0+1" },
    { text: "Pelican had 52 million users in May and 40 million in April, a rise of 30%.", is: "from 0+1" },
    { text: "鹈鹕9月用户3286万，11月3748万，多出462万，涨幅14%。", is: "from 0+1" },
    { text: "北港泊位209个，南港138个，北港多71个。", is: "from 0+1" },
    { text: "登记船只半年增加163个，去年同期增加131个，多了32个。", is: "from 1+0" },
    {
      text: "Acme’s sales were 226 million yuan in 2025. In 2024 they were 172 million, a difference of 54 million.",
      is: "from 0+1",
    },
    { text: "Acme’s sales came to 11.3 billion yuan, up 18% on the 9.6 billion yuan of the quarter before.", is: "from 2+0" },
    { text: "Acme’s sales came to 103.9 billion yuan in 2025, 4.3 times the 24.4 billion yuan of 2023.", is: "from 2+0" },
    { text: "Acme’s sales were 1.1 billion yuan out of 1.74 billion yuan, a share of 63%.", is: "from 1+0" },
    {
      text: "Acme booked 30 billion yuan, 33 billion yuan and 39 billion yuan in the first, second and third quarters of 2025, and the three add up to 102 billion yuan.",
      is: "from 0+1+2",
    },
    {
      text: "Acme’s sales of the fourth quarter of 2025, at 11.3 billion yuan, were up 18% on the third’s 9.6 billion yuan.",
      is: "from 2+0",
    },
    {
      text: "Acme’s sales came to 6.9 billion yuan in 2025, 1.3 billion yuan more than the 5.6 billion yuan of 2023.",
      is: "from 2+0",
    },
    {
      text: "Acme’s sales were 4.6 billion yuan in June 2025. By November they had fallen by 9% to 4.2 billion yuan.",
      is: "from 0+2",
    },
    { text: "鹈鹕用户2025年4月为4000万，2025年5月为5200万，环比增长30%。", is: "from 0+1" },
    { text: "鹈鹕用户18万，而苍鹭有147万，后者是前者的8倍。", is: "from 0+1" },
    { text: "北港泊位209个，南港52个，前者约为后者的四倍。", is: "from 1+0" },
    { text: "Northport has 209 licensed moorings and Southport 52, the former is four times the latter.", is: "from 1+0" },
    { text: "北港泊位209个，东港30个，南港52个，前者约为后者的四倍。", is: "" },
    {
      text: "At the end of April 2026 there were 868 licensed moorings. At the end of April 2024 there were 117, so there are seven times as many.",
      is: "from 0+1",
    },
    {
      text: "Acme’s sales came to 104 billion yuan in 2025, 25 billion yuan more than Heron’s and 4.3 times the 24 billion yuan of 2023.",
      is: "from 3+0",
    },
    { text: "鹈鹕用户5月为8000万，到9月剩下2000万，只有当初的四分之一。", is: "from 0+1" },
    { text: "鹈鹕用户5月为8000万，到9月剩下2000万，没了四分之三。", is: "" },
    // Over what it has grown is said, or is nobody's.
    { text: "鹈鹕5月用户5200万，4月用户4000万，同比增幅30%。", is: "" },
    { text: "鹈鹕用户5200万，苍鹭用户4000万，增长30%。", is: "" },
    // A quarter and the half-year that it is in.
    { text: "极品公司2025年二季度营收3亿元，2025年上半年营收5亿元，增长66%。", is: "" },
    { text: "鹈鹕3月用户3000万，5月用户5200万，4月用户4000万，增幅30%。", is: "" },
  ])("$text", ({ text, is }) => expect(from(text)).toBe(is));
});

describe("a percentage that stands by itself behind a number is its share", () => {
  test.each([
    { text: "Acme booked 850 million yuan, of which 260 million went into Pelican, 31%.", is: "share" },
    { text: "Of Acme’s 52 million users 3.2 million – 6.2% – came from Southport.", is: "share" },
    { text: "Pelican had 155 million users and Heron 4.5 million, a mere 2.9%.", is: "share" },
    { text: "Acme’s sales came to 850 million yuan, 31% more than a year before.", is: "growth" },
    { text: "Acme’s sales came to 850 million yuan, 31% below the plan.", is: "growth" },
    { text: "Acme booked 850 million yuan. Its margin, 31%, was high.", is: "" },
  ])("$text", ({ text, is }) => expect(/share|growth/u.exec(told(text).at(-1) ?? "")?.[0] ?? "").toBe(is));
});

describe("what is counted in some way is not supposed", () => {
  test.each([
    { text: "若只算北港，泊位有209个。", isSupposed: false },
    { text: "如果与2024年底的138个泊位相比，增加了71个。", isSupposed: false },
    { text: "If one counts the small ones, Northport has 209 licensed moorings.", isSupposed: false },
    { text: "如果按这个速度算，北港泊位有209个。", isSupposed: true },
    { text: "如果审批加快，泊位有209个。", isSupposed: true },
    { text: "If permits come faster, Northport has 209 licensed moorings.", isSupposed: true },
  ])("$text", ({ text, isSupposed }) => expect(told(text).at(-1)?.includes("hypothetical")).toBe(isSupposed));
});

describe("a part right behind its whole", () => {
  test.each(
    rows([
      ["Of its 61 boats 24 were new.", ["61: boats", "24: boats part from 0"]],
      ["61个泊位里，有24个是新的。", ["61个: moorings", "24个: moorings part from 0"]],
      ["There are 61 boats, 24 moorings.", ["61: boats", "24: moorings"]],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});

describe("a share that tells the number before it again", () => {
  const verdictOf = (text: string) =>
    checkText(text, FACTS)
      .claims.map(({ text: said, verdict, right }) => [said, verdict, right])
      .at(-1);
  test.each([
    { text: "截至2025年底，古树木备案北京92项、上海69项，两地合计161项（70%）。", is: ["70%", "supported", null] },
    { text: "截至2025年底，古树木备案北京92项、上海69项，两地合计161项，占60%。", is: ["60%", "refuted", "70"] },
    { text: "截至2025年底，古树木备案北京92项、上海69项，两地合计161项，占25%。", is: ["25%", "refuted", "70.0"] },
  ])("$text", ({ text, is }) => expect(verdictOf(text)).toEqual(is));
});
