import { expect, test } from "vitest";
import { buildFiling, buildGroups } from "../../test/model-builders.ts";
import { indexGroups } from "./groups.ts";
import { declaredWords, namesOfThing, wordAtEdge } from "./group-words.ts";

const groups = buildGroups(
  { id: "plover", name: { zh: "珩鸟" }, brands: ["小珩", "小珩快送", "Plover"], apps: ["珩鸟地图"] },
  { id: "tern", brands: ["燕鸥", "鸥", "两家都说"] },
  { id: "heron", brands: ["两家都说"] },
);
const names = indexGroups(groups, () => undefined);
const things = Array.from({ length: 400 }, (_, at) => `物件${at}`);
const words = declaredWords(groups, names, things);

test.each([
  { thing: "小珩视频生成", word: "小珩" },
  { thing: "小珩快送二号", word: "小珩快送" },
  { thing: "小 珩音乐", word: "小珩" },
  { thing: "小学珩鸟地图", word: "珩鸟地图" },
  { thing: "PLOVER音乐", word: "Plover" },
  { thing: "plover-2", word: "Plover" },
  { thing: "plovers", word: undefined },
  { thing: "一只小珩", word: undefined },
  { thing: "大小珩音乐", word: undefined },
  { thing: "鸥", word: undefined },
  { thing: "两家都说", word: undefined },
])("$thing begins or ends with the word $word", ({ thing, word }) => {
  const [key = ""] = namesOfThing(buildFiling("1", { name: thing }));
  expect(wordAtEdge(key, words)?.word).toBe(word);
});

test("a word that one name in a hundred holds tells nobody", () => {
  const common = declaredWords(groups, names, [...things.slice(0, 90), ...Array.from({ length: 10 }, (_, at) => `燕鸥${at}`)]);
  expect(common.byKey.has("燕鸥")).toBe(false);
  expect(words.byKey.has("燕鸥")).toBe(true);
});

test("a row names the thing and what it is part of, without remarks in brackets", () => {
  const filing = buildFiling("1", { name: "小珩算法", product: "小珩（APP）、珩鸟地图（网站）" });
  expect(namesOfThing(filing)).toEqual(["小珩算法", "小珩", "珩鸟地图"]);
});
