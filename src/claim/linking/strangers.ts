import type { Discourse } from "./discourse.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { isRole, named, unknownWords } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** How many clauses back a name may stand. */
const BACK = 8;

/**
 * Another firm, Pelican Research, has Heron at …: a name that nothing knows may be whose number it is, or whom it is of. 除北京外，全国备案138项:
 * what is left out is said before what is counted.
 */
export function strangersBefore(clause: Passage, { clauses }: SentencePassages): string {
  const at = clause.clause - (clauses[0]?.clause ?? 0);
  const earlier = clauses.slice(Math.max(0, at - BACK), at).filter(({ tokens }) => !hasNumber(tokens));
  if (clause.language !== "en")
    return narrowing(earlier.flatMap(({ tokens }) => tokens.filter((token) => isRole(token, "except"))));
  const names = earlier.flatMap(({ tokens }) => tokens.filter((token) => token.kind === "other" && /\p{Lu}/u.test(token.text)));
  return unknownWords(names);
}

/** The words that set apart a part of what is counted, run together: 首批, 除…外; 12个月累计 is what was new in so long a time. */
export function narrowing(tokens: readonly TextToken[]): string {
  const isNarrow = (token: TextToken, index: number): boolean =>
    (isRole(token, "narrow", "except") && named(token, "act").length === 0) ||
    (tokens[index - 1]?.kind === "duration" && isRole(token, "total"));
  return tokens.map((token, index) => (token.kind === "word" && isNarrow(token, index) ? token.text : "")).join("");
}

/** A firm that nothing knows, by how its name ends. */
const FIRM = /\p{Script=Han}{2,8}(?:集团|集團|公司|科技|研究院)/u;

/** What a Chinese sentence without numbers speaks of and nothing knows: a firm; and in a heading the word right before what is counted. */
export function noteStrangers({ language, clauses }: SentencePassages, discourse: Discourse): void {
  const tokens = clauses.flatMap((clause): readonly TextToken[] => clause.tokens);
  if (language !== "zh" || hasNumber(tokens)) return;
  const [firm = ""] = FIRM.exec(unknownWords(tokens)) ?? [];
  if (firm !== "") discourse.stranger = firm;
  if (clauses.at(-1)?.mark !== "") return;
  const counted = tokens.findIndex((token) => named(token, "series").length > 0);
  discourse.headed = counted < 0 ? "" : wordBefore(tokens.slice(0, counted));
}

/** The unknown word that these end with: 松科 of 松科古树木. One character is no name of a part. */
function wordBefore(tokens: readonly TextToken[]): string {
  const known = tokens.findLastIndex(({ kind }) => kind !== "other");
  // 简讯｜古树木备案: what stands before a bar or a colon says what sort of text it is.
  const [word = ""] = /[^｜|：:·—\s]*$/u.exec(unknownWords(tokens.slice(known + 1))) ?? [];
  return Array.from(word).length > 1 ? word : "";
}

const hasNumber = (tokens: readonly TextToken[]): boolean => tokens.some(({ kind }) => kind === "quantity");
