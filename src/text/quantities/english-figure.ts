import type { Approximation } from "../approximators.ts";
import type { CodePoints } from "../code-points.ts";
import { decimalOf, plus, shift, type ExactDecimal } from "../exact-decimal.ts";
import type { Figure } from "./figure.ts";
import { isSpace, latinWordAt, wordAfterSpace, wordMap, wordsAfter, type LatinWord } from "./latin-words.ts";
import { scaleOfWord } from "./scales.ts";

type Step = "digit" | "teen" | "tens" | "hundred" | "scale";

const SMALL = new Map<string, { readonly value: number; readonly step: Step }>();
for (const [step, first, words] of [
  ["digit", 1, "one two three four five six seven eight nine"],
  ["teen", 10, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"],
] as const) {
  for (const [index, word] of words.split(" ").entries()) SMALL.set(word, { value: first + index, step });
}
for (const [index, word] of "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").entries()) {
  SMALL.set(word, { value: 20 + index * 10, step: "tens" });
}

/** "one" to "ninety": what an English number may begin with, beside "a". */
export const smallNumber = (word: string): number | undefined => SMALL.get(word)?.value;

/** Scales in the plural: two to nine of them, dozens two to eight, so that they stay below a hundred. */
const PLURALS = wordMap<readonly [number, number]>({
  dozens: [24, 96],
  tens: [20, 90],
  hundreds: [200, 900],
  thousands: [2000, 9000],
  millions: [2_000_000, 9_000_000],
  billions: [2_000_000_000, 9_000_000_000],
  trillions: [2_000_000_000_000, 9_000_000_000_000],
});
const VAGUE = wordMap<readonly [number, number]>({ several: [2, 9], few: [2, 9], couple: [2, 2] });

/** No number of words is longer: "nine hundred and ninety-nine trillion …" goes on by fours. */
const MOST_WORDS = 24;

/** The number in English words that begins with this word: twenty-one, twelve hundred, a million, several thousand, dozens. */
export function englishFigureAt(points: CodePoints, first: LatinWord): Figure | undefined {
  const plural = PLURALS.get(first.word);
  if (plural) return pluralFigure(points, first, plural);
  const article = first.word === "a" ? wordAfterSpace(points, first.end) : undefined;
  if (first.word === "a" && !article) return undefined;
  const word = article ?? first;
  const vague = VAGUE.get(word.word);
  if (vague) return vagueFigure(points, first.start, word, vague);
  if (word.word === "dozen") return article ? figure(first.start, word.end, [12, 12], null) : undefined;
  const read = article ? readWords(points, word, true) : (dozensAt(points, first) ?? readWords(points, word, false));
  return read && { ...read, start: first.start };
}

/** "two dozen". */
function dozensAt(points: CodePoints, first: LatinWord): Figure | undefined {
  const times = SMALL.get(first.word);
  const dozen = times?.step === "digit" ? wordAfterSpace(points, first.end) : undefined;
  if (!times || dozen?.word !== "dozen") return undefined;
  return figure(first.start, dozen.end, [times.value * 12, times.value * 12], null);
}

/** "hundreds of millions", "tens of thousands": the second multiplies. */
function pluralFigure(points: CodePoints, first: LatinWord, plural: readonly [number, number]): Figure {
  const of = wordsAfter(points, first.end, ["of"]);
  const second = of === undefined ? undefined : wordAfterSpace(points, of);
  const times = second?.word.endsWith("s") ? scaleOfWord(second.word.slice(0, -1)) : undefined;
  if (!second || times === undefined) return figure(first.start, first.end, plural, "about");
  return shifted(figure(first.start, second.end, plural, "about"), times);
}

/** Several hundred, a few million, a couple of hundred, a few dozen; several alone says no number. */
function vagueFigure(
  points: CodePoints,
  start: number,
  word: LatinWord,
  [low, high]: readonly [number, number],
): Figure | undefined {
  const next = wordAfterSpace(points, word.word === "couple" ? (wordsAfter(points, word.end, ["of"]) ?? word.end) : word.end);
  if (!next) return undefined;
  if (next.word === "dozen") return figure(start, next.end, [low * 12, Math.min(high * 12, 96)], "about");
  const power = next.word === "hundred" ? 2 : scaleOfWord(next.word);
  if (power === undefined) return undefined;
  const scale = next.word === "hundred" ? wordAfterSpace(points, next.end) : undefined;
  const more = scale && scaleOfWord(scale.word);
  const end = more === undefined ? next.end : (scale?.end ?? next.end);
  return shifted(figure(start, end, [low, high], "about"), power + (more ?? 0));
}

const MAY_FOLLOW: Readonly<Record<Step, readonly (Step | "start")[]>> = {
  digit: ["start", "tens", "hundred", "scale"],
  teen: ["start", "hundred", "scale"],
  tens: ["start", "hundred", "scale"],
  hundred: ["start", "digit", "teen", "tens"],
  scale: ["start", "digit", "teen", "tens", "hundred"],
};

function readWords(points: CodePoints, first: LatinWord, article: boolean): Figure | undefined {
  let [total, part]: [ExactDecimal, number] = [decimalOf("0"), 0];
  let [last, smallest, lastPower]: [Step | "start", number, number] = ["start", Infinity, 0];
  let end: number | undefined;
  let word: LatinWord | undefined = first;
  for (let count = 0; word && count < MOST_WORDS; count += 1) {
    const small = SMALL.get(word.word);
    const power = scaleOfWord(word.word);
    const step: Step | undefined =
      small?.step ?? (word.word === "hundred" ? "hundred" : power === undefined ? undefined : "scale");
    if (step === undefined || !MAY_FOLLOW[step].includes(last)) break;
    // "a" stands for one before hundred and million; "million" alone is none.
    if (last === "start" && (step === "hundred" || step === "scale") !== article) break;
    if (step === "hundred" && part >= 100) break;
    if (step === "scale" && (power ?? 0) >= smallest) break;
    if (step === "hundred") part = Math.max(part, 1) * 100;
    else if (step !== "scale") part += small?.value ?? 0;
    else {
      total = plus(total, shift(decimalOf(String(Math.max(part, 1))), power ?? 0));
      [part, smallest] = [0, power ?? 0];
    }
    lastPower = step === "scale" ? (power ?? 0) : 0;
    [last, end] = [step, word.end];
    word = nextWord(points, word.end, last);
  }
  if (end === undefined) return undefined;
  const value = plus(total, decimalOf(String(part)));
  const found = { ...NOTHING, start: first.start, end, low: value, high: value, scale: lastPower, plain: lastPower > 0 };
  return halfAfter(points, found);
}

/** The word after a space or a hyphen, past the "and" of "two hundred and five". */
function nextWord(points: CodePoints, at: number, last: Step): LatinWord | undefined {
  if (!isSpace(points.at(at)) && points.at(at) !== "-") return undefined;
  const word = latinWordAt(points, at + 1);
  if (word?.word !== "and" || last !== "hundred") return word;
  return wordAfterSpace(points, word.end);
}

/** "two and a half million", "two-and-a-half times", "a billion and a half". */
function halfAfter(points: CodePoints, found: Figure): Figure {
  const hyphened = "-and-a-half";
  const isHyphened = points.slice(found.end, found.end + hyphened.length) === hyphened;
  const end = isHyphened ? found.end + hyphened.length : wordsAfter(points, found.end, ["and", "a", "half"]);
  if (end === undefined) return found;
  const value = plus(found.low, shift(decimalOf("0", "5"), found.scale));
  if (found.scale > 0) return { ...found, end, low: value, high: value };
  const half = { ...found, end, low: value, high: value };
  const scale = wordAfterSpace(points, end);
  const power = scale && scaleOfWord(scale.word);
  return scale && power !== undefined ? shifted({ ...half, end: scale.end }, power) : half;
}

const NOTHING = { script: "english", approx: null, open: false, scale: 0, plain: true } as const;

function figure(start: number, end: number, [low, high]: readonly [number, number], approx: Approximation | null): Figure {
  return { ...NOTHING, start, end, low: decimalOf(String(low)), high: decimalOf(String(high)), approx };
}

function shifted(found: Figure, power: number): Figure {
  return { ...found, low: shift(found.low, power), high: shift(found.high, power), scale: power, plain: true };
}
