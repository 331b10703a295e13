import type { SentencePassages } from "./linking/passages.ts";
import { named } from "./linking/site.ts";
import type { Span } from "../text/code-points.ts";

/** A place that words mean which are no name of it: 我省, 全市, 沪 in 沪苏浙. */
export interface ImpliedPlace extends Span {
  readonly place: string;
}

/** All of a text, in order. */
export function impliedPlaces(sentences: readonly SentencePassages[]): ImpliedPlace[] {
  const tokens = sentences.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.tokens));
  return tokens.flatMap((token) => {
    const [only] = token.kind === "word" && token.implied ? named(token, "place") : [];
    return only ? [{ place: only.id, start: token.start, end: token.end }] : [];
  });
}
