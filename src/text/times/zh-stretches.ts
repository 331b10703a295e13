import type { CodePoints } from "../code-points.ts";
import { arabicDigit, hanDigit } from "../numerals.ts";
import { digitsAt, isRangeMark, smallNumberAt } from "./zh-numbers.ts";

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
  const count = monthsNumberAt(points, at + 1);
  return count && count.value <= 12 ? { months: [1, count.value], end: count.end } : undefined;
}

/** 前, and 首 and 头 where no event stands before them whose first months they may be: 上线首三个月. */
function beginsYear(points: CodePoints, at: number): boolean {
  const point = points.at(at);
  if (point === "前") return true;
  const before = points.at(at - 1);
  return (point === "首" || point === "头") && (before === "年" || !(before >= "\u4e00" && before <= "\u9fff"));
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
  const last = isRangeMark(points.at(numeral + 1)) ? quarterOf(points.at(numeral + 2)) : -1;
  if (last > quarter && points.has("季度", numeral + 3)) return { months: [quarter * 3 + 1, last * 3 + 3], end: numeral + 5 };
  const whole = points.has("季度", numeral + 1);
  if (!whole && !isQuarter(points, at, numeral)) return undefined;
  return { months: [quarter * 3 + 1, quarter * 3 + 3], end: numeral + (whole ? 3 : 2) };
}

/** 首季, 第二季 and 三季末, but the second season of something has its name before it: 《…》第二季. */
function isQuarter(points: CodePoints, at: number, numeral: number): boolean {
  const after = points.at(numeral + 2);
  if (points.at(numeral + 1) !== "季" || after === "节" || after === "赛") return false;
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

/** 最后两个月, 最后一个季度 of a year that has just been named. */
export function lastMonthsAt(points: CodePoints, at: number): Stretch | undefined {
  if (!points.has("最后", at)) return undefined;
  const [months, quarters] = [monthsNumberAt(points, at + 2), quartersNumberAt(points, at + 2)];
  const count = months?.value ?? (quarters && quarters.value * 3);
  const end = months?.end ?? quarters?.end;
  return count !== undefined && end !== undefined && count < 12 ? { months: [13 - count, 12], end } : undefined;
}

/** 两个月, 3个月. */
const monthsNumberAt = (points: CodePoints, at: number): Numbered | undefined => numberBefore(points, at, ["个月"]);
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

/** 五、六两个月, 7、8月: months that follow each other, the first without its unit. */
function monthAndNextAt(points: CodePoints, at: number): Stretch | undefined {
  if (points.at(at - 1) === "、" || points.at(at - 1) === "第") return undefined;
  const first = smallNumberAt(points, at);
  const second = first && points.at(first.end) === "、" ? beforeBothAt(points, first.end + 1) : undefined;
  if (!first || !second || first.value < 1 || second.value !== first.value + 1 || second.value > 12) return undefined;
  const both = ["两个月", "两月"].find((word) => points.has(word, second.end));
  const end = both === undefined ? second.end + 1 : second.end + both.length;
  if (both === undefined && points.at(second.end) !== "月") return undefined;
  // 7、8月份, but 7、8月8日 is a day.
  return both === undefined && smallNumberAt(points, end) ? undefined : { months: [first.value, second.value], end };
}

/** 1—6月: the first month without its unit. */
function monthsAt(points: CodePoints, at: number): Stretch | undefined {
  const first = digitsAt(points, at);
  if (first.length === 0 || first.length > 2 || !isRangeMark(points.at(first.end))) return undefined;
  const second = digitsAt(points, first.end + 1);
  if (second.length === 0 || second.length > 2 || points.at(second.end) !== "月") return undefined;
  const inYear = first.value >= 1 && first.value < second.value && second.value <= 12;
  return inYear ? { months: [first.value, second.value], end: second.end + 1 } : undefined;
}
