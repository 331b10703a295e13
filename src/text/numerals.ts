import { CharacterSet } from "./character-set.ts";
import { CodePoints, type Span } from "./code-points.ts";
import { isGroupMark, VULGAR } from "./digit-marks.ts";
import { decimalOf, decimalText, ONE, plus, shift, ZERO, type ExactDecimal } from "./exact-decimal.ts";
import { isTrillionMark } from "./trillion-mark.ts";

/** A number as written in Arabic digits, Chinese ones or both; `low` and `high` differ for 三四百, 数百 and 十几 only. */
export interface Numeral extends Span {
  readonly low: ExactDecimal;
  readonly high: ExactDecimal;
  readonly arabic: boolean;
  /** Exponent of a 万, 亿 or 兆 at its end, else 0. */
  readonly bigUnit: number;
}

const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from("〇一二三四五六七八九", (char, value): [string, number] => [char, value]),
  ["零", 0],
  ["两", 2],
  ["兩", 2],
]);
const POWERS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["萬", 4],
  ["亿", 8],
  ["億", 8],
]);

/** The same by code: maps of numbers answer several times as fast as maps of strings. */
const byCode = (values: ReadonlyMap<string, number>): ReadonlyMap<number, number> =>
  new Map([...values].map(([point, value]) => [point.charCodeAt(0), value]));
const DIGIT_OF_CODE = byCode(HAN_DIGITS);
const POWER_OF_CODE = byCode(POWERS);
const TRILLION_CODE = "兆".charCodeAt(0);
const TRILLION = 12;
const TEN_THOUSAND = 4;
const HUNDRED_MILLION = 8;

/** The power of ten of 十, 百, 千, 万 and 亿, and of 兆 where it is a million millions; undefined of all else. */
export function powerAt(points: CodePoints, at: number): number | undefined {
  const code = points.code(at);
  return POWER_OF_CODE.get(code) ?? (code === TRILLION_CODE && isTrillionMark(points, at) ? TRILLION : undefined);
}

/** Longer runs are serial numbers. The bound also keeps BigInt's parsing, which is not linear, out of long runs. */
const LONGEST = 40;

const ZERO_CODE = 0x30;
const WIDE_ZERO = 0xff10;

/** The value of a digit of half or full width. */
export function arabicDigit(point: string): string | undefined {
  const code = point.charCodeAt(0);
  if (code >= ZERO_CODE && code <= ZERO_CODE + 9) return point;
  if (code >= WIDE_ZERO && code <= WIDE_ZERO + 9) return String.fromCharCode(code - WIDE_ZERO + ZERO_CODE);
  return undefined;
}

export const hanDigit = (point: string): number | undefined => DIGIT_OF_CODE.get(point.charCodeAt(0));

/** May a numeral begin with this? `bare` allows 百, 千, 万 and 亿 with nothing before them, as in 近百. */
export function beginsNumeral(point: string, bare = false): boolean {
  return arabicDigit(point) !== undefined || HAN_DIGITS.has(point) || point === "十" || (bare && POWERS.has(point));
}

/** "1640000000" for 16.4亿, ["300", "400"] for 三四百, undefined where the whole text is no numeral. */
export function parseNumeral(text: string): string | readonly [string, string] | undefined {
  const points = new CodePoints(text);
  const numeral = numeralAt(points, 0);
  return numeral && numeral.end === points.length ? numeralValue(numeral) : undefined;
}

export function numeralValue({ low, high }: Numeral): string | readonly [string, string] {
  const [least, most] = [decimalText(low), decimalText(high)];
  return least === most ? least : [least, most];
}

interface Pair {
  readonly low: ExactDecimal;
  readonly high: ExactDecimal;
}

interface Atom extends Pair {
  readonly end: number;
  readonly arabic: boolean;
  /** A single Chinese digit, which may be short for its unit: 一百二 is 120. */
  readonly single: boolean;
}

/** What has been read so far: finished 亿 and 万 parts, the part below them, and a number that waits for its unit. */
interface Sum {
  total: Pair;
  section: Pair;
  pending: Atom | null;
  smallest: number;
  lastBig: number;
  /** The unit just before the pending number; null after 零 or at the beginning. */
  unitBefore: number | null;
  empty: boolean;
}

/** The longest numeral that begins here. */
export function numeralAt(points: CodePoints, at: number, bare = false): Numeral | undefined {
  const plain = plainAt(points, at);
  return plain === null ? composedAt(points, at, bare) : plain;
}

/** What goes on with a numeral after a number or a unit. */
const GOES_ON = new CharacterSet([...HAN_DIGITS.keys(), ...POWERS.keys(), ..."点點几幾兆0123456789０１２３４５６７８９"]);

/**
 * Most numbers of a text are one group of Arabic digits with or without one 万 or 亿, or one Chinese digit. They are read
 * without the sum, three times as fast; null where the numeral may be of another kind, undefined where there is none.
 */
function plainAt(points: CodePoints, at: number): Numeral | null | undefined {
  if (arabicDigit(points.at(at)) === undefined) {
    const digit = hanDigit(points.at(at));
    if (digit === undefined || mayGoOn(points, at + 1)) return null;
    const value = decimalOf(String(digit));
    return { start: at, end: at + 1, low: value, high: value, arabic: false, bigUnit: 0 };
  }
  const atom = arabicAt(points, at);
  if (!atom) return undefined;
  const { low, end } = atom;
  const power = powerAt(points, end);
  const last = power === undefined ? end : end + 1;
  if (
    (power === undefined && isPointWord(points.at(end))) ||
    (power !== undefined && (power < TEN_THOUSAND || mayGoOn(points, last)))
  ) {
    return null;
  }
  if (power === undefined) return { start: at, end, low, high: low, arabic: true, bigUnit: 0 };
  if (low.units === 0n) return null;
  const value = shift(low, power);
  return { start: at, end: last, low: value, high: value, arabic: true, bigUnit: power };
}

const mayGoOn = (points: CodePoints, at: number): boolean => GOES_ON.has(points.code(at));

function composedAt(points: CodePoints, at: number, bare: boolean): Numeral | undefined {
  const sum: Sum = {
    total: { low: ZERO, high: ZERO },
    section: { low: ZERO, high: ZERO },
    pending: null,
    smallest: TEN_THOUSAND,
    lastBig: Infinity,
    unitBefore: null,
    empty: true,
  };
  if (bare && powerAt(points, at) !== undefined) sum.pending = { low: ONE, high: ONE, end: at, arabic: false, single: true };
  const arabic = arabicDigit(points.at(at)) !== undefined;
  let best: Numeral | undefined;
  for (let index = at; index - at < LONGEST;) {
    const next = step(points, index, sum);
    if (next === undefined) break;
    index = next;
    const value = valueOf(sum);
    const bigUnit = sum.pending === null && sum.unitBefore !== null && sum.unitBefore >= TEN_THOUSAND ? sum.unitBefore : 0;
    if (value) best = { start: at, end: index, low: value.low, high: value.high, arabic, bigUnit };
  }
  return best;
}

/** Reads one number, unit or 点-fraction into the sum; undefined where the numeral cannot go on. */
function step(points: CodePoints, at: number, sum: Sum): number | undefined {
  const power = powerAt(points, at);
  if (power !== undefined) return addUnit(sum, power) ? at + 1 : undefined;
  if (isPointWord(points.at(at))) return addFraction(points, at, sum);
  if (sum.pending !== null) return undefined;
  if (isZero(points.at(at)) && !sum.empty) {
    const next = points.at(at + 1);
    if (hanDigit(next) === undefined && arabicDigit(next) === undefined && next !== "十") return undefined;
    sum.unitBefore = null;
    return at + 1;
  }
  const atom = arabicAt(points, at) ?? hanAt(points, at, sum.empty) ?? vagueAt(points, at, sum);
  if (!atom) return undefined;
  sum.pending = atom;
  sum.empty = false;
  return atom.end;
}

function addUnit(sum: Sum, power: number): boolean {
  return power < TEN_THOUSAND ? addSmallUnit(sum, power) : addBigUnit(sum, power);
}

function addSmallUnit(sum: Sum, power: number): boolean {
  if (power >= sum.smallest) return false;
  if (sum.pending === null && power !== 1) return false;
  if (sum.pending?.arabic && power === 1) return false;
  const times = sum.pending ?? { low: ONE, high: ONE };
  sum.section = add(sum.section, raise(times, power));
  sum.pending = null;
  sum.smallest = power;
  sum.unitBefore = power;
  sum.empty = false;
  return true;
}

function addBigUnit(sum: Sum, power: number): boolean {
  const part = add(sum.section, sum.pending ?? { low: ZERO, high: ZERO });
  if (power === sum.lastBig && !isTwice(sum, power)) return false;
  if (power >= sum.lastBig) sum.total = raise(add(sum.total, part), power);
  else if (part.high.units === 0n) return false;
  else sum.total = add(sum.total, raise(part, power));
  sum.section = { low: ZERO, high: ZERO };
  sum.pending = null;
  sum.smallest = TEN_THOUSAND;
  sum.lastBig = power;
  sum.unitBefore = power;
  sum.empty = false;
  return true;
}

/** 1.5亿亿次: the one 亿 just after the other. */
const isTwice = ({ section, pending, unitBefore }: Sum, power: number): boolean =>
  power === HUNDRED_MILLION && unitBefore === power && pending === null && section.high.units === 0n;

/** 三点五: the digits after 点; a unit may follow. */
function addFraction(points: CodePoints, at: number, sum: Sum): number | undefined {
  if (sum.empty || sum.pending?.arabic || (sum.pending === null && sum.section.high.units === 0n)) return undefined;
  let digits = "";
  let end = at + 1;
  for (; end - at < LONGEST; end += 1) {
    const digit = hanDigit(points.at(end));
    if (digit === undefined) break;
    digits += String(digit);
  }
  if (digits === "") return undefined;
  const fraction = decimalOf("0", digits);
  const whole = add(sum.section, sum.pending ?? { low: ZERO, high: ZERO });
  sum.pending = { ...add(whole, { low: fraction, high: fraction }), end, arabic: false, single: false };
  sum.section = { low: ZERO, high: ZERO };
  sum.unitBefore = null;
  return end;
}

/** The number that stands if the text ended here; undefined where it would not be one. */
function valueOf(sum: Sum): Pair | undefined {
  const { pending, unitBefore } = sum;
  const before = add(sum.total, sum.section);
  if (pending === null) return before;
  if (unitBefore === null) return add(before, pending);
  // 一百二 is 120 and 三万五 is 35,000. 2万3000 is 23,000, but 1.69亿1.31亿 is two numbers.
  if (pending.single) return add(before, raise(pending, unitBefore - 1));
  const fills = pending.high.scale === 0 && String(pending.high.units).length === unitBefore;
  return fills ? add(before, pending) : undefined;
}

/** 748, 1,105, 1 105, １６．４: grouped by threes or not at all, with at most one point. */
function arabicAt(points: CodePoints, at: number): Atom | undefined {
  let { digits, end } = digitsAt(points, at);
  if (digits === "" || digits.length >= LONGEST) return undefined;
  if (digits.length <= 3 && digits[0] !== "0") {
    while (isGroupMark(points, end)) {
      const group = digitsAt(points, end + 1);
      if (group.digits.length !== 3 || digits.length >= LONGEST) break;
      digits += group.digits;
      end = group.end;
    }
  }
  const fraction = isPoint(points.at(end)) ? digitsAt(points, end + 1) : { digits: "", end };
  if (fraction.digits === "") fraction.end = end;
  // 4.5.1 is a version or an address.
  else if (isPoint(points.at(fraction.end)) && arabicDigit(points.at(fraction.end + 1)) !== undefined) return undefined;
  const part = fraction.digits === "" ? VULGAR.get(points.at(end)) : undefined;
  const value = decimalOf(digits, part ?? fraction.digits);
  return { low: value, high: value, end: part === undefined ? fraction.end : end + 1, arabic: true, single: false };
}

function digitsAt(points: CodePoints, at: number): { digits: string; end: number } {
  let digits = "";
  let end = at;
  for (; digits.length < LONGEST; end += 1) {
    const digit = arabicDigit(points.at(end));
    if (digit === undefined) break;
    digits += digit;
  }
  return { digits, end };
}

/** 七; 三四 as in 三四百; 二〇二五 digit by digit. A row of digits that begins with 零 is a name, as in 零一万物. */
function hanAt(points: CodePoints, at: number, first: boolean): Atom | undefined {
  const digits: number[] = [];
  for (let index = at; digits.length < LONGEST; index += 1) {
    const digit = hanDigit(points.at(index));
    if (digit === undefined) break;
    digits.push(digit);
  }
  const [a, b] = digits;
  if (a === undefined) return undefined;
  const end = at + digits.length;
  if (b === undefined) return han(a, a, end);
  if (digits.length === 2 && a > 0 && b > 0) return b - a === 1 || b - a === 2 ? han(a, b, end) : undefined;
  if (!first || a === 0) return undefined;
  const value = decimalOf(digits.join(""));
  return { low: value, high: value, end, arabic: false, single: false };
}

function han(low: number, high: number, end: number): Atom {
  return { low: decimalOf(String(low)), high: decimalOf(String(high)), end, arabic: false, single: true };
}

const add = (a: Pair, b: Pair): Pair => ({ low: plus(a.low, b.low), high: plus(a.high, b.high) });
const raise = ({ low, high }: Pair, power: number): Pair => ({ low: shift(low, power), high: shift(high, power) });
/**
 * 数百 and 几百 are two to nine hundred, 十几 eleven to nineteen. Without a unit before or after it, 几 asks or leaves open
 * how many; and 数 after a unit is a word of its own.
 */
function vagueAt(points: CodePoints, at: number, { empty, unitBefore }: Sum): Atom | undefined {
  const point = points.at(at);
  if (point !== "几" && point !== "幾" && !(empty && (point === "数" || point === "數"))) return undefined;
  if (empty) return powerAt(points, at + 1) !== undefined ? { ...han(2, 9, at + 1), single: false } : undefined;
  return unitBefore === null ? undefined : han(1, 9, at + 1);
}

const isZero = (point: string): boolean => point === "零" || point === "〇";
const isPointWord = (point: string): boolean => point === "点" || point === "點";
const isPoint = (point: string): boolean => point === "." || point === "．";
