// The words by which prose means what a dossier knows, as a check of a text takes them. A browser runs this, so nothing here parses.

export type ClaimLanguage = "zh" | "en";

/**
 * What a word may mean. `subject`: a subject that figures.yml declares; `entity`: a group, company or product; both have the id that
 * observations carry in `entity`. `measure`, `measurer`: ids of figures.yml. `scope`: its name there, as observations carry it.
 * `place`: its name in the list of places, as rows carry it. `series-…`: the terms of a series of dossier.yml, by its id: what is
 * counted, what was done with it, words that rule it out, words that change nothing.
 */
export const CLAIM_WORD_KINDS = [
  "measure",
  "scope",
  "subject",
  "entity",
  "measurer",
  "place",
  "series-subject",
  "series-act",
  "series-without",
  "series-around",
] as const;
export type ClaimWordKind = (typeof CLAIM_WORD_KINDS)[number];

/**
 * One word for one thing, as written: neither folded nor lower-cased. A word of Latin letters that both languages use stands twice. A
 * word may stand for several things; of one kind and language the first of them is the likeliest. The longest word at a place
 * counts, and none counts within one of its `within`.
 */
export interface ClaimWord {
  readonly kind: ClaimWordKind;
  readonly id: string;
  readonly language: ClaimLanguage;
  readonly word: string;
  /** One of them must stand in the same sentence. Left out where none is needed, as are the others. */
  readonly with?: readonly string[];
  /** None of them may stand in the same sentence. */
  readonly without?: readonly string[];
  /** Longer words that hold it and are nobody's. */
  readonly within?: readonly string[];
}

export interface Caption {
  readonly zh: string;
  readonly en: string;
}

/** All words of a dossier and what its things are called; plain data, so that it can be packed for a page. */
export interface ClaimWords {
  readonly words: readonly ClaimWord[];
  /** By kind and id: a measure and a scope may share an id. Declared subjects stand under `entity` too. */
  readonly captions: Readonly<Partial<Record<CaptionKind, Readonly<Record<string, Caption>>>>>;
  /** Scope that prose means where it says none, by measure. */
  readonly unsaid: Readonly<Record<string, string>>;
  /** Entity id of the group that an entity belongs to; a group is its own. Entities of no group are left out. */
  readonly owners: Readonly<Record<string, string>>;
  /** What rows of the lists call a group, by its entity id. */
  readonly rowGroups: Readonly<Record<string, string>>;
}

export type CaptionKind = "measure" | "scope" | "entity" | "measurer" | "place" | "series";

export const NO_CLAIM_WORDS: ClaimWords = { words: [], captions: {}, unsaid: {}, owners: {}, rowGroups: {} };

/** What a thing is called in both languages; its id where nobody says. */
export function captionOf({ captions }: Pick<ClaimWords, "captions">, kind: CaptionKind, id: string): Caption {
  const known = captions[kind];
  return (known && Object.hasOwn(known, id) ? known[id] : undefined) ?? { zh: id, en: id };
}

/** Entity id of the group that an entity belongs to, or its own where it is one; null where it is of none. */
export function groupOf({ owners }: Pick<ClaimWords, "owners">, id: string): string | null {
  return (Object.hasOwn(owners, id) ? owners[id] : undefined) ?? null;
}
