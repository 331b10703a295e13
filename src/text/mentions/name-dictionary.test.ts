import { expect, test } from "vitest";
import { findMentions } from "./find-mentions.ts";
import { buildNameDictionary, DICTIONARY_LIMITS } from "./name-dictionary.ts";

/** The pieces of the text that are found, each with its name where that is written otherwise. */
function found(names: readonly string[], text: string, options?: { wholeWords: boolean }): string[] {
  const points = Array.from(text);
  return findMentions(buildNameDictionary(names, options), text).map(({ name, start, end }) => {
    const piece = points.slice(start, end).join("");
    return piece === names[name] ? piece : `${piece}=${names[name]}`;
  });
}

test.each([
  { names: ["Kimi"], text: "Kimiko听Kimi发布，kimi2", expected: ["Kimi"] },
  { names: ["360"], text: "13600元，360安全，3600，第360", expected: ["360", "360"] },
  { names: ["C++"], text: "C++11 用 c++，Obj-C++", expected: ["C++", "c++=C++", "C++"] },
  { names: ["QQ音乐"], text: "上QQ音乐QQ音乐人", expected: ["QQ音乐", "QQ音乐"] },
  { names: ["QQ音乐", "QQ"], text: "2QQ音乐", expected: [] },
  { names: ["kimi k2", "kimi"], text: "kimi k25", expected: ["kimi"] },
])("a Latin word is found whole: $names in $text", ({ names, text, expected }) => {
  expect(found(names, text)).toEqual(expected);
});

test("the rule of whole words can be turned off", () => {
  expect(found(["Kimi", "360"], "Kimiko 13600", { wholeWords: false })).toEqual(["Kimi", "360"]);
});

test.each([
  { names: ["百度", "百度百科"], text: "百度百科是百度的", expected: ["百度百科", "百度"] },
  { names: ["中国移动", "移动云"], text: "中国移动云", expected: ["中国移动"] },
  { names: ["元", "元宝"], text: "元宝宝元", expected: ["元宝", "元"] },
  { names: ["上海人工智能", "人工"], text: "上海人工", expected: ["人工"] },
])("leftmost, then longest, never overlapping: $names in $text", ({ names, text, expected }) => {
  expect(found(names, text)).toEqual(expected);
});

test.each([
  { names: ["ＤeepSeek"], text: "ｄｅｅｐｓｅｅｋ", expected: ["ｄｅｅｐｓｅｅｋ=ＤeepSeek"] },
  { names: ["腾讯云"], text: "騰訊雲", expected: ["騰訊雲=腾讯云"] },
  { names: ["灵犀𬭚"], text: "😀靈犀𬭚", expected: ["靈犀𬭚=灵犀𬭚"] },
])("width, case and the two scripts are one, and spans count code points as given: $text", ({ names, text, expected }) => {
  expect(found(names, text)).toEqual(expected);
});

test("names that are the same after folding are told under the first; what cannot be found, under none", () => {
  const dictionary = buildNameDictionary(["Kimi", "", "ＫＩＭＩ", "豆\ud83d", "豆包", "騰訊", "腾讯", "\ufffd"]);
  expect(Array.from(dictionary.firstOf)).toEqual([0, -1, 0, -1, 4, 5, 5, -1]);
  expect(dictionary.size).toBe(3);
  expect(findMentions(dictionary, "腾讯KIMI豆\ud83d\ufffd")).toEqual([
    { name: 5, start: 0, end: 2 },
    { name: 0, start: 2, end: 6 },
  ]);
});

test("a dictionary without names finds nothing", () => {
  expect(findMentions(buildNameDictionary([]), "元宝 Kimi")).toEqual([]);
  expect(findMentions(buildNameDictionary(["", ""]), "元宝 Kimi")).toEqual([]);
});

test("every name of a large dictionary is found, each as itself", () => {
  const names = Array.from({ length: 60_000 }, (_, index) =>
    Array.from(index.toString(7), (digit) => "零一二三四五六"[Number(digit)]).join(""),
  );
  const dictionary = buildNameDictionary(names);
  const mentions = findMentions(dictionary, names.join("\n"));
  expect(mentions.map(({ name }) => name)).toEqual(names.map((_, index) => index));
});

test.each([
  { what: "too many names", names: Array.from({ length: DICTIONARY_LIMITS.names + 1 }, () => ""), code: "dictionary-too-large" },
  {
    what: "too much text",
    names: Array.from({ length: 1 + DICTIONARY_LIMITS.units / 200 }, () => "名".repeat(200)),
    code: "dictionary-too-large",
  },
  { what: "a name as long as a page", names: ["元宝", "名".repeat(DICTIONARY_LIMITS.nameUnits + 1)], code: "name-too-long" },
  {
    what: "more characters than there are numbers for",
    names: Array.from({ length: 600 }, (_, row) =>
      String.fromCodePoint(...Array.from({ length: 120 }, (__, at) => 0x50000 + 120 * row + at)),
    ),
    code: "dictionary-too-large",
  },
])("is refused: $what", ({ names, code }) => {
  expect(() => buildNameDictionary(names)).toThrow(expect.objectContaining({ code }));
});

test("the longest name that is allowed is found in a text longer than what is looked through at once", () => {
  const name = "名科".repeat(DICTIONARY_LIMITS.nameUnits / 2);
  const text = `${"名".repeat(8150)}${name}${"科名".repeat(9000)}`;
  expect(findMentions(buildNameDictionary([name]), text).slice(0, 1)).toEqual([
    { name: 0, start: 8150, end: 8150 + name.length },
  ]);
});
