import { expect, test } from "vitest";
import { buildGroups } from "../../test/model-builders.ts";
import { indexGroups } from "./groups.ts";
import { namesWithin, wordOf } from "./reported-words.ts";

const names = indexGroups(
  buildGroups({ id: "meituan", name: { zh: "美团" }, aliases: ["美团系"], apps: ["小美"] }),
  () => undefined,
);

test.each([
  { word: "美团", stands: { group: "meituan", as: "group" } },
  { word: "小美", stands: { group: "meituan", as: "product" } },
  { word: "美团 (Long-Z)", stands: { group: "meituan", as: "product" } },
  { word: "天津三快科技（美团系）", stands: { group: "meituan", as: "product" } },
  { word: "君联资本 (跟投, 老股东)", stands: null },
  { word: "(美团)", stands: null },
])("$word stands for $stands", ({ word, stands }) => {
  expect(wordOf(word, names)).toEqual(stands);
});

test.each([
  { word: "红杉中国/HongShan", within: ["红杉中国", "HongShan"] },
  { word: "君联资本 (跟投, 老股东)", within: ["君联资本", "跟投, 老股东"] },
  { word: "红杉", within: [] },
])("within $word stand $within", ({ word, within }) => {
  expect(namesWithin(word)).toEqual(within);
});
