import { fold } from "./folded-name.ts";
import { AUTHORITIES, BODIES, BRANCHES, END_BODIES, SCHOOLS } from "./institution-kinds.ts";
import { EAST_ASIAN_FORMS } from "./legal-forms.ts";
import { PLACE, placeWords } from "./places.ts";
import { TRADE, tradeWords } from "./trade-words.ts";
import { WordTrie } from "./word-trie.ts";

/** Kinds of the words that a name is read with from its beginning; places keep the bits of PLACE. */
export const WORD = { ...PLACE, trade: 16, proper: 32, legal: 64 } as const;

/** Kinds of the words that a name ends with. */
export const ENDING = { legal: 1, body: 2, endBody: 4, school: 8, authority: 16, branch: 32 } as const;

/** Places, trades and legal forms, read forwards. */
export const WORDS = new WordTrie([
  ...placeWords().map(folded),
  ...tradeWords().map(([word, kind]) => [fold(word), kind === TRADE.proper ? WORD.proper : WORD.trade] as const),
  ...legalForms().map((word) => [word, WORD.legal] as const),
]);

/** What may stand at the end, spelt backwards, so that it is found from there. */
export const ENDINGS = new WordTrie(
  [
    ...legalForms().map((word) => [word, ENDING.legal] as const),
    ...ofKind(BODIES, ENDING.body),
    ...ofKind(END_BODIES, ENDING.endBody),
    ...ofKind(SCHOOLS, ENDING.school),
    ...ofKind(AUTHORITIES, ENDING.authority),
    ...ofKind(BRANCHES, ENDING.branch),
  ].map(([word, kind]) => [Array.from(word).toReversed().join(""), kind]),
);

function legalForms(): readonly string[] {
  return EAST_ASIAN_FORMS.flatMap(({ canonical, spellings }) => [canonical, ...spellings]).map(fold);
}

function ofKind(words: readonly string[], kind: number): readonly (readonly [string, number])[] {
  return words.map((word) => folded([word, kind]));
}

function folded([word, kind]: readonly [string, number]): readonly [string, number] {
  return [fold(word), kind];
}
