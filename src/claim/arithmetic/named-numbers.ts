import { isSaidNear, type Claim } from "../claim.ts";
import type { Frame } from "../reading.ts";
import { identityOf, type Identity } from "./keys.ts";
import { nearest, sameMeasure, sameTime, sameUnit, shareOne, timeKey } from "./likeness.ts";
import { isOperand, ownNear, type Pair } from "./pairs.ts";
import { isJudged } from "./values.ts";

/** The numbers of a text by what they are of and when: 比2025年底 means one that may stand paragraphs before. */
export type NamedNumbers = ReadonlyMap<string, Named>;

interface Named {
  readonly index: number;
  /** The text gives it another value too. */
  readonly doubtful: boolean;
}

export function namedNumbers(claims: readonly Claim[]): NamedNumbers {
  const named = new Map<string, Named>();
  claims.forEach((claim, index) => {
    const { quantity, comparator, time } = claim;
    if (comparator !== "value" || quantity.kind === "rank" || quantity.change !== null || !isJudged(claim)) return;
    const identity = time.frame ? identityOf(claim) : undefined;
    if (!identity || !time.frame) return;
    const key = nameOf(identity, time.frame);
    const before = named.get(key);
    if (!before) named.set(key, { index, doubtful: false });
    else if (String(claims[before.index]?.quantity.value) !== String(quantity.value))
      named.set(key, { ...before, doubtful: true });
  });
  return named;
}

/** Whoever measured it: another measurer is remarked where the two are compared. */
function nameOf(identity: Identity, frame: Frame): string {
  return JSON.stringify([{ ...identity, measurer: "" }, timeKey(frame)]);
}

/** The number beside a derived claim, and the one it is compared with, which the text gives elsewhere. */
export function namedPair(claims: readonly Claim[], index: number, named: NamedNumbers): Pair | undefined {
  const claim = claims[index];
  const own = ownNear(claims, index);
  if (claim && own === undefined) return pairOfTimes(claims, index);
  const of = own === undefined ? undefined : claims[own];
  const identity = of && identityOf(of);
  if (!claim || own === undefined || !identity || !of.time.frame) return undefined;
  const { subjects, frame } = claim.against;
  const [subject = identity.subject, ...others] = nearest(subjects);
  if (others.length > 0 || (subjects.length === 0 && !frame)) return undefined;
  const base = named.get(nameOf({ ...identity, subject }, frame ?? of.time.frame));
  if (!base || base.index === own || base.index === index) return undefined;
  return { base: base.index, own, ordered: true, sure: !base.doubtful };
}

/** So many numbers back either of two times may have been told: a constant, however long the text is. */
const BACK = 16;

/** 前三季度169亿元。去年全年233亿元。…前三季度完成了去年的72.8%: of the two times that it names the numbers that its paragraph told of its own thing. */
function pairOfTimes(claims: readonly Claim[], index: number): Pair | undefined {
  const claim = claims[index];
  const base = claim?.against.frame;
  if (!claim || !base || !claim.time.frame || claim.against.subjects.length > 0) return undefined;
  if (sameTime(base, claim.time.frame) !== false) return undefined;
  const [owns, bases] = [claim.time.frame, base].map((frame) => toldAt(claims, index, frame));
  const [own, from] = [owns?.[0], bases?.[0]];
  const [a, b] = [claims[own ?? -1], claims[from ?? -1]];
  if (own === undefined || from === undefined || !a || !b || !sameUnit(a.quantity, b.quantity)) return undefined;
  const isOne = owns?.length === 1 && bases?.length === 1;
  const isSaid = claim.subjects.length === 0 || isSaidNear(claim.subjects[0]?.how ?? "none");
  return { base: from, own, ordered: true, sure: isOne && isSaid && claim.unknown === "" && sameMeasure(a, b) === true };
}

/** Of the claim's own thing and place, in its paragraph, at just that time; the last first. */
function toldAt(claims: readonly Claim[], index: number, frame: Frame): number[] {
  const claim = claims[index];
  if (!claim) return [];
  const from = Math.max(0, index - BACK);
  const found = claims.slice(from, index).flatMap((other, at) => {
    const isOf = shareOne(other.subjects, claim.subjects) ?? other.subjects.length === claim.subjects.length;
    const isThere = shareOne(other.places, claim.places) ?? other.places.length === claim.places.length;
    const isIts = other.paragraph === claim.paragraph && isOperand(other, claim) && other.comparator === "value";
    return isIts && isOf && isThere && sameMeasure(other, claim) !== false && sameTime(other.time.frame, frame) === true
      ? [from + at]
      : [];
  });
  return found.toReversed();
}
