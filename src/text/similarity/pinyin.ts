import { CodePoints } from "../code-points.ts";
import { WordTable } from "../word-table.ts";
import { PHRASES } from "./pinyin-phrases.ts";
import { OTHER_READINGS, READINGS } from "./pinyin-table.ts";

/** A Han character, or a run of other letters and digits, and how it is read. */
export interface Syllable {
  readonly written: string;
  /** Lower case, no tones, v for ü. The one it most likely has here, then the others it can have. */
  readonly readings: readonly [string, ...string[]];
}

/**
 * A name, syllable by syllable: 重庆AI → chong, qing, ai. Spaces, punctuation and characters without a known reading (kana, say)
 * are left out. Readings are those of the Unicode Han database, for characters with several as the phrase has it.
 */
export function syllablesOf(name: string): Syllable[] {
  const text = new CodePoints(name.normalize("NFKC"));
  const found: Syllable[] = [];
  let word = "";
  const endWord = (): void => {
    if (word !== "") found.push({ written: word, readings: [plain(word)] });
    word = "";
  };
  for (let at = 0; at < text.length;) {
    const phrase = phraseTable().longestAt(text, at);
    const end = phrase?.end ?? at + 1;
    for (let index = 0; at < end; at++, index++) {
      const written = text.at(at);
      const readings = withFirst(phrase?.value[index], readingTable().get(written) ?? []);
      if (!readings && /^[\p{L}\p{N}\p{M}]$/u.test(written)) word += written;
      else endWord();
      if (readings) found.push({ written, readings });
    }
  }
  endWord();
  return found;
}

/** The likeliest reading of every syllable. */
export function toPinyin(name: string): string[] {
  return syllablesOf(name).map(({ readings }) => readings[0]);
}

/** The first letter of every syllable and of every Latin word: 比亚迪 → byd. */
export function pinyinInitials(name: string): string {
  return toPinyin(name)
    .map((syllable) => Array.from(syllable)[0])
    .join("");
}

function withFirst(first: string | undefined, others: readonly string[]): [string, ...string[]] | undefined {
  const [main = undefined, ...rest] = first === undefined ? others : [first, ...others.filter((other) => other !== first)];
  return main === undefined ? undefined : [main, ...rest];
}

/** Lower case without accents: Orléans is spelled Orleans. */
function plain(word: string): string {
  return word.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

// Both tables are unpacked when they are first asked: 21,000 characters, some milliseconds.
let readingsByLetter: Map<string, string[]> | undefined;
let phrasesByFirst: WordTable<readonly string[]> | undefined;

function readingTable(): ReadonlyMap<string, readonly string[]> {
  if (readingsByLetter) return readingsByLetter;
  readingsByLetter = new Map();
  for (const line of [...READINGS, ...OTHER_READINGS]) {
    const parts = line.split(" ");
    for (let at = 0; at + 1 < parts.length; at += 2) {
      for (const letter of parts[at + 1] ?? "") {
        const before = readingsByLetter.get(letter);
        if (before) before.push(parts[at] ?? "");
        else readingsByLetter.set(letter, [parts[at] ?? ""]);
      }
    }
  }
  return readingsByLetter;
}

function phraseTable(): WordTable<readonly string[]> {
  phrasesByFirst ??= new WordTable(PHRASES.map(([phrase, syllables]) => [phrase, syllables.split(" ")] as const));
  return phrasesByFirst;
}
