import type { Comparator } from "../claim.ts";
import { shareOne } from "../arithmetic/likeness.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { type Scene } from "./scene.ts";

/** Numbers that are computed from others. */
export const COMPUTED: ReadonlySet<Comparator> = new Set(["difference", "growth", "share", "multiple", "points"]);

/** 38 million more than Doubao, which had 131 million: which and who are the last thing named before them. */
export function relative(clause: Passage, sentence: SentencePassages, scene: Scene, context: Context): Scene {
  const [first] = clause.tokens;
  if (clause.language !== "en" || first?.kind !== "word" || !/^(?:which|who|whose)$/iu.test(first.text)) return scene;
  const before = sentence.clauses.find((other) => other.clause === clause.clause - 1);
  const last = before && groupsNamed(before.tokens, "subject", context).at(-1);
  return before && last ? { ...scene, subject: { things: last.members.flat(), at: clause, referred: false } } : scene;
}

/** A number that others are compared with; up 3.1% from 76.8 billion is computed from the number that follows it. */
export function noteBase(index: number, discourse: Discourse): void {
  const { claims, current } = discourse;
  const [claim, before] = [claims[index], claims[index - 1]];
  discourse.base = index;
  const isNext = before?.language === "en" && before.clause === claim?.clause && before.sentence === claim.sentence;
  if (!isNext || !COMPUTED.has(before.comparator) || before.against.claims.length > 0 || current === null) return;
  claims[index - 1] = { ...before, against: { ...before.against, claims: [index, current] } };
}

/**
 * A value, or a sum: 合计469款，占62.7%. Where a sentence begins with a growth and says from what to what behind it, these are
 * its two numbers.
 */
export function noteCurrent(index: number, discourse: Discourse): void {
  const { claims, base } = discourse;
  const [before, growth, from, claim] = [-3, -2, -1, 0].map((by) => claims[index + by]);
  discourse.current = index;
  if (base !== index - 1 || !growth || !from || growth.sentence !== claim?.sentence || before?.sentence === claim.sentence)
    return;
  const isOf = growth.clause >= from.clause - 1 && shareOne(growth.subjects, from.subjects) !== false;
  if (!isOf || growth.against.claims.length > 0 || !COMPUTED.has(growth.comparator)) return;
  claims[index - 2] = { ...growth, against: { ...growth.against, claims: [base, index] } };
}
