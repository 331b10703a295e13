import { toPoints } from "../similarity/points.ts";
import { levenshtein } from "../similarity/edit-kernel.ts";
import { toPinyin } from "../similarity/pinyin.ts";
import type { NameSpelling } from "./comparable-name.ts";
import { joinAsOther, latinOf, pairWords, type Pairing, sameLetters, writtenOf as textOf } from "./align-words.ts";
import { type NameMatch, type Verdict, Weighing } from "./name-match.ts";
import type { NameWord } from "./name-word.ts";
import { isShortName, PATRONYMIC } from "./person-words.ts";
import type { ReadPerson } from "./read-person.ts";
import { consonants, soundKey } from "./sound-key.ts";
import { LEAST_LIKE, spelledAlike, wordsAlike } from "./word-likeness.ts";

/** What a difference leaves of the score. */
const FACTORS = {
  /** Each has a name that the other has not. */
  different: 0.5,
  patronymic: 0.45,
  father: 0.5,
  generation: { different: 0.4, leftOut: 0.66 },
  /** One more name on one side; never below `least`. */
  leftOut: 0.9,
  least: 0.6,
  /** Nothing but initials on one side. */
  initials: 0.5,
  /** One name alone is borne by many. */
  single: 0.66,
} as const;

/** What a name that is not written out is worth. */
const LIKENESS = { initial: 0.9, shortName: 0.88 } as const;

const SPELLING_COST = 1.1;

const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;

/** Holds two names of persons against each other, whatever the order of given and family name. */
export function comparePersons(left: NameSpelling, right: NameSpelling): NameMatch {
  if (UNSPACED.test(left.key) && UNSPACED.test(right.key)) return compareUnspaced(left.key, right.key);
  return compareRead(left.person, right.person);
}

/** Names of two to four characters: one that differs makes another person, even if it sounds the same. */
function compareUnspaced(left: string, right: string): NameMatch {
  const weighing = new Weighing();
  const [a, b] = [toPoints(left), toPoints(right)];
  const isAlike = left !== right && toPinyin(left).join(" ") === toPinyin(right).join(" ") && toPinyin(left).length > 0;
  const edits = levenshtein(a, b) / Math.max(a.length, b.length);
  const verdict: Verdict = left === right ? "same" : isAlike ? "alike" : "different";
  weighing.add({ part: "name", verdict, left, right, factor: left === right ? 1 : isAlike ? 0.6 : 0.6 * (1 - edits) });
  return weighing.result();
}

function compareRead(a: ReadPerson, b: ReadPerson): NameMatch {
  const left = joinAsOther(splitInitials(a.words, b.words), b.words);
  const right = joinAsOther(splitInitials(b.words, left), left);
  const isTranscribed = a.isTranscribed || b.isTranscribed;
  const pairs = pairWords(
    [left.length, right.length],
    (x, y) => likeness(left[x] as NameWord, right[y] as NameWord, isTranscribed),
    LEAST_LIKE,
  );
  if (!sameLetters(latinOf(left), latinOf(right))) return weigh({ a, b, left, right, pairs });
  const weighing = new Weighing();
  weighing.reasons.push({ part: "whole", verdict: "same", left: textOf(left), right: textOf(right) });
  weighFamily(weighing, a, b);
  return weighing.result();
}

interface Aligned {
  readonly a: ReadPerson;
  readonly b: ReadPerson;
  readonly left: readonly NameWord[];
  readonly right: readonly NameWord[];
  readonly pairs: readonly Pairing[];
}

function weigh({ a, b, left, right, pairs }: Aligned): NameMatch {
  const weighing = new Weighing(agreement(left, right, pairs));
  for (const one of pairs.toSorted((x, y) => x.left - y.left)) {
    const [x, y] = [left[one.left] as NameWord, right[one.right] as NameWord];
    weighing.reasons.push({ part: "name", verdict: one.likeness === 1 ? "same" : "alike", left: x.written, right: y.written });
  }
  const loneLeft = left.filter((_, at) => !pairs.some((one) => one.left === at));
  const loneRight = right.filter((_, at) => !pairs.some((one) => one.right === at));
  weighLone(weighing, loneLeft, loneRight);
  if (pairs.length < 2 && Math.max(left.length, right.length) > 1) {
    weighing.add({ part: "name", verdict: "alike", left: textOf(left), right: textOf(right), factor: FACTORS.single });
  }
  if ([left, right].some((words) => words.every(({ latin }) => latin.length === 1))) {
    weighing.add({ part: "initials", verdict: "alike", left: textOf(left), right: textOf(right), factor: FACTORS.initials });
  }
  weighFamily(weighing, a, b);
  return weighing.result();
}

function weighLone(weighing: Weighing, left: readonly NameWord[], right: readonly NameWord[]): void {
  const [leftText, rightText] = [textOf(left), textOf(right)];
  if (left.length > 0 && right.length > 0) {
    const isPatronymic = left.some(isPatronym) && right.some(isPatronym);
    const factor = isPatronymic ? FACTORS.patronymic : FACTORS.different;
    return weighing.add({ part: "name", verdict: "different", left: leftText, right: rightText, factor });
  }
  const lone = [...left, ...right].filter((word) => !isPatronym(word));
  if (left.length + right.length === 0) return;
  const factor = Math.max(FACTORS.least, FACTORS.leftOut ** lone.length);
  weighing.add({ part: "name", verdict: left.length > 0 ? "left" : "right", left: leftText, right: rightText, factor });
}

const isPatronym = ({ latin }: NameWord): boolean => PATRONYMIC.test(latin) && latin.length > 6;

/** Generation (Jr.) and, in X bin Y, the father. */
function weighFamily(weighing: Weighing, a: ReadPerson, b: ReadPerson): void {
  if (a.generation !== b.generation) {
    const isBoth = a.generation !== "" && b.generation !== "";
    const { different, leftOut } = FACTORS.generation;
    const verdict: Verdict = isBoth ? "different" : a.generation === "" ? "right" : "left";
    weighing.add({ part: "generation", verdict, left: a.generation, right: b.generation, factor: isBoth ? different : leftOut });
  }
  const isOther =
    a.fathers.length > 0 &&
    b.fathers.length > 0 &&
    !a.fathers.some((father) => b.fathers.some((other) => spelledAlike(soundKey(father), soundKey(other)) >= LEAST_LIKE));
  if (!isOther) return;
  const [left, right] = [a.fathers.join(" "), b.fathers.join(" ")];
  weighing.add({ part: "father", verdict: "different", left, right, factor: FACTORS.father });
}

/** Mean likeness of paired names by their letters. */
function agreement(left: readonly NameWord[], right: readonly NameWord[], pairs: readonly Pairing[]): number {
  let [sum, letters] = [0, 0];
  for (const one of pairs) {
    const length = Math.max(left[one.left]?.latin.length ?? 0, right[one.right]?.latin.length ?? 0);
    sum += length * (1 - SPELLING_COST * (1 - one.likeness));
    letters += length;
  }
  return letters === 0 ? 0 : sum / letters;
}

function likeness(left: NameWord, right: NameWord, isTranscribed: boolean): number {
  const [a, b] = [left.latin, right.latin];
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? LIKENESS.initial : 0;
  if (isPatronym(left) !== isPatronym(right)) return 0;
  if (isShortName(a, b)) return LIKENESS.shortName;
  if (isOtherSex(a, b)) return 0;
  const alike = wordsAlike(left, right, true);
  if (!isTranscribed) return alike;
  const [x, y] = [consonants(a), consonants(b)];
  return Math.max(alike, x !== "" && x === y ? 0.85 : 0.85 * spelledAlike(x, y));
}

/** Maria and Mario, Roberto and Roberta, Daniel and Daniela, Ivanov and Ivanova; but Lukashenko is Lukashenka in Belarusian. */
function isOtherSex(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long === `${short}a`) return /[^aeiouy]$/u.test(short);
  if (a.length !== b.length || a.slice(0, -1) !== b.slice(0, -1) || /enk.$/u.test(a)) return false;
  return /^(?:ao|oa)$/u.test(`${a.at(-1)}${b.at(-1)}`);
}

/** JC beside Jean Claude: capitals that are the initials of two neighbours. */
function splitInitials(words: readonly NameWord[], others: readonly NameWord[]): readonly NameWord[] {
  return words.flatMap((word) => {
    if (word.latin.length !== 2 || others.some(({ latin }) => latin === word.latin)) return [word];
    const isHere = others.some((other, at) => other.latin[0] === word.latin[0] && others[at + 1]?.latin[0] === word.latin[1]);
    const isWord = others.some(({ latin }) => spelledAlike(latin, word.latin) >= LEAST_LIKE);
    if (!isHere || isWord || words.length > others.length) return [word];
    return Array.from(word.latin, (letter) => ({ ...word, written: letter, latin: letter, code: letter }));
  });
}
