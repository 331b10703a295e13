import { softenedAfter, softenedBefore, type Approximation } from "./approximators.ts";
import { isLatin, type CodePoints, type Span } from "./code-points.ts";
import { unitAt } from "./count-units.ts";
import { findDates } from "./times/dates-in-text.ts";
import { decimalText, isLess, shift } from "./exact-decimal.ts";
import { arabicDigit, beginsNumeral, hanDigit, numeralAt, numeralValue, type Numeral } from "./numerals.ts";

/** A number with its unit, as a text gives it. */
export interface Quantity extends Span {
  readonly text: string;
  /** Exact decimal; [low, high] for a range. */
  readonly value: string | readonly [string, string];
  /** In its usual writing; "" for a number in 万 or 亿 of nothing named. */
  readonly unit: string;
  readonly approx: Approximation | null;
}

/**
 * Every quantity of a text, in order. No quantities: dates, versions and names (GPT-4.5, 360, 零一万物), ordinals (第3款),
 * and 一 before a unit, which is mostly an article.
 */
export function findCounts(points: CodePoints, dates: readonly Span[] = findDates(points)): Quantity[] {
  const found: Quantity[] = [];
  let nextDate = 0;
  for (let at = 0; at < points.length;) {
    while ((dates[nextDate]?.end ?? Infinity) <= at) nextDate += 1;
    const date = dates[nextDate];
    if (date && date.start <= at) {
      at = date.end;
      continue;
    }
    const quantity = beginsNumeral(points.at(at), true) ? quantityAt(points, at) : undefined;
    if (quantity) found.push(quantity);
    at = quantity?.end ?? endOfRun(points, at);
  }
  return found;
}

/** Where nothing was found, the whole run of digits is passed over: its tail is no number of its own. */
function endOfRun(points: CodePoints, at: number): number {
  let end = at + 1;
  if (arabicDigit(points.at(at)) === undefined) return end;
  while (arabicDigit(points.at(end)) !== undefined || points.at(end) === ".") end += 1;
  return end;
}

function quantityAt(points: CodePoints, at: number): Quantity | undefined {
  if (isInsideName(points, at)) return undefined;
  const bare = !beginsNumeral(points.at(at));
  const percent = points.endsWith("百分之", at);
  const opening = percent ? at - 3 : at;
  const softened = softenedBefore(points, opening, bare);
  if (bare && !softened) return undefined;
  const first = numeralAt(points, at, bare);
  if (!first) return undefined;
  const body = rangeAt(points, first) ?? singleAt(points, first);
  if (!body || isArticle(points, first, body)) return undefined;
  const start = softened?.start ?? opening;
  const after = softenedAfter(points, body.end);
  const end = after?.end ?? body.end;
  const approx = body.approx ?? softened?.approx ?? after?.approx ?? null;
  const { value, unit } = percent && body.unit === "" ? { value: body.value, unit: "%" } : body;
  return { text: points.slice(start, end), start, end, value, unit, approx };
}

/** Part of an identifier (GPT-4, 010-12345, v2), an ordinal (第3款) or something uncounted (几十家, 数百款). */
function isInsideName(points: CodePoints, at: number): boolean {
  const before = points.at(at - 1);
  if ("第前几数幾數".includes(before) && before !== "") return true;
  if (arabicDigit(points.at(at)) === undefined) return hanDigit(before) !== undefined || before === "十";
  if (points.at(at) === "0" && arabicDigit(points.at(at + 1)) !== undefined) return true;
  if (isLatin(before) || arabicDigit(before) !== undefined) return true;
  if (!"-.–/:#@".includes(before) || before === "") return false;
  const further = points.at(at - 2);
  return isLatin(further) || arabicDigit(further) !== undefined;
}

interface Body {
  readonly value: Quantity["value"];
  readonly unit: string;
  readonly end: number;
  readonly approx: Approximation | null;
}

/** 748款, 700多款, 2000多万, 1.69亿, 百分之五. */
function singleAt(points: CodePoints, numeral: Numeral): Body | undefined {
  const part = partAt(points, numeral);
  const { value, end } = part ?? { value: numeralValue(numeral), end: numeral.end };
  const approx = part ? "part" : null;
  const unit = unitAt(points, afterJoin(points, end));
  if (unit) return { value, unit: unit.unit, end: unit.end, approx };
  if (part && part.unit === undefined) return undefined;
  if (points.endsWith("百分之", numeral.start)) return { value, unit: "", end, approx };
  const counted = numeral.arabic && (numeral.bigUnit > 0 || part !== undefined);
  return counted ? { value, unit: "", end, approx } : undefined;
}

/** 余 or 多 after the number, or between it and its 万 or 亿. */
function partAt(points: CodePoints, numeral: Numeral): { value: string; end: number; unit: string | undefined } | undefined {
  const value = numeralValue(numeral);
  const mark = points.at(numeral.end);
  if (typeof value !== "string" || mark === "" || !"余餘多来來".includes(mark)) return undefined;
  const power = { 万: 4, 萬: 4, 亿: 8, 億: 8 }[points.at(numeral.end + 1)];
  if (power === undefined) return { value, end: numeral.end + 1, unit: undefined };
  const raised = { ...numeral, low: shift(numeral.low, power), high: shift(numeral.high, power) };
  return { value: numeralValue(raised) as string, end: numeral.end + 2, unit: "" };
}

/** 30至40款, 3%—5%, 3-5万家: two numbers, the first with no unit or the same one. */
function rangeAt(points: CodePoints, first: Numeral): Body | undefined {
  const firstUnit = unitAt(points, first.end);
  const at = firstUnit?.end ?? first.end;
  const mark = points.at(at);
  if (mark === "" || !"至到-–—~～－".includes(mark)) return undefined;
  const second = beginsNumeral(points.at(at + 1)) ? numeralAt(points, at + 1) : undefined;
  if (!second) return undefined;
  const unit = unitAt(points, second.end);
  if (!unit || (firstUnit && firstUnit.unit !== unit.unit)) return undefined;
  const raise = first.bigUnit === 0 ? second.bigUnit : 0;
  const [low, high] = [shift(first.low, raise), second.high];
  if (!isLess(low, high)) return undefined;
  return { value: [decimalText(low), decimalText(high)], unit: unit.unit, end: unit.end, approx: null };
}

/** Between a number and its unit: a space, or the marks of bold type. */
function afterJoin(points: CodePoints, at: number): number {
  let end = at;
  while (end - at < 2 && " *\u{a0}".includes(points.at(end)) && points.at(end) !== "") end += 1;
  return end;
}

/** 一个 and 一项 say "a"; 一成 and 一倍 are numbers. */
function isArticle(points: CodePoints, numeral: Numeral, { unit }: Body): boolean {
  const isOne = numeral.end === numeral.start + 1 && points.at(numeral.start) === "一";
  return isOne && !["成", "倍", "元", "%", "个百分点"].includes(unit);
}
