import { expect, test } from "vitest";
import { findHits, listHits, pickHits, startHits } from "./answer.ts";
import { withActions } from "./open-file.ts";
import { openIndex } from "./search-index.ts";
import { TESTING_FILE } from "./testing-index.ts";

const index = openIndex(withActions(TESTING_FILE, "zh", { dark: "深色", print: "打印本页" }), "zh");
const addresses = (hits: readonly { readonly address: string }[]) => hits.map(({ address }) => address);

test("with nothing typed there are the pages and then what can be done, however few pages are wanted", () => {
  expect(addresses(startHits(index, 5))).toEqual(["quality/", "action:dark", "action:print"]);
  expect(addresses(startHits(index, 0))).toEqual(["action:dark", "action:print"]);
});

test("an action is found by its name, its pinyin and its id, but never listed", () => {
  expect(addresses(findHits(index, "打印", 5).hits)).toEqual(["action:print"]);
  expect(addresses(findHits(index, "dark", 5).hits)).toEqual(["action:dark"]);
  expect(listHits(index, "dark", { only: null, most: 5 })).toEqual({ hits: [], count: 0, isNear: false, perKind: [] });
});

test("a list counts all kinds, whichever is chosen and however few are shown", () => {
  const all = listHits(index, "百度", { only: null, most: 1 });
  expect(addresses(all.hits)).toEqual(["groups/baidu/"]);
  expect(all.count).toBe(3);
  expect(Object.fromEntries(all.perKind)).toEqual({ group: 1, company: 1, filing: 1 });
  const companies = listHits(index, "百度", { only: "company", most: 5 });
  expect(addresses(companies.hits)).toEqual(["companies/a1/"]);
  expect(companies.perKind).toEqual(all.perKind);
});

test("what is picked has a page of its own in one of the folders that are asked for, by pinyin too", () => {
  const pick = (query: string, folders: readonly string[], most = 5) => addresses(pickHits(index, query, { folders, most }));
  expect(pick("baidu", ["groups", "companies", "places"])).toEqual(["groups/baidu/", "companies/a1/"]);
  expect(pick("百度", ["companies"])).toEqual(["companies/a1/"]);
  expect(pick("百度", ["groups", "companies"], 1)).toEqual(["groups/baidu/"]);
  expect(pick("百度", ["products", "attachments", "quality"])).toEqual([]);
});
