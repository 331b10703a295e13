import { memoText } from "../../model/memo.ts";

/** Significant digits of a number as printed: "3092.1" has 5, "15000" has 2. */
export const significantDigits: (digits: string) => number = memoText(
  (digits) =>
    digits
      .replace(/^-?[0.]*/u, "")
      .replace(".", "")
      .replace(digits.includes(".") ? /$/u : /0+$/u, "").length,
);

/**
 * Are two printed numbers one reading, the one rounded from the other? 15700 is 15742 to three digits; 3748 and 3768 are
 * two readings. `left` and `right` are the values, in one unit; digits tell how far each was rounded.
 */
export function roundAlike(left: Rounded, right: Rounded): boolean {
  if (left.value === right.value) return true;
  const [coarse, fine] = significantDigits(left.digits) < significantDigits(right.digits) ? [left, right] : [right, left];
  const kept = significantDigits(coarse.digits);
  return kept > 0 && Number(fine.value.toPrecision(kept)) === Number(coarse.value.toPrecision(kept));
}

export interface Rounded {
  readonly value: number;
  readonly digits: string;
}

/** Do two numbers differ by a slip of the pen: one digit other, or two neighbours changed over? */
export function differsByASlip(left: string, right: string): boolean {
  const [one, other] = [left.replace(/\D/gu, ""), right.replace(/\D/gu, "")];
  if (one.length !== other.length || left.indexOf(".") !== right.indexOf(".")) return false;
  const kept = Math.max(significantDigits(left), significantDigits(right));
  // Of two digits nearly everything is one digit from everything, and 193 and 194 are two counts, not a slip.
  if (kept < 3 || (kept === 3 && one.slice(0, 2) === other.slice(0, 2))) return false;
  const places = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  if (places.length === 1) return true;
  const [first = 0, second = 0] = places;
  return places.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

/** The power of ten by which two values differ, if it is one that readers of 万, 亿 and billion mistake; else null. */
export function unitSlip(left: number, right: number): 1 | 3 | 4 | 8 | null {
  if (left <= 0 || right <= 0) return null;
  const apart = Math.abs(Math.log10(left / right));
  return ([1, 3, 4, 8] as const).find((power) => Math.abs(apart - power) < 1e-9) ?? null;
}
