import type { Stance } from "../claim.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { hasRole, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** Whether a number is stated as a fact. Words before it in its clause decide, and those of 如果 and 计划 in earlier clauses. */
export function stanceOf({ before, quantity }: Site, clause: Passage, sentence: SentencePassages): Stance {
  if (clause.asked) return "asked";
  const here = clause.tokens.filter((token) => token.end <= quantity.start);
  const earlier = sentence.clauses
    .filter((other) => other.clause < clause.clause)
    .flatMap((other): readonly TextToken[] => other.tokens);
  if (hasRole(here, "hypothetical") || hasRole(earlier, "hypothetical")) return "hypothetical";
  if (hasRole(before, "negated") || hasRole(here.slice(-4), "negated")) return "negated";
  if (hasRole(here, "planned")) return "planned";
  if (hasRole(here, "opinion")) return "opinion";
  return hasRole(here, "said") ? "quoted" : "asserted";
}
