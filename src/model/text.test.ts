import { expect, test } from "vitest";
import { firstText, inLanguage } from "./text.ts";

test.each([
  { language: "en", text: "Echelon" },
  { language: "zh", text: "梯队" },
  { language: "fr", text: "梯队" },
])("a text in $language is $text: the dossier's first language stands in for a missing one", ({ language, text }) => {
  expect(inLanguage({ zh: "梯队", en: "Echelon" }, language)).toBe(text);
});

test("the first language is the one written first", () => {
  expect(firstText({ en: "Echelon", zh: "梯队" })).toBe("Echelon");
});
