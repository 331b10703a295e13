import type { CodePoints } from "../../text/code-points.ts";
import type { Finding } from "../check-claims.ts";
import type { CheckFacts } from "../check-facts.ts";
import { isClose, type Claim } from "../claim.ts";
import type { Counts } from "../known-counts.ts";
import type { Outcome } from "../outcome.ts";
import { anchorOfText, anchorsBefore, anchorsOf, isBorneOut, type Anchor, type Anchors } from "./anchors.ts";
import { placeAt, wholeAt, type PlaceCount } from "./counts-of-places.ts";
import { meanOfPeriod } from "./mean-of-period.ts";
import { rankAmongPlaces } from "./ranked-places.ts";
import { unlessDoubtful } from "./unless-doubtful.ts";
import { shareOfPeriod } from "./share-of-period.ts";
import { shareOfPlaces, sumOfPlaces } from "./sum-of-places.ts";
import { howMany, isRest, placesAddedUp } from "./named-places.ts";

interface Around {
  readonly points: CodePoints;
  readonly claims: readonly Claim[];
  readonly anchors: Anchors;
  readonly places: CheckFacts["places"];
  readonly counts: Counts;
  /** By sentence: the reading under which one of its sums or shares was right. */
  readonly borneOut: Map<number, Anchor>;
}

/**
 * Ranks, sums and shares of places that nothing else decided, by the counts of a series and a time that a number beside them was
 * found to be of. They refute only if that number is right and no word beside them is unknown.
 */
export function placeFindings(
  found: readonly (Finding | undefined)[],
  text: { readonly points: CodePoints; readonly claims: readonly Claim[] },
  known: { readonly places: CheckFacts["places"]; readonly counts: Counts },
): (Finding | undefined)[] {
  const around: Around = { ...text, ...known, anchors: anchorsOf(found), borneOut: new Map() };
  return found.map((finding, index) => {
    const claim = text.claims[index];
    if (!claim || (finding && finding.state !== "open") || claim.stance !== "asserted") return finding;
    const ranked = claim.comparator === "rank" ? rankAmongPlaces(claim, index, around) : undefined;
    if (ranked?.outcome) return { ...ranked.outcome, reading: ranked.reading };
    const outcome = outcomeOf(claim, index, around);
    return outcome ? { ...outcome, reading: finding?.reading ?? null } : finding;
  });
}

function outcomeOf(claim: Claim, index: number, around: Around): Outcome | undefined {
  if (claim.comparator === "mean") return averaged(claim, index, around);
  if (claim.quantity.kind === "count") return summed(claim, index, around);
  const isShare = claim.quantity.unit === "%" || claim.quantity.unit === "成" || claim.quantity.kind === "fraction";
  return isShare && (claim.comparator === "share" || claim.comparator === "value") ? shared(claim, index, around) : undefined;
}

/** How far before a mean the word stands that says over what. */
const NEAR = 8;
/** So many numbers before it tell what the text counts. */
const FAR = 50;

/** Of the series that its words may mean the one that the text has counted rightly. */
function averaged(claim: Claim, index: number, { points, anchors, counts }: Around): Outcome | undefined {
  const { start } = claim.quantity;
  const counted = new Set(
    anchors.slice(Math.max(0, index - FAR), index).flatMap((anchor) => (anchor?.holds ? anchor.series : [])),
  );
  const named = new Set(claim.series.map(({ id }) => id).filter((id) => counted.has(id)));
  const [only] = named;
  const isNear = claim.time.how === "own" || claim.time.how === "clause" || claim.time.how === "sentence";
  if (only === undefined || named.size > 1 || !isNear || claim.places.some(({ how }) => how !== "text")) return undefined;
  const outcome = meanOfPeriod(claim, only, points.slice(Math.max(0, start - NEAR), start), counts);
  return outcome && unlessDoubtful(outcome, { ...claim, unknown: claim.unknown.replace(/^[天日月个]+$/u, "") }, true);
}

function summed(claim: Claim, index: number, around: Around): Outcome | undefined {
  const places = placesAddedUp(claim, index, around);
  const meant = anchorFor(claim, index, around);
  if (places.length < 2 || !meant || claim.basis === "added" || claim.direction !== null) return undefined;
  const { start } = claim.quantity;
  if (EACH.test(around.points.slice(Math.max(0, start - LONGEST_EACH), start)) || isWholeOf(claim, index, around))
    return undefined;
  const { anchor, sure } = meant;
  const outcome = sumOfPlaces(claim.quantity, countsOf(places, meant, around));
  return noted(unlessDoubtful(outcome, claim, sure && areSaid(claim)), claim, { anchor, around });
}

/** Together they had 62 of the 48: the second is what they are a part of. */
function isWholeOf({ sentence }: Claim, index: number, { claims }: Around): boolean {
  const part = claims[index - 1];
  return part?.sentence === sentence && (part.against.claims[0] === index || part.against.within === index);
}

/** Of the three together: which three these are is read from what was told last, and in English no word says that they are places. */
const areSaid = ({ language, comparator, against }: Claim): boolean =>
  language !== "en" || (against.together === undefined && comparator !== "sum");

/** 北京、浙江都是8款: of each of them, and not of all together. */
const EACH = /[都均各皆](?:\p{Script=Han}{0,2})$/u;
const LONGEST_EACH = 3;

function shared(claim: Claim, index: number, around: Around): Outcome | undefined {
  const { counts, claims } = around;
  const before = claims[index - 1];
  const own = placesOfShare(claim, index, around);
  const isOne = before?.sentence === claim.sentence && claim.against.together === undefined;
  const told = isOne ? placesTold(before, index - 1, around) : [];
  const rest = isRest(claim, around.points);
  const places = rest || own.length === 0 ? told : own;
  if (
    !rest &&
    own.length === 0 &&
    (claim.against.together || howMany(around.points, claim, before?.quantity.end ?? 0) !== undefined)
  )
    return undefined;
  const last = around.anchors[index - 1];
  if (own.length === 0 && last && before?.sentence === claim.sentence && claim.comparator === "share") {
    const outcome = shareOfPeriod(claim, { claim: before, part: last }, counts);
    if (outcome) return unlessDoubtful(outcome, claim, true);
  }
  const meant = anchorFor(claim, index, around);
  const whole = meant && wholeAt(meant.anchor, counts);
  if (!meant || !whole || places.length === 0) return undefined;
  const { anchor, sure } = meant;
  if (claim.basis === "added" && anchor.basis !== "added") return undefined;
  const counted = countsOf(places, meant, around);
  const outcome = shareOfPlaces(claim.quantity, counted, { whole, rest });
  // 单看11月这一期，广东289个，占42.5%: of the number right before it, of which nobody knows what it counts.
  const isOfOther = own.length === 0 && told.length === 1 && before?.quantity.kind === "count" && !last;
  return noted(unlessDoubtful(outcome, claim, sure && claim.comparator === "share" && areSaid(claim) && !isOfOther), claim, {
    anchor,
    around,
  });
}

/** 三地合计占62.7%, between them that is 44%: of the places of all the numbers that it is told of; none where one of these is of no place. */
function placesOfShare(claim: Claim, index: number, around: Around): string[] {
  const { together } = claim.against;
  if (!together) return placesAddedUp(claim, index, around);
  const places = together.map((at) => around.claims[at]?.places.find(isClose)?.id);
  const named = new Set(places.filter((place) => place !== undefined));
  return named.size === together.length ? [...named] : [];
}

/** 上海登记的最多，达224款，占三成: of the place that the number before the share was found to be of. */
function placesTold(claim: Claim, index: number, around: Around): string[] {
  const named = placesAddedUp(claim, index, around);
  const place = around.anchors[index]?.place ?? null;
  return named.length > 0 || place === null ? named : [place];
}

/** The number that tells series and time, and whether they are surely meant. */
interface Meant {
  readonly anchor: Anchor;
  readonly sure: boolean;
  /** Numbers of the paragraph before it. */
  readonly before: readonly Anchor[];
}

/** A place whose count the text has just given rightly has that count: no rows of no region are counted to it. */
function countsOf(places: readonly string[], { anchor, before }: Meant, { counts }: Around): PlaceCount[] {
  const told = new Set(before.filter((one) => one.holds && one.series === anchor.series).map(({ place }) => place));
  return places.map((place) => {
    const count = placeAt(anchor, place, counts);
    return told.has(place) ? { ...count, unplaced: 0 } : count;
  });
}

function anchorFor(claim: Claim, index: number, around: Around): Meant | undefined {
  const { claims, anchors, borneOut } = around;
  const before = anchorsBefore(claims, index, anchors);
  const [near] = before;
  if (near) return { anchor: near, sure: isBorneOut(near, before), before };
  const far = anchorOfText(claims, index, anchors);
  return far && { anchor: far, sure: borneOut.get(claim.sentence) === far, before };
}

function noted(
  outcome: Outcome | undefined,
  { sentence }: Claim,
  { anchor, around }: { anchor: Anchor; around: Around },
): Outcome | undefined {
  if (outcome?.state === "holds") around.borneOut.set(sentence, anchor);
  return outcome;
}
