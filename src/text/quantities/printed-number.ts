/** More digits after the point than this are not shortened: 16.4亿, but 1640000001. */
const MOST_FRACTION = 4;

/** Digits and the scale word after them. */
export type Printed = readonly [digits: string, scale: string];

/** ["16.4", "亿"]; without a unit grouped by threes, since a bare run of digits may be any number. */
export function hanNumber(value: string, unit: string): Printed {
  for (const [power, word] of [
    [12, "万亿"],
    [8, "亿"],
    [4, "万"],
  ] as const) {
    const digits = scaled(value, power);
    if (digits !== undefined) return [digits, word];
  }
  // 2025年 is a year, 2,025年 a stretch of time.
  return [unit === "" || unit === "年" ? grouped(value) : value, ""];
}

/** ["1.5", " billion"], ["1,105", ""]. */
export function englishNumber(value: string): Printed {
  for (const [power, word] of [
    [12, " trillion"],
    [9, " billion"],
    [6, " million"],
  ] as const) {
    const digits = scaled(value, power);
    if (digits !== undefined) return [digits, word];
  }
  return [grouped(value), ""];
}

/** The value divided by 10^power, where that is one or more and has few digits after its point. */
function scaled(value: string, power: number): string | undefined {
  const sign = value.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = value.slice(sign.length).split(".");
  if (fraction !== "" || whole.length <= power) return undefined;
  const rest = whole.slice(-power).replace(/0+$/, "");
  if (rest.length > MOST_FRACTION) return undefined;
  return `${sign}${whole.slice(0, -power)}${rest === "" ? "" : `.${rest}`}`;
}

function grouped(value: string): string {
  const sign = value.startsWith("-") ? "-" : "";
  const [whole = "", fraction] = value.slice(sign.length).split(".");
  let digits = "";
  for (let end = whole.length; end > 0; end -= 3) {
    digits = whole.slice(Math.max(0, end - 3), end) + (digits === "" ? "" : `,${digits}`);
  }
  return sign + digits + (fraction === undefined ? "" : `.${fraction}`);
}

/** 一 to 九; undefined for anything else. */
export function hanDigitOf(digit: string): string | undefined {
  return /^[1-9]$/.test(digit) ? Array.from("一二三四五六七八九")[Number(digit) - 1] : undefined;
}

/** Part and whole of "1/3" or "0.75": ["3", "4"]. */
export function printedFraction(value: string): readonly [part: string, whole: string] {
  const [part = "", whole] = value.split("/");
  if (whole !== undefined) return [part, whole];
  const [integer = "", fraction = ""] = value.split(".");
  let [top, bottom] = [BigInt(integer + fraction), 10n ** BigInt(fraction.length)];
  for (const prime of [2n, 5n]) {
    while (top > 0n && top % prime === 0n && bottom % prime === 0n) [top, bottom] = [top / prime, bottom / prime];
  }
  return [String(top), String(bottom)];
}
