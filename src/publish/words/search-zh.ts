import type { SearchWords } from "./search.ts";

export const search: SearchWords = {
  title: "搜索",
  lede: (companies, filings) =>
    `${companies}家企业、${filings}条备案（按名称或编号），以及集团、投资方、应用与模型、指标、测量者、来源、报道和各页面。中文名称也可用全拼、拼音首字母查找，写错一个字也能找到。`,
  noScript: "搜索需要JavaScript。没有它，也可从这些列表找到一切：",
  lists: "可翻查的列表",
  beside: "其他",
};
