/** Words of the browser's own controls; the pages bring the rest. */
export interface Labels {
  readonly themes: Readonly<Record<"auto" | "light" | "dark", string>>;
  readonly theme: string;
  readonly close: string;
  readonly openAsPage: string;
  readonly loading: string;
  readonly failed: string;
  readonly again: string;
  /** Of all rows of the registry. */
  readonly rowsFailed: string;
  readonly drawer: string;
  readonly keys: string;
  readonly help: readonly (readonly [key: string, meaning: string])[];
  readonly search: string;
  readonly all: Readonly<Record<"series" | "group" | "place" | "round" | "class", string>>;
  readonly columns: Readonly<
    Record<"name" | "class" | "filer" | "group" | "series" | "number" | "place" | "filedOn" | "listedAsOf" | "where", string>
  >;
  readonly matches: (shown: string, all: string) => string;
  readonly none: string;
  /** Above what is asked for where nothing has it all. */
  readonly asked: string;
  readonly drop: (condition: string) => string;
  readonly clearAll: string;
  readonly searchEverything: (query: string) => string;
  readonly filters: Readonly<Record<"query" | "series" | "group" | "place" | "round" | "class", string>>;
  readonly reset: string;
  readonly download: string;
  readonly table: string;
  readonly cancelled: string;
  /** "t1r17" in words. */
  readonly where: (anchor: string) => string;
}

/** The parts of an anchor, each put into words. */
function anchorWords(anchor: string, words: Readonly<Record<string, (number: string) => string>>, between: string): string {
  return [...anchor.matchAll(/([a-z])(\d+)/g)]
    .map(([, part = "", number = ""]) => words[part]?.(number) ?? part + number)
    .join(between);
}

const en: Labels = {
  themes: { auto: "Auto", light: "Light", dark: "Dark" },
  theme: "Colours",
  close: "Close",
  openAsPage: "Open as a page",
  loading: "Loading …",
  failed: "This could not be loaded.",
  again: "Try again",
  rowsFailed: "The rows of the registry could not be loaded. The newest of them stand below.",
  drawer: "Where this number comes from",
  keys: "Keys",
  help: [
    ["/", "search everything; in the registry, its rows"],
    ["Ctrl K", "search, pages and actions"],
    ["↑ ↓ Enter", "choose and open what was found"],
    ["j k", "next, previous row"],
    ["o", "open"],
    ["Esc", "close"],
    ["y n u z w", "on open questions: yes, no, unsure, undo, why"],
    ["?", "these keys"],
  ],
  search: "Search name, filer, number",
  all: { series: "All series", group: "All groups", place: "All places", round: "All rounds", class: "All classes" },
  columns: {
    name: "Name",
    class: "Class",
    filer: "Filer",
    group: "Group",
    series: "Series",
    number: "Number",
    place: "Place",
    filedOn: "Filed on",
    listedAsOf: "List",
    where: "Where",
  },
  matches: (shown, all) => (shown === all ? `${all} rows` : `${shown === "0" ? "none" : shown} of ${all} rows`),
  none: "No row matches.",
  asked: "Asked for:",
  drop: (condition) => `Take away: ${condition}`,
  clearAll: "Show all rows",
  searchEverything: (query) => `Search everything for “${query}”, also by pinyin`,
  filters: { query: "Text", series: "Series", group: "Group", place: "Place", round: "Round", class: "Class" },
  reset: "Clear",
  download: "Download CSV",
  table: "All rows",
  cancelled: "cancelled",
  where: (anchor) =>
    anchorWords(anchor, { p: (n) => `page ${n}`, t: (n) => `table ${n}`, r: (n) => `row ${n}`, l: (n) => `line ${n}` }, ", "),
};

const zh: Labels = {
  themes: { auto: "自动", light: "浅色", dark: "深色" },
  theme: "配色",
  close: "关闭",
  openAsPage: "作为页面打开",
  loading: "载入中……",
  failed: "未能载入。",
  again: "重试",
  rowsFailed: "登记簿的全部各行未能载入。下面是最新的一部分。",
  drawer: "这个数字从哪里来",
  keys: "快捷键",
  help: [
    ["/", "搜索全站；在登记簿中筛选各行"],
    ["Ctrl K", "搜索、页面与操作"],
    ["↑ ↓ Enter", "选择并打开结果"],
    ["j k", "下一行、上一行"],
    ["o", "打开"],
    ["Esc", "关闭"],
    ["y n u z w", "在待定问题页：是、否、不确定、撤销、理由"],
    ["?", "显示快捷键"],
  ],
  search: "搜索名称、主体、编号",
  all: { series: "全部系列", group: "全部集团", place: "全部属地", round: "全部轮次", class: "全部类别" },
  columns: {
    name: "名称",
    class: "类别",
    filer: "主体",
    group: "集团",
    series: "系列",
    number: "编号",
    place: "属地",
    filedOn: "备案日期",
    listedAsOf: "清单",
    where: "位置",
  },
  matches: (shown, all) => (shown === all ? `共${all}行` : shown === "0" ? `${all}行中没有符合的` : `${all}行中的${shown}行`),
  none: "没有符合的行。",
  asked: "所设条件：",
  drop: (condition) => `去掉：${condition}`,
  clearAll: "列出全部各行",
  searchEverything: (query) => `在全站搜索“${query}”，也可按拼音`,
  filters: { query: "文字", series: "系列", group: "集团", place: "属地", round: "轮次", class: "类别" },
  reset: "清除",
  download: "下载CSV",
  table: "全部各行",
  cancelled: "已注销",
  where: (anchor) =>
    anchorWords(anchor, { p: (n) => `第${n}页`, t: (n) => `表${n}`, r: (n) => `第${n}行`, l: (n) => `第${n}行` }, " "),
};

/** "zh" or "en": the page's language without its script. */
export const pageLanguage = (): string => document.documentElement.lang.split("-")[0] ?? "en";

export const labels = (): Labels => (pageLanguage() === "zh" ? zh : en);
