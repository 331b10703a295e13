import { isInSentence, type Claim, type Link } from "../claim.ts";
import { isLarger, nearest, sameMeasure, sameTime, sameUnit } from "./likeness.ts";
import { wholesFor, type ListWholes } from "./list-wholes.ts";
import { isOperand, type Pair } from "./pairs.ts";
import { checkTotal } from "./totals.ts";
import type { Surroundings } from "./values.ts";

/** So many numbers of its paragraph are looked at before a claim: a constant, however long the text is. */
const BACK = 24;

/** What the words beside a computed number name, where its paragraph has told a number of each: 千问一家是元宝的三倍 after what both spent. */
export function pairByName(claims: readonly Claim[], index: number, { around, wholes }: InText): Pair | undefined {
  const claim = claims[index];
  if (!claim || claim.against.claims.length > 0) return undefined;
  const pair = ofBoth(claims, index) ?? (claim.comparator === "share" ? ofShare(claims, index, wholes) : undefined);
  // Of a sum and what is computed from it either may be wrong, unless the sum is known to be right.
  const isRight = (at: number): boolean =>
    claims[at]?.comparator !== "sum" || around.stateOf?.(at) === "holds" || checkTotal(claims, at, around).state === "holds";
  return pair && { ...pair, sure: pair.sure && isRight(pair.own) && isRight(pair.base) };
}

interface InText {
  readonly around: Surroundings;
  readonly wholes: ListWholes;
}

const AGAINST: ReadonlySet<Claim["comparator"]> = new Set(["multiple", "difference", "share"]);

/** Of two that are both named beside it: the last numbers that were told of them, of one time. */
function ofBoth(claims: readonly Claim[], index: number): Pair | undefined {
  const claim = claims[index];
  const [rival, ...others] = nearest(claim?.against.subjects ?? []);
  const name = claim && nameOf(claim, rival);
  if (!claim || rival === undefined || others.length > 0 || name === undefined || claim.against.frame) return undefined;
  if (!AGAINST.has(claim.comparator) || claim.against.of !== undefined) return undefined;
  const [owns, bases] = [toldOf(claims, index, name.id), toldOf(claims, index, rival)];
  for (const own of owns)
    for (const base of bases)
      if (areAlike(claims[own], claims[base])) {
        const isOne = [owns, bases].every((told) => told.filter((at) => areAlike(claims[own], claims[at])).length === 1);
        return { base, own, ordered: true, sure: isOne && isInSentence(name) && claim.unknown === "", named: true };
      }
  return undefined;
}

/** The one thing or place that a claim is of, and not what it is held against. */
function nameOf({ places, subjects }: Claim, rival: string | undefined): Link | undefined {
  const links = [places, subjects].find((one) => one.length > 0 && !nearest(one).includes(rival ?? ""));
  const [link] = links ?? [];
  return link && NEAR.has(link.how) && nearest(links ?? []).length === 1 ? link : undefined;
}

const NEAR: ReadonlySet<Link["how"]> = new Set(["own", "clause", "sentence", "reference"]);

/** Beijing's share is 21%; of which Tencent accounts for two fifths: of its own number, the sum or the whole that was told before it. */
function ofShare(claims: readonly Claim[], index: number, all: ListWholes): Pair | undefined {
  const claim = claims[index];
  if (!claim || claim.against.subjects.length > 0 || claim.against.frame) return undefined;
  const name = nameOf(claim, undefined);
  const parts = claim.against.of === undefined ? (name ? toldOf(claims, index, name.id) : []) : [claim.against.of];
  const found = parts.flatMap((own) => {
    const part = claims[own];
    const near = part ? wholesOf(claims, index, part) : [];
    const wholes = part && near.length === 0 ? allOf(claims, part, all) : near;
    return wholes.map((base) => ({ own, base }));
  });
  const [pair] = found;
  if (!pair) return undefined;
  const isNamed = name === undefined ? claim.against.of !== undefined : name.how !== "reference";
  const isOne = [found.map(({ own }) => own), found.map(({ base }) => base)].every((told) => haveOneValue(claims, told));
  return { ...pair, ordered: true, sure: isOne && isNamed && claim.unknown === "", named: true };
}

/** The sum of its sentence, else what was told of all: larger, of the same measure and time, and of no place. */
function wholesOf(claims: readonly Claim[], index: number, part: Claim): number[] {
  const fits = (at: number): boolean => {
    const whole = claims[at];
    return (
      whole !== undefined && whole !== part && areAlike(whole, part) && isLarger(whole, part) === true && isWhole(whole, part)
    );
  };
  const near = window(claims, index).filter((at) => fits(at));
  const sums = near.filter((at) => claims[at]?.comparator === "sum");
  const sum = sums.find((at) => claims[at]?.sentence === claims[index]?.sentence);
  return sum === undefined ? near : [sum];
}

/** Wherever the text told it. */
function allOf(claims: readonly Claim[], part: Claim, wholes: ListWholes): number[] {
  return wholesFor(part, claims, wholes).filter((at) => {
    const whole = claims[at];
    return (
      whole !== undefined && sameUnit(whole.quantity, part.quantity) && isLarger(whole, part) === true && isWhole(whole, part)
    );
  });
}

/** Of all of a list where the part is of a place or somebody on it, or added up. */
function isWhole(whole: Claim, part: Claim): boolean {
  if (whole.comparator === "sum") return true;
  const isSome = part.places.length > 0 || part.subjects.length > 0 || part.comparator === "sum";
  const isAll =
    whole.comparator === "value" && whole.places.length === 0 && whole.subjects.length === 0 && whole.basis !== "added";
  return isAll && isSome && sameMeasure(whole, part) === true;
}

function haveOneValue(claims: readonly Claim[], indexes: readonly number[]): boolean {
  return new Set(indexes.map((at) => String(claims[at]?.quantity.value))).size === 1;
}

const areAlike = (a: Claim | undefined, b: Claim | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  sameUnit(a.quantity, b.quantity) &&
  sameMeasure(a, b) !== false &&
  areOfOneTime(a, b) &&
  !(a.measurer && b.measurer && a.measurer.id !== b.measurer.id);

/** What neither says in its sentence tells them apart by nothing. */
const areOfOneTime = (a: Claim, b: Claim): boolean =>
  !isInSentence(a.time) || !isInSentence(b.time) || sameTime(a.time.frame, b.time.frame) !== false;

/** Numbers of the paragraph before a claim, the last one first. */
function window(claims: readonly Claim[], index: number): number[] {
  const paragraph = claims[index]?.paragraph;
  const found: number[] = [];
  for (let at = index - 1; at >= Math.max(0, index - BACK) && claims[at]?.paragraph === paragraph; at -= 1) {
    const [claim, other] = [claims[index], claims[at]];
    if (claim && other && isOperand(other, claim)) found.push(at);
  }
  return found;
}

/** Those of one thing or place and no other, told as values. */
function toldOf(claims: readonly Claim[], index: number, id: string): number[] {
  return window(claims, index).filter((at) => {
    const { places = [], subjects = [], comparator } = claims[at] ?? {};
    const links = nearest(places).includes(id) ? places : subjects;
    return comparator !== "sum" && nearest(links).join(" ") === id;
  });
}
