import { expect, test } from "vitest";
import { FACTS } from "../../test/check-fixture.ts";
import { verdicts } from "../../test/check-verdicts.ts";
import { checkText } from "./check-text.ts";

// A text that has spoken of 全省 counts what that province has, until it names another place or the whole country.
const HEAD = "广东省古树木备案情况公布\n\n截至2025年底，全省备案古树木46项。\n\n";

test.each([
  { text: "到2025年底，登记的古水井28项。", found: "46项 +, 28项 +", why: "what another list has" },
  { text: "其中2025年下半年备案16项。", found: "46项 +, 16项 +", why: "of a part of the time" },
  {
    text: "到2025年6月底有31项。",
    found: "46项 +, 31项 ?",
    why: "neither the province's nor the country's: open, as it may be of a part",
  },
  {
    text: "到2025年底，全国备案230项，北京92项。",
    found: "46项 +, 230项 +, 92项 +",
    why: "the whole country, and another place",
  },
  { text: "古树木备案到2025年底有230项。", found: "46项 +, 230项 +", why: "the whole country, unsaid" },
])("$text: $why", ({ text, found }) => expect(verdicts(HEAD + text)).toBe(found));

test("an office of the province says as much as 全省, and one of all provinces nothing", () => {
  const of = (text: string) => checkText(text, FACTS).claims.map(({ text: number, about }) => `${number} ${about?.place ?? ""}`);
  const office = "广东省古树木备案情况公布\n\n省网信办介绍，截至2025年底备案古树木46项。";
  expect(of(`${office}到2025年底，登记的古水井28项。`)).toEqual(["46项 广东省", "28项 广东省"]);
  expect(of("各省网信办公布，截至2025年底备案古树木230项。")).toEqual(["230项 "]);
});
