import { fold } from "./folded-name.ts";
import { AUTHORITIES, BODIES, BRANCHES, END_BODIES, SCHOOLS } from "./institution-kinds.ts";
import { EAST_ASIAN_FORMS, type LegalForm } from "./legal-forms.ts";
import { PLACE, placeWords } from "./places.ts";
import { TRADE, tradeWords } from "./trade-words.ts";
import { WordTrie } from "./word-trie.ts";

/** Kinds of the words that a name is read with from its beginning; places keep the bits of PLACE. */
export const WORD = { ...PLACE, trade: 16, proper: 32, legal: 64 } as const;

/** Kinds of the words that a name ends with. */
export const ENDING = { legal: 1, body: 2, endBody: 4, school: 8, authority: 16, branch: 32 } as const;

// Made when the first name is read: it takes a twentieth of a second, which a run that reads none need not spend.
let forwards: WordTrie | undefined;
let backwards: WordTrie | undefined;

/** Places, trades and the legal forms that may come first, read forwards. */
export const wordTrie = (): WordTrie => (forwards ??= makeWords());

/** What may stand at the end, spelt backwards, so that it is found from there. */
export const endingTrie = (): WordTrie => (backwards ??= makeEndings());

function makeWords(): WordTrie {
  return new WordTrie([
    ...placeWords().map(folded),
    ...tradeWords().map(([word, kind]) => [fold(word), kind === TRADE.proper ? WORD.proper : WORD.trade] as const),
    ...spellingsOf(EAST_ASIAN_FORMS.filter(isBeforeName)).map((word) => [word, WORD.legal] as const),
  ]);
}

function makeEndings(): WordTrie {
  const entries = [
    ...spellingsOf(EAST_ASIAN_FORMS).map((word) => [word, ENDING.legal] as const),
    ...ofKind(BODIES, ENDING.body),
    ...ofKind(END_BODIES, ENDING.endBody),
    ...ofKind(SCHOOLS, ENDING.school),
    ...ofKind(AUTHORITIES, ENDING.authority),
    ...ofKind(BRANCHES, ENDING.branch),
  ];
  return new WordTrie(entries.map(([word, kind]) => [Array.from(word).toReversed().join(""), kind]));
}

function spellingsOf(forms: readonly LegalForm[]): readonly string[] {
  return forms.flatMap(({ spellings }) => spellings).map(fold);
}

/** In Japan and Korea a form may come first: 株式会社トヨタ. In Chinese it does not: 公司邦, 合伙人. */
function isBeforeName({ countries }: LegalForm): boolean {
  return countries.includes("JP") || countries.includes("KR");
}

function ofKind(words: readonly string[], kind: number): readonly (readonly [string, number])[] {
  return words.map((word) => folded([word, kind]));
}

function folded([word, kind]: readonly [string, number]): readonly [string, number] {
  return [fold(word), kind];
}
