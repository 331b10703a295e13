import { nextDay } from "../../text/times/calendar.ts";
import { nearest, sameTime, sameUnit } from "../arithmetic/likeness.ts";
import { isClose, type Claim, type Link } from "../claim.ts";
import type { Frame } from "../reading.ts";
import { sizeOf } from "./sizes.ts";
import { hasRole, isRole, type Site } from "./site.ts";
import type { Discourse } from "./discourse.ts";
import { groupsNamed, type Context } from "./pick.ts";
import type { Passage } from "./passages.ts";

/** So many numbers before a sum are looked at: a constant, however long the text is. */
const BACK = 24;

/**
 * Together the five hold 873: the last five things of the paragraph or the one before that were told one number each, in the sum's unit and, where
 * it says a time of its own, for that time. None where they are not as many.
 */
export function addedUp(
  site: Site,
  clause: Passage,
  { discourse, context, frame }: { discourse: Discourse; context: Context; frame: Frame | null },
): number[] {
  if (hasRole(site.before, "besides", "except")) return [];
  const named = ofNamed(site, clause, { discourse, context });
  if (named.length > 0) return named;
  const times = timesBefore(site, clause, discourse);
  if (times.length > 0) return times;
  // In Chinese 两家合计 may as well tell of two that follow: then it names them, or nothing is listed before it in its sentence.
  const isOpen = clause.language !== "en" && (!site.first || hasRole(site.after, "part"));
  if (isOpen) return [];
  const both = [...site.before, ...site.after.slice(0, 2)].find((token) => isRole(token, "both"));
  const size = both?.kind === "word" ? sizeOf(both.text) : undefined;
  if (size === undefined) return [];
  const { claims } = discourse;
  const isTop = both?.kind === "word" && TOP.test(both.text);
  const found = new Map<string, number>();
  const most = isTop ? BACK : size;
  for (let at = claims.length - 1; at >= Math.max(0, claims.length - BACK) && found.size < most; at -= 1) {
    const claim = claims[at];
    if (!claim || claim.paragraph < clause.paragraph - 1) break;
    const key = keyOf(claim);
    const isTold = claim.stance === "asserted" || claim.stance === "quoted";
    const isOne = isTold && isAddend(claim) && key !== undefined && sameUnit(claim.quantity, site.quantity);
    if (isOne && !found.has(key) && sameTime(claim.time.frame, frame) !== false) found.set(key, at);
  }
  if (isTop && found.size > size) return largest([...found.values()].toReversed(), size, claims);
  return found.size === size ? [...found.values()].toReversed() : ofOneThing(site, clause, { claims, size });
}

/** The top three, 前三家: the largest of all that was told, in whatever order. */
const TOP = /^[前头]|\b(?:top|leading)\b/iu;

function largest(found: readonly number[], size: number, claims: readonly Claim[]): number[] {
  const valueAt = (at: number): number => Number(claims[at]?.quantity.value);
  return found
    .filter((at) => typeof claims[at]?.quantity.value === "string")
    .toSorted((a, b) => valueAt(b) - valueAt(a))
    .slice(0, size)
    .toSorted((a, b) => a - b);
}

/** A value, or one of the shares that a list gives: 甲占49%，乙27%. */
const isAddend = ({ comparator, quantity }: Claim): boolean =>
  comparator === "value" || comparator === "part" || (comparator === "share" && quantity.kind === "percent");

/** What several numbers are together is of all of whom they are, and not of the one that was named last; undefined where nobody knows of whom. */
export function jointly(members: readonly number[], kind: "subjects" | "places", { claims }: Discourse): Link[] | undefined {
  if (members.length < 2) return undefined;
  // 三地合计 says that it is places that are counted; what a group of others has refutes none of them.
  const isCounted = kind === "places" && claims[members[0] ?? -1]?.language === "zh";
  const found = members.flatMap((at) => (claims[at]?.[kind] ?? []).filter((link, _, [first]) => link.how === first?.how));
  const ids = [...new Set(found.map(({ id }) => id))];
  return ids
    .flatMap((id) => found.filter((link) => link.id === id).slice(0, 1))
    .map((link) => ({ ...link, how: isCounted ? "clause" : "sentence" }));
}

/** 三地合计占六成: of places that were told before it, whichever they are. */
export const isOfPlaces = ({ before }: Pick<Site, "before">): boolean =>
  before.some((token) => isRole(token, "both") && token.kind === "word" && PLACES.test(token.text));
const PLACES = /[地省市]$|(?:places|provinces|cities|regions)$/iu;

/** Between them that is 44%; 三地合计占六成: what a share is told of, where words say that it is of several together that were told. */
export function sharedBy(
  site: Site,
  clause: Passage,
  told: { discourse: Discourse; context: Context; frame: Frame | null },
): readonly number[] {
  const { kind, unit } = site.quantity;
  const isRate = kind === "percent" || kind === "fraction";
  const last = told.discourse.claims.findLast(({ paragraph }) => paragraph === clause.paragraph);
  const isNear = last !== undefined && clause.sentence - last.sentence <= 1 && last.quantity.kind === "count";
  if (!isRate || unit === "‰" || !isNear || !hasRole(site.before, "both", "sum")) return [];
  const like = { ...site, quantity: last.quantity };
  const parts = addedUp(like, clause, told);
  return parts.length > 0 || hasRole(site.before, "both") ? parts : ofSentence(like, told.discourse, last.sentence);
}

/** Between them: all that the sentence told one number each of. */
function ofSentence({ quantity }: Site, { claims }: Discourse, sentence: number): readonly number[] {
  const from = Math.max(0, claims.length - BACK);
  const found = claims.slice(from).flatMap((claim, at) => (claim.sentence === sentence ? [from + at] : []));
  const keys = new Set(found.map((at) => keyOf(claims[at] ?? NOTHING)));
  const isList = found.every((at) => claims[at]?.comparator === "value" && sameUnit(claims[at].quantity, quantity));
  return isList && keys.size === found.length && !keys.has(undefined) ? found : [];
}
const NOTHING: Pick<Claim, "subjects" | "places" | "series"> = { subjects: [], places: [], series: [] };

/** 粤沪京三地共35款: of those it names itself the last numbers that its paragraph told, each in the unit of the sum. */
function ofNamed(
  { before, quantity }: Site,
  { paragraph }: Passage,
  { discourse: { claims }, context }: { discourse: Discourse; context: Context },
): number[] {
  const groups = (["place", "subject"] as const).flatMap((kind) => groupsNamed(before, kind, context));
  const members = groups.find((group) => group.members.length > 1)?.members ?? [];
  const from = Math.max(0, claims.length - BACK);
  const near = claims.slice(from);
  const found = members.map((things) => {
    const at = near.findLastIndex(
      (claim) =>
        claim.paragraph === paragraph &&
        claim.comparator === "value" &&
        sameUnit(claim.quantity, quantity) &&
        [...nearest(claim.places), ...nearest(claim.subjects)].some((id) => things.some((thing) => thing.id === id)),
    );
    return at < 0 ? -1 : from + at;
  });
  return found.includes(-1) || new Set(found).size < found.length ? [] : found.toSorted((a, b) => a - b);
}

/** 30.1, 33.4 and 39.8 billion in the first three quarters. The three add up to 103.3: all of the unit that the last sentence with any has. */
function ofOneThing(
  { quantity }: Site,
  { sentence }: Passage,
  { claims, size }: { claims: readonly Claim[]; size: number },
): number[] {
  const from = Math.max(0, claims.length - BACK);
  const near = claims.slice(from).flatMap((claim, at) => {
    const isLike = sameUnit(claim.quantity, quantity) && claim.comparator === "value";
    return isLike ? [from + at] : [];
  });
  const last = claims[near.at(-1) ?? -1]?.sentence ?? -1;
  const found = near.filter((at) => claims[at]?.sentence === last);
  const times = new Set(found.map((at) => JSON.stringify(claims[at]?.time.frame?.period)));
  const isList = found.length === size && times.size === size && sentence - last <= 2;
  return isList && found.every((at) => isClose(claims[at]?.time ?? { how: "none" })) ? found : [];
}

/** 三年累计314亿元 after a number for each of three times: of one thing, one after the other, and as many as the words say. */
function timesBefore(site: Site, { sentence }: Passage, { claims }: Discourse): number[] {
  const length = site.before.findLast((token) => token.kind === "duration");
  const size = length?.kind === "duration" ? length.count : 0;
  if (!(size >= 2 && size <= BACK) || claims.length < size) return [];
  const found = claims.slice(-size);
  const periods = found.map(({ time }) => time.frame?.period);
  const isList = found.every(
    (claim, at) =>
      claim.sentence === sentence &&
      claim.comparator === "value" &&
      claim.time.how === "own" &&
      claim.time.frame?.asOf === false &&
      sameUnit(claim.quantity, site.quantity) &&
      nearest(claim.subjects).join(" ") === nearest(found[0]?.subjects ?? []).join(" ") &&
      (at === 0 || periods[at]?.start === nextDay(periods[at - 1]?.end ?? "")),
  );
  return isList ? found.map((_, at) => claims.length - size + at) : [];
}

function keyOf({ subjects, places, series }: Pick<Claim, "subjects" | "places" | "series">): string | undefined {
  const one = places[0] ?? subjects[0] ?? series[0];
  return one && one.how !== "paragraph" && one.how !== "text" ? one.id : undefined;
}
