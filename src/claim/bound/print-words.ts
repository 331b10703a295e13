import {
  compareRational,
  divide,
  magnitude,
  rational,
  rationalOf,
  roundTo,
  subtract,
  toNumber,
  type Rational,
} from "./rational.ts";
import type { Dimension } from "./bound-number.ts";
import type { Problem } from "./binding.ts";

export type Language = "zh" | "en";

const ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
/** Before a measure word two is 两, never 二. */
const CHINESE = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
/** As a digit of tenths: 两成, 九成. */
export const TENTHS = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"];

/** A simple number in words, and what it stands for. */
export interface WordNumber {
  readonly value: Rational;
  readonly text: string;
}

const FRACTIONS: readonly (readonly [num: number, den: number, zh: string, en: string])[] = [
  [1, 10, "一成", "a tenth"],
  [1, 5, "五分之一", "a fifth"],
  [1, 4, "四分之一", "a quarter"],
  [1, 3, "三分之一", "a third"],
  [2, 5, "五分之二", "two fifths"],
  [1, 2, "一半", "half"],
  [3, 5, "五分之三", "three fifths"],
  [2, 3, "三分之二", "two thirds"],
  [3, 4, "四分之三", "three quarters"],
  [4, 5, "五分之四", "four fifths"],
  [9, 10, "九成", "nine tenths"],
  [1, 1, "全部", "all"],
];
const LEAST_MULTIPLE = 2;
/** A fraction or a multiple in words may be so far off the number, with "nearly" or "more than" before it. */
const ROOM = 0.1;
/** Below this nobody would call it anything but the very thing. */
const NOTHING = 0.005;

/** The nearest number that has a word: of a share a simple fraction, of a multiple a whole one, of an amount itself. */
export function inWords(value: Rational, dimension: Dimension, language: Language): WordNumber | Problem {
  if (dimension === "amount") return wholeWord(value, language);
  if (dimension === "multiple") return multipleWord(value, language);
  if (dimension !== "share" && dimension !== "growth")
    return { problem: `is a ${dimension}, which has no words. Write "as points".` };
  const nearest = FRACTIONS.map(([num, den, zh, en]) => ({
    value: rational(BigInt(num), BigInt(den)),
    text: language === "zh" ? zh : en,
  }))
    .toSorted((one, other) => compareRational(distance(one.value, value), distance(other.value, value)))
    .at(0);
  return nearest && isNear(nearest.value, value) ? nearest : { problem: "is near no fraction that has a name." };
}

/** Whether it is that number for every reader, so that it needs no "nearly". */
export const isJust = (word: Rational, value: Rational): boolean => offBy(word, value) <= NOTHING;

/** Near enough that a number which is only about so may be called about that. */
export const isAbout = (word: Rational, value: Rational): boolean => offBy(word, value) <= ROOM / 2;

const distance = (one: Rational, other: Rational): Rational => magnitude(subtract(one, other));
const isNear = (word: Rational, value: Rational): boolean => offBy(word, value) <= ROOM;

/** How far off, as a part of the word's own number. */
function offBy(word: Rational, value: Rational): number {
  if (compareRational(word, value) === 0) return 0;
  return word.num === 0n ? Infinity : toNumber(divide(distance(word, value), word));
}

function wholeWord(value: Rational, language: Language): WordNumber | Problem {
  const words = language === "zh" ? CHINESE : ENGLISH;
  const text = value.den === 1n && value.num >= 0n && value.num < BigInt(words.length) ? words[Number(value.num)] : undefined;
  return text === undefined ? { problem: `is no whole number up to ${words.length - 1}, so it has no word.` } : { value, text };
}

function multipleWord(value: Rational, language: Language): WordNumber | Problem {
  const whole = roundTo(value, 0, "nearest");
  const word = wholeWord(whole, language);
  if ("problem" in word || compareRational(whole, rationalOf(LEAST_MULTIPLE)) < 0 || !isNear(whole, value))
    return { problem: "is near no whole multiple that has a word." };
  if (language === "zh") return { value: whole, text: `${word.text}倍` };
  return { value: whole, text: whole.num === 2n ? "twice" : `${word.text} times` };
}
