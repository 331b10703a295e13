import { WRITTEN, type Tell } from "./found.ts";
import { findNearly } from "./nearly.ts";
import { patternOf } from "./letters.ts";
import type { SearchedNames } from "./search-index.ts";
import { findSounded } from "./sounded.ts";
import { findSpelled } from "./spelled.ts";
import { findWritten } from "./written.ts";

/** An entry that was found, and the text that it was found by. */
export interface Hit {
  readonly entry: number;
  readonly score: number;
  /** Which of the index's texts; −1 where it was found by what it belongs to. */
  readonly text: number;
}

export interface Hits {
  /** All that were found; `hits` are the best of them. */
  readonly count: number;
  /**
   * So many of them, and these first, are what was asked for: where something is well found, the others, which have an error or only
   * initials inside in common, are beside the point. Else it is all of them.
   */
  readonly sure: number;
  readonly hits: readonly Hit[];
  /** Nothing is written or spelled so: what is shown has a letter wrong. */
  readonly isNear: boolean;
}

const MOST_CODE_POINTS = 200;
/** With so few found, a slip of the pen is looked for as well. */
const FEW = 5;
/** Less is too short to be told from another word with an error. */
const LEAST_LATIN = 4;
const LEAST_HAN = 3;
const LONG_LATIN = 8;
/** From here on something is well found: written from the beginning of a word on, spelled from that of a name on, or better. */
const WELL = WRITTEN.word;
/** Fewer letters are well found in too much. */
const LEAST_WELL = 3;

/** The best entries for a query: as one text, and where it has several words, by all of them. */
export function search(index: SearchedNames, query: string, most: number): Hits {
  const asked = [...query].slice(0, MOST_CODE_POINTS).join("").trim();
  if (patternOf(index.letters, asked).length === 0) return { count: 0, sure: 0, hits: [], isNear: false };
  const words = asked.split(/\s+/).filter((word) => patternOf(index.letters, word).length > 0);
  const all = [asked, ...(words.length > 1 ? words : [])].map((word) => ({
    word,
    sure: emptyScores(index),
    wide: emptyScores(index),
  }));
  const widely = () =>
    together(
      index,
      all.map(({ wide }) => wide),
    );
  for (const one of all) findSpelledOut(index, one);
  const sure = together(
    index,
    all.map((one) => one.sure),
  );
  const found = counted(widely());
  // A word that is there as it is written needs no slip of its own: looking for one takes longer than all else.
  if (found < FEW) for (const [at, one] of all.entries()) if (at === 0 || counted(one.sure) === 0) findNear(index, one);
  const wide = widely();
  const isWell = patternOf(index.letters, asked).length >= LEAST_WELL && sure.score.some((score) => score >= WELL);
  // Where nothing is well found, whatever comes near may be what was meant.
  return { ...best(index, { sure: isWell ? sure : wide, wide }, most), isNear: found === 0 && counted(wide) > 0 };
}

/** Score and text of each entry; a score of 0 is not found. */
interface Scores {
  readonly score: Float32Array;
  readonly text: Int32Array;
}

/** What one word finds: surely, and all of it. */
interface WordScores {
  readonly word: string;
  readonly sure: Scores;
  readonly wide: Scores;
}

/** The query as one text, or all of its words, whichever says more of an entry. */
function together(index: SearchedNames, [whole, ...words]: readonly Scores[]): Scores {
  const scores = { score: Float32Array.from(whole?.score ?? []), text: Int32Array.from(whole?.text ?? []) };
  if (words.length > 0) addTogether(index, scores, words);
  return scores;
}

/** All words must be found, each in the entry or in what it belongs to, one of them in the entry itself. */
function addTogether({ count, parent }: SearchedNames, whole: Scores, words: readonly Scores[]): void {
  for (let entry = 0; entry < count; entry++) {
    let [sum, text, own] = [0, -1, 0];
    for (const { score, text: by } of words) {
      const here = score[entry] ?? 0;
      const above = 0.5 * aboveOf(score, parent, entry);
      if (here === 0 && above === 0) {
        own = 0;
        break;
      }
      if (here > own) [own, text] = [here, by[entry] ?? -1];
      sum += Math.max(here, above);
    }
    const mean = (0.9 * sum) / words.length;
    if (own > 0 && mean > (whole.score[entry] ?? 0)) [whole.score[entry], whole.text[entry]] = [mean, text];
  }
}

function aboveOf(score: Float32Array, parent: Int32Array, entry: number): number {
  const up = parent[entry] ?? -1;
  if (up === -1) return 0;
  const further = parent[up] ?? -1;
  return Math.max(score[up] ?? 0, further === -1 ? 0 : (score[further] ?? 0));
}

const emptyScores = ({ count }: SearchedNames): Scores => ({
  score: new Float32Array(count),
  text: new Int32Array(count).fill(-1),
});

/** As it is written or spelled. */
function findSpelledOut(index: SearchedNames, scores: WordScores): void {
  const { letters, readings } = index;
  const { word } = scores;
  const tell = teller(index, scores);
  findWritten(letters, patternOf(letters, word), tell, /\p{N}/u.test(word));
  findSpelled(letters, readings, spelling(index, word), tell);
}

/** With an error: one, or in a long Latin word two. */
function findNear(index: SearchedNames, scores: WordScores): void {
  const { word } = scores;
  const pattern = patternOf(index.letters, word);
  const isLatin = /^[a-z0-9]+$/.test(spelling(index, word));
  if (pattern.length < (isLatin ? LEAST_LATIN : LEAST_HAN)) return;
  const errors = isLatin && pattern.length >= LONG_LATIN ? 2 : 1;
  const tell = teller(index, scores);
  findNearly(index.letters, pattern, errors, tell);
  if (isLatin) findSounded(index, word, 1, tell);
}

const spelling = ({ letters }: SearchedNames, word: string): string => String.fromCodePoint(...letters.fold(word).letters);

function teller({ letters }: SearchedNames, { sure, wide }: WordScores): Tell {
  const keep = ({ score, text: by }: Scores, entry: number, text: number, found: number): void => {
    if (found <= (score[entry] ?? 0)) return;
    score[entry] = found;
    by[entry] = text;
  };
  return (text, found, isSure) => {
    const entry = letters.entry[text] ?? 0;
    keep(wide, entry, text, found);
    if (isSure) keep(sure, entry, text, found);
  };
}

const counted = ({ score }: Scores): number => score.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);

/** The best of all that was found, what is sure of it first. */
function best(
  { weight }: SearchedNames,
  { sure, wide }: { readonly sure: Scores; readonly wide: Scores },
  most: number,
): Omit<Hits, "isNear"> {
  const isSure = ({ entry }: Hit): boolean => (sure.score[entry] ?? 0) > 0;
  const hits: Hit[] = [];
  for (const [entry, own] of wide.score.entries())
    if (own > 0) hits.push({ entry, score: own + (weight[entry] ?? 0), text: wide.text[entry] ?? -1 });
  hits.sort(
    (left, right) => Number(isSure(right)) - Number(isSure(left)) || right.score - left.score || left.entry - right.entry,
  );
  return { count: hits.length, sure: hits.filter(isSure).length, hits: hits.slice(0, most) };
}
