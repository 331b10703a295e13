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

/** The best entries for a query: as one text, and where it has several words, by all of them. */
export function search(index: SearchedNames, query: string, most: number): Hits {
  const asked = [...query].slice(0, MOST_CODE_POINTS).join("").trim();
  if (patternOf(index.letters, asked).length === 0) return { count: 0, hits: [], isNear: false };
  const words = asked.split(/\s+/).filter((word) => patternOf(index.letters, word).length > 0);
  const scores = [asked, ...(words.length > 1 ? words : [])].map((word) => ({ word, ...emptyScores(index) }));
  for (const one of scores) findSurely(index, one);
  const sure = together(index, scores);
  const found = counted(sure);
  if (found >= FEW) return best(index, sure, { most, isNear: false });
  for (const one of scores) findNear(index, one);
  const near = together(index, scores);
  return best(index, near, { most, isNear: found === 0 && counted(near) > 0 });
}

/** Score and text of each entry; a score of 0 is not found. */
interface Scores {
  readonly score: Float32Array;
  readonly text: Int32Array;
}

interface WordScores extends Scores {
  readonly word: string;
}

/** The query as one text, or all of its words, whichever says more of an entry. */
function together(index: SearchedNames, [whole, ...words]: readonly WordScores[]): Scores {
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
function findSurely(index: SearchedNames, { word, ...into }: WordScores): void {
  const { letters, readings } = index;
  const tell = teller(index, into);
  findWritten(letters, patternOf(letters, word), tell, /\p{N}/u.test(word));
  findSpelled(letters, readings, spelling(index, word), tell);
}

/** With an error: one, or in a long Latin word two. */
function findNear(index: SearchedNames, { word, ...into }: WordScores): void {
  const pattern = patternOf(index.letters, word);
  const isLatin = /^[a-z0-9]+$/.test(spelling(index, word));
  if (pattern.length < (isLatin ? LEAST_LATIN : LEAST_HAN)) return;
  const errors = isLatin && pattern.length >= LONG_LATIN ? 2 : 1;
  const tell = teller(index, into);
  findNearly(index.letters, pattern, errors, tell);
  if (isLatin) findSounded(index, word, 1, tell);
}

const spelling = ({ letters }: SearchedNames, word: string): string => String.fromCodePoint(...letters.fold(word).letters);

function teller({ letters }: SearchedNames, { score, text: by }: Scores): (text: number, found: number) => void {
  return (text, found) => {
    const entry = letters.entry[text] ?? 0;
    if (found <= (score[entry] ?? 0)) return;
    score[entry] = found;
    by[entry] = text;
  };
}

const counted = ({ score }: Scores): number => score.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);

function best(
  { weight }: SearchedNames,
  { score, text }: Scores,
  { most, isNear }: { readonly most: number; readonly isNear: boolean },
): Hits {
  const hits: Hit[] = [];
  for (const [entry, own] of score.entries())
    if (own > 0) hits.push({ entry, score: own + (weight[entry] ?? 0), text: text[entry] ?? -1 });
  hits.sort((left, right) => right.score - left.score || left.entry - right.entry);
  return { count: hits.length, hits: hits.slice(0, most), isNear };
}
