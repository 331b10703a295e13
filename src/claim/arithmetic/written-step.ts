import type { Quantity } from "../../text/quantities/quantity.ts";
import { divide, isNought, parseRational, rational, tenTo, times, UNITY, type Rational } from "./rational.ts";

/** How finely a number is written. */
export interface WrittenStep {
  /** Worth of its last digit, in the unit of the value: 10^6 for 1.69亿, 1 for 748, 0.1 for 54.8%. */
  readonly step: Rational;
  /** Written in 万, millions or the like, or with a point: it may be rounded or cut. 748 and 1,500 in full are not. */
  readonly coarse: boolean;
  /** Digits after the point, as written. */
  readonly digits: number;
  /** What one of the written number is worth: 10^8 in 1.69亿. */
  readonly scale: Rational;
}

/** 几 has no value, and a row of digits is read once, from its first one. */
const FIRST_NUMBER = /[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?/;
const THOUSAND = 1000n;

/** From the text of a quantity; where it has no Arabic digits, from the noughts at the end of its value. */
export function writtenStep({ text, value }: Pick<Quantity, "text" | "value">): WrittenStep {
  const single = typeof value === "string" ? value : value[0];
  const exact = parseRational(single) ?? UNITY;
  const written = (FIRST_NUMBER.exec(text)?.[0] ?? "").normalize("NFKC").replaceAll(",", "");
  const mantissa = parseRational(written);
  const scale = mantissa && !isNought(mantissa) ? divide(exact, mantissa) : undefined;
  if (!scale || !isPowerOfTen(scale)) return fromNoughts(single);
  const digits = written.split(".")[1]?.length ?? 0;
  const step = times(scale, tenTo(-digits));
  return { step, digits, scale, coarse: digits > 0 || scale.n >= THOUSAND };
}

function fromNoughts(value: string): WrittenStep {
  const digits = value.includes("/") ? 0 : (value.split(".")[1]?.length ?? 0);
  const noughts = digits === 0 && /[1-9]/.test(value) ? (/0*$/.exec(value)?.[0].length ?? 0) : 0;
  const coarse = digits > 0 || noughts >= 3;
  return { step: tenTo(digits > 0 ? -digits : coarse ? noughts : 0), digits, scale: UNITY, coarse };
}

/** Worth of the last digit that is not nought: what 多 and 余 reach up to. 100 for 700 and 10^7 for 2000万. */
export function lastDigit(value: string): Rational {
  const exact = parseRational(value);
  if (!exact || isNought(exact) || value.includes("/")) return UNITY;
  const [whole = "", fraction = ""] = value.split(".");
  const shown = fraction.replace(/0+$/, "");
  return shown === "" ? tenTo(/0*$/.exec(whole)?.[0].length ?? 0) : rational(1n, 10n ** BigInt(shown.length));
}

function isPowerOfTen({ n, d }: Rational): boolean {
  return /^10*$/.test(String(n)) && /^10*$/.test(String(d));
}
