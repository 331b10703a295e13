import type { CodePoints } from "../code-points.ts";
import { arabicDigit, hanDigit } from "../numerals.ts";

const RANGE = "-–—~～－至到";

/**
 * Where a plain date ends that begins with this digit: 2025年, 25年底, 2025-12-31, 2023—2025年, 1—6月, 二〇二五年. Days, months and hours
 * have no unit of their own and need no rule. Undefined for everything else, a stretch of time (3年) too.
 */
export function endOfDate(points: CodePoints, at: number): number | undefined {
  const end = endOfDigits(points, at);
  const length = end - at;
  if (length === 0) return endOfHanYear(points, at);
  if (length > 4) return undefined;
  const next = points.at(end);
  if (next === "" || length === 3) return undefined;
  const spaced = next === " " ? end + 1 : end;
  if (length === 4) return isCentury(points, at) ? endOfYear(points, end, spaced) : undefined;
  if (points.at(spaced) === "年" && (length === 2 ? "底末初" : "").includes(points.at(spaced + 1) || "x")) return spaced + 1;
  if (points.at(spaced) === "年" && length === 2 && isMonth(points, spaced + 1)) return spaced + 1;
  if (!RANGE.includes(next)) return undefined;
  const second = endOfDigits(points, end + 1);
  return second > end + 1 && second - end <= 3 && points.at(second) === "月" ? second + 1 : undefined;
}

function endOfYear(points: CodePoints, end: number, spaced: number): number | undefined {
  if (points.at(spaced) === "年") return spaced + 1;
  const mark = points.at(end);
  if (!"-/.－–—~～至到".includes(mark)) return undefined;
  const second = endOfDigits(points, end + 1);
  const length = second - end - 1;
  if (
    length === 4 &&
    isCentury(points, end + 1) &&
    (points.at(second) === "年" || !"万亿千百".includes(points.at(second) || "x"))
  ) {
    return points.at(second) === "年" || mark !== "." ? second : undefined;
  }
  if (length === 0 || length > 2) return undefined;
  // 2023—24年.
  if (length === 2 && points.at(second) === "年") return second + 1;
  if (points.at(second) !== mark) return mark === "-" && length === 2 && !isUnitSign(points.at(second)) ? second : undefined;
  const third = endOfDigits(points, second + 1);
  return third > second + 1 && third - second <= 3 ? third : undefined;
}

const isUnitSign = (point: string): boolean => point !== "" && "%％万亿千百家款个元".includes(point);

function endOfDigits(points: CodePoints, at: number): number {
  let end = at;
  while (end - at < 6 && arabicDigit(points.at(end)) !== undefined) end += 1;
  return end;
}

function isCentury(points: CodePoints, at: number): boolean {
  const century = `${arabicDigit(points.at(at)) ?? ""}${arabicDigit(points.at(at + 1)) ?? ""}`;
  return century === "19" || century === "20";
}

function isMonth(points: CodePoints, at: number): boolean {
  const end = endOfDigits(points, at);
  return end > at && end - at <= 2 && points.at(end) === "月";
}

/** 二〇二五年; digits without 十 or 百 between them are no stretch of time. */
function endOfHanYear(points: CodePoints, at: number): number | undefined {
  let end = at;
  while (end - at < 4 && hanDigit(points.at(end)) !== undefined) end += 1;
  return end - at === 4 && points.at(end) === "年" ? end + 1 : undefined;
}
