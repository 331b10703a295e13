import type { Localized } from "../../model/text.ts";
import type { Words } from "../words/words.ts";
import { wordsIn } from "../words/words-in.ts";
import type { Desk } from "./desk.ts";

/** What the interface calls something, in every language of the dossier. */
export function inAllLanguages({ data }: Pick<Desk, "data">, textOf: (words: Words) => string): Localized {
  return Object.fromEntries(data.head.languages.map((language) => [language, textOf(wordsIn(language))]));
}
