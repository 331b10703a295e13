import type { ClaimWord, ClaimWordKind } from "../../model/claim-words.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Role } from "./grammar.ts";
import type { TextToken } from "./text-tokens.ts";

/** A number of a clause and the words that may belong to it. */
export interface Site {
  readonly quantity: Quantity;
  /** The word of the dossier that is its unit. */
  readonly noun: TextToken | null;
  /** From the number before, or from the beginning of the clause. */
  readonly before: readonly TextToken[];
  /** With its own noun, up to the next number, the next list mark or the end of the clause. */
  readonly after: readonly TextToken[];
  /** It is the first number of its clause. */
  readonly first: boolean;
}

export function sitesOf({ tokens }: { readonly tokens: readonly TextToken[] }): Site[] {
  const at = tokens.flatMap((token, index) => (token.kind === "quantity" ? [{ ...token, index }] : []));
  return at.map(({ quantity, noun, index }, position) => {
    const behind = tokens.slice(index + 1, at[position + 1]?.index ?? tokens.length);
    const rest = noun ? [noun, ...behind] : behind;
    const mark = rest.findIndex((token) => token.kind === "stop" && token.level === "list");
    return {
      quantity,
      noun,
      before: tokens.slice((at[position - 1]?.index ?? -1) + 1, index),
      after: mark < 0 ? rest : rest.slice(0, mark),
      first: position === 0,
    };
  });
}

export function hasRole(tokens: readonly TextToken[], ...roles: readonly Role[]): boolean {
  return tokens.some((token) => isRole(token, ...roles));
}

export function isRole(token: TextToken, ...roles: readonly Role[]): boolean {
  return token.kind === "word" && roles.some((role) => token.meanings.roles.has(role));
}

/** What numbers are tied to. A subject is an entity or one that figures are declared for. */
export type Named = "subject" | "measure" | "scope" | "measurer" | "place" | "series" | "act" | "without";

const KINDS: Readonly<Record<Named, readonly ClaimWordKind[]>> = {
  subject: ["subject", "entity"],
  measure: ["measure"],
  scope: ["scope"],
  measurer: ["measurer"],
  place: ["place"],
  series: ["series-subject"],
  act: ["series-act"],
  without: ["series-without"],
};

/** What a word names, of one kind; empty where it names nothing of it. */
export function named(token: TextToken, kind: Named): readonly ClaimWord[] {
  const kinds = KINDS[kind];
  return token.kind === "word" ? token.meanings.named.filter((word) => kinds.includes(word.kind)) : [];
}

/** The text of a word, known or not; "" of all else. */
export const wordOf = (token: TextToken | undefined): string => (token && "text" in token ? token.text : "");

/** Words that nothing knows, run together: they may narrow down what is counted. */
export function unknownWords(tokens: readonly TextToken[]): string {
  return tokens.map((token) => (token.kind === "other" ? token.text : "")).join("");
}
