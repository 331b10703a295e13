import type { CodePoints, Span } from "../text/code-points.ts";
import { findDates } from "../text/times/dates-in-text.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import type { Quantity } from "../text/quantities/quantity.ts";

/**
 * The quantities of a Chinese text that could count entries of a list: no ranks and fractions, no English, no 数百 and 几十, no
 * doublings without a figure, and without a unit only numbers in 万 and 亿.
 */
export function findCounts(points: CodePoints, dates: readonly Span[] = findDates(points)): Quantity[] {
  return findQuantities(points, dates).filter(isCounted);
}

const WITHOUT_FIGURE = /^(?:翻|腰斩|减半|一?半)/;

function isCounted({ kind, text, unit, value, approx }: Quantity): boolean {
  if (kind === "rank" || kind === "fraction" || WITHOUT_FIGURE.test(text) || /[A-Za-z]/.test(text)) return false;
  if (approx === "about" && typeof value !== "string" && /[数數几幾]/.test(text)) return false;
  return unit !== "" || /[万萬亿億]/.test(text);
}
