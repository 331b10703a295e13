import { memo } from "../../model/memo.ts";
import type { Approximation } from "../../text/approximators.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import { endsBefore, includes, overlaps, type Interval } from "./interval.ts";
import { NOUGHT, divide, greatest, isBelow, least, minus, rational, sum, tenTo, times, type Rational } from "./rational.ts";
import { roundingOf, roundness, saidNumber, type Manner, type SaidNumber } from "./said-number.ts";

/** Where the true number makes a wording right, where right but loose, and where it is not yet wrong; each holds the one before. */
export interface Wording {
  readonly holds: Interval;
  readonly loosely: Interval;
  readonly allows: Interval;
  /** It is wrong by a whole unit at the face of numbers that are told as they are: 30亿 is six times 5亿, and never 五倍. */
  readonly isPlainUnits?: true;
}

/** `loosely`: right, and an editor should know how far it is. `off`: neither right nor wrong enough to say so. */
export type Grade = "holds" | "loosely" | "off" | "fails";

/** A true number: at the face of what it was computed from, and all that it can be if that was rounded or softened. */
export interface Truth {
  readonly face: Interval;
  readonly range: Interval;
}

/** undefined where the value of the quantity is no number. */
export const wordingOf = memo((quantity: Quantity): Wording | undefined => {
  const said = saidNumber(quantity);
  if (!said) return undefined;
  if (said.manner === "to") return cameToWording(said, quantity.approx);
  if (typeof quantity.value !== "string" && said.low !== said.high) return rangeWording(said, quantity.approx);
  return quantity.approx === null ? plain(said) : withTheRest(SOFTENED[quantity.approx](said));
});

export function gradeOf({ holds, loosely, allows, isPlainUnits }: Wording, { face, range }: Truth): Grade {
  if (isWithin(face, holds)) return "holds";
  if (isWithin(face, loosely)) return "loosely";
  if (isPlainUnits && isNear(range, face) && !overlaps(allows, face)) return "fails";
  return overlaps(allows, range) || overlaps(allows, face) ? "off" : "fails";
}

/**
 * The same for a percentage whose own two numbers stand in the text: no other base or clock can be meant, and it may be off by no more than
 * rounding explains.
 */
export function toldWordingOf(quantity: Quantity): Wording | undefined {
  const [said, wording] = [saidNumber(quantity), wordingOf(quantity)];
  if (!said || !wording || said.manner !== "percent" || quantity.approx !== null || typeof quantity.value !== "string")
    return wording;
  const room = times(said.step, rational(3n, 2n));
  return { ...wording, allows: { low: minus(said.low, room), high: sum(said.high, room) } };
}

/** All that a number of a text may stand for, if it is right: what is computed from it is no surer than this. */
export function rangeOf(quantity: Quantity): Interval | undefined {
  const said = saidNumber(quantity);
  if (!said || quantity.approx === null) return said && roundingOf(said);
  return wordingOf(quantity)?.allows;
}

/** Is it true of little enough that a number which fits it is no chance? */
export function isTelling({ holds: { low, high } }: Wording): boolean {
  return low !== null && high !== null && isBelow(NOUGHT, high) && !isBelow(share(10, high), minus(high, low));
}

function isWithin(part: Interval, whole: Interval): boolean {
  const ends = [part.low, part.high].flatMap((end) => end ?? []);
  return ends.length === 2 && ends.every((end) => includes(whole, end));
}

/** Only rounded: no further from its face than a quarter of it. */
function isNear({ low, high }: Interval, face: Interval): boolean {
  return low !== null && high !== null && face.low !== null && face.high !== null
    ? !isBelow(low, share(75, face.low)) && !isBelow(share(125, face.high), high)
    : false;
}

type Parts = Pick<Wording, "holds" | "allows"> & { readonly loosely?: Interval };

const withTheRest = ({ holds, loosely = holds, allows }: Parts): Wording => ({ holds, loosely, allows });
const share = (hundredths: number, of: Rational): Rational => times(of, rational(BigInt(hundredths), 100n));
const half = (value: Rational): Rational => divide(value, rational(2n));
const isRate = (manner: Manner): boolean => manner === "percent" || manner === "points";

/** Another base or clock than the one it was measured by: a twentieth of the true rate, and 1.5 of its last digit. */
function roomed({ manner, step }: SaidNumber, low: Rational | null, high: Rational | null): Interval {
  if (!isRate(manner)) return { low, high };
  const room = times(step, rational(3n, 2n));
  const twentieth = manner === "percent";
  return {
    low: low && least(minus(low, room), twentieth ? divide(low, rational(105n, 100n)) : low),
    high: high && greatest(sum(high, room), twentieth ? divide(high, rational(95n, 100n)) : high),
  };
}

/** No softening word: a number in full is exact, any other is rounded or cut to the digits that it shows. */
function plain(said: SaidNumber): Wording {
  const { manner, low: x, step } = said;
  switch (manner) {
    case "whole":
    case "rank":
      return withTheRest({ holds: { low: x, high: x }, allows: { low: x, high: x } });
    case "fraction":
      return withTheRest({
        holds: { low: share(95, x), high: share(105, x) },
        allows: { low: share(80, x), high: share(120, x) },
      });
    case "tenths":
      return withTheRest({ holds: aside(x, half(step), half(step)), allows: { ...open(x, step) } });
    case "percent":
    case "points":
      return plainRate(said);
    default:
      return plainCoarse(said);
  }
}

const aside = (x: Rational, below: Rational, above: Rational): Interval => ({
  low: minus(x, below),
  high: sum(x, above),
  withoutHigh: true,
});
const open = (x: Rational, by: Rational): Interval => ({
  low: minus(x, by),
  high: sum(x, by),
  withoutLow: true,
  withoutHigh: true,
});
/** Of a single digit too much would be cut. */
const isSingle = ({ low, step }: SaidNumber): boolean => isBelow(low, times(step, rational(10n)));

function plainRate(said: SaidNumber): Wording {
  const { low: x, step } = said;
  const loosely = aside(x, half(step), step);
  return { holds: isSingle(said) ? aside(x, half(step), half(step)) : loosely, loosely, allows: roomed(said, x, x) };
}

/** 2亿 for 1.6亿 is rounded, but nobody would call it right: a tenth is the most. */
function plainCoarse(said: SaidNumber): Wording {
  const { manner, low: x, step } = said;
  const single = isSingle(said);
  const low = greatest(minus(x, half(step)), share(90, x));
  const cut = sum(x, single ? half(step) : step);
  const high = least(cut, share(110, x));
  const reach = single ? step : times(step, rational(3n, 2n));
  const round = manner === "coarse" ? roundness(said) : NOUGHT;
  const wording = withTheRest({ holds: { low, high, withoutHigh: high === cut }, allows: open(x, greatest(reach, round)) });
  return manner === "multiple" && single ? { ...wording, isPlainUnits: true } : wording;
}

/** The table of docs/checking.md, a row a word. */
const SOFTENED: Readonly<Record<Approximation, (said: SaidNumber) => Parts>> = {
  about: aboutParts,
  near: nearParts,
  over: overParts,
  "at-least": overParts,
  part: (said) => {
    const { low: x, last } = said;
    const allows = roomed(said, x, sum(x, times(last, rational(2n))));
    return { holds: { low: x, high: sum(x, last), withoutHigh: true }, allows };
  },
  under: (said) => ({ ...underParts(said, true) }),
  "at-most": (said) => ({ ...underParts(said, false) }),
};

function aboutParts(said: SaidNumber): Parts {
  const { manner, low: x, step, last } = said;
  const by = (hundredths: number, least_: Rational): Interval => {
    const reach = greatest(share(hundredths, x), least_);
    return { low: minus(x, reach), high: sum(x, reach) };
  };
  switch (manner) {
    case "fraction":
      return { holds: by(10, NOUGHT), allows: by(20, NOUGHT) };
    case "multiple":
      return { holds: by(5, least(half(step), share(15, x))), allows: by(20, half(step)) };
    case "tenths":
      return { holds: by(5, half(step)), allows: by(10, step) };
    case "percent":
    case "points": {
      const { low, high } = by(10, NOUGHT);
      return { holds: widen(by(5, NOUGHT), half(step)), allows: roomed(said, low, high) };
    }
    // 约3万 is also what 34,000 is rounded to.
    default:
      return { holds: by(5, NOUGHT), allows: by(10, isBelow(last, x) ? half(last) : half(x)) };
  }
}

const widen = ({ low, high }: Interval, by: Rational): Interval => ({ low: low && minus(low, by), high: high && sum(high, by) });

function nearParts(said: SaidNumber): Parts {
  const { manner, low: x, step } = said;
  const usual: Interval = { low: share(90, x), high: x };
  const wide: Interval = { low: share(80, x), high: share(105, x) };
  if (manner === "tenths") {
    const low = greatest(share(90, x), minus(x, half(step)));
    return { holds: { low, high: x }, allows: { low: least(share(80, x), minus(x, step)), high: sum(x, half(step)) } };
  }
  if (manner === "multiple") return { holds: { low: greatest(share(90, x), minus(x, step)), high: x }, allows: wide };
  if (isRate(manner)) return { holds: widen(usual, half(step)), allows: roomed(said, wide.low, wide.high) };
  return { holds: usual, allows: wide };
}

/** Up to five times as much is still "over"; beyond it is more likely a slip of a unit. */
function overParts(said: SaidNumber): Parts {
  const { manner, low: x, step } = said;
  const usual = manner === "tenths" ? least(sum(x, step), share(150, x)) : share(150, x);
  const high = manner === "multiple" ? greatest(usual, sum(x, step)) : usual;
  return { holds: { low: x, high }, loosely: { low: x, high: greatest(high, share(500, x)) }, allows: roomed(said, x, null) };
}

function underParts(said: SaidNumber, withoutHigh: boolean): Parts {
  const { manner, low: x, step } = said;
  const low = manner === "tenths" ? greatest(share(80, x), minus(x, step)) : share(80, x);
  return {
    holds: { low, high: x, withoutHigh },
    loosely: { low: share(20, x), high: x, withoutHigh },
    allows: roomed(said, null, x),
  };
}

/** 三四成, 30至40款: anything in between; half of a last digit or a tenth beyond is not yet wrong. */
function rangeWording(said: SaidNumber, approx: Approximation | null): Wording {
  const { manner, low, high, step } = said;
  const exact = manner === "whole" || manner === "rank" || manner === "fraction";
  const holds = isRate(manner) ? widen({ low, high }, half(step)) : { low, high };
  const beyond = exact ? NOUGHT : half(step);
  const reach = {
    low: least(share(90, low), minus(low, beyond)),
    high: greatest(share(110, high), sum(high, beyond)),
  };
  const allows = roomed(said, reach.low, reach.high);
  if (approx === null) return withTheRest({ holds, allows });
  return withTheRest({ holds: { low: share(95, low), high: share(105, high) }, allows: widen(allows, share(10, low)) });
}

/** 翻番 is to about twice or more, 腰斩 to about half or less; the number compared is what it came to, by what it was. */
function cameToWording(said: SaidNumber, approx: Approximation | null): Wording {
  const { low: x } = said;
  const rose = !isBelow(x, rational(1n));
  if (approx === "about")
    return withTheRest({ holds: { low: share(90, x), high: share(110, x) }, allows: { low: share(80, x), high: share(120, x) } });
  if (approx === "near" || approx === "under" || approx === "at-most")
    return withTheRest(rose ? nearParts({ ...said, manner: "fraction" }) : nearlyFallen(x));
  if (rose) return risen(x, approx !== null);
  const top = approx === null ? share(105, x) : x;
  return {
    holds: { low: half(x), high: top },
    loosely: { low: NOUGHT, high: top },
    allows: { low: null, high: share(approx === null ? 120 : 110, x) },
  };
}

const nearlyFallen = (x: Rational): Parts => ({
  holds: { low: x, high: share(110, x) },
  allows: { low: share(90, x), high: share(125, x) },
});

function risen(x: Rational, over: boolean): Wording {
  const low = over ? x : share(95, x);
  return {
    holds: { low, high: share(over ? 150 : 125, x) },
    loosely: { low, high: share(over ? 250 : 150, x) },
    allows: { low: over ? share(95, x) : share(90, x), high: null },
  };
}

/** By what power of ten a number is too large (4: 10,000 times too large); undefined where that does not make it right. */
export function slipOf(wording: Wording, face: Interval): number | undefined {
  if (!face.low || !face.high || !isBelow(NOUGHT, face.low)) return undefined;
  return SLIPS.find((power) => {
    const by = tenTo(power);
    const moved = { low: times(face.low ?? NOUGHT, by), high: times(face.high ?? NOUGHT, by) };
    return !endsBefore(moved, wording.holds) && !endsBefore(wording.holds, moved);
  });
}

/** 万 for 亿, ten for one, thousand for million. */
const SLIPS = [1, -1, 4, -4, 2, -2, 3, -3, 8, -8];
