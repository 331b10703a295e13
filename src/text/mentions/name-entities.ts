import type { AttentionName, AttentionPlan } from "../../model/attention-plan.ts";
import { findMentions } from "./find-mentions.ts";
import { foldText } from "./fold-text.ts";
import { buildNameDictionary, type NameDictionary } from "./name-dictionary.ts";

/** One entity that a name may stand for, and when it does. */
interface Meaning {
  /** Index in the plan's entities. */
  readonly entity: number;
  readonly since: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly except: readonly string[];
}

/** Who is named in a dated title of a list. */
export interface EntityNamer {
  readonly dictionary: NameDictionary;
  /** By index of the dictionary's names. Longer words that are nobody's have none. */
  readonly meanings: readonly (readonly Meaning[])[];
}

export interface DatedTitle {
  readonly list: string;
  /** "2026-02-17". */
  readonly date: string;
  readonly title: string;
}

/** Makes the names of a plan ready to be looked for. */
export function buildEntityNamer({ entities, apart }: Pick<AttentionPlan, "entities" | "apart">): EntityNamer {
  const meaningsOf = new Map<string, Meaning[]>();
  const meanings = (name: string): Meaning[] => {
    const known = meaningsOf.get(foldText(name)) ?? [];
    meaningsOf.set(foldText(name), known);
    return known;
  };
  for (const word of apart) meanings(word);
  for (const [entity, { names, within, except }] of entities.entries()) {
    for (const word of within) meanings(word);
    for (const name of names) meanings(name.name).push({ entity, except, ...rulesOf(name) });
  }
  // The keys are folded and different, so each keeps its own index in the dictionary.
  return { dictionary: buildNameDictionary([...meaningsOf.keys()]), meanings: [...meaningsOf.values()] };
}

function rulesOf({ since, with: needed, without }: AttentionName): Pick<Meaning, "since" | "with" | "without"> {
  return { since: since ?? "", with: needed.map(foldText), without: without.map(foldText) };
}

/** Indices of the plan's entities that a title names, ascending, each once. Most titles name nobody. */
export function entitiesNamed({ dictionary, meanings }: EntityNamer, { list, date, title }: DatedTitle): readonly number[] {
  const mentions = findMentions(dictionary, title);
  if (mentions.length === 0) return NOBODY;
  const folded = foldText(title);
  const named = new Set<number>();
  for (const { name } of mentions) {
    for (const meaning of meanings[name] ?? []) {
      if (date < meaning.since || meaning.except.includes(list)) continue;
      if (meaning.with.length > 0 && !meaning.with.some((word) => holdsWord(folded, word))) continue;
      if (!meaning.without.some((word) => holdsWord(folded, word))) named.add(meaning.entity);
    }
  }
  return [...named].toSorted((left, right) => left - right);
}

const NOBODY: readonly number[] = [];

/**
 * Does a word stand in a text, both folded? A Latin word must not go on in letters, nor a number in digits; but a letter
 * may follow a digit and the other way round, as series are written: `Magic` stands in `Magic7`.
 */
export function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!goesOn(text[at - 1], word[0]) && !goesOn(word[word.length - 1], text[end])) return true;
  }
  return false;
}

/** Are both neighbours Latin letters, or both digits? */
function goesOn(left: string | undefined, right: string | undefined): boolean {
  const kind = kindOf(left);
  return kind !== undefined && kind === kindOf(right);
}

function kindOf(character: string | undefined): "letter" | "digit" | undefined {
  if (character === undefined) return undefined;
  if (character >= "0" && character <= "9") return "digit";
  return character >= "a" && character <= "z" ? "letter" : undefined;
}
