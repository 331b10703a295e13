import { expect, test } from "vitest";
import { highlight } from "./highlight.ts";
import { search } from "./search.ts";
import { shownHit } from "./shown-hit.ts";
import { openNames } from "./search-index.ts";
import { TESTING_FILE, testingIndex } from "./testing-index.ts";

const index = testingIndex();
const titles = (query: string, language = "zh"): string[] => {
  const own = testingIndex(language);
  return search(own, query, 10).hits.map((hit) => shownHit(own, hit, query).title);
};

test.each([
  { query: "百度", first: "百度" },
  { query: "baidu", first: "百度" },
  { query: "ＢａｉＤｕ", first: "百度" },
  { query: "bd", first: "百度" },
  { query: "bai du", first: "百度" },
  { query: "baid", first: "百度" },
  { query: "wxyy", first: "百度" },
  { query: "騰訊", first: "腾讯" },
  { query: "tengxun", first: "腾讯" },
  { query: "tenxun", first: "腾讯" },
  { query: "tecent", first: "腾讯" },
  { query: "tenecnt", first: "腾讯" },
  { query: "chongqing", first: "重庆长安汽车股份有限公司" },
  { query: "重慶長安", first: "重庆长安汽车股份有限公司" },
  { query: "cqca", first: "重庆长安汽车股份有限公司" },
  { query: "腾讯混园大模型", first: "腾讯混元大模型" },
  { query: "腾讯元大模型", first: "腾讯混元大模型" },
  { query: "645502801", first: "百度搜索算法" },
  { query: "网信算备110108645502801230011号", first: "百度搜索算法" },
  { query: "20230821", first: "ERNIE Bot" },
  { query: "cafe mini", first: "Café Ｍｉｎｉ" },
  { query: "𠮷野", first: "𠮷野（上海）😀有限公司" },
  { query: "zhiliang", first: "质量" },
  { query: "腾讯 模型", first: "腾讯混元大模型" },
  { query: "源码资本", first: "源码资本" },
  { query: "ymzb", first: "源码资本" },
  { query: "yuanmaziben", first: "源码资本" },
  { query: "source code", first: "源码资本" },
  { query: "soruce code", first: "源码资本" },
  { query: "源马资本", first: "源码资本" },
  { query: "领投", first: "源码资本" },
  { query: "monolith", first: "Monolith Management" },
  { query: "aicpb", first: "AI产品榜" },
  { query: "长安汽车集团", first: "重庆长安汽车股份有限公司" },
])("$query finds $first", ({ query, first }) => {
  expect(titles(query)[0]).toBe(first);
});

test("in another language the same things are found, under their names in it", () => {
  expect(titles("百度", "en")[0]).toBe("Baidu");
  expect(titles("quality", "en")[0]).toBe("Quality");
});

test("a story is found in its own language alone", () => {
  expect(titles("中文报道")).toEqual(["中文报道"]);
  expect(titles("中文报道", "en")).toEqual([]);
});

test.each(["", " ", "（）", "😀", "zzzzzz", "x", "<script>", "‮"])("“%s” finds nothing, and breaks nothing", (query) => {
  expect(search(index, query, 10).count).toBe(0);
});

test("of ten thousand letters only the first two hundred are looked for", () => {
  expect(search(index, "百度".repeat(5000), 10).count).toBe(0);
});

test("what is found with an error is said to be so, and only where nothing is written so", () => {
  expect(search(index, "tecent", 10).isNear).toBe(true);
  expect(search(index, "tencent", 10).isNear).toBe(false);
});

test("where something is well found, what has an error or only initials inside in common comes after all that has not", () => {
  const sureOf = (query: string) => {
    const { hits, sure } = search(index, query, 10);
    return hits.slice(0, sure).map((hit) => shownHit(index, hit, query).title);
  };
  expect(sureOf("ernie")).toEqual(["ERNIE Bot"]);
  // The initials of 北京百度网讯 stand inside a name, those of 百度 are all of one; two letters are too few to set anything apart.
  expect(sureOf("bd")).toEqual(titles("bd"));
  const named = openNames([["BDWX"], ["北京百度网讯"]], TESTING_FILE);
  expect(search(named, "bdwx", 9)).toMatchObject({ count: 2, sure: 1 });
  expect(search(named, "bdwx", 9).hits.map(({ entry }) => entry)).toEqual([0, 1]);
});

test("two letters are too few for an error, three characters are not", () => {
  expect(titles("百肚")).toEqual([]);
  expect(titles("元大摸")).toContain("腾讯混元大模型");
});

test("every word must be found, in the entry or in what it belongs to", () => {
  expect(titles("百度 bot")).toEqual(["ERNIE Bot"]);
  expect(titles("腾讯 bot")).toEqual([]);
});

test("the count is of all that were found, the hits are the best of them", () => {
  const { count, hits } = search(index, "有限公司", 2);
  expect(count).toBe(4);
  expect(hits).toHaveLength(2);
});

const marked = (text: string, query: string): string[] =>
  highlight(index, text, query).map(([from, to]) => [...text].slice(from, to).join(""));

test.each([
  { text: "北京百度网讯科技有限公司", query: "百度", is: ["百度"] },
  { text: "北京百度网讯科技有限公司", query: "baidu", is: ["百度"] },
  { text: "北京百度网讯科技有限公司", query: "bdwx", is: ["百度网讯"] },
  { text: "𠮷野（上海）😀有限公司", query: "上海有限", is: ["上海）😀有限"] },
  { text: "腾讯混元大模型", query: "腾讯 模型", is: ["腾讯", "模型"] },
  { text: "腾讯混元大模型", query: "混园大模型", is: ["混元大模型"] },
  { text: "Café Ｍｉｎｉ", query: "mini", is: ["Ｍｉｎｉ"] },
  { text: "百度", query: "腾讯", is: [] },
])("of $text, $query marks $is", ({ text, query, is }) => {
  expect(marked(text, query)).toEqual(is);
});

test("a result says by which name it was found, and leads to its row", () => {
  const [hit] = search(index, "文心一言", 1).hits;
  const shown = hit && shownHit(index, hit, "文心一言");
  expect(shown).toMatchObject({ title: "百度", by: { text: "文心一言" }, address: "groups/baidu/" });
  const [listed] = search(index, "搜索算法", 1).hits;
  expect(listed && shownHit(index, listed, "搜索算法").address).toBe("attachments/first/#t1r1");
  const [filing] = search(index, "ernie", 1).hits;
  const row = filing && shownHit(index, filing, "ernie");
  expect(row).toMatchObject({
    address: "products/beijing-wenxin-20230821/",
    notes: ["生成式", "北京百度网讯科技有限公司", "Beijing-WenXin-20230821"],
  });
});

test("a page's own names are found the same way, of equal ones the one it put first", () => {
  const names = openNames([["腾讯云"], ["百度网盘", "Baidu Pan"], ["腾讯网"]], TESTING_FILE);
  const found = (query: string) => search(names, query, 9).hits.map(({ entry }) => entry);
  expect(found("tengxun")).toEqual([0, 2]);
  expect(found("騰訊")).toEqual([0, 2]);
  expect(found("bdw")).toEqual([1]);
  expect(found("baidu pan")).toEqual([1]);
  expect(found("nobody")).toEqual([]);
});
