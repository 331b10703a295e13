import type { Link } from "../claim.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { seriesLinks } from "./series-links.ts";
import { hasRole, isRole, named, sitesOf, type Site, wordOf } from "./site.ts";
import { sizeOf } from "./sizes.ts";
import type { TextToken } from "./text-tokens.ts";
import { timesInTurn } from "./times-in-turn.ts";

/** 北京、上海、广东分别有209款、138款和122款: each takes its number in turn, in this clause and those after it. */
export function shareOut(clause: Passage, sentence: SentencePassages, discourse: Discourse, context: Context): void {
  const isSaid = hasRole(clause.tokens, "each");
  const before = sentence.clauses.filter((other) => other.clause <= clause.clause);
  const times = clause.language === "en" ? lastTimes(untilNumber(before)) : untilNumber(before);
  if (!isSaid && !areListed(clause, sentence, context) && !areTimesListed(clause, times)) return;
  const inTurn = (kind: "subject" | "place"): (readonly Link[])[] => {
    const groups = before.flatMap((other) => groupsNamed(other.tokens, kind, context));
    const members = groups.findLast((group) => group.members.length > 1)?.members ?? [];
    return members.map((things) => things.map((thing) => ({ ...thing, how: "own" })));
  };
  discourse.waiting = inTurn("subject");
  discourse.waitingPlaces = inTurn("place");
  const nobody = discourse.waiting.length === 0 && discourse.waitingPlaces.length === 0;
  // 三者分别为: the things named before this sentence.
  const { recent } = discourse;
  const both = clause.tokens.find((token) => isRole(token, "both"));
  const size = both?.kind === "word" ? sizeOf(both.text) : undefined;
  if (nobody && size !== undefined && recent.length >= size) discourse.waiting = recent.slice(-size).map(({ links }) => links);
  const { counted } = discourse;
  // The two lists had 302 and 105 respectively: the lists counted last, in the order in which they were.
  const isOfLists = nobody && discourse.waiting.length === 0 && size === sitesOf(clause).length && counted.length >= size;
  const at = clause.tokens[0]?.start ?? 0;
  if (nobody) discourse.waitingSeries = actsInTurn(clause, { discourse, context });
  if (isOfLists)
    discourse.waitingSeries = counted
      .slice(0, size)
      .toReversed()
      .map((id) => [{ id, how: "own", start: at, end: at }]);
  discourse.waitingTimes = nobody && discourse.waiting.length === 0 ? timesInTurn(times, sitesOf(clause).length) : [];
}

const isThe = (token: TextToken): boolean => token.kind === "word" && token.text.toLowerCase() === "the";

/** For 2019, 2020 and 2021: the times that stand one straight after the other before the number. */
function lastTimes(tokens: readonly TextToken[]): readonly TextToken[] {
  const last = tokens.findLastIndex(({ kind }) => kind === "time");
  const run = tokens.slice(0, last + 1).toReversed();
  const end = run.findIndex((token) => token.kind !== "time" && token.kind !== "stop" && !isRole(token, "and") && !isThe(token));
  return run.slice(0, end < 0 ? undefined : end).toReversed();
}

/** In 2019, 2020 and 2021 it had 326, 57 and 266: as many numbers as times, one straight after the other. */
function areTimesListed(clause: Passage, tokens: readonly TextToken[]): boolean {
  const [first, ...rest] = sitesOf(clause);
  const times = tokens.filter(({ kind }) => kind === "time");
  return (
    clause.language === "en" && first !== undefined && rest.length > 0 && times.length === rest.length + 1 && areStraight(rest)
  );
}

const areStraight = (sites: readonly Site[]): boolean =>
  sites.every(({ before }) => before.every((token) => token.kind === "stop" || isRole(token, "and")));

/** 大模型备案和应用登记的数量分别为748款、435款: as many acts before the numbers as there are numbers. */
function actsInTurn(clause: Passage, reading: { readonly discourse: Discourse; readonly context: Context }): (readonly Link[])[] {
  const sites = sitesOf(clause);
  const before = clause.tokens.slice(
    0,
    clause.tokens.findIndex(({ kind }) => kind === "quantity"),
  );
  const acts = before.flatMap((token, index) => (named(token, "act").length > 0 ? [index] : []));
  if (acts.length !== sites.length || acts.length < 2) return [];
  const parts = acts.map((act, index) => before.slice((acts[index - 1] ?? -1) + 1, act + 1));
  return parts.map((part) => seriesLinks({ before: part, after: [] }, { ...clause, tokens: part }, reading));
}

/** Guangdong, Beijing and Shanghai have 2,106, 1,501 and 840: as many numbers as names, one straight after the other. */
function areListed(clause: Passage, { clauses }: SentencePassages, context: Context): boolean {
  const [first, ...rest] = sitesOf(clause);
  if (clause.language !== "en" || !first || rest.length === 0) return false;
  const inClause = (tokens: readonly TextToken[]) =>
    (["subject", "place"] as const).flatMap((kind) => groupsNamed(tokens, kind, context));
  const own = inClause(first.before);
  // Heron and Pelican, both launched in May, have three and four.
  const isGoingOn = own.length === 0 && HAVING.test(wordOf(first.before[0]));
  const told = isGoingOn ? clauses.filter((other) => other.clause < clause.clause).flatMap(({ tokens }) => inClause(tokens)) : [];
  const names = isGoingOn ? told.slice(-1) : own;
  return areStraight(rest) && names.length === 1 && names[0]?.members.length === rest.length + 1;
}

const HAVING = /^(?:have|had|has|hold|held|hit|count|counted|reached|stand|stood|number|numbered|came|come|rank)$/iu;

/** The words after the last number that was told before this clause. */
function untilNumber(clauses: readonly Passage[]): readonly TextToken[] {
  const tokens = clauses.flatMap((clause): readonly TextToken[] => clause.tokens);
  const last = clauses.at(-1);
  const here = tokens.findIndex((token) => token.kind === "quantity" && token.start >= (last?.tokens[0]?.start ?? 0));
  const before = here < 0 ? tokens : tokens.slice(0, here);
  return before.slice(before.findLastIndex((token) => token.kind === "quantity") + 1);
}
