/** n ÷ d in lowest terms, d above zero. Shares and growth have no exact decimal, and an edge must not hang on a rounding. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const NOUGHT: Rational = { n: 0n, d: 1n };
export const UNITY: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

/** Longer numbers are nobody's figure, and would make work grow faster than the text. */
const LONGEST = 90;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** `d` must not be nought. */
export function rational(n: bigint, d = 1n): Rational {
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestDivisor(n < 0n ? -n : n, d * sign) * sign;
  return { n: n / divisor, d: d / divisor };
}

/** "748", "2.3", "-5" or "1/3"; undefined where the text is no such number. */
export function parseRational(text: string): Rational | undefined {
  if (text.length > LONGEST) return undefined;
  const [over = "", under, more] = text.split("/");
  const above = decimal(over);
  if (under === undefined || !above) return above;
  const below = more === undefined ? decimal(under) : undefined;
  return below && below.n !== 0n ? divide(above, below) : undefined;
}

function decimal(text: string): Rational | undefined {
  const [, sign, whole, fraction = ""] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const units = BigInt(whole + fraction);
  return rational(sign === "-" ? -units : units, 10n ** BigInt(fraction.length));
}

export const sum = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** `b` must not be nought. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const absolute = (a: Rational): Rational => ({ n: a.n < 0n ? -a.n : a.n, d: a.d });
export const isBelow = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
export const isEqual = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isNought = (a: Rational): boolean => a.n === 0n;
export const least = (a: Rational, b: Rational): Rational => (isBelow(b, a) ? b : a);
export const greatest = (a: Rational, b: Rational): Rational => (isBelow(a, b) ? b : a);
/** 10^power, the power negative or not. */
export const tenTo = (power: number): Rational =>
  power < 0 ? { n: 1n, d: 10n ** BigInt(-power) } : { n: 10n ** BigInt(power), d: 1n };

/** Rounded to so many digits after the point, a half away from nought: "147.7", "-0.5", "16". */
export function rounded(value: Rational, digits: number): string {
  const { n, d } = times(absolute(value), tenTo(digits));
  const units = String((2n * n + d) / (2n * d)).padStart(digits + 1, "0");
  const text = digits === 0 ? units : `${units.slice(0, -digits)}.${units.slice(-digits)}`;
  return value.n < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Rounded, without noughts at the end of a fraction. */
export function shortest(value: Rational, digits: number): string {
  const text = rounded(value, digits);
  return digits === 0 ? text : text.replace(/\.?0+$/, "");
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}
