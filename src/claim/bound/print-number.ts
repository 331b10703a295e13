import { isProblem, type Form, type Problem, type Softener, type Style } from "./binding.ts";
import type { BoundValue, Exactness } from "./bound-number.ts";
import { inWords, isAbout, isJust, TENTHS, type Language, type WordNumber } from "./print-words.ts";
import { softened } from "./soften.ts";
import {
  compareRational,
  decimalFigure,
  decimalsOf,
  leadingPower,
  magnitude,
  roundTo,
  timesTen,
  ZERO,
  type Rational,
  type RoundingMode,
} from "./rational.ts";

/** What a form makes of a number: by which power of ten it is shown, what stands after it, how many digits it has by itself. */
interface Shown {
  readonly power: number;
  readonly after: string;
  /** Digits that are printed as they are; what has more is rounded to `rounded`, or refused where that is null. */
  readonly exact: number;
  readonly rounded: number | null;
}

/**
 * A number in the style of its language: 748, 748款, 近八成, 10亿元, more than a quarter. Whatever stands before the number is
 * true of it; a style that would make it say something false is a problem, not another number.
 */
export function printNumber(number: BoundValue, style: Style, language: Language): string | Problem {
  const sign = compareRational(number.value, ZERO);
  const { direction, form } = style;
  if (direction !== null && (direction === "rise") !== sign > 0) {
    return { problem: `is printed as a ${direction}, but it ${sign === 0 ? "did not change" : sign > 0 ? "rose" : "fell"}.` };
  }
  const value = magnitude(number.value);
  const minus = sign < 0 && direction === null ? "−" : "";
  if (number.high !== null) return printBand(number, style, language);
  const isWorded = form.kind === "words" || form.kind === "tenths";
  if (minus !== "" && (isWorded || style.softener !== null || number.exactness !== "exact")) return NEGATIVE;
  if (isWorded) return printWords({ ...number, value }, style, language);
  const shown = shownAs(number, form, language);
  if (isProblem(shown)) return shown;
  const text = printFigure({ ...number, value }, style, { shown, language });
  return isProblem(text) || minus === "" ? text : `${minus}${text}`;
}

const NEGATIVE: Problem = { problem: 'is below zero, which such words cannot tell. Write "as fall …".' };

function printFigure(
  { value, exactness }: BoundValue,
  { softener, digits }: Style,
  { shown, language }: { readonly shown: Shown; readonly language: Language },
): string | Problem {
  const scaled = timesTen(value, -shown.power);
  const own = decimalsOf(scaled, shown.exact);
  const asked = withExactness(softener, exactness);
  if (isProblem(asked)) return asked;
  if (asked.softener !== null) {
    // Two digits are what a reader keeps of a number that is not told exactly.
    const power = digits === null ? leadingPower(scaled) - 1 : -digits;
    const rounded = softened(scaled, asked.softener, power);
    return isProblem(rounded) ? rounded : before(rounded.word, language) + decimalFigure(rounded.value) + shown.after;
  }
  const places = digits ?? own ?? shown.rounded;
  if (places === null)
    return { problem: `has more digits than "${shown.after.trim()}" shows. Write "as about …", or how many digits.` };
  return before(asked.word, language) + decimalFigure(roundTo(scaled, -places, ROUNDED[exactness])) + shown.after;
}

/** The source's own "over" stays: nothing may turn it into the number itself, or into its contrary. */
function withExactness(
  softener: Softener | null,
  exactness: Exactness,
): { softener: Softener | null; word: Exactness } | Problem {
  if (exactness === "exact") return { softener, word: "exact" };
  if (softener === null || softener === exactness) return { softener: null, word: exactness };
  return { problem: `is told by its source as "${exactness}", so it cannot be printed as "${softener}".` };
}

/** "More than 0.46" is more than 0.4 and may not be more than 0.5: a bound is rounded to where its word stays true. */
const ROUNDED: Readonly<Record<Exactness, RoundingMode>> = {
  exact: "nearest",
  about: "nearest",
  over: "down",
  near: "up",
  under: "up",
};

const BEFORE: Readonly<Record<Language, Readonly<Record<Exactness, string>>>> = {
  zh: { exact: "", over: "超过", near: "近", under: "不到", about: "约" },
  en: { exact: "", over: "more than ", near: "nearly ", under: "less than ", about: "about " },
};

const before = (word: Exactness, language: Language): string => BEFORE[language][word];

function shownAs({ dimension, unit, unitWords }: BoundValue, form: Form, language: Language): Shown | Problem {
  const isZh = language === "zh";
  const isRatio = dimension !== "amount";
  switch (form.kind) {
    case "plain":
      if (dimension === "share" || dimension === "growth") return PERCENT;
      return dimension === "points" ? { ...PERCENT, after: "" } : { power: 0, after: "", exact: isRatio ? 1 : 6, rounded: 1 };
    case "percent":
      return dimension === "share" || dimension === "growth" ? PERCENT : { problem: `is no share, so it has no percentage.` };
    case "points":
      if (dimension !== "points") return { problem: "is no difference of two shares, so it has no percentage points." };
      return { ...PERCENT, after: isZh ? "个百分点" : " percentage points" };
    case "times":
      if (dimension !== "multiple") return { problem: "is no multiple." };
      return { power: 0, after: isZh ? "倍" : " times", exact: 1, rounded: 1 };
    case "unit": {
      const word = unitWords[language] ?? unitName(unit, language);
      if (word === undefined || word === "") return { problem: "has no unit to print." };
      return { power: 0, after: isZh ? word : ` ${word}`, exact: 6, rounded: 1 };
    }
    case "scaled": {
      if (isRatio) return { problem: `is no amount, so it cannot be told in ${form.sign}.` };
      if (form.unit !== "" && form.unit !== unitName(unit, language) && form.unit !== unit && form.unit !== unitWords[language])
        return { problem: `is in ${unit === "" ? "no unit" : unit} and not in ${form.unit}.` };
      const after = isZh ? form.sign + form.unit : ` ${form.sign}${form.unit === "" ? "" : ` ${form.unit}`}`;
      return { power: form.power, after, exact: 6, rounded: null };
    }
    default:
      throw new Error(`${form.kind} is no form of figures`);
  }
}

const PERCENT: Shown = { power: -2, after: "%", exact: 2, rounded: 1 };

/** What units of figures are called; units that are words of English already stand as they are. */
const UNITS: Readonly<Record<string, string>> = {
  元: "yuan",
  美元: "dollars",
  人: "people",
  次: "times",
  家: "firms",
  个: "items",
  起: "deals",
};
const unitName = (unit: string, language: Language): string | undefined => (language === "zh" ? unit : (UNITS[unit] ?? unit));

function printWords(number: BoundValue, { softener, form }: Style, language: Language): string | Problem {
  const word = form.kind === "tenths" ? tenths(number, language) : inWords(number.value, number.dimension, language);
  if (isProblem(word)) return word;
  if (isJust(word.value, number.value)) {
    if (number.exactness !== "exact" || softener === null || softener === "rough" || softener === "about")
      return wordBefore(number.exactness === "exact" && softener === "about" ? "about" : number.exactness, language) + word.text;
    return { problem: `is just ${word.text}, neither near nor over.` };
  }
  if (number.exactness === "about" && isAbout(word.value, number.value) && softener !== "near" && softener !== "over")
    return wordBefore("about", language) + word.text;
  if (number.exactness !== "exact")
    return { problem: "is told by its source as a bound and is no round number; print it in figures." };
  const side: Softener = compareRational(word.value, number.value) > 0 ? "near" : "over";
  if (softener !== null && softener !== "rough" && softener !== "about" && softener !== side)
    return { problem: `is printed as "${softener} ${word.text}", but it is ${side} that.` };
  return wordBefore(softener === "about" ? "about" : side, language) + word.text;
}

/** Before words, Chinese says 超 where before figures it says 超过. */
const wordBefore = (word: Exactness, language: Language): string =>
  language === "zh" && word === "over" ? "超" : before(word, language);

/** Nearest tenth: 近八成 from 75%, 超八成 to 85%. */
function tenths({ value, dimension }: BoundValue, language: Language): WordNumber | Problem {
  if (language !== "zh") return { problem: 'is printed in 成, which is Chinese. Write "as words".' };
  if (dimension !== "share" && dimension !== "growth") return { problem: "is no share, so it has no 成." };
  const rounded = roundTo(value, -1, "nearest");
  const text = TENTHS[Number(timesTen(rounded, 1).num)];
  return text === undefined || rounded.num === 0n
    ? { problem: "is less than one 成 or all of it." }
    : { value: rounded, text: `${text}成` };
}

function printBand(number: BoundValue, style: Style, language: Language): string | Problem {
  if (style.softener !== null || style.direction !== null) return { problem: "is a band of two numbers and softened as it is." };
  const ends = [number.value, number.high ?? number.value].map((value: Rational) =>
    printNumber({ ...number, value, high: null }, style, language),
  );
  const [low, high] = ends;
  if (low === undefined || high === undefined) throw new Error("A band has two ends");
  if (typeof low !== "string") return low;
  if (typeof high !== "string") return high;
  return language === "zh" ? `${low}至${high}` : `${low} to ${high}`;
}
