import type { SearchWords } from "./search.ts";

export const search: SearchWords = {
  title: "Search",
  lede: (companies, filings) =>
    `${companies} companies and ${filings} filings by name or number, groups, investors, apps and models, measures, measurers, sources, stories and pages. Chinese names are also found by pinyin, by its initials, and with a slip of the pen.`,
  noScript: "Searching needs JavaScript. Without it, these lists lead to everything:",
  lists: "Lists to look through",
  beside: "Beside these",
};
