import type { SentencePassages } from "./linking/passages.ts";
import { isHome } from "./linking/home-places.ts";
import { named } from "./linking/site.ts";
import type { Span } from "../text/code-points.ts";

/** A place that words mean which are no name of it: 我省, 全市, 沪 in 沪苏浙. */
export interface ImpliedPlace extends Span {
  readonly place: string;
  /** 我省, 全市: the text is at home there. */
  readonly isHome: boolean;
}

/** All of a text, in order. */
export function impliedPlaces(sentences: readonly SentencePassages[]): ImpliedPlace[] {
  const tokens = sentences.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.tokens));
  return tokens.flatMap((token) => {
    const [only] = token.kind === "word" && token.implied ? named(token, "place") : [];
    return only ? [{ place: only.id, isHome: isHome(token), start: token.start, end: token.end }] : [];
  });
}
