import type { CodePoints } from "../code-points.ts";
import { inYears, type Length, type Unit } from "./calendar.ts";
import type { DatePart } from "./date-part.ts";
import type { Found } from "./said.ts";
import { smallNumberAt } from "./zh-numbers.ts";
import { spanAt } from "./zh-stretches.ts";

const LENGTHS: readonly (readonly [string, Unit])[] = [
  ["个年度", "year"],
  ["个季度", "quarter"],
  ["个月", "month"],
  ["个星期", "week"],
  ["周", "week"],
  ["年", "year"],
  ["天", "day"],
  ["日", "day"],
  ["夜", "day"],
];

/** How long something lasts, up to `end`. */
export interface Lasting extends Length {
  readonly end: number;
}

/** 两年, 三个月, 半年. */
export function lengthAt(points: CodePoints, at: number): Lasting | undefined {
  if (points.has("半年", at)) return { unit: "month", count: 6, end: at + 2 };
  const number = smallNumberAt(points, at);
  if (!number || number.value === 0) return undefined;
  const start = points.at(number.end) === " " ? number.end + 1 : number.end;
  const named = LENGTHS.find(([word]) => points.has(word, start));
  return named && { ...inYears({ unit: named[1], count: number.value }), end: start + named[0].length };
}

const YEARS = ["年度", "财年", "财政年度", "会计年度"];
const QUARTERS = ["季度", "单季"];

/** A stretch as what ends on a day: 年度, 财年, 季度, 第二季度, 上半年 and 半年度, beside the plain lengths. */
function stretchOf(points: CodePoints, at: number): Lasting | undefined {
  const year = YEARS.find((word) => points.has(word, at));
  if (year !== undefined) return { unit: "year", count: 1, end: at + year.length };
  const quarter = QUARTERS.find((word) => points.has(word, at));
  if (quarter !== undefined) return { unit: "quarter", count: 1, end: at + quarter.length };
  const length = lengthAt(points, at);
  if (length) return points.at(length.end) === "度" ? { ...length, end: length.end + 1 } : length;
  const span = spanAt(points, at);
  return span && { ...inYears({ unit: "month", count: span.months[1] - span.months[0] + 1 }), end: span.end };
}

/**
 * 截至2025年6月30日止六个月, 截至9月止的四个季度, 截至6月30日的三个月, 截至2025年12月31日止年度: a stretch, not the state on that
 * day. Which quarter a company calls its second is no matter: its last day is said.
 */
export function lastingTo(points: CodePoints, at: number, to: DatePart): Found | undefined {
  if (to.month === null || to.vague || to.reach !== null) return undefined;
  const isStopped = points.at(to.end) === "止";
  const stop = isStopped ? to.end + 1 : to.end;
  const isOf = points.at(stop) === "的";
  if (!isStopped && !(isOf && points.endsWith("截至", at))) return undefined;
  const stretch = stretchOf(points, isOf ? stop + 1 : stop);
  return stretch && { end: stretch.end, said: { kind: "lasting", unit: stretch.unit, count: stretch.count, to } };
}
