import { expect, test } from "vitest";
import { findHits, listHits, namesAmong, pickHits, startHits } from "./answer.ts";
import { withActions } from "./open-file.ts";
import { openIndex, openNames } from "./search-index.ts";
import { TESTING_FILE } from "./testing-index.ts";

const index = openIndex(withActions(TESTING_FILE, "zh", { dark: "深色", print: "打印本页" }), "zh");
const ALL = { only: null, withAlike: false } as const;
const addresses = (hits: readonly { readonly address: string }[]) => hits.map(({ address }) => address);

test("with nothing typed there are the pages and then what can be done, however few pages are wanted", () => {
  expect(addresses(startHits(index, 5))).toEqual(["quality/", "action:dark", "action:print"]);
  expect(addresses(startHits(index, 0))).toEqual(["action:dark", "action:print"]);
});

test("an action is found by its name, its pinyin and its id, but never listed", () => {
  expect(addresses(findHits(index, "打印", 5).hits)).toEqual(["action:print"]);
  expect(addresses(findHits(index, "dark", 5).hits)).toEqual(["action:dark"]);
  expect(listHits(index, "dark", { ...ALL, most: 5 })).toEqual({ hits: [], count: 0, alike: 0, isNear: false, perKind: [] });
});

test("a list counts all kinds, whichever is chosen and however few are shown", () => {
  const all = listHits(index, "百度", { ...ALL, most: 1 });
  expect(addresses(all.hits)).toEqual(["groups/baidu/"]);
  expect(all.count).toBe(3);
  expect(Object.fromEntries(all.perKind)).toEqual({ group: 1, company: 1, filing: 1 });
  const companies = listHits(index, "百度", { ...ALL, only: "company", most: 5 });
  expect(addresses(companies.hits)).toEqual(["companies/a1/"]);
  expect(companies.perKind).toEqual(all.perKind);
});

test("where something is well found, what is only like it is counted, and listed after it on demand", () => {
  const found = findHits(index, "百度搜索算法", 5);
  expect(addresses(found.hits)).toEqual(["attachments/first/#t1r1"]);
  const misspelt = { ...TESTING_FILE.filings, name: TESTING_FILE.filings.name.with(4, "百度搜素算法") };
  const both = openIndex({ ...TESTING_FILE, filings: misspelt }, "zh");
  expect(findHits(both, "百度搜索算法", 5)).toMatchObject({ count: 1, alike: 1, isNear: false });
  expect(addresses(findHits(both, "百度搜索算法", 5).hits)).toEqual(["attachments/first/#t1r1"]);
  const narrow = listHits(both, "百度搜索算法", { ...ALL, most: 5 });
  expect(narrow).toMatchObject({ count: 1, alike: 1, perKind: [["filing", 1]] });
  const wide = listHits(both, "百度搜索算法", { only: null, withAlike: true, most: 5 });
  expect(addresses(wide.hits)).toEqual(["attachments/first/#t1r1", "attachments/first/#t1r5"]);
  expect(wide).toMatchObject({ count: 1, alike: 1, perKind: [["filing", 2]] });
  // Where nothing is well found, nothing is set apart.
  expect(findHits(both, "百渡搜索算法", 5)).toMatchObject({ count: 1, alike: 0, isNear: true });
});

test("of a page's own names what is only like one that is there is left out", () => {
  const names = openNames([["腾讯云"], ["腾训云"]], TESTING_FILE);
  expect(namesAmong(names, "腾讯云", 9)).toEqual([0]);
  expect(namesAmong(names, "腾迅云", 9)).toEqual([0, 1]);
});

test("what is picked has a page of its own in one of the folders that are asked for, by pinyin too", () => {
  const pick = (query: string, folders: readonly string[], most = 5) => addresses(pickHits(index, query, { folders, most }));
  expect(pick("baidu", ["groups", "companies", "places"])).toEqual(["groups/baidu/", "companies/a1/"]);
  expect(pick("百度", ["companies"])).toEqual(["companies/a1/"]);
  expect(pick("百度", ["groups", "companies"], 1)).toEqual(["groups/baidu/"]);
  expect(pick("豆包", ["apps", "who"])).toEqual(["apps/0a/"]);
  expect(pick("源码", ["apps", "who"])).toEqual(["who/0b/"]);
  expect(pick("yuanma", ["groups", "who"])).toEqual(["who/0b/"]);
  expect(pick("百度", ["products", "attachments", "quality"])).toEqual([]);
});
