import type { Link } from "../claim.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { linksOf } from "./scene.ts";
import { hasRole, isRole, named, type Site } from "./site.ts";

/**
 * Which series a number counts: what was done (备案, filed) decides, what was counted (services, 算法) narrows it down, and words
 * that rule a series out do. Without either, the series spoken of last.
 */
export function seriesLinks(site: Pick<Site, "before" | "after"> & Partial<Site>, clause: Passage, reading: Reading): Link[] {
  const { before, after, quantity } = site;
  const isChinese = clause.language === "zh";
  const counter = isChinese ? (quantity?.unit ?? "") : "";
  const things = seriesSaid({ before, after: isChinese ? upToNext(after) : after, counter }, clause, reading);
  if (things.length > 0) return things.map((thing) => ({ ...thing, how: "own" }));
  return withCounter(linksOf(reading.discourse.scene.series, clause), counter, reading.discourse);
}

/** 备案到年底可望有1340款, after a paragraph of algorithms: what is held has another counter, so that it is the last that had this one. */
function withCounter(held: readonly Link[], counter: string, { counters, counted }: Discourse): Link[] {
  const isOfList = counter !== "" && counter !== GENERAL && [...counters.values()].includes(counter);
  if (!isOfList || held.length === 0) return [...held];
  const fitting = held.filter(({ id }) => (counters.get(id) ?? counter) === counter);
  if (fitting.length > 0) return fitting;
  const id = counted.find((one) => counters.get(one) === counter);
  return id === undefined ? [...held] : held.slice(0, 1).map((link) => ({ ...link, id }));
}

/** Anything may be counted with it. */
const GENERAL = "个";

/** 登记50款、备案352款: what is joined on is counted by the number that follows. */
function upToNext(after: Site["after"]): Site["after"] {
  const end = after.findIndex((token) => isRole(token, "and"));
  return end < 0 ? after : after.slice(0, end);
}

/** A clause that counts nothing may still say what the next ones count: Filing has not slowed. */
export function noteSeries(clause: Passage, reading: Reading): void {
  seriesSaid({ before: clause.tokens, after: [], counter: "" }, clause, reading);
}

interface Reading {
  readonly discourse: Discourse;
  readonly context: Context;
}

interface Words extends Pick<Site, "before" | "after"> {
  /** The Chinese unit of the number; "" where it has none. */
  readonly counter: string;
}

/** What these words say is counted; from then on it is what is spoken of. */
function seriesSaid({ before, after, counter }: Words, clause: Passage, { discourse, context }: Reading): Link[] {
  const own = [...before, ...after];
  const verb = clause.language === "zh" ? verbOf(before, context) : undefined;
  const acts = verb ?? ids(own, "act", context) ?? ids(clause.tokens, "act", context);
  const counted = first(after, context) ?? first(before.toReversed(), context);
  const out = new Set((ids(own, "without", context) ?? []).map(({ id }) => id));
  const narrowed = acts?.filter(({ id }) => !counted || counted.some((link) => link.id === id)) ?? [];
  const said = distinct((narrowed.length > 0 ? narrowed : (acts ?? [])).filter(({ id }) => !out.has(id)));
  if (said.length === 0) return counted && !acts ? bySubject(narrowest(counted, own, context), clause, discourse) : [];
  const things = said.length === 1 ? said : preferCounted(ofCounter(said, counter, discourse), clause, discourse);
  discourse.scene = { ...discourse.scene, series: { things, at: clause, referred: false } };
  const [only, second] = things;
  if (only && !second) noteCounted(only.id, clause, discourse);
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

/** The deep-synthesis list brought 395 algorithms: of several that the word may mean, what all words beside the number do. */
function narrowest(counted: readonly Link[], own: Site["before"], context: Context): readonly Link[] {
  const all = own.filter((token) => named(token, "series").length > 0).map((token) => ids([token], "series", context) ?? []);
  const common = counted.filter(({ id }) => all.every((links) => links.some((link) => link.id === id)));
  return common.length > 0 ? common : counted;
}

/** 7,058 deep-synthesis algorithms: what is counted may tell by itself. */
function bySubject(counted: readonly Link[], clause: Passage, discourse: Discourse): Link[] {
  const things = distinct(counted);
  const [only, second] = things;
  // What 前者 takes up may be as unclear as it was.
  if (!only || (second && !hasRole(clause.tokens, "former", "latter"))) return [];
  discourse.scene = { ...discourse.scene, series: { things, at: clause, referred: false } };
  if (second) return things;
  noteCounted(only.id, clause, discourse);
  return [only];
}

function noteCounted(id: string, { paragraph }: Passage, discourse: Discourse): void {
  discourse.counted = [id, ...discourse.counted.filter((other) => other !== id)];
  discourse.countedIn = paragraph;
  discourse.timesCounted.set(id, (discourse.timesCounted.get(id) ?? 0) + 1);
}

const distinct = (links: readonly Link[]): Link[] => [...new Map(links.map((link) => [link.id, link])).values()];

/** The nearest words for what is counted. */
function first(tokens: Site["before"], context: Context): Link[] | undefined {
  const token = tokens.find((one) => named(one, "series").length > 0);
  return token && ids([token], "series", context);
}

/** Of what a bare 备案 can mean, those whose entries are counted so: 款 are services, and 个 algorithms. */
function ofCounter(said: readonly Link[], counter: string, { counters }: Discourse): readonly Link[] {
  const fitting = said.filter(({ id }) => counters.get(id) === counter);
  return fitting.length > 0 ? fitting : said;
}

/**
 * A bare 备案 means the series that was counted last, of those that it can mean; “filings” in a paragraph that has counted none yet that of
 * which the text has spoken most. In another paragraph of a Chinese text it may be any that was counted.
 */
function preferCounted(said: readonly Link[], { language, paragraph }: Passage, discourse: Discourse): Link[] {
  const { counted, countedIn, timesCounted, scene } = discourse;
  const known = counted.flatMap((id) => said.find((link) => link.id === id) ?? []);
  if (known.length === 0) return [...said];
  const isLeft = scene.series !== null && scene.series.at.paragraph !== paragraph;
  if (language === "zh") return known.slice(0, isLeft ? undefined : 1);
  const times = ({ id }: Link): number => timesCounted.get(id) ?? 0;
  return (countedIn === paragraph ? known : known.toSorted((a, b) => times(b) - times(a))).slice(0, 1);
}

function ids(tokens: Site["before"], kind: "act" | "series" | "without", context: Context): Link[] | undefined {
  const groups = groupsNamed(tokens, kind, context);
  if (groups.length === 0) return undefined;
  return groups.flatMap(({ members }) => members.flat()).map((thing): Link => ({ ...thing, how: "own" }));
}
