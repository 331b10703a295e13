import { countingEn, readingEn } from "./counting-en.ts";
import { countingZh, readingZh } from "./counting-zh.ts";
import { judgingEn } from "./judging-en.ts";
import { judgingZh } from "./judging-zh.ts";
import type { Method, MethodsRules, ReadingRule } from "./method.ts";
import { namingEn } from "./naming-en.ts";
import { namingZh } from "./naming-zh.ts";

/** The rule of the reading in one language; in English where it has not been translated. */
export function readingMethod(rule: ReadingRule, language: string): Method {
  return language === "zh" ? readingZh(rule) : readingEn(rule);
}

/** Every rule in one language, those that decide the headline first; in English where they have not been translated. */
export function methodsIn(rules: MethodsRules, language: string): Method[] {
  const texts =
    language === "zh"
      ? [...judgingZh(rules), ...countingZh(rules), ...namingZh(rules)]
      : [...judgingEn(rules), ...countingEn(rules), ...namingEn(rules)];
  return [readingMethod(rules.reading, language), ...texts];
}
