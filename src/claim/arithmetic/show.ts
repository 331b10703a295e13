import { englishUnit } from "../../text/quantities/english-unit-names.ts";
import type { Claim } from "../claim.ts";
import type { Interval } from "./interval.ts";
import {
  divide,
  HUNDRED,
  isBelow,
  isEqual,
  absolute,
  rational,
  rounded,
  shortest,
  tenTo,
  times,
  UNITY,
  type Rational,
} from "./rational.ts";
import { cameTo, hundredthsOf } from "./said-number.ts";
import { writtenStep } from "./written-step.ts";

const TEN = rational(10n);
/** Words for powers of ten, as the text's language counts; the largest first. */
const SCALES = {
  zh: [
    ["万亿", 12],
    ["亿", 8],
    ["万", 4],
  ],
  en: [
    [" trillion", 12],
    [" billion", 9],
    [" million", 6],
  ],
} as const;

/** A number as the claim writes its own, without the unit: 519万 for 5190000, 16 for 16.04 of 26%, 1.3 of 2.3个百分点. */
export function inStyleOf(claim: Claim, face: Interval): string {
  const { digits } = writtenStep(claim.quantity);
  return ends(face, (value) => shown(claim, value, claim.quantity.kind === "count" ? Math.max(digits, 2) : digits));
}

/** The same, a digit finer and with its unit: what a reason tells. */
export function toldAs(claim: Claim, face: Interval): string {
  const { kind, unit } = claim.quantity;
  const digits = writtenStep(claim.quantity).digits + 1;
  const number = ends(face, (value) => shown(claim, value, kind === "count" ? Math.max(digits, 4) : digits, true));
  if (kind === "fraction" && !cameTo(claim.quantity)) return number;
  if (kind === "multiple" || kind === "fraction") return claim.language === "zh" ? `${number}倍` : `${number} times`;
  if (unit === "成" || unit === "%") return `${number}%`;
  if (claim.language === "en") return `${number}${englishUnit(unit, number)}`;
  const gap = /^[a-z]/i.test(unit) ? " " : "";
  return `${number}${gap}${unit}`;
}

function ends({ low, high }: Interval, show: (value: Rational) => string): string {
  if (!low || !high) return "";
  return isEqual(low, high) ? show(low) : `${show(low)}–${show(high)}`;
}

function shown(claim: Claim, value: Rational, digits: number, inHundredths = false): string {
  const { kind, unit } = claim.quantity;
  if (kind === "percent" && unit === "成") return inHundredths ? shortest(value, 1) : shortest(divide(value, TEN), 1);
  if (kind === "percent" || kind === "points") return rounded(divide(value, hundredthsOf(unit)), digits);
  if (kind === "fraction" && !cameTo(claim.quantity)) return `${shortest(times(value, HUNDRED), 1)}%`;
  if (kind !== "count") return shortest(value, Math.max(digits, 2));
  const { scale } = writtenStep(claim.quantity);
  const [word, power] = scaleWord(claim, isEqual(scale, UNITY) ? value : scale);
  return `${shortest(divide(value, tenTo(power)), digits)}${word}`;
}

/** Of the claim if it has one (8 for 1.69亿); a number that is written in full stays so below ten thousand. */
function scaleWord({ language, quantity }: Claim, worth: Rational): readonly [string, number] {
  const full = isEqual(writtenStep(quantity).scale, UNITY) && /[0-9０-９]/.test(quantity.text);
  if (full) return ["", 0];
  return SCALES[language].find(([, power]) => !isBelow(absolute(worth), tenTo(power))) ?? ["", 0];
}
