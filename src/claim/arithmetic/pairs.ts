import type { Quantity } from "../../text/quantities/quantity.ts";
import { isSaidNear, type Claim } from "../claim.ts";
import { isEarlier, isLarger, sameGrain, sameMeasure, sameTime, sameUnit, shareOne, type Likeness } from "./likeness.ts";
import { isJudged } from "./values.ts";

/** Two claims of a text by index, and what one is computed from if the other is held against it. */
export interface Pair {
  readonly base: number;
  readonly own: number;
  /** Which is the base is said, or told by their times; else both ways are tried. */
  readonly ordered: boolean;
  /** Said, or told by what they are of: a pair that may refute if it is the only one. */
  readonly sure: boolean;
  /** Both are what the words beside the claim name: no pair that only stands near is meant instead. */
  readonly named?: true;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** More numbers stand around than were looked at: nothing may be refuted by the pairs that were found. */
  readonly crowded: boolean;
}

/** So many claims are looked at before a claim and after it in its sentence: a constant, however many there are. */
const BACK = 14;
const FORTH = 6;
const MOST = 8;

/** What a claim may be computed from: as said where the text says it, else what stands near and is comparable. */
export function pairsOf(claims: readonly Claim[], index: number): Pairs {
  const claim = claims[index];
  if (!claim) return { pairs: [], crowded: false };
  if (claim.against.of !== undefined) {
    const wholes = wholesOf(claims, index, claim.against.of);
    return { pairs: wholes, crowded: wholes.length !== 1 };
  }
  const said = linkedTo(claims, index);
  const { near, crowded } = operandsNear(claims, index);
  const behind = baseBehind(claims, index);
  if (behind !== undefined && said.length === 0) said.push(behind);
  const [first, ...rest] = said;
  if (behind !== undefined && first !== undefined && !said.includes(behind)) {
    const other = pairsWithBase(claims, claim, { base: behind, near });
    // Two bases may be meant: the one that was spoken of before, and the one that follows.
    return { pairs: [...other, ...rest.flatMap((own) => saidPair(claims, claim, [first, own]) ?? [])], crowded: true };
  }
  if (first !== undefined && rest.length > 0) {
    const told = rest.length === 1 ? rest : rest.slice(0, MOST);
    const pairs = told.flatMap((other) => saidPair(claims, claim, [first, other]) ?? []);
    return { pairs, crowded: pairs.length !== 1 };
  }
  if (first !== undefined) return { pairs: pairsWithBase(claims, claim, { base: first, near }), crowded };
  const found = near.flatMap((a, at) =>
    near.slice(at + 1).flatMap((b) => foundPair(claims, claim, a < b ? [a, b] : [b, a]) ?? []),
  );
  // 2024年底为2101万，2025年三季度为992.6万: a day beside a quarter may be meant where nothing fits better, and refutes nothing.
  const even = found.filter((pair) => isEven(claims, pair));
  const uneven = found.filter((pair) => isReported(claims[pair.base]) && isReported(claims[pair.own]));
  return { pairs: even.length > 0 ? even : uneven.map((pair) => ({ ...pair, sure: false })), crowded };
}

/** 共611款，其中五地477款，占78%: what the part that a share tells again may be a part of. */
function wholesOf(claims: readonly Claim[], index: number, own: number): Pair[] {
  const part = claims[own];
  return operandsNear(claims, index).near.flatMap((base) => {
    const whole = claims[base];
    const fits = base !== own && part && whole && sameUnit(part.quantity, whole.quantity) && isLarger(whole, part);
    return fits ? [{ base, own, ordered: true, sure: isWholeOf(whole, part, base) }] : [];
  });
}

/** Said to be, or of no place where the part is of some: nothing else that stands beside a part tells its whole. */
function isWholeOf(whole: Claim, part: Claim, base: number): boolean {
  if (part.against.claims[0] === base && part.comparator === "part") return true;
  const isSome = part.places.length > 0 || part.comparator === "sum";
  return whole.comparator === "value" && whole.places.length === 0 && isSome && whole.sentence === part.sentence;
}

/** So little stands between "twice the", "87% of the" or "four times Acme's" and the number that it is of. */
const BEHIND = 16;

/** "or twice the 23.1 billion": what follows a multiple or a share at once in its clause. */
function baseBehind(claims: readonly Claim[], index: number): number | undefined {
  const [claim, next] = [claims[index], claims[index + 1]];
  if (claim?.language !== "en" || (claim.comparator !== "multiple" && claim.comparator !== "share")) return undefined;
  const gap =
    next && next.clause === claim.clause && next.sentence === claim.sentence ? next.quantity.start - claim.quantity.end : -1;
  return gap > 0 && gap <= BEHIND && isOperand(next, claim) ? index + 1 : undefined;
}

/** Claims that this one is said to be compared with; itself and what does not exist left out. */
export function linkedTo(claims: readonly Claim[], index: number): number[] {
  const said = new Set(claims[index]?.against.claims.slice(0, LONGEST_LIST));
  return [...said].filter((other) => other !== index && claims[other] !== undefined);
}

export const LONGEST_LIST = 64;

export interface Near {
  /** Nearest first. */
  readonly near: readonly number[];
  readonly crowded: boolean;
}

/** Numbers of the sentence and of the one before that a derived number may be computed from. */
export function operandsNear(claims: readonly Claim[], index: number): Near {
  const claim = claims[index];
  if (!claim) return { near: [], crowded: false };
  const back = walk(claims, index, { step: -1, most: BACK, from: claim.sentence - 1 });
  const forth = walk(claims, index, { step: 1, most: FORTH, from: claim.sentence });
  const near = [...back.seen, ...forth.seen].filter((other) => isOperand(claims[other], claim));
  return { near: near.slice(0, MOST), crowded: back.stopped || forth.stopped || near.length > MOST };
}

interface Walk {
  readonly step: 1 | -1;
  readonly most: number;
  /** The first sentence that counts; none after that of the claim does. */
  readonly from: number;
}

/** The claims before or behind one, from a sentence on until the end of its own; `stopped` where there are more than are looked at. */
export function walk(claims: readonly Claim[], index: number, { step, most, from }: Walk): { seen: number[]; stopped: boolean } {
  const seen: number[] = [];
  const origin = claims[index];
  for (let at = index + step; ; at += step) {
    const other = claims[at];
    const inside = other && other.paragraph === origin?.paragraph && other.sentence >= from && other.sentence <= origin.sentence;
    if (!inside) return { seen, stopped: false };
    if (seen.length === most) return { seen, stopped: true };
    seen.push(at);
  }
}

const STATES: ReadonlySet<string> = new Set(["value", "part", "sum"]);

/** A state and not a change, of the sort that the claim is computed from: percentages for points, counts for the rest. */
export function isOperand(other: Claim | undefined, claim: Claim): boolean {
  if (!other || !isJudged(other) || other.quantity.change !== null) return false;
  if (claim.comparator === "points" || claim.quantity.kind === "points") return other.quantity.kind === "percent";
  return other.quantity.kind === "count" && STATES.has(other.comparator);
}

/** Two numbers that the text itself names: only what cannot be computed is left out. */
function saidPair(claims: readonly Claim[], claim: Claim, pair: readonly [number, number]): Pair | undefined {
  const [a, b] = [claims[pair[0]], claims[pair[1]]];
  if (!a || !b || !(sameUnit(a.quantity, b.quantity) || isBareBase(a.quantity, b.quantity))) return undefined;
  const turned = claim.against.isSaid && claim.against.isBeside ? false : isTurned(claim, a, b);
  // “To 79 billion from 77 billion” says which was first.
  const isFromTo = claim.language === "en" && claim.comparator === "growth";
  const [base, own] = turned ? [pair[1], pair[0]] : pair;
  // What has grown is one thing, whatever its numbers were last called.
  const isBeside = claim.against.isSaid === true && claim.against.isBeside === true;
  return {
    base,
    own,
    ordered: turned !== undefined || isFromTo,
    sure: isLikely(a, b) || (isBeside && sameMeasure(spoken(a), spoken(b)) !== false),
  };
}

/** 79.2 billion yuan, up from 76.8 billion: what a number is said to be compared with need not repeat its currency. */
const isBareBase = (base: Quantity, own: Quantity): boolean => base.kind === "count" && own.kind === "count" && base.unit === "";

/** Two things at two times, or of two measures, are taken up wrongly more often than they are told wrongly. */
function isLikely(a: Claim, b: Claim): boolean {
  const [subject, time] = [shareOne(a.subjects, b.subjects), sameTime(a.time.frame, b.time.frame)];
  return sameMeasure(a, b) !== false && !(subject === false && time === false);
}

/** Beside words that say which two are meant, a measure that was only taken over from further back tells them apart by nothing. */
const spoken = (claim: Claim): Claim => ({ ...claim, measures: claim.measures.filter(({ how }) => isSaidNear(how)) });

function pairsWithBase(
  claims: readonly Claim[],
  claim: Claim,
  { base, near }: { base: number; near: readonly number[] },
): Pair[] {
  const from = claims[base];
  if (!from) return [];
  const alike = near.filter((own) => {
    const other = claims[own];
    return own !== base && other && sameUnit(from.quantity, other.quantity) && sameMeasure(from, other) !== false;
  });
  const meant = alike.filter((own) => isOwn(claim, claims[own]));
  const owns = meant.length > 0 ? meant : alike.slice(0, 1);
  return owns.map((own) => {
    const other = claims[own];
    const told = meant.length > 0 || (alike.length === 1 && other !== undefined && sameMeasure(from, other) === true);
    // Words that nothing knows beside the base may say whose it is, and then the other number is not of the same; 前者是后者的2倍 says that.
    const isNamed = [claim.subjects[0], claim.against.subjects[0]].every((link) => link?.how === "own");
    const isStrange = from.unknown !== "" && from.unknown !== other?.unknown && !isNamed;
    return { base, own, ordered: true, sure: other !== undefined && isLikely(from, other) && told && !isStrange };
  });
}

/** The number near it that a claim is told of: the only one of its subject and time, in its own sentence. */
export function ownNear(claims: readonly Claim[], index: number): number | undefined {
  const claim = claims[index];
  const { near, crowded } = operandsNear(claims, index);
  if (!claim || crowded) return undefined;
  const [own, ...others] = near.filter((other) => claims[other]?.sentence === claim.sentence && isOwn(claim, claims[other]));
  return others.length === 0 ? own : undefined;
}

/** Of the subject and time that the claim itself is of. */
function isOwn(claim: Claim, other: Claim | undefined): boolean {
  if (!other) return false;
  const [subject, time] = [shareOne(claim.subjects, other.subjects), sameTime(claim.time.frame, other.time.frame)];
  if (sameMeasure(claim, other) === false || shareOne(claim.places, other.places) === false) return false;
  return subject !== false && time !== false && (subject === true || time === true);
}

/** Two numbers that only stand near: of one unit and measure, at two times or of two subjects. */
function foundPair(claims: readonly Claim[], claim: Claim, pair: readonly [number, number]): Pair | undefined {
  const [a, b] = [claims[pair[0]], claims[pair[1]]];
  if (!a || !b || !sameUnit(a.quantity, b.quantity)) return undefined;
  if (claim.quantity.kind === "count" && !sameUnit(claim.quantity, a.quantity)) return undefined;
  const [measure, subject, time] = [sameMeasure(a, b), shareOne(a.subjects, b.subjects), sameTime(a.time.frame, b.time.frame)];
  if (measure === false || !areComparable(claim, a, b)) return undefined;
  const told = claim.comparator === "share" ? time !== false : isComparison(claim, { subject, time });
  if (!told) return undefined;
  const turned = isTurned(claim, a, b);
  const [base, own] = turned ? [pair[1], pair[0]] : pair;
  if (!fitsClaim(claim, claims[own], claims[base])) return undefined;
  const isTold = turned !== undefined || isDistance(claim);
  // Nothing tells a part from any other number that stands beside a whole.
  const sure = claim.comparator !== "share" && (measure === true || subject === true) && isTold && isKnown(claim, a, b);
  return { base, own, ordered: turned !== undefined, sure };
}

/** By what the claim itself is of, and as far as places and measurers tell. */
function areComparable(claim: Claim, a: Claim, b: Claim): boolean {
  if (sameMeasure(claim, a) === false || sameMeasure(claim, b) === false) return false;
  if (a.measurer && b.measurer && a.measurer.id !== b.measurer.id) return false;
  if (claim.comparator === "share") return true;
  // A number of no place is of all of them.
  const placed = (a.places.length === 0) === (b.places.length === 0);
  const overTime = claim.comparator === "growth" || claim.against.frame !== null;
  return placed && !(overTime && (shareOne(a.places, b.places) === false || shareOne(a.scopes, b.scopes) === false));
}

/** Words that nothing knows may narrow down one of the numbers and not the other. */
function isKnown(claim: Claim, a: Claim, b: Claim): boolean {
  return claim.unknown === "" && a.unknown === b.unknown;
}

/** 相差: the same whichever is taken from the other. */
function isDistance({ quantity, comparator, direction }: Claim): boolean {
  return (quantity.change ?? direction) === null && (comparator === "difference" || comparator === "points");
}

interface Compared {
  readonly subject: Likeness;
  readonly time: Likeness;
}

/** Of a measure and no list: what is new in a year is no base of what there is at its end. */
const isReported = (claim: Claim | undefined): boolean => claim?.series.length === 0 && claim.basis === null;

const isEven = (claims: readonly Claim[], { base, own }: Pair): boolean =>
  sameGrain(claims[base]?.time.frame ?? null, claims[own]?.time.frame ?? null) !== false;

/** One thing at two times, or two things at one; never two things at two times. */
function isComparison(claim: Claim, { subject, time }: Compared): boolean {
  const overTime = time !== true && subject !== false;
  const across = subject === false && time !== false;
  if (claim.against.subjects.length > 0) return across;
  if (claim.against.frame || claim.comparator === "growth") return overTime;
  return overTime || across;
}

function fitsClaim({ time, subjects, against }: Claim, own: Claim | undefined, base: Claim | undefined): boolean {
  if (!own || !base) return false;
  if (sameTime(time.frame, own.time.frame) === false || shareOne(subjects, own.subjects) === false) return false;
  if (against.frame && sameTime(against.frame, base.time.frame) === false) return false;
  return against.subjects.length === 0 || shareOne(against.subjects, base.subjects) !== false;
}

/** Is the second the base? By what the claim says it is compared with, by time, by subject; of a share the larger one. */
function isTurned(claim: Claim, a: Claim, b: Claim): Likeness {
  if (claim.comparator === "share") return isLarger(b, a);
  const ways: readonly (readonly [Likeness, Likeness])[] = [
    [sameTime(claim.against.frame, b.time.frame), sameTime(claim.against.frame, a.time.frame)],
    [shareOne(claim.against.subjects, b.subjects), shareOne(claim.against.subjects, a.subjects)],
    [isEarlier(b.time.frame, a.time.frame), isEarlier(a.time.frame, b.time.frame)],
    [shareOne(claim.subjects, a.subjects), shareOne(claim.subjects, b.subjects)],
  ];
  for (const [second, first] of ways) if ((second === true) !== (first === true)) return second === true;
  return undefined;
}
