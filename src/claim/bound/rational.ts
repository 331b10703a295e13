import { groupDigits } from "../../model/group-digits.ts";

/** An exact number, `num / den` in lowest terms, `den` above zero. A share of two counts has no exact decimal. */
export class Rational {
  readonly num: bigint;
  readonly den: bigint;

  constructor(num: bigint, den: bigint) {
    this.num = num;
    this.den = den;
  }

  equals(other: unknown): boolean {
    return other instanceof Rational && other.num === this.num && other.den === this.den;
  }

  /** Data of a site can be put into JSON, and so can its stories. */
  toJSON(): string {
    return `${this.num}/${this.den}`;
  }
}

const TEN = 10n;

export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new Error("A number over zero");
  const [top, bottom] = den < 0n ? [-num, -den] : [num, den];
  const shared = divisor(top < 0n ? -top : top, bottom);
  return new Rational(top / shared, bottom / shared);
}

function divisor(left: bigint, right: bigint): bigint {
  let [one, other] = [left, right];
  while (other !== 0n) [one, other] = [other, one % other];
  return one === 0n ? 1n : one;
}

/** The decimal that a number is written as: 0.1 is a tenth, not the double next to it. */
export function rationalOf(value: number): Rational {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number to bind`);
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return timesTen(rational(BigInt(whole + fraction)), Number(exponent) - fraction.length);
}

export const add = (a: Rational, b: Rational): Rational => rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const divide = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
export const negate = ({ num, den }: Rational): Rational => new Rational(-num, den);
export const magnitude = (a: Rational): Rational => (a.num < 0n ? negate(a) : a);
export const toNumber = ({ num, den }: Rational): number => Number(num) / Number(den);
export const ZERO: Rational = new Rational(0n, 1n);
export const ONE: Rational = new Rational(1n, 1n);

/** Below zero where the first is less, above where it is more. */
export function compareRational(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Times 10^power; the power may be below zero. */
export function timesTen({ num, den }: Rational, power: number): Rational {
  return power >= 0 ? rational(num * TEN ** BigInt(power), den) : rational(num, den * TEN ** BigInt(-power));
}

export type RoundingMode = "nearest" | "down" | "up";

/**
 * Rounded to a multiple of 10^power; of what is not below zero. Halves go up, as newspapers round: 0.25 is 0.3.
 */
export function roundTo(value: Rational, power: number, mode: RoundingMode): Rational {
  const { num, den } = timesTen(value, -power);
  const whole = num / den;
  const rest = num - whole * den;
  const up = mode === "up" ? rest > 0n : mode === "nearest" && rest * 2n >= den;
  return timesTen(rational(up ? whole + 1n : whole), power);
}

/** How many digits after the point the number has; undefined where it has no end or more than `most`. */
export function decimalsOf(value: Rational, most: number): number | undefined {
  for (let digits = 0; digits <= most; digits++) {
    if (timesTen(value, digits).den === 1n) return digits;
  }
  return undefined;
}

/** Power of ten of the first digit that is not zero: 2 for 748, −2 for 0.05. */
export function leadingPower(value: Rational): number {
  let power = 0;
  if (value.num === 0n) return 0;
  const size = magnitude(value);
  while (compareRational(timesTen(ONE, power + 1), size) <= 0) power++;
  while (compareRational(timesTen(ONE, power), size) > 0) power--;
  return power;
}

/** "1,234.5": grouped by three, as every figure of the site; the number must have an end. */
export function decimalFigure(value: Rational): string {
  const digits = decimalsOf(value, 40);
  if (digits === undefined) throw new Error("A number without end was not rounded");
  const all = String(timesTen(magnitude(value), digits).num).padStart(digits + 1, "0");
  const whole = all.slice(0, all.length - digits);
  return (value.num < 0n ? "−" : "") + groupDigits(whole) + (digits === 0 ? "" : `.${all.slice(all.length - digits)}`);
}

/** "748", "26.5" or, where no decimal is exact, "209/748". */
export function exactText(value: Rational): string {
  const digits = decimalsOf(value, 12);
  return digits === undefined ? `${value.num}/${value.den}` : decimalFigure(value).replaceAll(",", "").replace("−", "-");
}
