import { CHINESE } from "../../model/date-words.ts";
import type { QuestionParts } from "./words.ts";

export const { date, halfYear, quarter, between, by } = CHINESE;

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join("、")}和${names.at(-1) ?? ""}`;
export const upTo = (end: string): string => `截至${date(end)}`;
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
