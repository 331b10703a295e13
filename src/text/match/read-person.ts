import type { NameWord } from "./name-word.ts";
import { formMeaning } from "./form-meanings.ts";
import { CHILD_OF, GENERATIONS, PARTICLES, TITLES } from "./person-words.ts";
import { piecesOf } from "./read-organisation.ts";
import { isLatinText, romanise } from "./romanise.ts";

/** A person's name read for comparison. */
export interface ReadPerson {
  /** Names proper, in their order. */
  readonly words: readonly NameWord[];
  /** Whose child: the names after bin, ibn, bint. */
  readonly fathers: readonly string[];
  readonly generation: string;
  /** Is it written in letters of which none is a word by itself: 贝拉克·奥巴马, バラク・オバマ? */
  readonly isTranscribed: boolean;
}

const MIDDLE_DOT = /[·・•‧=]/u;
const ABD = /^(?:abdul|abdel|abdal|abd)$/u;
/** Written together with the name: al-Aziz, Abdulaziz. */
const JOINED_ABD = /^abd[aeiou]l(?=\p{L}{3})/u;

export function readPerson(name: string): ReadPerson {
  const isTranscribed = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(name) && MIDDLE_DOT.test(name);
  const pieces = withoutTitles(inOrder(name)).map(({ folded }) => ({ written: folded, latin: romanise(folded) }));
  const generation = pieces.length > 2 ? (GENERATIONS.get(pieces.at(-1)?.latin ?? "") ?? "") : "";
  const kept = generation === "" ? pieces : pieces.slice(0, -1);
  const words: NameWord[] = [];
  const fathers: string[] = [];
  for (const [at, piece] of kept.entries()) {
    // Who is called Ben bears it first: Ben Gurion is another matter, and no worse for it.
    if (PARTICLES.has(piece.latin) && kept.length > 1 && !(at === 0 && piece.latin === "ben")) {
      const father = kept.slice(at + 1).find(({ latin }) => !PARTICLES.has(latin));
      if (CHILD_OF.has(piece.latin) && father) fathers.push(father.latin);
      continue;
    }
    for (const part of partsOf(piece.latin)) {
      words.push({ written: isLatinText(piece.written) ? part : piece.written, latin: part, kind: "brand", code: part });
    }
  }
  return { words, fathers, generation, isTranscribed };
}

/** "Kennedy, John F." is John F. Kennedy. */
function inOrder(name: string): string {
  const [family = "", given = "", ...more] = name.split(",");
  return given.trim() !== "" && more.length === 0 ? `${given} ${family}` : name;
}

/** Abdulaziz is Abdul Aziz; Abdul is Abd al. */
function partsOf(latin: string): string[] {
  if (ABD.test(latin)) return ["abdul"];
  const joined = JOINED_ABD.exec(latin)?.[0];
  return joined === undefined ? [latin] : ["abdul", latin.slice(joined.length)];
}

/** Titles go where a name is left; so does a legal form at the end, which a person has not. */
function withoutTitles(name: string): ReturnType<typeof piecesOf> {
  const pieces = piecesOf(name.replaceAll(/(?<=\p{L})\.-?(?=\p{L})/gu, ". ").replaceAll(MIDDLE_DOT_ALL, " "));
  const kept = pieces.filter(({ folded }) => !TITLES.has(folded));
  const named = kept.length > 0 ? kept : pieces;
  const last = named.at(-1);
  const isForm = last !== undefined && named.length > 2 && last.raw === last.raw.toUpperCase() && !isAllCapitals(name);
  return isForm && formMeaning([last.folded]) ? named.slice(0, -1) : named;
}

const MIDDLE_DOT_ALL = /[·・•‧=]/gu;

const isAllCapitals = (name: string): boolean => name === name.toUpperCase();
