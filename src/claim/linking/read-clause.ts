import { isClose, isSaidNear, type Claim, type Link } from "../claim.ts";
import { shareOne } from "../arithmetic/likeness.ts";
import { isOfPlaces, jointly, sharedBy } from "./added-up.ts";
import { announced } from "./attribution.ts";
import { basisFor } from "./basis-for.ts";
import { againstOf, lastKey } from "./against.ts";
import { aside, headOf, isFor, isOfPast, relative } from "./appositions.ts";
import {
  COMPUTED,
  directionOf,
  isBaseValue,
  isComparedBehind,
  isComparedWith,
  isOrigin,
  isPossessor,
  timeParted,
  isPartOfNamed,
} from "./comparing.ts";
import { inCurrency, noteCurrency } from "./bare-money.ts";
import type { Discourse } from "./discourse.ts";
import type { Foretold } from "./foretold.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { ofFirstTold } from "./gap-between.ts";
import { groupsNamed, linked, strangeWords, type Context, type NamedGroup } from "./pick.ts";
import { partOfNumber } from "./part-of-number.ts";
import { shareOut } from "./share-out.ts";
import { measurable, ofSubjectBefore } from "./measurable.ts";
import { behindSet, isRankOf, strangeBesideRank } from "./rank-of.ts";
import { isRest } from "./rest.ts";
import { linksOf, type Held } from "./scene.ts";
import { isOfOtherInScore, isOther } from "./scores.ts";
import { noteSeries, seriesLinks } from "./series-links.ts";
import { hasRole, isRole, named, sitesOf, unknownWords, type Site } from "./site.ts";
import { stanceOf } from "./stances.ts";
import { narrowing, strangersBefore } from "./strangers.ts";
import { take } from "./take-named.ts";
import { withPair } from "./taken-pair.ts";
import type { TextToken } from "./text-tokens.ts";
import { isWholeOfShare, placeBehind, saysWhole } from "./wholes.ts";
import { comparatorFor, directionBefore, isSaidAgain, tells } from "./comparator-in-text.ts";
import { backFromAside, goBackTo, timeOf, timeSaid, whenTold, type TimesOfClause } from "./times-of-clause.ts";

/** Reads the numbers of one clause, and leaves what it named for the next. */
export function readClause(said: Passage, sentence: SentencePassages, discourse: Discourse, context: Context): void {
  const clause = { ...said, tokens: withPair(said, discourse) };
  const { tokens } = clause;
  const sites = sitesOf(clause);
  discourse.scene = relative(clause, sentence, announced(clause, discourse.scene, context), context);
  goBackTo(whenTold(clause, sentence), clause, discourse);
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
    noteCurrency(claim.quantity, discourse);
    if (base) noteBase(index, discourse);
    else if (tells(claim) || claim.comparator === "sum") noteCurrent(index, discourse);
    if (tells(claim) && (!base || claim.subjects[0]?.how === "own")) remember(claim, index, discourse);
  }
  const scene = take([...noun, ...tokens.slice(from)], clause, discourse, context);
  const time = sites.length === 0 && !isOfPast(clause) ? timeSaid(clause, discourse) : scene.time;
  discourse.scene = headOf(clause, sentence, { ...scene, time }, context);
  if (sites.length === 0) noteSeries(clause, { discourse, context });
  if (said.mark === "；" || said.mark === ";") endPart(discourse);
}

/**
 * What a semicolon parts: the next part is of the sentence's own time, and of the whole of what is measured, and is not compared with what the
 * one before was.
 */
function endPart(discourse: Discourse): void {
  discourse.base = null;
  backFromAside(discourse);
  discourse.scene = { ...discourse.scene, scope: null };
}

/** Takes what is told behind the numbers of a sentence before they are read. */
export function foretell({ clause, inBrackets }: Foretold, discourse: Discourse, context: Context): void {
  const scene = inBrackets ? discourse.scene : take(clause.tokens, clause, discourse, context);
  const [measurer] = groupsNamed(clause.tokens, "measurer", context);
  const held = measurer ? { things: measurer.members[0] ?? [], at: clause, referred: false } : scene.measurer;
  discourse.scene = { ...scene, time: timeSaid(clause, discourse), measurer: held };
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

/**
 * A value, or a sum: 合计469款，占62.7%. Where a sentence begins with a growth and says from what to what behind it, these are
 * its two numbers.
 */
function noteCurrent(index: number, discourse: Discourse): void {
  const { claims, base } = discourse;
  const [before, growth, from, claim] = [-3, -2, -1, 0].map((by) => claims[index + by]);
  discourse.current = index;
  if (base !== index - 1 || !growth || !from || growth.sentence !== claim?.sentence || before?.sentence === claim.sentence)
    return;
  const isOf = growth.clause >= from.clause - 1 && shareOne(growth.subjects, from.subjects) !== false;
  if (!isOf || growth.against.claims.length > 0 || !COMPUTED.has(growth.comparator)) return;
  claims[index - 2] = { ...growth, against: { ...growth.against, claims: [base, index] } };
}

function remember(claim: Claim, index: number, { lastOf }: Discourse): void {
  const [subject, place] = [claim.subjects[0], claim.places[0]];
  for (const link of [subject, place]) if (link && isNear(link)) lastOf.set(lastKey(link.id, claim.quantity), index);
}

const isNear = ({ how }: Link): boolean => how !== "paragraph" && how !== "text";

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
    const said = kind === "subject" || kind === "place" ? aside(clause, around.sentence, kind, context) : [];
    const links = said.length > 0 ? said : ownOrHeld(site, clause, { kind, discourse, context, base });
    if (kind === "place" && isWhole) return links.filter(({ how }) => how === "own");
    return kind === "scope" && clause.language === "en" && saysWhole(site) ? [] : links;
  };
  const part = isWhole
    ? placeBehind(discourse.claims.at(-1), ownOrHeld(site, clause, { kind: "place", discourse, context, base }))
    : undefined;
  if (part) discourse.claims[discourse.claims.length - 1] = part;
  const measures = measurable(pick("measure"), site, clause, discourse);
  const inTurn = discourse.waitingTimes.shift();
  const told = base ? "value" : comparatorFor(site, clause, { measures, discourse });
  const isAgain = isSaidAgain(site, clause, discourse);
  const isShare = parted?.isShare === true || isAgain || timeParted(site) !== undefined;
  const together = base || told === "sum" ? [] : sharedBy(site, clause, { discourse, context, frame: null });
  const comparator = together.length > 1 || (told === "value" && isShare) ? "share" : told;
  const inOrder = discourse.waiting.shift();
  const same = isAgain ? discourse.claims.at(-1) : undefined;
  const gap = { site, clause, comparator, claims: discourse.claims };
  const subjects = inOrder ?? ofFirstTold(saidAgain(pick("subject"), same?.subjects), "subjects", gap);
  const places = discourse.waitingPlaces.shift() ?? ofFirstTold(saidAgain(pick("place"), same?.places), "places", gap);
  const time: Claim["time"] =
    inTurn === undefined
      ? timeOf(site, clause, { ...around, base, computed: COMPUTED.has(comparator) ? comparator : null })
      : { frame: inTurn, how: inTurn ? "own" : "unclear" };
  const against = againstOf(site, clause, { discourse, context, comparator, base, time });
  const several = together.length > 1 ? together : comparator === "sum" ? against.claims : [];
  const claim: Claim = {
    quantity: { ...inCurrency(site, measures, clause, discourse), approx: site.quantity.approx ?? parted?.approx ?? null },
    language: clause.language,
    paragraph: clause.paragraph,
    sentence: clause.sentence,
    clause: clause.clause,
    subjects: jointly(several, "subjects", discourse) ?? subjects,
    // What takes its number in turn is said, and nobody else is meant.
    nearby: inOrder ? [] : nearbyOf(discourse, clause),
    measures: ofSubjectBefore(measures, subjects, { site, clause, discourse }),
    scopes: pick("scope"),
    series: discourse.waitingSeries.shift() ?? seriesOf(site, clause, around),
    places: jointly(several, "places", discourse) ?? (isOfPlaces(site) ? places.filter(({ how }) => how === "own") : places),
    ...(isNational(site, clause, around.sentence) && { isNational: true }),
    time,
    basis: basisFor(site, clause, around),
    comparator,
    direction: directionOf(site) ?? directionBefore(site, clause, discourse),
    against: {
      ...against,
      ...(isRest(site) && { isRest: true }),
      ...(together.length > 1 && { together }),
    },
    measurer: linksOf(scene.measurer, clause)[0] ?? null,
    stance: stanceOf(site, clause, around.sentence),
    unknown: unknownBeside(site, clause, around),
  };
  return { claim, base };
}

/** 相当于备案的六成: what it is a part of is no more spoken of than before. */
function seriesOf(site: Site, clause: Passage, around: Around): Link[] {
  const { discourse } = around;
  const { series } = discourse.scene;
  const links = seriesLinks(clause.language === "en" && isJoinedOn(site) ? { ...site, before: [] } : site, clause, around);
  if (series && isPartOfNamed(site.before, site.quantity)) discourse.scene = { ...discourse.scene, series };
  return links;
}

function unknownBeside(site: Site, clause: Passage, { context, sentence, discourse }: Around): string {
  const { before, quantity } = site;
  const unknown = quantity.kind === "rank" ? strangeBesideRank(before, context) : strangeWords(before, context);
  return unknown || narrowed(site, clause, { context, discourse }) || strangersBefore(clause, sentence);
}

/** 截至2025年底，全国累计有748款完成备案: where and what was done are said beside it, and no word of its sentence so far is unknown. */
function isNational({ before, after, quantity }: Site, clause: Passage, { clauses }: SentencePassages): boolean {
  const beside = [...before, ...after];
  if (clause.language !== "zh" || !hasRole(beside, "whole-country") || quantity.text.includes("，")) return false;
  const soFar = clauses.filter((other) => other.clause <= clause.clause).flatMap(({ tokens }): readonly TextToken[] => tokens);
  return beside.some((token) => named(token, "act").length > 0) && unknownWords(soFar) === "";
}

/** A Chinese count of a list may be of a part that its own words set apart, or of what its paragraph or heading speaks of. */
function narrowed(
  { before, after, quantity }: Site,
  { language, tokens }: Passage,
  { context, discourse }: Pick<Around, "context" | "discourse">,
): string {
  const beside = [...before, ...after];
  if (language !== "zh" || quantity.kind !== "count" || groupsNamed(beside, "measure", context).length > 0) return "";
  const around = hasRole(tokens, "whole-country") ? "" : discourse.stranger || discourse.headed;
  return narrowing(beside) || around;
}

/** Beijing with 294, or 26.6%: of whatever the number before it is, if nothing else is named beside it. */
function saidAgain(picked: Link[], before: readonly Link[] | undefined): Link[] {
  const said = (before ?? []).filter(({ how }) => isSaidNear(how));
  if (said.length === 0 || picked.some(isClose)) return picked;
  return said.map((link) => ({ ...link, how: "sentence" }));
}

const MOST_NEARBY = 8;

/** Things that the text has named lately, those of its own paragraph alone. */
function nearbyOf({ recent }: Discourse, { paragraph }: Passage): string[] {
  const ids = recent.filter((one) => one.paragraph === paragraph).flatMap(({ links }) => links.map(({ id }) => id));
  return [...new Set(ids.toReversed())].slice(0, MOST_NEARBY);
}

interface Picking {
  readonly kind: "subject" | "measure" | "scope" | "place";
  readonly discourse: Discourse;
  readonly context: Context;
  readonly base: boolean;
}

/** What is named beside the number, else what its clause, its sentence or its text named last. */
function ownOrHeld(site: Site, clause: Passage, { kind, discourse, context, base }: Picking): Link[] {
  const { scene } = discourse;
  const before = groupsNamed(site.before, kind, context)
    .filter(({ index }) => base || kind === "measure" || kind === "scope" || !isComparedWith(site.before, index, clause.tokens))
    .filter((group) => kind === "measure" || !isPossessor(site, group));
  const after = behind(site, clause, kind, context);
  if (after && kind !== "measure" && isRankOf(site, after.group)) return linked(after.group, "own");
  if (after?.comesFrom) return linked(after.group, "own");
  if (after && kind === "subject" && isFor(site, after.group)) return linked(after.group, "own");
  const last = clause.language === "en" && after && isJoinedOn(site) ? undefined : before.at(-1);
  // 1.69亿月活用户: what directly follows the number says what it counts, before anything else.
  if (after?.adjacent && (kind === "measure" || !last)) return linked(after.group, "own");
  if (last) return linked(last, "own");
  if (after && (kind === "measure" || clause.language === "en" || noneHeld(scene[kind], clause)))
    return linked(after.group, "clause");
  // A part of a measure is spoken of in one sentence; the next is of the whole again.
  if (kind === "scope" && noneHeld(scene.scope, clause)) return [];
  // Shanghai has more than Beijing: 224 against 195.
  const compared = base && clause.language === "en" && (kind === "subject" || kind === "place") ? discourse.compared[kind] : [];
  if (compared.length > 0) return compared.map((link) => ({ ...link, how: "sentence" }));
  // 169 to 164: the second is somebody’s who is not named here.
  if (base && (kind === "subject" || kind === "place") && isOther(site, clause.tokens)) return [];
  const held = linksOf(scene[kind], clause);
  if (isLabel(scene[kind], clause)) return held.map((link) => ({ ...link, how: "own" }));
  const isVerbFirst = kind === "subject" && clause.language === "en" && site.first && isNeutral(clause.tokens[0]);
  return isVerbFirst ? held.map((link) => (link.how === "sentence" ? { ...link, how: "own" } : link)) : held;
}

/** Shanghai: 164. A name alone before a colon is whose the number behind it is. */
function isLabel(held: Held | null, { sentence, clause }: Passage): boolean {
  const label = held?.at;
  return label?.sentence === sentence && label.clause === clause - 1 && label.tokens.length === 1 && /[:：]/u.test(label.mark);
}

/** Xiaoyi, by the count of QuestMobile, had 159 million: a clause that begins with its verb has its subject before the comma. */
const isNeutral = (token: TextToken | undefined): boolean => token?.kind === "word" && VERBS.has(token.text.toLowerCase());
const VERBS: ReadonlySet<string> = new Set(["had", "has", "was", "is", "stood", "reached", "came", "counted", "held", "holds"]);

/** 155 million people opened Doubao and 81.6 million DeepSeek: what stands before the “and” is of the number before it. */
function isJoinedOn({ before, first }: Site): boolean {
  const last = before.at(-1);
  return !first && last !== undefined && isRole(last, "and");
}

const noneHeld = (held: Held | null, clause: Passage): boolean => held?.at.sentence !== clause.sentence;

/** What is named behind the number: next to it, or after words like of, by, 来自. */
function behind(
  site: Site,
  clause: Passage,
  kind: Picking["kind"],
  context: Context,
): { group: NamedGroup; adjacent: boolean; comesFrom: boolean } | undefined {
  const set = kind === "measure" ? behindSet(site, clause) : [];
  const [ranked] = groupsNamed(set, kind, context);
  if (ranked) return { group: ranked, adjacent: true, comesFrom: false };
  const [group] = groupsNamed(site.after, kind, context);
  if (!group || (kind !== "measure" && isComparedBehind(site, group, clause))) return undefined;
  if (kind !== "measure" && clause.language === "en" && isOfOtherInScore(site, clause.tokens, group.index)) return undefined;
  const between = site.after.slice(0, group.index);
  // 210 and Zhejiang third with 124: what is joined on is of the number that follows.
  const isLast = site.after.at(-1) === clause.tokens.at(-1);
  const isNext = !isLast || site.quantity.kind === "rank";
  if (clause.language === "en" && isNext && hasRole(between, "and")) return undefined;
  const isFrom = clause.language === "en" && kind === "place" && isOrigin(site.after, group.index);
  if (!isFrom && between.some((token) => token.kind === "time" || isRole(token, "base", "than", "from"))) return undefined;
  const adjacent = kind === "measure" && between.length <= 2 && unknownWords(between).length <= 4;
  const comesFrom = kind === "place" && between.length === 1 && isComingFrom(between[0]);
  return { group, adjacent, comesFrom };
}

/** 92项来自北京、69项来自上海: where each comes from stands behind it. */
const isComingFrom = (token: TextToken | undefined): boolean => token?.kind === "word" && COMING_FROM.has(token.text);
const COMING_FROM: ReadonlySet<string> = new Set(["来自", "來自", "出自", "属于", "屬於", "位于", "位於", "落在"]);
