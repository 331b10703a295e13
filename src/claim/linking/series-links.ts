import type { Link } from "../claim.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { linksOf } from "./scene.ts";
import { named, type Site } from "./site.ts";

/**
 * Which series a number counts: what was done (备案, filed) decides, what was counted (services, 算法) narrows it down, and words
 * that rule a series out do. Without either, the series spoken of last.
 */
export function seriesLinks({ before, after }: Pick<Site, "before" | "after">, clause: Passage, reading: Reading): Link[] {
  const things = seriesSaid(before, after, clause, reading);
  if (things.length > 0) return things.map((thing) => ({ ...thing, how: "own" }));
  return linksOf(reading.discourse.scene.series, clause);
}

/** A clause that counts nothing may still say what the next ones count: Filing has not slowed. */
export function noteSeries(clause: Passage, reading: Reading): void {
  seriesSaid(clause.tokens, [], clause, reading);
}

interface Reading {
  readonly discourse: Discourse;
  readonly context: Context;
}

/** What these words say is counted; from then on it is what is spoken of. */
function seriesSaid(before: Site["before"], after: Site["after"], clause: Passage, { discourse, context }: Reading): Link[] {
  const own = [...before, ...after];
  const verb = clause.language === "zh" ? verbOf(before, context) : undefined;
  const acts = verb ?? ids(own, "act", context) ?? ids(clause.tokens, "act", context);
  const counted = first(after, context) ?? first(before.toReversed(), context);
  const out = new Set((ids(own, "without", context) ?? []).map(({ id }) => id));
  const narrowed = acts?.filter(({ id }) => !counted || counted.some((link) => link.id === id)) ?? [];
  const said = distinct((narrowed.length > 0 ? narrowed : (acts ?? [])).filter(({ id }) => !out.has(id)));
  if (said.length === 0) return counted && !acts ? bySubject(counted, clause, discourse) : [];
  const things = said.length === 1 ? said : preferCounted(said, discourse);
  discourse.scene = { ...discourse.scene, series: { things, at: clause, referred: false } };
  const [only, second] = things;
  if (only && !second) discourse.counted = [only.id, ...discourse.counted.filter((id) => id !== only.id)];
  return things;
}

/** So many words may stand between a verb and its number: 注销了10个, 一次注销共10个. */
const BETWEEN = 2;

/** 注销10个算法备案: the act right before a number says what was done with so many, and the one behind it what they were. */
function verbOf(before: Site["before"], context: Context): Link[] | undefined {
  const near = before.slice(-1 - BETWEEN);
  const at = near.findLastIndex((token) => named(token, "act").length > 0 || named(token, "series").length > 0);
  const verb = near[at];
  return verb && named(verb, "series").length === 0 ? ids([verb], "act", context) : undefined;
}

/** 7,058 deep-synthesis algorithms: what is counted may tell by itself. */
function bySubject(counted: readonly Link[], clause: Passage, discourse: Discourse): Link[] {
  const [only, second] = distinct(counted);
  if (!only || second) return [];
  discourse.scene = { ...discourse.scene, series: { things: [only], at: clause, referred: false } };
  discourse.counted = [only.id, ...discourse.counted.filter((id) => id !== only.id)];
  return [only];
}

const distinct = (links: readonly Link[]): Link[] => [...new Map(links.map((link) => [link.id, link])).values()];

/** The nearest words for what is counted. */
function first(tokens: Site["before"], context: Context): Link[] | undefined {
  const token = tokens.find((one) => named(one, "series").length > 0);
  return token && ids([token], "series", context);
}

/** A bare 备案 means the series that was counted last, of those that it can mean. */
function preferCounted(said: readonly Link[], { counted }: Discourse): Link[] {
  const last = counted.find((id) => said.some((link) => link.id === id));
  return last === undefined ? [...said] : said.filter(({ id }) => id === last);
}

function ids(tokens: Site["before"], kind: "act" | "series" | "without", context: Context): Link[] | undefined {
  const groups = groupsNamed(tokens, kind, context);
  if (groups.length === 0) return undefined;
  return groups.flatMap(({ members }) => members.flat()).map((thing): Link => ({ ...thing, how: "own" }));
}
