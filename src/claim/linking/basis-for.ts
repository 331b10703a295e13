import type { Claim } from "../claim.ts";
import { wholeBefore } from "./against.ts";
import { COMPUTED } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { hasRole, isRole, sitesOf, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

interface Around {
  readonly discourse: Discourse;
  readonly context: Context;
  readonly sentence: SentencePassages;
}

/** Is a number said to be all so far, or what was new? By its own words, by those of its list, or by what stands before it. */
export const basisFor = (site: Site, clause: Passage, { discourse, context, sentence }: Around): Claim["basis"] =>
  basisOf(site) ??
  basisOfWhole(site, clause, discourse) ??
  basisOfList(site, clause, discourse, context) ??
  basisBefore(site, clause, sentence);

/** The word that stands nearest before the number says it: 清单收录的算法累计5099个 are all. */
function basisOf({ before, after }: Site): Claim["basis"] {
  const isSaying = (token: TextToken): boolean => isRole(token, "added", "total");
  const said = before.findLast(isSaying) ?? after.slice(0, 3).find(isSaying);
  if (!said) return null;
  return isRole(said, "added") ? "added" : "total";
}

/** 新上榜的项目中，北岛31个: what the numbers behind it are parts of is said without one. */
function basisBefore({ first }: Site, { clause, language }: Passage, { clauses }: SentencePassages): Claim["basis"] {
  const before = language === "zh" && first ? clauses.find((other) => other.clause === clause - 1) : undefined;
  const last = before?.tokens.at(-1);
  if (!before || last?.kind !== "word" || !["中", "里", "内", "当中"].includes(last.text)) return null;
  return !hasRole(before.tokens, "total") && hasRole(before.tokens, "added") && sitesOf(before).length === 0 ? "added" : null;
}

/** 新增117个，其中北岛40个; 72 were added, of which Northport took 18: a part of what was new is new. */
function basisOfWhole(site: Site, clause: Passage, discourse: Discourse): Claim["basis"] {
  const isPart = hasRole(site.before, "part") || (site.after[0] !== undefined && isRole(site.after[0], "part"));
  const [whole] = isPart ? wholeBefore(site, clause, discourse) : [];
  return whole !== undefined && discourse.claims[whole]?.basis === "added" ? "added" : null;
}

/** So many numbers back one of the list may stand. */
const BACK = 8;

/** 累计有A50个、B352个; 新上榜的北岛31个，南岛10个: one word for all of a list. */
function basisOfList({ before }: Site, clause: Passage, { claims }: Discourse, context: Context): Claim["basis"] {
  const [last, joint] = [claims.slice(-BACK).findLast(({ comparator }) => !COMPUTED.has(comparator)), before[0]];
  if (clause.language !== "zh" || last?.sentence !== clause.sentence) return null;
  const isJoined = joint !== undefined && isRole(joint, "and") && last.clause === clause.clause;
  const isPlaced = last.places[0]?.how === "own" && groupsNamed(before, "place", context).length > 0;
  const isTimed = before.some(({ kind }) => kind === "time");
  const isNext = clause.clause - last.clause <= 1 || claims.at(-1)?.clause === clause.clause - 1;
  return isJoined || (isPlaced && !isTimed && isNext) ? last.basis : null;
}
