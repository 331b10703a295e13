import { joinAsOther, pairWords, type Pairing, sameLetters, writtenOf as written } from "./align-words.ts";
import { formsAgree } from "./form-meanings.ts";
import { type NameMatch, turned, type Verdict, Weighing } from "./name-match.ts";
import { type NameWord, type ReadName, WEIGHTS, type WordKind } from "./name-word.ts";
import { LEAST_LIKE, wordsAlike } from "./word-likeness.ts";

/**
 * What a difference leaves of the score. `different`: each name has something the other has not; `left out`: only one has it, and
 * both are whole names; `short`: only one has it, and the other bears no legal form, so that it may be said short.
 */
const FACTORS = {
  core: { different: 0.5, leftOut: 0.6, short: 0.6 },
  trade: { different: 0.55, leftOut: 0.66, short: 0.68 },
  structure: { different: 0.66, leftOut: 0.68, short: 0.9 },
  place: { different: 0.45, leftOut: 0.66, short: 0.9 },
  compass: { different: 0.4, leftOut: 0.6, short: 0.65 },
  number: { different: 0.4, leftOut: 0.6, short: 0.65 },
} as const;

const FORM_FACTORS = { same: 1, kind: 0.8, law: 0.66, country: 0.8, body: 0.66 } as const;

/** How fast a likeness below 1 costs: two letters of seven (0.71) leave 0.6. */
const SPELLING_COST = 1.36;

const INITIALS = { long: 0.9, two: 0.65 } as const;

interface Sides {
  readonly left: ReadName;
  readonly right: ReadName;
  readonly pairs: readonly Pairing[];
  readonly loneLeft: readonly NameWord[];
  readonly loneRight: readonly NameWord[];
}

/** Holds two names that are read into words against each other. */
export function compareOrganisations(left: ReadName, right: ReadName): NameMatch {
  const byInitials = compareInitials(left, right);
  const byWords = compareWords(left, right);
  return byInitials && byInitials.score > byWords.score ? byInitials : byWords;
}

function compareWords(left: ReadName, right: ReadName): NameMatch {
  const sides = pair(left, right);
  const isTogether = sameLetters(left.letters, right.letters);
  const weighing = new Weighing(isTogether ? 1 : agreement(sides));
  if (isTogether)
    weighing.reasons.push({ part: "whole", verdict: "same", left: written(left.words), right: written(right.words) });
  else {
    weighing.reasons.push(...reasonsOf(sides));
    weighLone(weighing, sides);
  }
  weighForms(weighing, left, right);
  return weighing.result();
}

function pair(left: ReadName, right: ReadName): Sides {
  const leftWords = joinAsOther(left.words, right.words);
  const rightWords = joinAsOther(right.words, leftWords);
  const pairs = pairWords(
    [leftWords.length, rightWords.length],
    (a, b) => likeness(leftWords[a] as NameWord, rightWords[b] as NameWord),
    LEAST_LIKE,
  );
  const [usedLeft, usedRight] = [new Set(pairs.map((one) => one.left)), new Set(pairs.map((one) => one.right))];
  return {
    left: { ...left, words: leftWords },
    right: { ...right, words: rightWords },
    pairs,
    loneLeft: leftWords.filter((_, at) => !usedLeft.has(at)),
    loneRight: rightWords.filter((_, at) => !usedRight.has(at)),
  };
}

/** Two words that are both known and differ are no slips of each other: gas and oil, Estonia and Ethiopia. */
function likeness(left: NameWord, right: NameWord): number {
  if (left.code === right.code) return 1;
  if (left.kind !== "brand" && right.kind !== "brand") return 0;
  if (left.kind === "number" || right.kind === "number") return 0;
  return wordsAlike(left, right, false);
}

/** Mean of how alike paired words are, by weight. 0 where nothing is paired. */
function agreement({ left, right, pairs }: Sides): number {
  let [sum, weights] = [0, 0];
  for (const one of pairs) {
    const weight = (weightOf(left.words[one.left]) + weightOf(right.words[one.right])) / 2;
    sum += weight * (1 - SPELLING_COST * (1 - one.likeness));
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

const weightOf = (word: NameWord | undefined): number => (word ? WEIGHTS[word.kind] : 0);

function reasonsOf({ left, right, pairs }: Sides): Weighing["reasons"] {
  return pairs
    .toSorted((a, b) => a.left - b.left)
    .map((one) => {
      const [a, b] = [left.words[one.left] as NameWord, right.words[one.right] as NameWord];
      const verdict: Verdict = one.likeness === 1 ? "same" : "alike";
      return { part: a.kind, verdict, left: a.written, right: b.written };
    });
}

function weighLone(weighing: Weighing, { left, right, loneLeft, loneRight }: Sides): void {
  for (const kind of ["number", "place", "compass", "structure"] as const) {
    weighKind(weighing, kind, {
      left: loneLeft.filter((word) => word.kind === kind && !isSaidByForm(word, left, right)),
      right: loneRight.filter((word) => word.kind === kind && !isSaidByForm(word, right, left)),
      isShort: [left.form === undefined, right.form === undefined],
      share: 1,
    });
  }
  const [coreLeft, coreRight] = [loneLeft.filter(isCore), loneRight.filter(isCore)];
  const isTrade = [...coreLeft, ...coreRight].every((word) => word.kind === "trade");
  weighKind(weighing, isTrade ? "trade" : "core", {
    left: coreLeft,
    right: coreRight,
    isShort: [left.form === undefined, right.form === undefined],
    share: Math.max(shareOf(coreLeft, left.words), shareOf(coreRight, right.words)),
  });
}

/** ПАО Сбербанк is Sberbank of Russia: the form is that country's. */
const isSaidByForm = (word: NameWord, own: ReadName, { form }: ReadName): boolean =>
  own.form === undefined && word.kind === "place" && form?.countries[0]?.toLowerCase() === word.code;

const isCore = ({ kind }: NameWord): boolean => kind === "brand" || kind === "trade";

/** How much of a name's brand and trade some of its words are. */
function shareOf(words: readonly NameWord[], all: readonly NameWord[]): number {
  const weigh = (list: readonly NameWord[]): number => list.reduce((sum, word) => sum + weightOf(word), 0);
  const whole = weigh(all.filter(isCore));
  return whole === 0 ? 0 : weigh(words) / whole;
}

interface Lone {
  readonly left: readonly NameWord[];
  readonly right: readonly NameWord[];
  /** Do the names lack a legal form? */
  readonly isShort: readonly [boolean, boolean];
  readonly share: number;
}

/** A quarter of a name that differs is as bad as all of it. */
const WHOLE_SHARE = 1 / 4;

function weighKind(weighing: Weighing, kind: keyof typeof FACTORS, { left, right, isShort, share }: Lone): void {
  if (left.length === 0 && right.length === 0) return;
  const table = FACTORS[kind];
  const isBoth = left.length > 0 && right.length > 0;
  // The name without the words: may it be said short?
  const mayBeShort = left.length > 0 ? isShort[1] : isShort[0];
  const full = isBoth ? table.different : mayBeShort ? table.short : table.leftOut;
  const factor = 1 - (1 - full) * Math.min(1, share / WHOLE_SHARE);
  const part: WordKind = kind === "core" ? "brand" : kind;
  const verdict: Verdict = isBoth ? "different" : left.length > 0 ? "left" : "right";
  weighing.add({ part, verdict, left: written(left), right: written(right), factor });
}

function weighForms(weighing: Weighing, left: ReadName, right: ReadName): void {
  if (!left.form || !right.form) return;
  const agreed = formsAgree(left.form, right.form);
  const verdict: Verdict = agreed === "same" ? "same" : "different";
  weighing.add({ part: "form", verdict, left: left.formText, right: right.formText, factor: FORM_FACTORS[agreed] });
}

/** IBM Corp. and International Business Machines Corporation; undefined where neither is short for the other. */
function compareInitials(left: ReadName, right: ReadName): NameMatch | undefined {
  const found = initialsOf(left, right);
  const other = found ? undefined : initialsOf(right, left);
  return other ? turned(other) : found;
}

function initialsOf(short: ReadName, long: ReadName): NameMatch | undefined {
  const [letters, ...more] = short.words.filter(({ kind }) => kind === "brand");
  if (!letters || more.length > 0 || long.words.length < 2) return undefined;
  const text = letters.written;
  if (!/^\p{L}{2,6}$/u.test(text)) return undefined;
  if (!long.initials.some((initials) => initials === text || initials === letters.latin)) return undefined;
  const weighing = new Weighing();
  const factor = text.length > 2 ? INITIALS.long : INITIALS.two;
  weighing.add({ part: "initials", verdict: "alike", left: text, right: written(long.words), factor });
  const others = short.words.filter((word) => word !== letters && !long.words.some(({ code }) => code === word.code));
  for (const word of others) {
    const { leftOut, short: said } = FACTORS[word.kind === "brand" ? "core" : word.kind];
    weighing.add({ part: word.kind, verdict: "left", left: word.written, right: "", factor: long.form ? leftOut : said });
  }
  weighForms(weighing, short, long);
  return weighing.result();
}
