import type { Passage, SentencePassages } from "./passages.ts";
import { unknownWords } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** Another firm, iResearch, has Doubao at …: a name that nothing knows may be whose number it is, or whom it is of. */
export function strangersBefore(clause: Passage, { clauses }: SentencePassages): string {
  if (clause.language !== "en") return "";
  const earlier = clauses.filter((other) => other.clause < clause.clause && !hasNumber(other.tokens));
  const names = earlier.flatMap(({ tokens }) => tokens.filter((token) => token.kind === "other" && /\p{Lu}/u.test(token.text)));
  return unknownWords(names);
}

const hasNumber = (tokens: readonly TextToken[]): boolean => tokens.some(({ kind }) => kind === "quantity");
