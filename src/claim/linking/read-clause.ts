import type { ClaimWord } from "../../model/claim-words.ts";
import type { Claim, Comparator, Link, Nearness } from "../claim.ts";
import { announced } from "./attribution.ts";
import { againstOf, lastKey } from "./against.ts";
import { comparatorOf, directionOf, isBaseValue, isComparedWith, isPossessor } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import { canMeasure, isRate } from "./measure-units.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { groupsNamed, type Context, type NamedGroup } from "./pick.ts";
import { linksOf, type Held, type Scene } from "./scene.ts";
import { noteSeries, seriesLinks } from "./series-links.ts";
import { hasRole, isRole, sitesOf, unknownWords, type Site } from "./site.ts";
import { stanceOf } from "./stances.ts";
import type { TextToken } from "./text-tokens.ts";
import { timeOf, timeSaid, timesInTurn, type TimesOfClause } from "./times-of-clause.ts";

/** Reads the numbers of one clause, and leaves what it named for the next. */
export function readClause(said: Passage, sentence: SentencePassages, discourse: Discourse, context: Context): void {
  const clause = { ...said, tokens: withPair(said.tokens, discourse) };
  const { tokens } = clause;
  const sites = sitesOf(clause);
  discourse.scene = announced(clause, discourse.scene, context);
  shareOut(clause, sentence, discourse, context);
  const times: TimesOfClause = { used: new Set() };
  let from = 0;
  for (const site of sites) {
    const upTo = tokens.findIndex((token) => token.kind === "quantity" && token.quantity === site.quantity);
    discourse.scene = take(tokens.slice(from, upTo), clause, discourse, context);
    from = upTo + 1;
    const { claim, base } = claimAt(site, clause, { discourse, times, context, sentence });
    const index = discourse.claims.push(claim) - 1;
    if (base) discourse.base = index;
    else if (tells(claim)) discourse.current = index;
    if (tells(claim) && (!base || claim.subjects[0]?.how === "own")) remember(claim, index, discourse);
  }
  const scene = take(tokens.slice(from), clause, discourse, context);
  discourse.scene = sites.length === 0 ? { ...scene, time: timeSaid(clause, scene.time) } : scene;
  if (sites.length === 0) noteSeries(clause, { discourse, context });
}

/** 前者 and 后者 name the first and second of the two things named last. */
function withPair(tokens: readonly TextToken[], { recent }: Discourse): readonly TextToken[] {
  const [first, second] = recent.slice(-2).map(({ links }) => links);
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
    const groups = groupsNamed(tokens, kind, context).filter(
      ({ index }) => (kind !== "subject" && kind !== "place") || !isComparedWith(tokens, index, clause.tokens),
    );
    const last = groups.at(-1);
    if (!last || (kind === "measure" && passes(last, discourse))) continue;
    next[kind] = { things: last.members.flat(), at: clause, referred: false };
    if (kind === "subject") noteRecent(groups, clause, discourse);
  }
  return { ...scene, ...next };
}

/** A growth is told of one number; those that follow are of what has grown. */
function passes({ members }: NamedGroup, { measures }: Discourse): boolean {
  return members.flat().every(({ id }) => measures.get(id)?.kind === "growth");
}

const MOST_RECENT = 6;

/** The things named last, each once, in the order in which their last sentence first named them. */
function noteRecent(groups: readonly NamedGroup[], clause: Passage, discourse: Discourse): void {
  for (const things of groups.flatMap((group) => group.members)) {
    const links = things.map((thing): Link => ({ ...thing, how: "reference" }));
    const known = discourse.recent.find((one) => sameThings(one.links, links));
    if (known?.sentence === clause.sentence) continue;
    const others = discourse.recent.filter((one) => one !== known);
    discourse.recent = [...others, { links, sentence: clause.sentence }].slice(-MOST_RECENT);
  }
}

const sameThings = (a: readonly Link[], b: readonly Link[]): boolean =>
  a.map(({ id }) => id).join(" ") === b.map(({ id }) => id).join(" ");

/** 北京、上海、广东分别有209款、138款和122款: each takes its number in turn, in this clause and those after it. */
function shareOut(clause: Passage, sentence: SentencePassages, discourse: Discourse, context: Context): void {
  if (!hasRole(clause.tokens, "each")) return;
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
  discourse.waitingTimes =
    nobody && discourse.waiting.length === 0 ? timesInTurn(untilNumber(before), sitesOf(clause).length) : [];
}

/** The words after the last number that was told before this clause. */
function untilNumber(clauses: readonly Passage[]): readonly TextToken[] {
  const tokens = clauses.flatMap((clause): readonly TextToken[] => clause.tokens);
  const last = clauses.at(-1);
  const here = tokens.findIndex((token) => token.kind === "quantity" && token.start >= (last?.tokens[0]?.start ?? 0));
  const before = here < 0 ? tokens : tokens.slice(0, here);
  return before.slice(before.findLastIndex((token) => token.kind === "quantity") + 1);
}

const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^[两二双]|two|both/iu, 2],
  [/^三|three/iu, 3],
  [/^四|four/iu, 4],
  [/^五|five/iu, 5],
];

const sizeOf = (text: string): number | undefined => SIZES.find(([word]) => word.test(text))?.[1];

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
  const pick = (kind: "subject" | "measure" | "scope" | "place"): Link[] =>
    ownOrHeld(site, clause, { kind, scene, context, base });
  const measures = fitting(pick("measure"), site, discourse);
  const inTurn = discourse.waitingTimes.shift();
  const comparator = base ? "value" : comparatorFor(site, measures, discourse);
  const subjects = discourse.waiting.shift() ?? pick("subject");
  const places = discourse.waitingPlaces.shift() ?? pick("place");
  const claim: Claim = {
    quantity: site.quantity,
    language: clause.language,
    paragraph: clause.paragraph,
    sentence: clause.sentence,
    clause: clause.clause,
    subjects,
    measures,
    scopes: pick("scope"),
    series: seriesLinks(site, clause, around),
    places,
    time:
      inTurn === undefined
        ? timeOf(site, clause, { ...around, base, computed: COMPUTED.has(comparator) })
        : { frame: inTurn, how: inTurn ? "own" : "unclear" },
    basis: basisOf(site),
    comparator,
    direction: directionOf(site),
    against: againstOf(site, clause, { discourse, context, comparator, base }),
    measurer: linksOf(scene.measurer, clause)[0] ?? null,
    stance: stanceOf(site, clause, around.sentence),
    unknown: unknownWords(site.before) || strangersBefore(clause, around.sentence),
  };
  return { claim, base };
}

const COMPUTED: ReadonlySet<Comparator> = new Set(["difference", "growth", "share", "multiple", "points"]);

/** Another firm, iResearch, has Doubao at …: a name that nothing knows may be whose number it is, or whom it is of. */
function strangersBefore(clause: Passage, { clauses }: SentencePassages): string {
  if (clause.language !== "en") return "";
  const earlier = clauses.filter((other) => other.clause < clause.clause && !hasNumber(other.tokens));
  const names = earlier.flatMap(({ tokens }) => tokens.filter((token) => token.kind === "other" && /\p{Lu}/u.test(token.text)));
  return unknownWords(names);
}

const hasNumber = (tokens: readonly TextToken[]): boolean => tokens.some(({ kind }) => kind === "quantity");

/** A sum needs numbers that it adds up; without them 共发生696起 is a plain total. */
function comparatorFor(site: Site, measures: readonly Link[], { measures: known, claims, current }: Discourse): Comparator {
  const [measure] = measures;
  const units = measure?.how === "own" ? known.get(measure.id) : undefined;
  const comparator = comparatorOf(site, units !== undefined && isRate(units));
  const last = current === null ? undefined : claims[current];
  if (comparator !== "sum" || hasRole(site.before, "both")) return comparator;
  return last?.quantity.unit === site.quantity.unit ? "sum" : "value";
}

function basisOf({ before, after }: Site): Claim["basis"] {
  const near = [...before, ...after.slice(0, 3)];
  if (hasRole(near, "added")) return "added";
  return hasRole(near, "total") ? "total" : null;
}

/** Of all that a word may mean, what can be told in the number's unit. */
function fitting(links: readonly Link[], { quantity }: Site, { measures }: Discourse): Link[] {
  return links.filter(({ id }) => {
    const units = measures.get(id);
    return units === undefined || canMeasure(quantity, units);
  });
}

interface Picking {
  readonly kind: "subject" | "measure" | "scope" | "place";
  readonly scene: Scene;
  readonly context: Context;
  readonly base: boolean;
}

/** What is named beside the number, else what its clause, its sentence or its text named last. */
function ownOrHeld(site: Site, clause: Passage, { kind, scene, context, base }: Picking): Link[] {
  const before = groupsNamed(site.before, kind, context)
    .filter(({ index }) => base || kind === "measure" || kind === "scope" || !isComparedWith(site.before, index, clause.tokens))
    .filter((group) => kind === "measure" || !isPossessor(site, group));
  const after = behind(site, kind, context);
  const last = clause.language === "en" && after && isJoinedOn(site) ? undefined : before.at(-1);
  // 1.69亿月活用户: what directly follows the number says what it counts, before anything else.
  if (after?.adjacent && (kind === "measure" || !last)) return linked(after.group, "own");
  if (last) return linked(last, "own");
  if (after && (kind === "measure" || clause.language === "en" || noneHeld(scene[kind], clause)))
    return linked(after.group, "clause");
  // A part of a measure is spoken of in one sentence; the next is of the whole again.
  if (kind === "scope" && noneHeld(scene.scope, clause)) return [];
  return linksOf(scene[kind], clause);
}

/** 155 million people opened Doubao and 81.6 million DeepSeek: what stands before the “and” is of the number before it. */
function isJoinedOn({ before, first }: Site): boolean {
  const last = before.at(-1);
  return !first && last !== undefined && isRole(last, "and");
}

const noneHeld = (held: Held | null, clause: Passage): boolean => held?.at.sentence !== clause.sentence;

const linked = ({ members }: NamedGroup, how: Nearness): Link[] => members.flat().map((thing) => ({ ...thing, how }));

/** What is named behind the number: next to it, or after words like of, by, 来自. */
function behind(site: Site, kind: Picking["kind"], context: Context): { group: NamedGroup; adjacent: boolean } | undefined {
  const [group] = groupsNamed(site.after, kind, context);
  if (!group) return undefined;
  const between = site.after.slice(0, group.index);
  if (between.some((token) => token.kind === "time" || isRole(token, "base", "than", "from"))) return undefined;
  const adjacent = kind === "measure" && between.length <= 2 && unknownWords(between).length <= 4;
  return { group, adjacent };
}
