import { expect, test } from "vitest";
import { formAt, formMeaning, formsAgree, type FormMeaning } from "./form-meanings.ts";
import { numberOf, tensAndOnes } from "./number-words.ts";

const form = (words: string): FormMeaning => formMeaning(words.split(" ")) as FormMeaning;

test.each([
  ["oao", "open joint stock company", "same"],
  ["пао", "jsc", "same"],
  ["ооо", "llc", "same"],
  ["ag", "aktiengesellschaft", "same"],
  ["sp z oo", "limited liability company", "same"],
  ["有限公司", "co ltd", "same"],
  ["股份有限公司", "co ltd", "same"],
  ["gmbh", "ag", "law"],
  ["ooo", "pao", "law"],
  ["llc", "jsc", "kind"],
  ["gmbh", "bv", "country"],
  ["ано", "ооо", "body"],
])("%s and %s: %s", (left, right, agreed) => {
  expect(formsAgree(form(left), form(right))).toBe(agreed);
});

test("a slip of the pen in a long form is seen, a short word is left alone", () => {
  expect(form("joynt stock company")).toEqual(form("joint stock company"));
  expect(formMeaning(["lld"])).toBeUndefined();
});

test("one word at least is no form, and only some forms lead", () => {
  expect(formAt(["ag"], "tail")).toBeUndefined();
  expect(formAt(["ооо", "вектор"], "lead")?.count).toBe(1);
  expect(formAt(["ag", "insurance"], "lead")).toBeUndefined();
});

test.each([
  ["7", false, "7"],
  ["007", false, "7"],
  ["7th", false, "7"],
  ["seventh", false, "7"],
  ["vii", true, "7"],
  ["vii", false, undefined],
  ["xxxix", true, "39"],
  ["ninety", false, "90"],
  ["mix", true, undefined],
])("%s (in capitals: %s) is the number %s", (word, isCapitals, number) => {
  expect(numberOf(word, isCapitals)).toBe(number);
});

test("tens and ones are one number", () => {
  expect([tensAndOnes("forty", "four"), tensAndOnes("forty", "4"), tensAndOnes("forty", "ten")]).toEqual(["44", "44", undefined]);
});
