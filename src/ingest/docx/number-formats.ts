/** How a list writes its numbers (ECMA-376, 17.18.59): from 1 on, as Word does. */
export type NumberFormat = (value: number) => string;

/** Word's own numbers end here; what a format cannot write is written in digits. */
const LARGEST = 32_767;
/** After 30 letters Word begins again. */
const LETTERS = 26 * 30;

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  none: () => "",
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  ideographDigital: (value) => digitByDigit(value, "〇一二三四五六七八九"),
  chineseCounting: (value) => (value < 100 ? counting(value, CHINESE) : digitByDigit(value, "○一二三四五六七八九")),
  chineseCountingThousand: (value) => counting(value, CHINESE),
  chineseLegalSimplified: (value) => counting(value, LEGAL),
  japaneseCounting: (value) => counting(value, JAPANESE),
};

/** undefined for a format that is not known: such a list has numbers that cannot be told. `custom` is "001, 002, …". */
export function numberFormat(name: string, custom: string | undefined): NumberFormat | undefined {
  if (name !== "custom") return Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  const first = /^(0{1,9}1)(?=,|$)/.exec(custom ?? "")?.[1];
  return first === undefined ? undefined : (value) => String(value).padStart(first.length, "0");
}

function fullWidth(value: number): string {
  return digitByDigit(value, "０１２３４５６７８９");
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
}

/** A … Z, AA, BB … ZZ, AAA. */
function letters(value: number): string {
  if (value < 1 || value > LARGEST) return String(value);
  const place = (value - 1) % LETTERS;
  return String.fromCodePoint(0x41 + (place % 26)).repeat(1 + Math.floor(place / 26));
}

// prettier-ignore
const ROMAN = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"],
  [5, "V"], [4, "IV"], [1, "I"],
] as const;

function roman(value: number): string {
  if (value < 1 || value > LARGEST) return String(value);
  let text = "";
  let rest = value;
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? "");
}

/** How a language counts with ten, hundred and thousand. */
interface Counting {
  /** 1 to 9. */
  readonly digits: string;
  /** 10, 100, 1000. */
  readonly units: readonly string[];
  /** Between hundreds and ones, "" where nothing is said. */
  readonly zero: string;
  /** The largest unit, of these three, before which "one" is not said; 0 for none. */
  readonly bareOneUpTo: number;
  /** …only where nothing stands before it: 十一, but 一百一十一. */
  readonly bareOnlyFirst: boolean;
}

const CHINESE: Counting = {
  digits: "一二三四五六七八九",
  units: ["十", "百", "千"],
  zero: "〇",
  bareOneUpTo: 10,
  bareOnlyFirst: true,
};
const LEGAL: Counting = {
  digits: "壹贰叁肆伍陆柒捌玖",
  units: ["拾", "佰", "仟"],
  zero: "零",
  bareOneUpTo: 0,
  bareOnlyFirst: true,
};
const JAPANESE: Counting = {
  digits: "一二三四五六七八九",
  units: ["十", "百", "千"],
  zero: "",
  bareOneUpTo: 1000,
  bareOnlyFirst: false,
};

/** 1 to 9,999 in words; other numbers in digits. */
function counting(value: number, { digits, units, zero, bareOneUpTo, bareOnlyFirst }: Counting): string {
  if (value < 1 || value > 9_999) return String(value);
  let text = "";
  let isGap = false;
  for (const place of [3, 2, 1, 0]) {
    const worth = 10 ** place;
    const digit = Math.floor(value / worth) % 10;
    if (digit === 0) {
      isGap = text !== "";
      continue;
    }
    const isBare = digit === 1 && worth > 1 && worth <= bareOneUpTo && (text === "" || !bareOnlyFirst);
    text += (isGap ? zero : "") + (isBare ? "" : digits[digit - 1]) + (place > 0 ? units[place - 1] : "");
    isGap = false;
  }
  return text;
}
