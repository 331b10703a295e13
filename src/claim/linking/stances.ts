import type { Stance } from "../claim.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { hasRole, isRole, type Site } from "./site.ts";

/** …, the bureau said: a last clause without a number tells who says it. */
function isSaidBehind({ clause }: Passage, { clauses }: SentencePassages): boolean {
  const next = clauses.find((other) => other.clause === clause + 1);
  const isQuote = next && hasRole(next.tokens, "said") && !next.tokens.some(({ kind }) => kind === "quantity");
  if (isQuote) return true;
  const last = clauses.at(-1);
  const end = last?.tokens.at(-1);
  if (!last || !end || last.clause <= clause || last.tokens.some(({ kind }) => kind === "quantity")) return false;
  return isRole(end, "said");
}

/** Whether a number is stated as a fact. Words before it in its clause decide, and those of 如果 and 计划 in earlier clauses. */
export function stanceOf({ before, quantity }: Site, clause: Passage, sentence: SentencePassages): Stance {
  if (clause.asked) return "asked";
  const behind = clause.tokens.findIndex((token) => token.end > quantity.start);
  const here = behind < 0 ? clause.tokens : clause.tokens.slice(0, behind);
  if (hasRole(here, "hypothetical") || clause.clause > firstHypothetical(sentence)) return "hypothetical";
  if (hasRole(before, "negated") || hasRole(here.slice(-4), "negated")) return "negated";
  if (hasRole(here, "planned")) return "planned";
  if (hasRole(here, "opinion")) return "opinion";
  return hasRole(here, "said") || (clause.language === "en" && isSaidBehind(clause, sentence)) ? "quoted" : "asserted";
}

/** By sentence: which of its clauses is the first that supposes something. A sentence may have a number in each of its clauses. */
const supposed = new WeakMap<SentencePassages, number>();

function firstHypothetical(sentence: SentencePassages): number {
  const known = supposed.get(sentence);
  if (known !== undefined) return known;
  const first = sentence.clauses.find(({ tokens }) => hasRole(tokens, "hypothetical"))?.clause ?? Infinity;
  supposed.set(sentence, first);
  return first;
}
