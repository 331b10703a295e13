import type { CodePoints } from "../../text/code-points.ts";
import { isOperand, walk } from "../arithmetic/pairs.ts";
import { nearest, sameMeasure, sameTime, sameUnit, shareOne } from "../arithmetic/likeness.ts";
import { isClose, isInSentence, PAIRED, type Against, type Claim } from "../claim.ts";
import { isState, type Frame } from "../reading.ts";
import { between, partBeside, shareBeside } from "./parts-beside.ts";

/** So many claims are looked at on each side of a claim: a constant, however long its sentence is. */
const FAR = 14;

/**
 * Claims with what they are computed from where no words say it, and nothing else can be meant: 5月5200台，4月4000台，增幅30%. That is the two
 * numbers before one in its sentence, if there are no others that it could be computed from, and they are of one thing at two
 * times or of two things of which it names one; what a difference was computed from, for the growth right behind it: 多出462万，涨幅14%; the number
 * that a share tells again: 477款，占78%; and the whole before its part: 61家里有24家.
 */
export function linkBeside(claims: readonly Claim[], points: CodePoints): Claim[] {
  const linked: Claim[] = [];
  for (const [index, claim] of claims.entries()) {
    const part = partBeside(linked, claim, points) ?? shareBeside(linked, claim, points);
    const operands = part || !PAIRED.has(claim.comparator) ? undefined : operandsOf(claims, index, { linked, points });
    linked.push(part ?? (operands ? { ...claim, against: { ...claim.against, ...operands } } : claim));
  }
  return linked;
}

function isUnsaid({ comparator, against }: Claim): boolean {
  return PAIRED.has(comparator) && comparator !== "share" && against.claims.length === 0 && !against.frame;
}

interface Before {
  readonly linked: readonly Claim[];
  readonly points: CodePoints;
}

function operandsOf(claims: readonly Claim[], index: number, { linked, points }: Before): Partial<Against> | undefined {
  const claim = claims[index];
  if (!claim) return undefined;
  const said = onBase(claims, index, points) ?? toOwn(claims, index, points) ?? ofPair(claims, index, points);
  if (said) return { claims: said, isBeside: true, isSaid: true };
  if (!isUnsaid(claim)) return ofTwoTimes(claims, index, points) ?? onPeriodBefore(claims, index);
  const beside =
    ofDifference(claim, linked.at(-1)) ??
    onYearBefore(claims, index, points) ??
    besideOf(claims, index) ??
    overTwo(claims, index);
  return beside && { claims: beside, isBeside: true };
}

/** ，增幅 and no more: 同比 or another base would not fit in between. */
const NEXT = 3;

function ofDifference(claim: Claim, before: Claim | undefined): readonly number[] | undefined {
  if (claim.comparator !== "growth" || before?.comparator !== "difference" || claim.language !== "zh") return undefined;
  const gap = claim.quantity.start - before.quantity.end;
  const isNext = before.sentence === claim.sentence && gap > 0 && gap <= NEXT;
  const isSameWay = (before.quantity.change ?? before.direction) === (claim.quantity.change ?? claim.direction);
  return isNext && isSameWay && before.against.claims.length === 2 ? before.against.claims : undefined;
}

const ON = /^ (?:on|from|over) (?:the |its |an? )?(?:[\p{L}\d]+[’']s )?$/iu;
const TIMES = /^ (?:the |its |that of )?$/iu;
const THAN = /^ (?:\p{Ll}+ )?(?:more|fewer|less|higher|lower) than (?:the |its )?(?:[\p{L}\d]+[’']s )?$/iu;

const GAPS: Partial<Record<Claim["comparator"], RegExp>> = { growth: ON, multiple: TIMES, difference: THAN };

/** 11.3 billion, up 18% on the third quarter's 9.6 billion; 11.3 billion, twice the 5.6 billion of 2023; 69, 13 more than the 56 of the list before. */
function onBase(claims: readonly Claim[], index: number, points: CodePoints): readonly number[] | undefined {
  const [claim, base] = [claims[index], claims[index + 1]];
  if (!claim || !base || claim.language !== "en" || base.clause !== claim.clause) return undefined;
  const gap = between(claim, base, points);
  const isNext = GAPS[claim.comparator]?.test(gap) === true;
  const [at, ...others] = operandsIn(claims, index).filter((other) => other < index);
  const own = claims[at ?? -1];
  if (!isNext || !own || at === undefined || others.length > 0) return undefined;
  return isOperand(base, claim) && sameUnit(own.quantity, base.quantity) ? [index + 1, at] : undefined;
}

const PAIR_ZH =
  /[，；。](?:也就是说，?)?(前|后)者(?:竟|足足)?(?:是|为|約為|约为|約是|约是|相当于|达到|已是)(?:了)?(前|后)者的(?:约|近|超|超过|逾|不到)?$/u;
const PAIR_EN =
  /[,;.] (?:and |so |so that |which makes )?the (former|latter) (?:is|was) (?:about |nearly |almost |over |more than |roughly )?$/iu;

/** 新成立18家，前年有147家，后者是前者的8倍; 120 in May and 40 in June, the former is three times the latter: of the two numbers before it in its sentence. */
function ofPair(claims: readonly Claim[], index: number, points: CodePoints): readonly number[] | undefined {
  const claim = claims[index];
  const [first, second, ...others] = operandsIn(claims, index).filter((at) => at < index);
  const [a, b] = [claims[first ?? -1], claims[second ?? -1]];
  if (!claim || !a || !b || first === undefined || second === undefined || others.length > 0) return undefined;
  const [, own] = (claim.language === "zh" ? PAIR_ZH : PAIR_EN).exec(between(b, claim, points)) ?? [];
  if (own === undefined || !sameUnit(a.quantity, b.quantity) || second !== index - 1) return undefined;
  return own === "前" || own.toLowerCase() === "former" ? [second, first] : [first, second];
}

const TO_EN = /^,? to (?:about |some |nearly |almost |over )?(?:the )?$/iu;
const TO_ZH = /^，?(?:至|到|达到|达|升至|降至|增至|减至|涨至|跌至|回落至)(?:约|近|超)?$/u;
/** So many sentences back may stand what it went up or down from. */
const SENTENCES = 1;

/** It had 4.6 trillion in June. By November it was down 9% to 4.2 trillion: what it came to follows, and it was the number before. */
function toOwn(claims: readonly Claim[], index: number, points: CodePoints): readonly number[] | undefined {
  const [base, claim, own] = [claims[index - 1], claims[index], claims[index + 1]];
  if (!base || !claim || !own || own.clause !== claim.clause || !isUnsaid(claim)) return undefined;
  const isNext = (claim.language === "zh" ? TO_ZH : TO_EN).test(between(claim, own, points));
  const isNear = base.paragraph === claim.paragraph && claim.sentence - base.sentence <= SENTENCES && isOperand(base, claim);
  const isChange = claim.comparator === "growth" || claim.comparator === "difference";
  if (!isChange || !isNext || !isNear || !isOperand(own, claim) || !isAlike(claim, base, own)) return undefined;
  const isOne = shareOne(base.subjects, own.subjects) !== false && shareOne(base.places, own.places) !== false;
  return isOne && sameTime(base.time.frame, own.time.frame) !== true && sameMeasure(base, own) !== false
    ? [index - 1, index + 1]
    : undefined;
}

const YEAR_BEFORE = /(?:去年|上年|前一年|上一年)同期|\b(?:a|the) year (?:earlier|before)\b/iu;

/** 半年增加163款，去年同期增加131款，多了32款. */
function onYearBefore(claims: readonly Claim[], index: number, points: CodePoints): readonly number[] | undefined {
  const [own, base, claim] = [claims[index - 2], claims[index - 1], claims[index]];
  if (!own || !base || !claim || own.sentence !== claim.sentence || own.comparator !== base.comparator) return undefined;
  const isAlone = claim.clause - base.clause <= 1 && isAlike(claim, own, base) && !YEAR_BEFORE.test(between(base, claim, points));
  const isLevel = own.comparator === "value" || own.comparator === "difference";
  return isLevel && isAlone && YEAR_BEFORE.test(between(own, base, points)) ? [index - 1, index - 2] : undefined;
}

/** 8月1.57亿，9月1.72亿，环比增长9.6%: of the two numbers before it, one is of the time that it is held against. */
function onPeriodBefore(claims: readonly Claim[], index: number): Partial<Against> | undefined {
  const { against, comparator } = claims[index] ?? { against: null, comparator: "value" };
  const frame = against?.frame ?? null;
  if (!frame || against?.claims.length !== 0 || against.subjects.length > 0 || comparator === "share") return undefined;
  const pair = besideOf(claims, index) ?? [];
  const [base, own, ...others] = pair.toSorted((a, b) => Number(isAt(claims[b], frame)) - Number(isAt(claims[a], frame)));
  if (base === undefined || own === undefined || others.length > 0) return undefined;
  return isAt(claims[base], frame) && !isAt(claims[own], frame) ? { claims: [base, own], isBeside: true } : undefined;
}

/** 一季度8111万次，到三季度剩下2080万次，只有当初的四分之一: what is left of one thing from one time to another. */
function ofTwoTimes(claims: readonly Claim[], index: number, points: CodePoints): Partial<Against> | undefined {
  const [before, claim] = [claims[index - 1], claims[index]];
  if (!claim || !before || claim.comparator !== "share" || !OF_FIRST.test(between(before, claim, points))) return undefined;
  const [a, b] = operandsIn(claims, index).map((at) => claims[at]);
  const pair =
    a && b && sameMeasure(a, b) !== false && shareOne(a.places, b.places) !== false ? besideOf(claims, index) : undefined;
  return pair && a && b && sameTime(a.time.frame, b.time.frame) === false ? { claims: pair, isBeside: true } : undefined;
}

/** What was lost from one time to another is a share of the first, too, and another one. */
const OF_FIRST = /(?:当初|最初|起初|原来|原先)的(?:约|近|不到|不足|超过)?$/u;

const isAt = (claim: Claim | undefined, frame: Frame): boolean => sameTime(claim?.time.frame ?? null, frame) === true;

function besideOf(claims: readonly Claim[], index: number): readonly number[] | undefined {
  const claim = claims[index];
  const [first, second, ...others] = operandsIn(claims, index);
  const [a, b] = [claims[first ?? -1], claims[second ?? -1]];
  if (!claim || !a || !b || first === undefined || second === undefined || others.length > 0 || second > index) return undefined;
  const isNext = claim.clause - b.clause <= index - second;
  if (!isNext || !isAlike(claim, a, b)) return undefined;
  // 跟上半年的137款比多了四分之三；跟下半年比，那半年有309款，回落两成二: the first was held against something else.
  const isFree = claims.slice(first + 1, index).every(({ comparator }) => !PAIRED.has(comparator));
  const isIn = isFree ? isInSentence : isClose;
  return isOverTime(claim, [a, b], isIn) || isAcross(claim, a, b) ? [first, second] : undefined;
}

const isAlike = (claim: Claim, a: Claim, b: Claim): boolean => sameUnit(a.quantity, b.quantity) && claim.unknown === "";

/** It had 226 million at the end of the year. In September it was on 172 million, a gain of 31%. */
function overTwo(claims: readonly Claim[], index: number): readonly number[] | undefined {
  const [a, b, claim] = [claims[index - 2], claims[index - 1], claims[index]];
  if (!a || !b || !claim || operandsIn(claims, index).join() !== String(index - 1) || !isOperand(a, claim)) return undefined;
  const isNext = a.paragraph === b.paragraph && b.sentence - a.sentence === 1 && claim.clause - b.clause === 1;
  // 538 by August, after 439 by June. A year ago it was 188: any of the first two may be meant.
  const other = claims[index - 3];
  if (other?.sentence === a.sentence && isOperand(other, claim) && sameUnit(other.quantity, a.quantity)) return undefined;
  const isListed = a.subjects.length + b.subjects.length === 0 && shareOne(a.series, b.series) === true;
  const isOne = shareOne(a.subjects, b.subjects) === true || (isListed && shareOne(a.places, b.places) !== false);
  return isNext && isAlike(claim, a, b) && isOverTime(claim, [a, b], isClose) && isOne ? [index - 2, index - 1] : undefined;
}

/** Of its own sentence; none where that is too long. */
function operandsIn(claims: readonly Claim[], index: number): number[] {
  const claim = claims[index];
  if (!claim) return [];
  const sides = ([-1, 1] as const).map((step) => walk(claims, index, { step, most: FAR, from: claim.sentence }));
  if (sides.some(({ stopped }) => stopped)) return [];
  const seen = sides.flatMap((side) => side.seen);
  return seen.filter((at) => isOperand(claims[at], claim)).toSorted((a, b) => a - b);
}

/** Both say their time, so near. */
function isOverTime({ against }: Claim, [a, b]: readonly [Claim, Claim], isNear: (time: Claim["time"]) => boolean): boolean {
  const isApart = sameTime(a.time.frame, b.time.frame) === false && !areNested(a.time.frame, b.time.frame);
  const isSaid = isNear(a.time) && isNear(b.time) && isApart;
  return isSaid && shareOne(a.subjects, b.subjects) !== false && against.subjects.length === 0;
}

/** 3 billion in the second quarter and 5 billion for the half-year: a part of a time and the whole of it. */
function areNested(a: Frame | null, b: Frame | null): boolean {
  if (!a || !b || isState(a) || isState(b)) return false;
  const isWithin = (one: Frame, other: Frame): boolean =>
    other.period.start <= one.period.start && one.period.end <= other.period.end;
  return isWithin(a, b) || isWithin(b, a);
}

/** What grows is held against itself, if nothing else is said. */
function isAcross({ subjects, places, comparator, quantity, direction, against }: Claim, a: Claim, b: Claim): boolean {
  if (comparator === "growth" || sameTime(a.time.frame, b.time.frame) === false) return false;
  const [one, other] = [thingsOf(a), thingsOf(b)];
  if (one.length !== 1 || other.length !== 1 || one[0] === other[0]) return false;
  // North has 254; South, on 169, leads East by five: of East’s, and not of North’s.
  if (against.subjects.length > 0 && !against.subjects.some(({ id }) => id === one[0] || id === other[0])) return false;
  const isApart = comparator === "difference" && (quantity.change ?? direction) === null;
  return isApart || [...subjects, ...places].some(({ id, how }) => how === "own" && (id === one[0] || id === other[0]));
}

/** Whose or where it is. */
const thingsOf = ({ subjects, places }: Claim): readonly string[] => (places.length > 0 ? nearest(places) : nearest(subjects));
