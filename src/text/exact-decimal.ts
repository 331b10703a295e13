/** units ÷ 10^scale. Never a floating-point number: 16.4亿 is 1640000000, not 1639999999. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: ExactDecimal = { units: 0n, scale: 0 };
export const ONE: ExactDecimal = { units: 1n, scale: 0 };

/** From decimal digits, those after the point apart. */
export function decimalOf(whole: string, fraction = ""): ExactDecimal {
  return { units: BigInt(whole + fraction || "0"), scale: fraction.length };
}

/** From a written decimal: "81.56". */
export function decimalOfText(text: string): ExactDecimal {
  const [whole = "", fraction] = text.split(".");
  return decimalOf(whole, fraction);
}

export function plus(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  if (a.units === 0n) return b;
  const scale = Math.max(a.scale, b.scale);
  return { units: atScale(a, scale) + atScale(b, scale), scale };
}

/** Times 10^power. */
export function shift({ units, scale }: ExactDecimal, power: number): ExactDecimal {
  if (power <= scale) return { units, scale: scale - power };
  return { units: units * powerOfTen(power - scale), scale: 0 };
}

export function isLess(a: ExactDecimal, b: ExactDecimal): boolean {
  const scale = Math.max(a.scale, b.scale);
  return atScale(a, scale) < atScale(b, scale);
}

/** "1640000000", "2.3"; no zeros at the end of a fraction. */
export function decimalText({ units, scale }: ExactDecimal): string {
  if (scale === 0) return units.toString();
  const digits = units.toString().padStart(scale + 1, "0");
  const fraction = digits.slice(-scale).replace(/0+$/, "");
  const whole = digits.slice(0, -scale);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

function atScale({ units, scale }: ExactDecimal, wanted: number): bigint {
  return wanted === scale ? units : units * powerOfTen(wanted - scale);
}

/** Powers are made once: there is one for each number of a text, and few of them. */
const POWERS = Array.from({ length: 33 }, (_, power) => 10n ** BigInt(power));
const powerOfTen = (power: number): bigint => POWERS[power] ?? 10n ** BigInt(power);
