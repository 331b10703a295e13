import type { CodePoints } from "../code-points.ts";
import { arabicDigit, hanDigit } from "../numerals.ts";
import type { DatePart } from "./date-part.ts";
import { isRangeMark, smallNumberAt } from "./zh-numbers.ts";

const SPANS: readonly (readonly [string, readonly [number, number]])[] = [
  ["上半年", [1, 6]],
  ["下半年", [7, 12]],
  ["全年", [1, 12]],
  ["末季", [10, 12]],
];
const QUARTERS = "一二三四";

/** First and last month of a part of a year. */
export interface Stretch {
  readonly months: readonly [number, number];
  readonly end: number;
}

/** 上半年, 前三季度, 前11个月, 1—6月. */
export function spanAt(points: CodePoints, at: number): Stretch | undefined {
  const named = namedSpanAt(points, at);
  if (named) return named;
  if (!beginsYear(points, at)) return monthsAt(points, at) ?? monthAndNextAt(points, at);
  const count = monthsNumberAt(points, at + 1) ?? shortMonthsAt(points, at);
  return count && count.value <= 12 ? { months: [1, count.value], end: count.end } : undefined;
}

/** 前, and 首 and 头 where no event stands before them whose first months they may be: 上线首三个月. */
function beginsYear(points: CodePoints, at: number): boolean {
  const point = points.at(at);
  if (point === "前") return true;
  const before = points.at(at - 1);
  return (point === "首" || point === "头") && ("年的".includes(before) || !(before >= "\u4e00" && before <= "\u9fff"));
}

const quarterOf = (digit: string): number => (digit === "" ? -1 : Math.max(QUARTERS.indexOf(digit), "1234".indexOf(digit)));

/** 上半年, 前三季度, 首三季, 第三季度, 第三季, 三季末, 一至三季度, 首季. */
export function namedSpanAt(points: CodePoints, at: number): Stretch | undefined {
  const first = points.at(at);
  const named = "上下全末".includes(first) && first !== "" ? SPANS.find(([word]) => points.has(word, at)) : undefined;
  if (named) return { months: named[1], end: at + named[0].length };
  const several = beginsYear(points, at) ? quartersNumberAt(points, at + 1) : undefined;
  if (several && several.value > 1 && several.value < 5) return { months: [1, several.value * 3], end: several.end };
  const numeral = first === "第" ? at + 1 : at;
  const digit = points.at(numeral);
  const quarter = digit === "首" ? 0 : quarterOf(digit);
  if (quarter < 0) return undefined;
  const listed = listedQuartersAt(points, at, { quarter, end: numeral + 1 });
  if (listed) return listed;
  const last = isRangeMark(points.at(numeral + 1)) ? quarterOf(points.at(numeral + 2)) : -1;
  if (last > quarter && points.has("季度", numeral + 3)) return { months: [quarter * 3 + 1, last * 3 + 3], end: numeral + 5 };
  const whole = points.has("季度", numeral + 1);
  if (!whole && !isQuarter(points, at, numeral)) return undefined;
  return { months: [quarter * 3 + 1, quarter * 3 + 3], end: numeral + (whole ? 3 : 2) };
}

/** 三、四季度, 第一、第二季度: quarters that follow each other; at the beginning of a line 一、 is a number of the list. */
function listedQuartersAt(points: CodePoints, at: number, first: { quarter: number; end: number }): Stretch | undefined {
  if (points.at(at - 1) === "" || points.at(at - 1) === "\n") return undefined;
  let { quarter, end } = first;
  while (points.at(end) === "、") {
    const numeral = points.at(end + 1) === "第" ? end + 2 : end + 1;
    if (quarterOf(points.at(numeral)) !== quarter + 1) return undefined;
    [quarter, end] = [quarter + 1, numeral + 1];
  }
  if (quarter === first.quarter || !points.has("季度", end)) return undefined;
  return { months: [first.quarter * 3 + 1, quarter * 3 + 3], end: end + 2 };
}

/** 首季, 第二季 and 三季末, 今年一季, but the second season of something has its name before it: 《…》第二季. */
function isQuarter(points: CodePoints, at: number, numeral: number): boolean {
  const after = points.at(numeral + 2);
  if (points.at(numeral + 1) !== "季" || after === "节" || after === "赛") return false;
  if (points.at(at - 1) === "年" && !"稻春".includes(after)) return true;
  if (points.at(at) === "第") return points.at(at - 1) !== "》" && points.at(at - 1) !== "”";
  return points.at(at) === "首" || after === "末";
}

/** Q3 and H1 after a year: 2025年Q3. */
export function latinSpanAt(points: CodePoints, at: number): Stretch | undefined {
  const size = { Q: 3, q: 3, H: 6, h: 6 }[points.at(at)];
  const digit = Number(arabicDigit(points.at(at + 1)) ?? NaN);
  if (size === undefined || !(digit >= 1 && digit * size <= 12)) return undefined;
  if (/[A-Za-z0-9]/.test(points.at(at + 2))) return undefined;
  return { months: [(digit - 1) * size + 1, digit * size], end: at + 2 };
}

/** 最后两个月, 后两个月, 最后一个季度 of a year that has just been named. */
export function lastMonthsAt(points: CodePoints, at: number): Stretch | undefined {
  const word = LAST_WORDS.find((one) => points.has(one, at));
  if (word === undefined) return undefined;
  const start = at + word.length;
  const isLast = word === "最后";
  const months = numberBefore(points, start, isLast ? ["个月", "月"] : ["个月"]);
  const quarters = isLast ? quartersNumberAt(points, start) : numberBefore(points, start, ["个季度"]);
  const count = months?.value ?? (quarters && quarters.value * 3);
  const end = months?.end ?? quarters?.end;
  // 2025年后两个月内 is after 2025.
  if (count === undefined || end === undefined || count >= 12 || (!isLast && points.at(end) === "内")) return undefined;
  return { months: [13 - count, 12], end };
}
const LAST_WORDS = ["最后", "后", "末"];

const REPORTS: readonly (readonly [string, readonly [number, number] | null])[] = [
  ["半年报", [1, 6]],
  ["半年度", [1, 6]],
  ["中报", [1, 6]],
  ["一季报", [1, 3]],
  ["三季报", null],
];

/** What a report of a year tells of: 半年报, 中报, 一季报; 三季报 may be of three months or of nine. */
export function reportAt(points: CodePoints, at: number): Pick<DatePart, "months" | "vague" | "end"> | undefined {
  const report = REPORTS.find(([word]) => points.has(word, at));
  // 2026年中报道 is told in the middle of a year.
  if (report && points.at(at + report[0].length) !== "" && "道喜到".includes(points.at(at + report[0].length))) return undefined;
  return report && { months: report[1], vague: report[1] === null, end: at + report[0].length };
}

/** 两个月, 3个月. */
const monthsNumberAt = (points: CodePoints, at: number): Numbered | undefined => numberBefore(points, at, ["个月"]);
/** 目前, 此前, 以前, 提前, 节前. */
const BEFORE_WORDS = "目此以之日从当空提眼节会";

/** 前5月 and 前两月 are the first months of a year, but 前5月8日 is none, and 前1月 the month before. */
function shortMonthsAt(points: CodePoints, at: number): Numbered | undefined {
  const before = points.at(at - 1);
  if (points.at(at) !== "前" || (before !== "" && BEFORE_WORDS.includes(before))) return undefined;
  const months = numberBefore(points, at + 1, ["月"]);
  return months && months.value > 1 && !smallNumberAt(points, months.end) ? months : undefined;
}

/** 三季度, 两个季度, 三季. */
const quartersNumberAt = (points: CodePoints, at: number): Numbered | undefined =>
  numberBefore(points, at, ["季度", "个季度", "季"]);

interface Numbered {
  readonly value: number;
  readonly end: number;
}

function numberBefore(points: CodePoints, at: number, units: readonly string[]): Numbered | undefined {
  const number = points.at(at) === "两" ? { value: 2, end: at + 1 } : smallNumberAt(points, at);
  if (!number || number.value === 0) return undefined;
  const unit = units.find((word) => points.has(word, number.end));
  return unit === undefined ? undefined : { value: number.value, end: number.end + unit.length };
}

/** 六两个月 is no 六两. */
function beforeBothAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const digit = points.at(at + 1) === "两" ? hanDigit(points.at(at)) : undefined;
  return digit === undefined ? smallNumberAt(points, at) : { value: digit, end: at + 1 };
}

const TOGETHER = ["合计", "两个月", "两月", "加起来", "相加", "共", "一共", "总共", "间", "期间"];

/** 7月、8月合计, 7月和8月共: both, where they are told together. */
function twoMonthsAt(points: CodePoints, first: { value: number; end: number }): Stretch | undefined {
  if (points.at(first.end) !== "月" || !"、和与及".includes(points.at(first.end + 1))) return undefined;
  const second = smallNumberAt(points, first.end + 2);
  if (second?.value !== first.value + 1 || second.value > 12 || points.at(second.end) !== "月") return undefined;
  const end = second.end + 1;
  const together = TOGETHER.find((word) => points.has(word, end));
  if (together === undefined) return undefined;
  return { months: [first.value, second.value], end: together.endsWith("月") ? end + together.length : end };
}

/** 五、六两个月, 7、8月, 3、4、5月: months that follow each other, all but the last without their unit. */
function monthAndNextAt(points: CodePoints, at: number): Stretch | undefined {
  if (points.at(at - 1) === "、" || points.at(at - 1) === "第") return undefined;
  const first = smallNumberAt(points, at);
  const both = first && twoMonthsAt(points, first);
  if (both) return both;
  let last = first;
  while (last && points.at(last.end) === "、") {
    const next: typeof first = beforeBothAt(points, last.end + 1);
    if (next?.value !== last.value + 1) return undefined;
    last = next;
  }
  if (!first || !last || first.value < 1 || last === first || last.value > 12) return undefined;
  const { end, value } = last;
  const all = ["两个月", "两月", "三个月"].find((word) => points.has(word, end));
  if (all !== undefined) return { months: [first.value, value], end: end + all.length };
  // 7、8月份, but 7、8月8日 is a day.
  return points.at(end) === "月" && !smallNumberAt(points, end + 1) ? { months: [first.value, value], end: end + 1 } : undefined;
}

/** 1—6月, 一至五月: the first month without its unit. */
function monthsAt(points: CodePoints, at: number): Stretch | undefined {
  const first = points.at(at) === "两" ? undefined : smallNumberAt(points, at);
  const second = first && isRangeMark(points.at(first.end)) ? smallNumberAt(points, first.end + 1) : undefined;
  if (!first || !second || points.at(second.end) !== "月") return undefined;
  const inYear = first.value >= 1 && first.value < second.value && second.value <= 12;
  return inYear ? { months: [first.value, second.value], end: second.end + 1 } : undefined;
}
