import type { SearchFile, SearchThing } from "../../model/search-file.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";

const THINGS: readonly SearchThing[] = [
  { kind: "page", address: "quality/", name: { zh: "质量", en: "Quality" } },
  { kind: "group", id: "baidu", address: "groups/baidu/", name: { zh: "百度", en: "Baidu" }, also: ["文心一言"], size: 34 },
  { kind: "group", id: "tencent", address: "groups/tencent/", name: { zh: "腾讯", en: "Tencent" }, size: 66 },
  { kind: "app", address: "apps/0a/", name: { zh: "豆包", en: "Doubao" }, size: 3 },
  { kind: "investor", address: "who/0b/", name: { zh: "源码资本", en: "Source Code Capital" }, also: ["源码 (领投)"], size: 4 },
  { kind: "investor", address: "who/0c/", name: { zh: "Monolith Management" }, size: 2 },
  { kind: "measurer", address: "measurers/panel/", name: { zh: "AI产品榜", en: "AICPB" }, size: 5 },
  { kind: "story", address: "stories/one/", name: { zh: "中文报道" }, language: "zh" },
];

/** A small search file: two groups, an app, two investors, a measurer, four companies, five filings. */
export const TESTING_FILE: SearchFile = {
  version: 1,
  languages: ["zh", "en"],
  things: THINGS,
  companies: {
    name: ["北京百度网讯科技有限公司", "深圳市腾讯计算机系统有限公司", "重庆长安汽车股份有限公司", "𠮷野（上海）😀有限公司"],
    slug: ["a1", "b2", "c3", "d4"],
    group: [1, 2, -1, -1],
    filings: [2, 1, 1, 0],
    also: [[2, "长安汽车集团"]],
  },
  filings: {
    name: ["百度搜索算法", "ERNIE Bot", "腾讯混元大模型", "长安大模型", "Café Ｍｉｎｉ"],
    number: ["网信算备110108645502801230011号", "Beijing-WenXin-20230821", "网信算备440305001", "渝0001", "no number"],
    series: [0, 1, 1, 0, 0],
    seriesNames: [
      { zh: "算法", en: "Algorithms" },
      { zh: "生成式", en: "GenAI" },
    ],
    attachment: [0, 1, 1, 0, 0],
    attachmentSlugs: ["first", "second"],
    page: ["", "=", "own", "", ""],
    at: ["t1r1", "t1r2", "t1r3", "t1r4", "t1r5"],
  },
  readings:
    "an安 bai百 bang榜 bao包报 bei北 ben本 bu布 chan产 chang长 che车 cheng成 chong重 da大 dao道 dou豆 du度 fa法 pin品 gong公 gu股 hai海 ji计技集 jing京 ke科 ling领 ma码 mo模 qi汽 qing庆 shang上 shen深 shi市 suan算 sou搜 suo索 teng腾 tuan团 wang网 wen文 xian限 xin心 xing型 xun讯 yan言 yi一 you有 yuan元源 zhang长 zhi质 zi资 liang量 zhong中重 hun混 jing京",
  simplified: "騰腾訊讯慶庆長长",
};

export const testingIndex = (language = "zh"): SearchIndex => openIndex(TESTING_FILE, language);
