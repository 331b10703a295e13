import { describe, expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { checkText, type Verdict } from "./check-text.ts";

const MARKS: Readonly<Record<Verdict, string>> = { supported: "+", refuted: "-", disputed: "≠", "not-enough-evidence": "?" };

/** "230项 +, 3.3倍 - 2.3": each number with its verdict, and what it should be. */
function verdicts(text: string): string {
  return checkText(text, FACTS)
    .claims.map(({ text: said, verdict, right }) => [said, MARKS[verdict], right].filter((part) => part !== null).join(" "))
    .join(", ");
}

describe("numbers that are computed from others of the text, or from a list", () => {
  test.each([
    { text: "截至2025年底，古树木备案230项，是2024年底的2.3倍。", found: "230项 +, 2.3倍 +" },
    { text: "截至2025年底，古树木备案230项，是2024年底的3.3倍。", found: "230项 +, 3.3倍 ?" },
    { text: "截至2025年底，古树木备案230项，是2024年底100项的3.3倍。", found: "230项 +, 100项 +, 3.3倍 - 2.3" },
    {
      text: "截至2025年底，古树木备案北京92项、上海69项，两地合计161项，占全国230项的70%。",
      found: "92项 +, 69项 +, 161项 +, 230项 +, 70% +",
    },
    {
      text: "2025年上半年，古树木新增备案50项。2024年全年新增备案100项。2025年上半年完成了2024年的50%。",
      found: "50项 +, 100项 +, 50% +",
    },
    {
      text: "截至2025年底，古树木备案北京92项、上海69项，两地合计191项。",
      found: "92项 +, 69项 +, 191项 - 161",
    },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});
