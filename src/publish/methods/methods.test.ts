import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { figure } from "../format.ts";
import { testingRules } from "../testing/testing-rules.ts";
import { inHundred, type MethodsRules } from "./method.ts";
import { methodsIn } from "./methods.ts";

const rules: MethodsRules = {
  reading: {
    measure: { zh: "有效", en: "in force" },
    leastTotal: 801,
    halfYears: ["H", "L"],
    peersNew: 802,
    peersThen: 803,
    growth: 8.05,
    chance: testingRules.pace.chance,
  },
  settings: testingRules,
  verdict: { levelDays: 804, changeDays: 805, variants: null },
  schemes: [{ name: { zh: "类别", en: "Kind" }, target: 0.181 }],
  nearDuplicates: { days: 806, leastLength: 807 },
  openQuestions: 808,
};

const LANGUAGES = ["zh", "en"];

/** Every number below a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(numbersIn) : [];
}

/** Ways in which a text may write a number. */
const written = (value: number): string[] => [figure(value), inHundred(value), String(value), value.toFixed(2)];

const textIn = (language: string, of: MethodsRules = rules): string =>
  methodsIn(of, language)
    .flatMap(({ title, paragraphs }) => [title, ...paragraphs])
    .join("\n");

test("every rule stands in both languages, under the same id and with a heading of its own", () => {
  const [zh = [], en = []] = LANGUAGES.map((language) => methodsIn(rules, language));
  expect(zh.map(({ id }) => id)).toEqual(en.map(({ id }) => id));
  expect(new Set(en.map(({ id }) => id)).size).toBe(en.length);
  const isEmpty = ({ title, paragraphs }: (typeof en)[number]) =>
    title === "" || paragraphs.length === 0 || paragraphs.includes("");
  expect([...zh, ...en].filter(isEmpty)).toEqual([]);
  expect(zh.filter(({ title, paragraphs }) => [title, ...paragraphs].some((text) => !/\p{Script=Han}/u.test(text)))).toEqual([]);
  expect(en.filter(({ title, paragraphs }) => [title, ...paragraphs].some((text) => /\p{Script=Han}/u.test(text)))).toEqual([]);
});

test.each(LANGUAGES)("in %s every setting is told, and no number that is not one", (language) => {
  const without = { ...rules, verdict: { levelDays: 804, changeDays: 805, variants: 809 } };
  const settings = numbersIn(without).filter((value) => value !== testingRules.composite.variants);
  const text = textIn(language, without);
  expect(settings.filter((value) => !written(value).some((one) => text.includes(one)))).toEqual([]);
  const known = new Set(settings.flatMap(written));
  expect((text.match(/\d[\d.,]*%?/gu) ?? []).map((one) => one.replace(/[.,]$/u, "")).filter((one) => !known.has(one))).toEqual(
    [],
  );
});

test.each(LANGUAGES)("in %s the variants are those that were made, else those that would be", (language) => {
  expect(textIn(language)).toContain(figure(testingRules.composite.variants));
  expect(textIn(language, { ...rules, verdict: null })).not.toContain("804");
});

test("every accuracy of the dossier is of a rule that has a heading", () => {
  const csv = readFileSync(join(import.meta.dirname, "../../../dossiers/china-ai/accuracy.csv"), "utf8");
  const ids = new Set(methodsIn(rules, "en").map(({ id }) => id));
  const told = csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[1] ?? "");
  expect(told.filter((rule) => !ids.has(rule))).toEqual([]);
  expect(new Set(told).size).toBeGreaterThan(9);
});
