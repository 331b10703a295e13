import type { CodePoints } from "./code-points.ts";
import { WordTable } from "./word-table.ts";

/** Units of time are found so that no other reading takes their numbers; they are no counts. */
export const DURATIONS: ReadonlySet<string> = new Set(["个月", "年", "天", "周", "小时"]);

const UNITS =
  "款 个 個 项 項 家 起 条 條 次 件 种 種 类 名 人 位 台 部 篇 例 批 户 倍 成 元 美元 港元 欧元 日元 人民币 " +
  "% ％ ‰ 百分点 个百分点 個百分點 个月 個月 年 天 周 小时";

/** Different writings of one unit. */
const SAME: Readonly<Record<string, string>> = {
  個: "个",
  項: "项",
  條: "条",
  種: "种",
  "％": "%",
  百分点: "个百分点",
  個百分點: "个百分点",
  個月: "个月",
};

/** What may not follow, because unit and next character are then one word: 人 of 人工, 成 of 成为. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  个: "月星期季",
  次: "日年月",
  人: "工民大才均类物",
  项: "目",
  部: "门委分署队",
  类: "似",
  种: "子植族",
  位: "于居列置",
  例: "如外",
  起: "来步点草",
  家: "族庭长乡园电居用",
  成: "为立功都长本员果熟品效交",
  条: "例",
  批: "量准复发评",
  名: "单称义为",
  台: "湾风州",
  款: "项式待",
  元: "宝旦宇月器素年",
  户: "外籍",
  年: "底末初度",
};

const TABLE = new WordTable(UNITS.split(" ").map((unit) => [unit, unit] as const));

/** The unit that stands here, in its usual writing. */
export function unitAt(points: CodePoints, at: number): { readonly unit: string; readonly end: number } | undefined {
  const match = TABLE.longestAt(points, at);
  if (!match) return undefined;
  const unit = SAME[match.value] ?? match.value;
  const next = points.at(match.end);
  if (next !== "" && NOT_BEFORE[unit]?.includes(next)) return undefined;
  return { unit, end: match.end };
}
