import { memo } from "../../model/memo.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import { between, type Interval } from "./interval.ts";
import { greatest, isBelow, least, minus, parseRational, rational, sum, times, divide, type Rational } from "./rational.ts";
import { lastDigit, writtenStep } from "./written-step.ts";

/** What is written decides how closely a number must be right: 八成 and 80% are one number and two claims. */
export type Manner = "whole" | "coarse" | "percent" | "tenths" | "points" | "multiple" | "to" | "fraction" | "rank";

/** A number as said. Percentages and 成 are in hundredths (80 for both), multiples and fractions as they are. */
export interface SaidNumber {
  readonly manner: Manner;
  /** Equal unless it is a range. */
  readonly low: Rational;
  readonly high: Rational;
  /** Worth of the last digit that is written. */
  readonly step: Rational;
  /** What 多 and 余 reach up to: worth of the last digit that is not nought. */
  readonly last: Rational;
}

const TEN = rational(10n);
const HALF = rational(1n, 2n);
/** 翻番, 腰斩 and "doubled" tell what a number came to; 增长两倍 tells by how much it grew. */
const CAME_TO = [
  "翻",
  "腰斩",
  "减半",
  "減半",
  "腰斬",
  "double",
  "doubling",
  "triple",
  "tripling",
  "quadrupl",
  "trebl",
  "quintupl",
  "halv",
  "halve",
];

/** Up to, not by: 翻番 is to twice. */
export function cameTo({ kind, change, text }: Quantity): boolean {
  if (change === null || (kind !== "multiple" && kind !== "fraction")) return false;
  const lower = text.toLowerCase();
  return CAME_TO.some((word) => lower.includes(word));
}

/** undefined where the value is no number: nothing can be said of it then. */
export const saidNumber = memo((quantity: Quantity): SaidNumber | undefined => {
  const ends = typeof quantity.value === "string" ? [quantity.value, quantity.value] : quantity.value;
  const [a, b] = ends.map(parseRational);
  if (!a || !b) return undefined;
  const [low, high] = isBelow(b, a) ? [b, a] : [a, b];
  const written = writtenStep(quantity);
  const last = lastDigit(ends[0] ?? "");
  const manner = mannerOf(quantity, written.coarse);
  // 八成 may be given as 8 of 成 or as 80: more than ten tenths are no share.
  if (manner === "tenths" && !isBelow(TEN, high)) {
    const step = times(fineOf(ends[0] ?? ""), TEN);
    return { manner, low: times(low, TEN), high: times(high, TEN), step, last: step };
  }
  if (manner === "tenths") return { manner, low, high, step: TEN, last: TEN };
  const worth = hundredthsOf(quantity.unit);
  // 6倍多 is short of 7, 60多倍 short of 70.
  const closed = manner === "multiple" && /倍[多余餘]/.test(quantity.text);
  const [step, reach] = [written.step, closed ? written.step : last].map((one) => times(one, worth));
  return { manner, low: times(low, worth), high: times(high, worth), step: step ?? worth, last: reach ?? worth };
});

/** What one of a unit is in hundredths: 5‰ is half of one per cent, 25个基点 a quarter of a point. */
export function hundredthsOf(unit: string): Rational {
  return unit === "‰" ? rational(1n, 10n) : unit === "个基点" ? rational(1n, 100n) : rational(1n);
}

/** 八成半 is told in halves of a tenth. */
const fineOf = (value: string): Rational => (value.includes(".") ? HALF : rational(1n));

function mannerOf(quantity: Quantity, coarse: boolean): Manner {
  if (cameTo(quantity)) return "to";
  if (quantity.unit === "成") return "tenths";
  return quantity.kind === "count" ? (coarse ? "coarse" : "whole") : quantity.kind;
}

/** What a number without softening words may have been rounded or cut from. */
export function roundingOf(said: SaidNumber): Interval {
  const { manner, low, high, step } = said;
  if (manner === "whole" || manner === "rank" || manner === "fraction" || manner === "to") return between(low, high);
  const around = divide(step, rational(2n));
  const cut = isBelow(high, times(step, TEN)) ? around : step;
  const round = manner === "coarse" ? roundness(said) : around;
  return between(minus(low, greatest(around, round)), sum(high, greatest(cut, round)));
}

/** 5000万 is written to the last 万 and may be meant to the last 1000万; a twentieth of it is the most. */
export function roundness({ low, last }: SaidNumber): Rational {
  return least(divide(last, rational(2n)), divide(low, rational(20n)));
}
