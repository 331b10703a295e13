import { matchKey } from "../names/match-key.ts";
import { type HanParts, hanParts, hanWords } from "./han-parts.ts";
import type { ReadName } from "./name-word.ts";
import { readOrganisation } from "./read-organisation.ts";
import { type ReadPerson, readPerson } from "./read-person.ts";

/** No name has so many characters (UTF-16 units). */
const LONGEST = 400;

/** An earlier or other name told in brackets: （原…）, (formerly …), (曾用名：…). */
const ALSO =
  /[(（]\s*(?:原名?|曾用名|曾名|formerly|formerly known as|f\/k\/a|fka|a\/k\/a|aka|ранее)\s*[:：]?\s*([^()（）]{2,})[)）]/iu;

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A name that is read once and compared often. What a comparison needs is read when it first asks. */
export class ComparableName {
  readonly name: string;
  readonly isTooLong: boolean;
  #key: string | undefined;
  #spellings: readonly NameSpelling[] | undefined;

  constructor(name: string) {
    this.name = name;
    this.isTooLong = name.length > LONGEST;
  }

  get key(): string {
    return (this.#key ??= matchKey(this.name));
  }

  /** The names that the text gives: a name, and one in brackets or behind a stroke. */
  get spellings(): readonly NameSpelling[] {
    return (this.#spellings ??= namesIn(this.name).map((one) => new NameSpelling(one)));
  }
}

/** One name, read as what it is compared as. */
export class NameSpelling {
  readonly text: string;
  readonly isEastAsian: boolean;
  #key: string | undefined;
  #parts: HanParts | undefined;
  #words: ReadName | undefined;
  #person: ReadPerson | undefined;

  constructor(text: string) {
    this.text = text;
    this.isEastAsian = EAST_ASIAN.test(text);
  }

  get key(): string {
    return (this.#key ??= matchKey(this.text));
  }

  /** Parts of an East Asian name of an organisation. */
  get parts(): HanParts {
    return (this.#parts ??= hanParts(this.text));
  }

  /** The words of an organisation's name, in Latin letters. */
  get words(): ReadName {
    return (this.#words ??= this.isEastAsian ? hanWords(this.parts) : readOrganisation(this.text));
  }

  get person(): ReadPerson {
    return (this.#person ??= readPerson(this.text));
  }
}

function namesIn(text: string): string[] {
  const also = ALSO.exec(text);
  if (also) return [text.replace(also[0], " "), also[1] ?? ""].map((name) => name.trim()).filter((name) => name !== "");
  const parts = text.split("/").map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => part.length > 4) ? [text, ...parts] : [text];
}
