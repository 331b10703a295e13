import { en } from "./en.ts";
import { zh } from "./zh.ts";
import type { Words } from "./words.ts";

const LANGUAGES: Readonly<Record<string, Words>> = { zh, en };

/** The interface in this language, or in English where it has not been translated. */
export function wordsIn(language: string): Words {
  return LANGUAGES[language] ?? en;
}
