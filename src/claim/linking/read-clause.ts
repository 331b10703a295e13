import type { ClaimWord } from "../../model/claim-words.ts";
import type { Claim, Comparator, Link } from "../claim.ts";
import { announced } from "./attribution.ts";
import { againstOf, lastKey } from "./against.ts";
import { comparatorOf, directionOf, isBaseValue, isComparedWith } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import type { Foretold } from "./foretold.ts";
import { isRate } from "./measure-units.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { groupsNamed, strangeWords, type Context, type NamedGroup } from "./pick.ts";
import { fittingOrEarlier, isJoinedOn, linked, ownOrHeld } from "./own-or-held.ts";
import { partOfNumber } from "./part-of-number.ts";
import { linksOf, type Held, type Scene } from "./scene.ts";
import { noteSeries, seriesLinks } from "./series-links.ts";
import { hasRole, isRole, named, sitesOf, type Site } from "./site.ts";
import { sizeOf } from "./sizes.ts";
import { stanceOf } from "./stances.ts";
import { strangersBefore } from "./strangers.ts";
import type { TextToken } from "./text-tokens.ts";
import { isWholeOfShare, saysWhole } from "./wholes.ts";
import { timeOf, timeSaid, timesInTurn, type TimesOfClause } from "./times-of-clause.ts";

/** Reads the numbers of one clause, and leaves what it named for the next. */
export function readClause(said: Passage, sentence: SentencePassages, discourse: Discourse, context: Context): void {
  const clause = { ...said, tokens: withPair(said, discourse) };
  const { tokens } = clause;
  const sites = sitesOf(clause);
  discourse.scene = announced(clause, discourse.scene, context);
  shareOut(clause, sentence, discourse, context);
  const times: TimesOfClause = { used: new Set() };
  let [from, noun]: [number, readonly TextToken[]] = [0, []];
  for (const site of sites) {
    let upTo = from;
    while (upTo < tokens.length && tokens[upTo]?.kind !== "quantity") upTo += 1;
    discourse.scene = take([...noun, ...tokens.slice(from, upTo)], clause, discourse, context);
    from = upTo + 1;
    noun = site.noun ? [site.noun] : [];
    const { claim, base } = claimAt(site, clause, { discourse, times, context, sentence });
    const index = discourse.claims.push(claim) - 1;
    if (base) noteBase(index, discourse);
    else if (tells(claim)) discourse.current = index;
    if (tells(claim) && (!base || claim.subjects[0]?.how === "own")) remember(claim, index, discourse);
  }
  const scene = take([...noun, ...tokens.slice(from)], clause, discourse, context);
  discourse.scene = sites.length === 0 ? { ...scene, time: timeSaid(clause, scene.time) } : scene;
  if (sites.length === 0) noteSeries(clause, { discourse, context });
}

/** Takes what is told behind the numbers of a sentence before they are read. */
export function foretell({ clause: behind, inBrackets }: Foretold, discourse: Discourse, context: Context): void {
  const scene = inBrackets ? discourse.scene : take(behind.tokens, behind, discourse, context);
  const [measurer] = groupsNamed(behind.tokens, "measurer", context);
  const held = measurer ? { things: measurer.members[0] ?? [], at: behind, referred: false } : scene.measurer;
  discourse.scene = { ...scene, time: timeSaid(behind, scene.time), measurer: held };
}

/** A number that others are compared with; up 3.1% from 76.8 billion is computed from the number that follows it. */
function noteBase(index: number, discourse: Discourse): void {
  const { claims, current } = discourse;
  const claim = claims[index];
  discourse.base = index;
  if (current === null) return;
  // Fell 3% to 79.2 billion from 76.8 billion: what it came to may stand between.
  const at = current === index - 1 ? index - 2 : index - 1;
  const before = claims[at];
  const isNext = before?.language === "en" && before.sentence === claim?.sentence && claim.clause - before.clause <= 1;
  if (!isNext || !COMPUTED.has(before.comparator) || before.against.claims.length > 0) return;
  if (at < current && before.comparator !== "growth") return;
  claims[at] = { ...before, against: { ...before.against, claims: [index, current] } };
}

/** 前者 and 后者 name the first and second of the two things named last. */
function withPair({ tokens, language }: Passage, { recent }: Discourse): readonly TextToken[] {
  const [one, other] = recent.slice(-2);
  // One thing of each of two sentences is no pair.
  const isPair = language === "zh" || one?.sentence === other?.sentence;
  const [first, second] = isPair ? [one?.links, other?.links] : [];
  if (!first || !second || !hasRole(tokens, "former", "latter")) return tokens;
  return tokens.map((token): TextToken => {
    if (token.kind !== "word" || !isRole(token, "former", "latter")) return token;
    const things = isRole(token, "former") ? first : second;
    const words = things.map(({ id }): ClaimWord => ({ kind: "entity", id, language: "zh", word: token.text }));
    return { ...token, meanings: { ...token.meanings, named: words } };
  });
}

/** Values, not what is computed from others. */
const tells = ({ comparator }: Claim): boolean => ["value", "part", "share", "mean"].includes(comparator);

function remember(claim: Claim, index: number, { lastOf }: Discourse): void {
  const [subject, place] = [claim.subjects[0], claim.places[0]];
  for (const link of [subject, place]) if (link && isNear(link)) lastOf.set(lastKey(link.id, claim.quantity), index);
}

const isNear = ({ how }: Link): boolean => how !== "paragraph" && how !== "text";

/** What these words name stands for the numbers that follow, until something else of its kind is named. */
function take(tokens: readonly TextToken[], clause: Passage, discourse: Discourse, context: Context): Scene {
  const { scene } = discourse;
  const kinds = { subject: "subject", measure: "measure", scope: "scope", place: "place" } as const;
  const next: Record<string, Held> = {};
  for (const kind of Object.values(kinds)) {
    const all = groupsNamed(tokens, kind, context);
    const isCompared = ({ index }: NamedGroup): boolean =>
      (kind === "subject" || kind === "place") && isComparedWith(tokens, index, clause.tokens);
    const groups = all.filter((group) => !isCompared(group));
    const beside = all.findLast(isCompared);
    if (beside && (kind === "subject" || kind === "place")) discourse.compared[kind] = linked(beside, "sentence");
    const last = groups.at(-1);
    if (!last || (kind === "measure" && passes(last, discourse))) continue;
    next[kind] = { things: last.members.flat(), at: clause, referred: false };
    if (kind === "subject") noteRecent(groups, clause, discourse);
    if (kind === "measure" && scene.measure) discourse.measured = [...discourse.measured, scene.measure].slice(-MOST_MEASURES);
  }
  return { ...scene, ...next };
}

/** A growth is told of one number; those that follow are of what has grown. */
function passes({ members }: NamedGroup, { measures }: Discourse): boolean {
  return members.flat().every(({ id }) => measures.get(id)?.kind === "growth");
}

const MOST_RECENT = 6;
const MOST_MEASURES = 4;

/** The things named last, each once, in the order in which their last sentence first named them. */
function noteRecent(groups: readonly NamedGroup[], clause: Passage, discourse: Discourse): void {
  for (const things of groups.flatMap((group) => group.members)) {
    const links = things.map((thing): Link => ({ ...thing, how: "reference" }));
    const known = discourse.recent.find((one) => sameThings(one.links, links));
    if (known?.sentence === clause.sentence) continue;
    const others = discourse.recent.filter((one) => one !== known);
    discourse.recent = [...others, { links, sentence: clause.sentence, paragraph: clause.paragraph }].slice(-MOST_RECENT);
  }
}

const sameThings = (a: readonly Link[], b: readonly Link[]): boolean =>
  a.map(({ id }) => id).join(" ") === b.map(({ id }) => id).join(" ");

/** 北京、上海、广东分别有209款、138款和122款: each takes its number in turn, in this clause and those after it. */
function shareOut(clause: Passage, sentence: SentencePassages, discourse: Discourse, context: Context): void {
  const isSaid = hasRole(clause.tokens, "each");
  if (!isSaid && !areListed(clause, context)) return;
  const before = sentence.clauses.filter((other) => other.clause <= clause.clause);
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
  if (isOfLists)
    discourse.waitingSeries = counted
      .slice(0, size)
      .toReversed()
      .map((id) => [{ id, how: "own", start: at, end: at }]);
  discourse.waitingTimes =
    nobody && discourse.waiting.length === 0 ? timesInTurn(untilNumber(before), sitesOf(clause).length) : [];
}

/** Guangdong, Beijing and Shanghai have 2,106, 1,501 and 840: as many numbers as names, one straight after the other. */
function areListed(clause: Passage, context: Context): boolean {
  const [first, ...rest] = sitesOf(clause);
  if (clause.language !== "en" || !first || rest.length === 0) return false;
  const names = (["subject", "place"] as const).flatMap((kind) => groupsNamed(first.before, kind, context));
  const isStraight = rest.every(({ before }) => before.every((token) => token.kind === "stop" || isRole(token, "and")));
  return isStraight && names.length === 1 && names[0]?.members.length === rest.length + 1;
}

/** The words after the last number that was told before this clause. */
function untilNumber(clauses: readonly Passage[]): readonly TextToken[] {
  const tokens = clauses.flatMap((clause): readonly TextToken[] => clause.tokens);
  const last = clauses.at(-1);
  const here = tokens.findIndex((token) => token.kind === "quantity" && token.start >= (last?.tokens[0]?.start ?? 0));
  const before = here < 0 ? tokens : tokens.slice(0, here);
  return before.slice(before.findLastIndex((token) => token.kind === "quantity") + 1);
}

interface Around {
  readonly discourse: Discourse;
  readonly times: TimesOfClause;
  readonly context: Context;
  readonly sentence: SentencePassages;
}

function claimAt(site: Site, clause: Passage, around: Around): { claim: Claim; base: boolean } {
  const { discourse, context } = around;
  const { scene } = discourse;
  const base = isBaseValue(site, clause.tokens);
  const parted = base ? undefined : partOfNumber(site, clause);
  const isWhole = clause.language === "en" && isWholeOfShare(site, clause, discourse);
  const pick = (kind: "subject" | "measure" | "scope" | "place"): Link[] => {
    const links = ownOrHeld(site, clause, { kind, discourse, context, base });
    if (kind === "place" && isWhole) return links.filter(({ how }) => how === "own");
    return kind === "scope" && clause.language === "en" && saysWhole(site) ? [] : links;
  };
  const measures = fittingOrEarlier(pick("measure"), site, clause, discourse);
  const inTurn = discourse.waitingTimes.shift();
  const told = base ? "value" : comparatorFor(site, clause, { measures, discourse });
  const comparator = told === "value" && parted?.isShare ? "share" : told;
  const subjects = discourse.waiting.shift() ?? pick("subject");
  const places = discourse.waitingPlaces.shift() ?? pick("place");
  const time: Claim["time"] =
    inTurn === undefined
      ? timeOf(site, clause, { ...around, base, computed: COMPUTED.has(comparator) ? comparator : null })
      : { frame: inTurn, how: inTurn ? "own" : "unclear" };
  const claim: Claim = {
    quantity: { ...site.quantity, approx: site.quantity.approx ?? parted?.approx ?? null },
    language: clause.language,
    paragraph: clause.paragraph,
    sentence: clause.sentence,
    clause: clause.clause,
    subjects,
    nearby: nearbyOf(discourse, clause),
    measures,
    scopes: pick("scope"),
    series:
      discourse.waitingSeries.shift() ??
      seriesLinks(clause.language === "en" && isJoinedOn(site) ? { ...site, before: [] } : site, clause, around),
    places,
    time,
    basis: basisOf(site),
    comparator,
    direction: directionOf(site),
    against: againstOf(site, clause, { discourse, context, comparator, base, time }),
    measurer: linksOf(scene.measurer, clause)[0] ?? null,
    stance: stanceOf(site, clause, around.sentence),
    unknown: strangeWords(site.before, context) || strangersBefore(clause, around.sentence),
  };
  return { claim, base };
}

const COMPUTED: ReadonlySet<Comparator> = new Set(["difference", "growth", "share", "multiple", "points"]);

/** A sum needs numbers that it adds up; without them 共发生696起 is a plain total. */
function comparatorFor(
  site: Site,
  clause: Passage,
  { measures, discourse }: { measures: readonly Link[]; discourse: Discourse },
): Comparator {
  const { measures: known, claims, current } = discourse;
  const [measure] = measures;
  const units = measure?.how === "own" ? known.get(measure.id) : undefined;
  const comparator = comparatorOf(site, units !== undefined && isRate(units));
  const last = current === null ? undefined : claims[current];
  if (comparator !== "sum") return comparator;
  // The two had 320 and 105 respectively: each has one of them.
  if (hasRole(clause.tokens, "each") && !hasRole(site.before, "sum")) return "value";
  // 腾讯和百度两家合计15亿元: the two together are a thing that figures are told of.
  if (site.before.some((token) => named(token, "subject").some(({ kind }) => kind === "subject"))) return "value";
  if (hasRole(site.before, "both")) return comparator;
  return last?.quantity.unit === site.quantity.unit ? "sum" : "value";
}

const MOST_NEARBY = 8;

/** Things that the text has named lately, those of its own paragraph alone. */
function nearbyOf({ recent }: Discourse, { paragraph }: Passage): string[] {
  const ids = recent.filter((one) => one.paragraph === paragraph).flatMap(({ links }) => links.map(({ id }) => id));
  return [...new Set(ids.toReversed())].slice(0, MOST_NEARBY);
}

function basisOf({ before, after }: Site): Claim["basis"] {
  const near = [...before, ...after.slice(0, 3)];
  if (hasRole(near, "added")) return "added";
  return hasRole(near, "total") ? "total" : null;
}
