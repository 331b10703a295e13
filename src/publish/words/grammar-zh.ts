import type { QuestionParts } from "./words.ts";

/** "2025年12月31日"、"2025年12月"、"2025年"：原文多细就多细。 */
export function date(text: string): string {
  const [year = "", month, day] = text.split("-");
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join("、")}和${names.at(-1) ?? ""}`;
export const halfYear = (name: string): string => `${name.slice(0, 4)}年${name.endsWith("H1") ? "上" : "下"}半年`;
const QUARTERS = ["一", "二", "三", "四"];
export const quarter = (name: string): string => `${name.slice(0, 4)}年${QUARTERS[Number(name.at(-1)) - 1] ?? name}季度`;
export const during = (time: string): string => time;
export const upTo = (end: string): string => `截至${date(end)}`;
export const between = (start: string, end: string): string => `${date(start)}至${date(end)}`;
export const byClock = {
  filed_on: "按备案日期计",
  listed_as_of: "按清单截止日计",
  published_on: "按公告发布日计",
  first_seen: "按本站首见日计",
};

export function question({ measure, clock, period, place, group }: QuestionParts): string {
  const where = place === null ? "" : `${place}：`;
  const whose = group === null ? "" : `${group}旗下企业的`;
  return `${where}${whose}${measure}，${period}，${byClock[clock]}。`;
}
