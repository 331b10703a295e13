import { describe, expect, test } from "vitest";
import { verdicts } from "../../../test/check-verdicts.ts";

// By the end of 2025 of 230 trees 92 are Beijing's, 69 Shanghai's, 46 Guangdong's; 23 are of no region.
const LISTED = "截至2025年底，全国备案古树木230项。北京92项，上海69项，广东46项";

describe("a rank of a place", () => {
  test.each([
    { text: "截至2025年底，古树木备案北京92项，居全国第一。", found: "92项 +, 第一 +" },
    { text: "截至2025年底，古树木备案北京92项，居全国第五。", found: "92项 +, 第五 - 1" },
    { text: "截至2025年底，古树木备案上海69项，排名第二。", found: "69项 +, 第二 +" },
    { text: "截至2025年底，古树木备案上海69项，排名第五。", found: "69项 +, 第五 - 2" },
    { text: `${LISTED}，分列第一、第二和第三。`, found: "230项 +, 92项 +, 69项 +, 46项 +, 第一 +, 第二 +, 第三 +" },
    // Whoever counts rows of no region to Guangdong does not give it 46.
    { text: "截至2025年底，古树木备案广东46项，排名第二。", found: "46项 +, 第二 - 3" },
    { text: "截至2025年底，古树木备案上海69项，在全国总量排第四。", found: "69项 +, 第四 - 2" },
    { text: "截至2025年底，古树木备案广东46项，与第二名上海相差23项，位列第三。", found: "46项 +, 第二名 +, 23项 +, 第三 +" },
    { text: `${LISTED}。广东仅次于上海，居第三。`, found: "230项 +, 92项 +, 69项 +, 46项 +, 第三 +" },
    // Of what it is the first is not said in known words.
    { text: "截至2025年底，古树木备案上海69项，居滨海第一。", found: "69项 +, 第一 ?" },
    // Among some of the places it may be the first.
    { text: "截至2025年底，古树木备案上海69项。在长三角，上海以69项居第一。", found: "69项 +, 69项 +, 第一 ?" },
    { text: "截至2025年底，古树木备案北京92项。若不算北京，上海以69项居第一。", found: "92项 +, 69项 +, 第一 ?" },
    // The count itself is open, so that nobody knows what is ranked.
    { text: "截至2027年底，古树木备案上海69项，排名第五。", found: "69项 ?, 第五 ?" },
  ])("$text", ({ text, found }) => expect(verdicts(text)).toBe(found));
});

describe("a sum of places and their share", () => {
  test.each([
    { text: `${LISTED}。三地合计207项，占全国的90%。`, found: "207项 +, 90% +" },
    { text: `${LISTED}。三地合计207项，占全国的70%。`, found: "207项 +, 70% - 90" },
    { text: `${LISTED}。三地合计208项。`, found: "208项 - 207" },
    { text: `${LISTED}。北京、上海合计161项，占七成。`, found: "161项 +, 七成 +" },
    { text: `${LISTED}。北京、上海合计161项，占四成。`, found: "161项 +, 四成 - 7" },
    { text: `${LISTED}。北京、上海合占七成，其余各地合占三成。`, found: "七成 +, 三成 +" },
    { text: `${LISTED}。北京、上海合占七成，其余各地合占五成。`, found: "七成 +, 五成 - 3.0" },
    // Of what it is a share is not said in known words.
    { text: `${LISTED}。三地合计207项，占北方的70%。`, found: "207项 +, 70% ?" },
  ])("$text", ({ text, found }) => expect(verdicts(text).split(", ").slice(4).join(", ")).toBe(found));
});
