import type { CodePoints } from "../code-points.ts";
import type { DatePart } from "./date-part.ts";
import { foundDate, type Found } from "./said.ts";

const HOLIDAYS = "春节 元旦 清明 五一 端午 中秋 国庆 双十一 双11 双十二 双12 618 暑期 暑假 寒假 黄金周 两会".split(" ");
/** Only with one of these a time is meant: 今年春节红包 is of the year. */
const MEANT = ["期间", "假期", "长假", "黄金周", "前", "后", "当天", "当日", "以来", "档"];

/** 去年双十一期间: a part of the year that no calendar of the engine knows, and not the whole of it. */
export function holidayOfYear(points: CodePoints, year: DatePart): Found | undefined {
  const word = HOLIDAYS.find((one) => points.has(one, year.end));
  if (word === undefined) return undefined;
  const end = year.end + word.length;
  const after = MEANT.find((one) => points.has(one, end));
  return after === undefined ? undefined : foundDate({ ...year, end: end + after.length, vague: true });
}
