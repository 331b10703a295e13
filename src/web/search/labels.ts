import type { SearchKind } from "../../model/search-file.ts";
import { pageLanguage } from "../labels.ts";

/** What the palette can do beside leading somewhere. */
export const ACTIONS = ["light", "dark", "auto", "language", "keys", "print"] as const;
export type Action = (typeof ACTIONS)[number];

/** Words of search in the browser. */
export interface SearchLabels {
  readonly search: string;
  readonly placeholder: string;
  readonly results: string;
  readonly kinds: Readonly<Record<SearchKind | "action", string>>;
  readonly actions: Readonly<Record<Action, string>>;
  readonly loading: string;
  readonly failed: string;
  readonly lists: string;
  readonly start: string;
  readonly count: (count: number, shown: number) => string;
  readonly near: (count: number) => string;
  /** Beside what was asked for there are so many that are only like it. */
  readonly alike: (count: number) => string;
  readonly showAlike: (count: number) => string;
  readonly alikeHead: string;
  readonly none: (query: string) => string;
  readonly noneHint: string;
  readonly registry: (query: string) => string;
  readonly asPage: string;
  readonly all: string;
  readonly more: (count: number) => string;
  readonly filter: string;
  readonly moves: string;
  readonly opens: string;
  readonly closes: string;
  readonly close: string;
}

const en: SearchLabels = {
  search: "Search everything",
  placeholder: "Company, investor, app, model, number, page …",
  results: "Results",
  kinds: {
    group: "Group",
    app: "App or model",
    investor: "Investor",
    subject: "Told of",
    company: "Company",
    filing: "Filing",
    measure: "Measure",
    measurer: "Measurer",
    website: "Website",
    source: "Source",
    document: "Document",
    story: "Story",
    place: "Place",
    page: "Page",
    action: "Action",
  },
  actions: {
    light: "Light colours",
    dark: "Dark colours",
    auto: "Colours as the system has them",
    language: "中文版 (in Chinese)",
    keys: "Keys",
    print: "Print this page",
  },
  loading: "Loading what there is to find …",
  failed: "What there is to find could not be loaded.",
  lists: "Lists to look through instead",
  start: "Pages and actions; type to search everything",
  count: (count, shown) =>
    count === 0 ? "" : `${count.toLocaleString("en")} found${shown < count ? `, the best ${shown} shown` : ""}`,
  near: (count) => `Nothing is written so; ${count.toLocaleString("en")} found that are nearly`,
  alike: (count) => `; ${count.toLocaleString("en")} more are only like it`,
  showAlike: (count) => `Show ${count.toLocaleString("en")} that are only like it`,
  alikeHead: "Only like it: another letter, sound or initials",
  none: (query) => `Nothing found for “${query}”.`,
  noneHint: "Names are found as written, by pinyin (bai du), by initials (bd), and with one letter wrong; numbers by any part.",
  registry: (query) => `Look for “${query}” in every column of the registry`,
  asPage: "Open as a page",
  all: "All",
  more: (count) => `Show ${count} more`,
  filter: "Kinds",
  moves: "move",
  opens: "open",
  closes: "close",
  close: "Close",
};

const zh: SearchLabels = {
  search: "搜索全站",
  placeholder: "企业、投资方、应用、模型、编号、页面……",
  results: "结果",
  kinds: {
    group: "集团",
    app: "应用模型",
    investor: "投资方",
    subject: "所述对象",
    company: "企业",
    filing: "备案",
    measure: "指标",
    measurer: "测量者",
    website: "网站",
    source: "来源",
    document: "附件",
    story: "报道",
    place: "属地",
    page: "页面",
    action: "操作",
  },
  actions: {
    light: "浅色",
    dark: "深色",
    auto: "配色随系统",
    language: "英文版（English）",
    keys: "快捷键",
    print: "打印本页",
  },
  loading: "正在载入索引……",
  failed: "未能载入索引。",
  lists: "可改为翻查这些列表",
  start: "页面与操作；输入即可搜索全站",
  count: (count, shown) =>
    count === 0 ? "" : `找到${count.toLocaleString("zh")}条${shown < count ? `，列出最相近的${shown}条` : ""}`,
  near: (count) => `没有完全相符的；有${count.toLocaleString("zh")}条相近`,
  alike: (count) => `；另有${count.toLocaleString("zh")}条只是相近`,
  showAlike: (count) => `列出只是相近的${count.toLocaleString("zh")}条`,
  alikeHead: "只是相近：差一个字、读音或首字母相似",
  none: (query) => `没有找到“${query}”。`,
  noneHint: "名称可按原文、全拼（baidu）、首字母（bd）查找，错一个字也能找到；编号可输入任意一段。",
  registry: (query) => `在登记簿各栏中查找“${query}”`,
  asPage: "作为页面打开",
  all: "全部",
  more: (count) => `再列${count}条`,
  filter: "种类",
  moves: "移动",
  opens: "打开",
  closes: "关闭",
  close: "关闭",
};

export const searchLabels = (): SearchLabels => (pageLanguage() === "zh" ? zh : en);
