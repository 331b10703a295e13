import type { Approximation, Softened } from "../approximators.ts";
import type { CodePoints } from "../code-points.ts";
import { isSpace, latinWordBefore, wordBeforeSpace, wordMap, wordsAfter } from "./latin-words.ts";

/** Longer ones before those they end with; a word a string, the last one first. */
const BEFORE: readonly (readonly [string, Approximation])[] = [
  ["no more than", "at-most"],
  ["not more than", "at-most"],
  ["no fewer than", "at-least"],
  ["no less than", "at-least"],
  ["not less than", "at-least"],
  ["not fewer than", "at-least"],
  ["just shy of", "near"],
  ["a little shy of", "near"],
  ["shy of", "near"],
  ["just short of", "near"],
  ["a little short of", "near"],
  ["not far short of", "near"],
  ["not far off", "near"],
  ["not quite", "near"],
  ["getting on for", "near"],
  ["on the verge of", "near"],
  ["in the region of", "about"],
  ["in the order of", "about"],
  ["on the order of", "about"],
  ["a shade under", "near"],
  ["a touch under", "near"],
  ["a shade below", "near"],
  ["slightly below", "near"],
  ["a shade over", "over"],
  ["a touch over", "over"],
  ["slightly above", "over"],
  ["well above", "over"],
  ["comfortably above", "over"],
  ["comfortably over", "over"],
  ["far above", "over"],
  ["far over", "over"],
  ["well more than", "over"],
  ["far more than", "over"],
  ["many more than", "over"],
  ["upward of", "over"],
  ["well below", "under"],
  ["well under", "under"],
  ["far below", "under"],
  ["far under", "under"],
  ["far fewer than", "under"],
  ["far less than", "under"],
  ["just under", "near"],
  ["slightly under", "near"],
  ["slightly less than", "near"],
  ["a little under", "near"],
  ["a little less than", "near"],
  ["just below", "near"],
  ["just over", "over"],
  ["just above", "over"],
  ["slightly over", "over"],
  ["slightly more than", "over"],
  ["well over", "over"],
  ["a little over", "over"],
  ["a little more than", "over"],
  ["more than", "over"],
  ["greater than", "over"],
  ["higher than", "over"],
  ["upwards of", "over"],
  ["north of", "over"],
  ["in excess of", "over"],
  ["fewer than", "under"],
  ["less than", "under"],
  ["lower than", "under"],
  ["short of", "under"],
  ["close to", "near"],
  ["at least", "at-least"],
  ["a minimum of", "at-least"],
  ["at most", "at-most"],
  ["up to", "at-most"],
  ["a maximum of", "at-most"],
  ["as few as", "at-least"],
  ["as little as", "at-least"],
  ["as many as", "at-most"],
  ["as much as", "at-most"],
  ["an estimated", "about"],
  ["about", "about"],
  ["around", "about"],
  ["roughly", "about"],
  ["broadly", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["circa", "about"],
  ["some", "about"],
  ["nearly", "near"],
  ["almost", "near"],
  ["virtually", "near"],
  ["nearing", "near"],
  ["approaching", "near"],
  ["over", "over"],
  ["above", "over"],
  ["exceeding", "over"],
  ["exceeded", "over"],
  ["surpassing", "over"],
  ["surpassed", "over"],
  ["topping", "over"],
  ["topped", "over"],
  ["exceeds", "over"],
  ["surpasses", "over"],
  ["exceed", "over"],
  ["surpass", "over"],
  ["under", "under"],
  ["below", "under"],
];

interface Phrase {
  /** From the last to the first. */
  readonly words: readonly string[];
  readonly approx: Approximation;
}

const BY_LAST = new Map<string, Phrase[]>();
for (const [phrase, approx] of BEFORE) {
  const words = phrase.split(" ").toReversed();
  const last = words[0] ?? "";
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), { words, approx }]);
}

/** The softening words that end just before a number and its space: "more than " before 500; ~, ≈, > and < beside it. */
export function englishSoftenerBefore(points: CodePoints, number: number): Softened | undefined {
  const before = points.at(number - 1);
  if (!isSpace(before)) {
    const sign = SIGNS.get(before);
    return sign && { approx: sign, start: number - 1 };
  }
  const last = latinWordBefore(points, points.at(number - 2) === "." ? number - 2 : number - 1);
  if (!last) return undefined;
  for (const { words, approx } of BY_LAST.get(last.word) ?? []) {
    const start = beginningOf(points, last.start, words);
    if (start === undefined) continue;
    const isMove = words.length === 2 && words[1] === "up" && MOVES.has(wordBeforeSpace(points, start)?.word ?? "");
    return isMove ? undefined : { approx, start };
  }
  return undefined;
}

/** Edged up to 4.3% is 4.3%, not at most so much. */
const MOVES = new Set("edged climbed went moved inched ticked jumped shot crept rose pushed added adds adding add".split(" "));

const SIGNS = wordMap<Approximation>({
  "~": "about",
  "～": "about",
  "≈": "about",
  ">": "over",
  "＞": "over",
  "<": "under",
  "＜": "under",
  "≥": "at-least",
  "≤": "at-most",
});

/** Where the phrase begins of which the last word begins at `start`. */
function beginningOf(points: CodePoints, start: number, words: readonly string[]): number | undefined {
  let at = start;
  for (let index = 1; index < words.length; index += 1) {
    if (!isSpace(points.at(at - 1))) return undefined;
    const before = latinWordBefore(points, at - 1);
    if (!before || before.word !== words[index]) return undefined;
    at = before.start;
  }
  return at;
}

const AFTER: readonly (readonly [readonly string[], Approximation])[] = [
  [["or", "so"], "about"],
  [["or", "thereabouts"], "about"],
  [["give", "or", "take"], "about"],
  [["or", "more"], "at-least"],
  [["or", "higher"], "at-least"],
  [["and", "counting"], "at-least"],
  [["or", "less"], "at-most"],
  [["or", "fewer"], "at-most"],
];

/** "or so", "or more" after a number and its unit. */
export function englishSoftenerAfter(points: CodePoints, at: number): { approx: Approximation; end: number } | undefined {
  for (const [words, approx] of AFTER) {
    const end = wordsAfter(points, at, words);
    if (end !== undefined) return { approx, end };
  }
  return undefined;
}
