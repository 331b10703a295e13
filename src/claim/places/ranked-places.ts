import type { CodePoints } from "../../text/code-points.ts";
import type { CheckFacts } from "../check-facts.ts";
import { isClose, isSaidNear, type Claim } from "../claim.ts";
import type { Counts } from "../known-counts.ts";
import type { Outcome } from "../outcome.ts";
import { countReading, type Reading } from "../reading.ts";
import { anchorsBefore, mayCount, type Anchor, type Anchors } from "./anchors.ts";
import { regionsAt, type PlaceCount } from "./counts-of-places.ts";
import { isAmongSome, isByAnother } from "./narrower-rankings.ts";
import { rankOfPlace } from "./rank-of-place.ts";
import { unlessDoubtful } from "./unless-doubtful.ts";

interface Around {
  readonly points: CodePoints;
  readonly claims: readonly Claim[];
  readonly anchors: Anchors;
  readonly places: CheckFacts["places"];
  readonly counts: Counts;
  /** All that is found of the numbers is known: what stands further off may be meant. */
  readonly isLast?: true;
}

/** A place with the list and the time that it is ranked by. */
interface RankedPlace {
  readonly anchor: Anchor & { readonly place: string };
  /** Its own number stands beside the rank, or the list is told of several places. */
  readonly isSure: boolean;
}

/** What a rank is of, and what the counts of all regions say to it; no outcome where they leave it open. */
export interface RankFound {
  readonly reading: Reading;
  readonly outcome: Outcome | undefined;
}

/**
 * A rank by the counts of the list and the time that a number near it was found to be of: its own beside it, another of its sentence,
 * or its place's of an earlier one.
 */
export function rankAmongPlaces(claim: Claim, index: number, around: Around): RankFound | undefined {
  const { claims, points, places, counts } = around;
  if (claim.quantity.approx !== null || claim.direction === "down") return undefined;
  const ranked = rankedPlace(claim, index, around);
  if (!ranked) return undefined;
  const { anchor, isSure } = ranked;
  const regions = asTold(regionsAt(anchor, places, counts), anchor, around);
  const outcome = rankOfPlace(Number(claim.quantity.value), anchor.place, regions);
  const sure = isSure && anchor.holds && !isAmongSome(claims, index, points) && !isByAnother(claim, points);
  return { reading: countReading(anchor, "near"), outcome: outcome && unlessDoubtful(outcome, claim, sure) };
}

/** So many places whose numbers are right show that nobody counts rows of no region to the places of a list. */
const ENOUGH = 3;
/** So many numbers on either side of a rank are looked at for them: a constant, however long the text is. */
const AROUND = 100;

/** A place whose count the text has given rightly has that count; if it has given several, all places have theirs. */
function asTold(regions: readonly PlaceCount[], anchor: Anchor, { anchors, counts }: Around): PlaceCount[] {
  const nearby = anchors.slice(Math.max(0, anchor.index - AROUND), anchor.index + AROUND);
  const listOf = ({ frame: { period } }: Anchor): string => counts(anchor.series)?.newestBy(period.end) ?? period.end;
  const right = nearby.flatMap((one) => (one?.holds && one.series === anchor.series && one.place !== null ? [one] : []));
  const isAsListed = new Set(right.map(({ place }) => place)).size >= ENOUGH;
  const told = new Set(right.flatMap((one) => (one.basis === anchor.basis && listOf(one) === listOf(anchor) ? [one.place] : [])));
  return regions.map((region) => (isAsListed || told.has(region.place) ? { ...region, unplaced: 0 } : region));
}

function rankedPlace(claim: Claim, index: number, around: Around): RankedPlace | undefined {
  const { claims, anchors } = around;
  const isRank = (at: number): boolean => claims[at]?.clause === claim.clause && claims[at]?.comparator === "rank";
  let [first, last] = [index, index];
  while (isRank(first - 1)) first -= 1;
  while (isRank(last + 1)) last += 1;
  const inSentence = anchorsBefore(claims, first, anchors).filter(
    (anchor) => anchor.place !== null && claims[anchor.index]?.sentence === claim.sentence,
  );
  if (first === last)
    return beside(claim, index, { inSentence, around }) ?? (around.isLast ? near(claim, index, around) : undefined);
  const ranks = last - first + 1;
  // 北京以195款位居第二，江苏、广东分别以91款和78款分列第三、第四: those of the clause come before those of the sentence.
  const inClause = inSentence.filter((anchor) => claims[anchor.index]?.clause === claim.clause);
  const chosen = inClause.length === ranks ? inClause : inSentence;
  return chosen.length === ranks ? placed(chosen[ranks - 1 - (index - first)], true) : undefined;
}

function placed(anchor: Anchor | undefined, isSure: boolean): RankedPlace | undefined {
  const place = anchor?.place ?? null;
  return anchor && place !== null ? { anchor: { ...anchor, place }, isSure } : undefined;
}

interface Beside {
  readonly inSentence: readonly Anchor[];
  readonly around: Around;
}

function beside(claim: Claim, index: number, { inSentence, around: { claims, anchors } }: Beside): RankedPlace | undefined {
  const named = new Set(claim.places.map(({ id }) => id));
  const counted = inSentence.find(({ place }) => named.size === 1 && named.has(place ?? ""));
  // 北京以209款居首 has its place before the number, 居首的是北京 behind the rank: only the number just told is ranked.
  if (counted?.index === index - 1) return placed(counted, true);
  // Guangdong is second with 122, 第四的浙江79款: the number of the ranked place follows.
  const behind = claims[index + 1]?.sentence === claim.sentence ? anchors[index + 1] : undefined;
  return behind && named.size === 1 && named.has(behind.place ?? "") && mayCount(claim, behind)
    ? placed(behind, true)
    : undefined;
}

/**
 * 总数仅次于上海的196款，居第二: the place's rank on the list that its sentence counts; or on that on which an earlier sentence has counted
 * it, or several others. Of all so far, if the rank does not say otherwise.
 */
function near(claim: Claim, index: number, { claims, anchors }: Around): RankedPlace | undefined {
  const [only, ...others] = claim.places;
  if (!only || others.some(({ id, how }) => how === only.how && id !== only.id) || !isSaidNear(only.how)) return undefined;
  const before = anchorsBefore(claims, index, anchors).filter(
    ({ basis, holds, series }) =>
      holds && basis === (claim.basis ?? "total") && (claim.series[0] === undefined || claim.series[0].id === series),
  );
  const inSentence = before.filter((anchor) => claims[anchor.index]?.sentence === claim.sentence);
  const own = [inSentence, before].flatMap((some) => some.filter(({ place }) => place === only.id))[0];
  const isOne = (some: readonly Anchor[]): boolean =>
    some.every(({ series, frame }) => series === some[0]?.series && frame.period.end === some[0].frame.period.end);
  const isListed = isOne(before) && new Set(before.flatMap(({ place }) => place ?? [])).size >= ENOUGH;
  const isBeside = own !== undefined && inSentence.includes(own);
  const meant = isBeside ? own : (inSentence[0] ?? own ?? (isListed ? before[0] : undefined));
  if (!meant || isOfAnotherTime(claim, meant) || (meant !== own && !isOne(inSentence))) return undefined;
  return placed({ ...meant, place: only.id }, isBeside || isListed);
}

const isOfAnotherTime = ({ time }: Claim, { frame }: Anchor): boolean =>
  isClose(time) && time.frame !== null && time.frame.period.end !== frame.period.end;
