import type { Group } from "../model/groups.ts";
import { memo } from "../model/memo.ts";
import { freshStages, type Stages } from "../model/stages.ts";
import type { Filing } from "../model/records.ts";
import { matchKey } from "../text/names/remembered.ts";
import { TermIndex } from "../text/similarity/term-index.ts";
import type { GroupNames } from "./groups.ts";

/** A word by which a group is known, and the key that names are searched for. */
export interface DeclaredWord {
  readonly key: string;
  readonly word: string;
  readonly group: string;
}

/** One letter is anybody's. */
const FEWEST_LETTERS = 2;
const FEWEST_AT_END = 3;
/** A word that one name in a hundred holds says nothing of who made the thing; a handful of names is never too many. */
const COMMON = 100;
const HANDFUL = 5;

/** Words to look for at the edges of names. */
export interface WordsOfGroups {
  readonly byKey: ReadonlyMap<string, DeclaredWord>;
  /** How many characters they have, longest first: no other pieces of a name need be looked up. */
  readonly lengths: readonly number[];
  /** Their first and their last characters: most names have neither, and are done with. */
  readonly firsts: ReadonlySet<string>;
  readonly lasts: ReadonlySet<string>;
}

/** The words of the groups, and those at the edges of the names that a row gives. */
export interface ThingWords {
  readonly words: WordsOfGroups;
  readonly ofFiling: (filing: Filing) => readonly DeclaredWord[];
}

export function thingWords(
  {
    groups,
    names,
    filings,
  }: { readonly groups: readonly Group[]; readonly names: GroupNames; readonly filings: readonly Filing[] },
  stages: Stages = freshStages(),
): ThingWords {
  const things = stages.run("names of things", [filings], (all) => new Set(all.flatMap(keysOfThing)));
  const words = stages.run("words of groups", [groups, names, things], declaredWords);
  return stages.run("words in names of things", [words], (known) => ({
    words: known,
    ofFiling: memo((filing) => keysOfThing(filing).flatMap((name) => wordAtEdge(name, known) ?? [])),
  }));
}

const keysOfThing = memo(namesOfThing);

/** Words of the groups but for those that two groups claim, and those that too many of these names hold to tell anything. */
export function declaredWords(groups: readonly Group[], names: GroupNames, things: Iterable<string>): WordsOfGroups {
  const index = new TermIndex([...new Set(things)]);
  const least = Math.log2(Math.min(COMMON, (index.length + 1) / (HANDFUL + 1)));
  const byKey = new Map<string, DeclaredWord>();
  const declare = (word: string, group: string) => {
    const key = matchKey(word);
    if ([...key].length < FEWEST_LETTERS || byKey.has(key) || names.ofWord(word) === null) return;
    if (index.information(key) >= least) byKey.set(key, { key, word, group });
  };
  for (const { id, name, aliases, brands, apps } of groups) {
    for (const word of [...Object.values(name), ...aliases, ...brands, ...apps]) declare(word, id);
  }
  const keys = [...byKey.keys()].map((key) => [...key]);
  const lengths = [...new Set(keys.map(({ length }) => length))].toSorted((one, other) => other - one);
  const lettersAt = (at: number) => new Set(keys.map((key) => key.at(at) ?? ""));
  return { byKey, lengths, firsts: lettersAt(0), lasts: lettersAt(-1) };
}

/** Keys of the names that a row gives to the thing filed and to what it is part of, remarks in brackets taken off. */
export function namesOfThing({ repairedName, product }: Filing): string[] {
  return [repairedName, ...(product ?? "").split(/[、；;，,]/u)].flatMap((name) => {
    const key = matchKey(name)
      .replace(/\([^()]*\)$/u, "")
      .trim();
    return key === "" ? [] : [key];
  });
}

/**
 * The longest of the words that a name begins with, or ends with if the word is long; not in the middle of a run of Latin letters and
 * digits. Two Han characters at the end are mostly the end of another word.
 */
export function wordAtEdge(name: string, { byKey, lengths, firsts, lasts }: WordsOfGroups): DeclaredWord | undefined {
  const letters = [...name];
  const [mayBegin, mayEnd] = [firsts.has(letters[0] ?? ""), lasts.has(letters.at(-1) ?? "")];
  if (!mayBegin && !mayEnd) return undefined;
  for (const length of lengths) {
    if (length > letters.length) continue;
    const first = mayBegin ? byKey.get(letters.slice(0, length).join("")) : undefined;
    if (first && isBoundary(letters[length - 1], letters[length])) return first;
    if (length < FEWEST_AT_END || !mayEnd) continue;
    const last = byKey.get(letters.slice(-length).join(""));
    if (last && isBoundary(letters.at(-length - 1), letters.at(-length))) return last;
  }
  return undefined;
}

// Between two Han characters a word may end; within a run of Latin letters or digits none does.
const IN_RUN = /^[\p{L}\p{N}]$/u;
const HAN = /^\p{Script=Han}$/u;
const isBoundary = (before: string | undefined, after: string | undefined): boolean =>
  before === undefined || after === undefined || !isInRun(before) || !isInRun(after);
const isInRun = (letter: string): boolean => IN_RUN.test(letter) && !HAN.test(letter);
