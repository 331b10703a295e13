import { groupBy } from "../../model/group-by.ts";
import { endsBefore, type Interval } from "../arithmetic/interval.ts";
import { nearest, sameMeasure, sameUnit } from "../arithmetic/likeness.ts";
import { textOperand } from "../arithmetic/operands.ts";
import { rankOf } from "../arithmetic/ranks.ts";
import { listed } from "../arithmetic/sentences.ts";
import { isJudged } from "../arithmetic/values.ts";
import { isInSentence, type Claim } from "../claim.ts";
import type { ClaimFinding } from "../finding.ts";
import { valueIn } from "../right-value.ts";
import type { Said } from "../said.ts";
import type { SaidSet } from "./said-set.ts";

/** A text's claims as they were found to be of in the end. */
export interface Listing {
  readonly claims: readonly Claim[];
  readonly found: readonly ClaimFinding[];
}

export interface ListedRank {
  readonly state: "holds" | "fails";
  readonly right: string | null;
  readonly reason: Said;
  /** Its own number first. */
  readonly operands: readonly number[];
}

/** So many claims before a rank are looked at: a constant, however long the text is. */
const BACK = 120;
/** Of fewer nobody says that one is the second. */
const LEAST = 3;

/**
 * The rank of a thing among those that the text says: of the three, in this table, of the companies above. undefined where they cannot be told, or where the
 * thing has several numbers by which it stands differently.
 */
export function rankAmongListed(index: number, set: SaidSet, { claims, found }: Listing): ListedRank | undefined {
  const claim = claims[index];
  const said = claim && rankOf(claim);
  if (!claim || said === undefined || claim.quantity.approx !== null) return undefined;
  const asked: Asked = { claims, found, index, set, from: Math.max(0, index - BACK) };
  const owns = borneOut(
    toldBefore(asked).filter((at) => isOwn(claims[at], claim)),
    found,
  );
  const places = owns.flatMap((own) => {
    const members = membersOf(own, asked);
    const place = members && placeOf(own, members, asked);
    return place ? [{ ...place, operands: [own, ...members.others.flat()] }] : [];
  });
  const [one] = places;
  if (!one || places.some(({ first, last }) => first !== one.first || last !== one.last)) return undefined;
  const reason = reasonOf(claims, one.operands, one.first);
  const holds = said >= one.first && said <= one.last;
  return { state: holds ? "holds" : "fails", right: holds ? null : String(one.first), reason, operands: one.operands };
}

/** What the dossier bears out, where it does so of any; a number that it refutes ranks nothing. */
function borneOut(some: readonly number[], found: Listing["found"]): readonly number[] {
  const right = some.filter((at) => found[at]?.state === "holds");
  return right.length > 0 ? right : some;
}

interface Asked extends Listing {
  /** Of the rank. */
  readonly index: number;
  readonly set: SaidSet;
  readonly from: number;
}

const STATES: ReadonlySet<string> = new Set(["value", "part", "share"]);

/** Numbers before the rank that are told of somebody or of a place. */
function toldBefore({ claims, index, from }: Asked): number[] {
  return claims.slice(from, index).flatMap((one, at) => (tellsValue(one) ? [from + at] : []));
}

export function tellsValue(claim: Claim): boolean {
  const { kind, change } = claim.quantity;
  return isJudged(claim) && STATES.has(claim.comparator) && change === null && keyOf(claim) !== "" && kind !== "rank";
}

/** Whose number it is: somebody's, or a place's. */
export function keyOf(claim: Claim | undefined): string {
  return claim ? nearest(claim.subjects.length > 0 ? claim.subjects : claim.places).join(" ") : "";
}

/** A number of what is ranked, in the measure that is said beside the rank, if one is. */
export function isOwn(other: Claim | undefined, claim: Claim): boolean {
  if (!other || keyOf(other) !== keyOf(claim)) return false;
  const isSaid = [...claim.measures, ...claim.series].some(isInSentence);
  return !isSaid || sameMeasure(claim, other) !== false;
}

interface Members {
  /** Of each thing the numbers that may be meant. */
  readonly others: readonly (readonly number[])[];
  /** How many of the set are told without a number to come first: DeepSeek排第一，然后是…. */
  readonly ahead: number;
}

/** The others of the set; undefined where the text does not tell all of it. */
function membersOf(own: number, asked: Asked): Members | undefined {
  const { claims, found, index, set } = asked;
  const [claim, ranked] = [claims[own], claims[index]];
  if (!claim || !ranked) return undefined;
  const all = toldBefore(asked).filter((at) => at !== own && isBeside(claim, claims[at]));
  const byThing = (some: readonly number[]): number[][] =>
    Array.from(groupBy(some, (at) => keyOf(claims[at])).values(), (of) => [...borneOut(of, found)]);
  const inText = byThing(all);
  const inParagraph = byThing(all.filter((at) => claims[at]?.paragraph === claim.paragraph));
  const some = (others: Members["others"]): Members | undefined =>
    others.length + 1 >= LEAST ? { others, ahead: 0 } : undefined;
  switch (set.of) {
    case "table":
      return claim.cell || claim.paragraph === ranked.paragraph ? some(inParagraph) : undefined;
    case "list":
      return claim.paragraph === ranked.paragraph && ranked.sentence - claim.sentence <= NEAR ? some(inParagraph) : undefined;
    case "text":
      return some(inText);
    case "many": {
      const ahead = aheadOf(claim, asked, inParagraph);
      if (inParagraph.length + 1 + ahead === set.many) return { others: inParagraph, ahead };
      return inText.length + 1 === set.many ? { others: inText, ahead: 0 } : undefined;
    }
  }
}

/** So many sentences before a rank its list ends. */
const NEAR = 2;

/** A number of somebody else, in the same measure, unit and time. */
export function isBeside(own: Claim, other: Claim | undefined): boolean {
  if (!other || keyOf(other) === keyOf(own) || other.quantity.kind !== own.quantity.kind) return false;
  return sameUnit(own.quantity, other.quantity) && sameMeasure(own, other) === true && isAtOneTime(own, other);
}

function isAtOneTime({ time: { frame: a } }: Claim, { time: { frame: b } }: Claim): boolean {
  if (!a || !b) return a === b;
  const isState = [a, b].some(({ asOf, period }) => asOf || period.start === period.end);
  return a.period.end === b.period.end && (isState || a.period.start === b.period.start);
}

/** How many of its paragraph are the first at its time, and have no number there. */
function aheadOf(own: Claim, { claims, index, from }: Asked, others: Members["others"]): number {
  const valued = new Set([keyOf(own), ...others.map(([at = -1]) => keyOf(claims[at]))]);
  const first = claims.slice(from, index).filter((one) => {
    const isFirst = one.comparator === "rank" && rankOf(one) === 1 && one.paragraph === own.paragraph;
    return isFirst && isAtOneTime(one, own) && keyOf(one) !== "" && !valued.has(keyOf(one));
  });
  return new Set(first.map(keyOf)).size;
}

interface Place {
  readonly first: number;
  /** Those that are level with it may be told before it. */
  readonly last: number;
}

/** undefined where it is open which of two is the larger: nobody knows what a refuted number should be, or one thing has several on either side. */
function placeOf(own: number, { others, ahead }: Members, { claims, found, index }: Asked): Place | undefined {
  const self = trueRange(own, { claims, found });
  const isLeast = claims[index]?.direction === "down";
  let [before, level] = [ahead, 0];
  for (const numbers of others) {
    const sides = new Set(numbers.map((at) => sideOf(trueRange(at, { claims, found }), self)));
    const [side] = sides;
    if (side === undefined || sides.size > 1) return undefined;
    if (side === (isLeast ? "less" : "more")) before += 1;
    else if (side === "level") level += 1;
  }
  return { first: before + 1, last: before + 1 + level };
}

/** A number that is refuted is taken as what it should be, where that is known. */
function trueRange(at: number, { claims, found }: Listing): Interval | undefined {
  const { state, right } = found[at] ?? { state: "open", right: null };
  if (state !== "fails") return rangeOf(claims, at);
  const value = right === null ? undefined : valueIn(right);
  return value === undefined
    ? undefined
    : textOperand(claims, at, () => ({ value, bound: null, source: "text", scope: null }))?.range;
}

export function sideOf(other: Interval | undefined, self: Interval | undefined): "more" | "less" | "level" | undefined {
  if (!other || !self) return undefined;
  return endsBefore(self, other) ? "more" : endsBefore(other, self) ? "less" : "level";
}

export function rangeOf(claims: readonly Claim[], index: number): Interval | undefined {
  return textOperand(claims, index, () => undefined)?.range;
}

export function reasonOf(claims: readonly Claim[], operands: readonly number[], rank: number): Said {
  const all = listed(claims, operands);
  return {
    zh: `按文中所列的${all.zh}，它列第${rank}。`,
    en: `By the numbers that the text lists (${all.en}) it is number ${rank}.`,
  };
}
