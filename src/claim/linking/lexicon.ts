import { foldText } from "../../text/mentions/fold-text.ts";
import { buildNameDictionary, type NameDictionary } from "../../text/mentions/name-dictionary.ts";
import type { ClaimWord } from "../../model/claim-words.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { GRAMMAR_EN } from "./grammar-en.ts";
import { GRAMMAR_ZH } from "./grammar-zh.ts";
import { ROLES, type Role } from "./grammar.ts";
import { unitsOf, type MeasureUnits } from "./measure-units.ts";

/** All that one word may mean: things of the dossier, by words whose conditions are folded, and what it does as a function word. */
export interface Meanings {
  readonly named: readonly ClaimWord[];
  readonly roles: ReadonlySet<Role>;
}

/** The dossier's words and those of the languages, ready to be found in a text: the longest at a place is the one meant. */
export interface Lexicon {
  readonly dictionary: NameDictionary;
  /** By index of the dictionary's names. */
  readonly meanings: readonly Meanings[];
  /** Ids of all places. */
  readonly places: ReadonlySet<string>;
  /** By id of the measure. */
  readonly measures: ReadonlyMap<string, MeasureUnits>;
  /** By id of the series, what its entries are counted in in Chinese: 款, 个. */
  readonly counters: ReadonlyMap<string, string>;
}

/**
 * Words are the same after folding (width, case, traditional characters); a Latin word stands for itself alone, not in another.
 * Longer words that hold one and are nobody's are found with no meaning.
 */
export function lexiconOf(
  words: readonly ClaimWord[],
  measures: readonly FigureMeasure[],
  series: readonly { readonly id: string; readonly unit?: Readonly<Record<string, string>> }[] = [],
): Lexicon {
  const roles = grammarWords();
  const nobodys = words.flatMap(({ within }) => within ?? []);
  const texts = [...words.map(({ word }) => word), ...roles.map(([word]) => word), ...nobodys];
  const dictionary = buildNameDictionary(texts);
  const meanings = texts.map((): { named: ClaimWord[]; roles: Set<Role> } => ({ named: [], roles: new Set() }));
  texts.forEach((_, index) => {
    const meaning = meanings[dictionary.firstOf[index] ?? -1];
    const word = words[index];
    const role = roles[index - words.length]?.[1];
    if (word) meaning?.named.push(withFolded(word));
    else if (role) meaning?.roles.add(role);
  });
  const places = new Set(words.flatMap(({ kind, id }) => (kind === "place" ? [id] : [])));
  const counters = new Map(series.map(({ id, unit }) => [id, unit?.["zh"] ?? ""] as const));
  return { dictionary, meanings, places, measures: new Map(measures.map((measure) => [measure.id, unitsOf(measure)])), counters };
}

function withFolded(word: ClaimWord): ClaimWord {
  const { with: beside, without } = word;
  return {
    ...word,
    ...(beside ? { with: beside.map(foldText) } : {}),
    ...(without ? { without: without.map(foldText) } : {}),
  };
}

function grammarWords(): (readonly [string, Role])[] {
  return [GRAMMAR_ZH, GRAMMAR_EN].flatMap((grammar) =>
    ROLES.flatMap((role) => grammar[role].map((word): [string, Role] => [word, role])),
  );
}
