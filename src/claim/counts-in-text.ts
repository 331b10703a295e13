import type { Quantity } from "../text/quantities/quantity.ts";

/**
 * Those quantities of a Chinese text that could count entries of a list: no ranks and fractions, no English, no 数百 and 几十, no
 * doublings without a figure, and without a unit only numbers in 万 and 亿.
 */
export function countsAmong(quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter(isCounted);
}

const WITHOUT_FIGURE = /^(?:翻|腰斩|减半|一?半)/;

function isCounted({ kind, text, unit, value, approx }: Quantity): boolean {
  if (kind === "rank" || kind === "fraction" || WITHOUT_FIGURE.test(text) || /[A-Za-z]/.test(text)) return false;
  if (approx === "about" && typeof value !== "string" && /[数數几幾]/.test(text)) return false;
  return unit !== "" || /[万萬亿億]/.test(text);
}
