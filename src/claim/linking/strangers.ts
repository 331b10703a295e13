import type { Passage, SentencePassages } from "./passages.ts";
import { unknownWords } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** How many clauses back a name may stand. */
const BACK = 8;

/** Another firm, iResearch, has Doubao at …: a name that nothing knows may be whose number it is, or whom it is of. */
export function strangersBefore(clause: Passage, { clauses }: SentencePassages): string {
  if (clause.language !== "en") return "";
  const at = clause.clause - (clauses[0]?.clause ?? 0);
  const earlier = clauses.slice(Math.max(0, at - BACK), at).filter(({ tokens }) => !hasNumber(tokens));
  const names = earlier.flatMap(({ tokens }) => tokens.filter((token) => token.kind === "other" && /\p{Lu}/u.test(token.text)));
  return unknownWords(names);
}

const hasNumber = (tokens: readonly TextToken[]): boolean => tokens.some(({ kind }) => kind === "quantity");
