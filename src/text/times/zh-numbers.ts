import type { CodePoints } from "../code-points.ts";
import { arabicDigit, hanDigit, numeralAt, numeralValue } from "../numerals.ts";

/** Of one or two digits, or 一 to 三十一. */
export function smallNumberAt(points: CodePoints, at: number): { value: number; end: number } | undefined {
  const digits = digitsAt(points, at);
  if (digits.length > 0) return digits.length <= 2 ? digits : undefined;
  if (hanDigit(points.at(at)) === undefined && points.at(at) !== "十") return undefined;
  const numeral = numeralAt(points, at);
  const value = numeral && numeralValue(numeral);
  return typeof value === "string" && value.length <= 2 ? { value: Number(value), end: numeral?.end ?? at } : undefined;
}

export function digitsAt(points: CodePoints, at: number): { value: number; length: number; end: number } {
  let text = "";
  for (let digit = arabicDigit(points.at(at)); digit !== undefined && text.length < 5;) {
    text += digit;
    digit = arabicDigit(points.at(at + text.length));
  }
  return { value: Number(text), length: text.length, end: at + text.length };
}

/** Between the two ends of a range. */
export const isRangeMark = (point: string): boolean => point !== "" && "至到-–—~～－".includes(point);
