import { isInSentence, type Claim } from "../claim.ts";
import { nextDay } from "../../text/times/calendar.ts";
import type { Said } from "../said.ts";
import { between, type Interval } from "./interval.ts";
import { operandSlip } from "./operand-slips.ts";
import { added, scaled, type Operand } from "./compute.ts";
import { failedResult, heldResult, heldWithSlip, offResult, openResult, type Told } from "./results.ts";
import { isBelow, minus, NOUGHT, parseRational, rational } from "./rational.ts";
import { compute } from "./compute.ts";
import { nearest, sameMeasure, sameTime, sameUnit } from "./likeness.ts";
import { dossierOperand, knownOperand, textOperand } from "./operands.ts";
import { linkedTo, LONGEST_LIST } from "./pairs.ts";
import { NO_NUMBER, NO_OPERANDS } from "./sentences.ts";
import { tried, withoutRefuting, type Trial } from "./trial.ts";
import { isJudged, type ArithmeticResult, type Surroundings } from "./values.ts";
import { gradeOf, isTelling, wordingOf, type Truth, type Wording } from "./wording.ts";

interface Listing {
  /** In the order of the text. */
  readonly members: readonly number[];
  /** The text says which numbers are meant, or how many: 三家合计 after three. Else a list supports and never refutes. */
  readonly sure: boolean;
  /** Its sentence has no other number: the last of them may be meant alone, but nothing else. */
  readonly isAll?: boolean;
}

/** 合计, 共, total: what was listed before it, added up; 平均, on average: the same, by how many there are. */
export function checkTotal(claims: readonly Claim[], index: number, around: Surroundings): ArithmeticResult {
  const claim = claims[index];
  const wording = claim && wordingOf(claim.quantity);
  if (!claim || !wording) return openResult(NO_NUMBER);
  const told: Told = { claims, claim, wording, around };
  const linked = linkedTo(claims, index);
  const before = linked.length > 1 ? { members: linked.toSorted(byIndex), sure: true } : listBefore(claims, index);
  const listing = claim.comparator === "mean" && before.members.length < 2 ? wholeAndCount(claims, index) : before;
  const operands = listing.members.flatMap((member) => textOperand(claims, member, around.valueOf) ?? []);
  if (operands.length < 2 || operands.length < listing.members.length) return openResult(NO_OPERANDS);
  const trial = claim.comparator === "sum" ? bestSum(wording, operands, listing) : meanOf(told, operands, listing);
  if (!trial) return openResult(NO_OPERANDS);
  if (trial.grade === "holds" || trial.grade === "loosely") return heldResult(told, trial, false);
  const mended = trial.computed === "sum" ? mendedSum(told, listing.members) : undefined;
  if (mended) return heldResult(told, mended, true);
  const slip = trial.computed === "sum" && listing.sure ? slipIn(told, operands) : undefined;
  if (slip) return heldWithSlip(told, trial, slip);
  return trial.grade === "fails" ? failedResult(told, trial, false) : offResult(told, trial, false);
}

/** With what the dossier has for those of the list of which it has a number. */
function mendedSum(told: Told, members: readonly number[]): Trial | undefined {
  const { claims, wording, around } = told;
  if (!isTelling(wording)) return undefined;
  const known = members.map((at) => dossierOperand(at, around.valueOf) ?? ownOperand(at, around));
  if (known.every((operand) => operand === undefined)) return undefined;
  const all = members.flatMap((at, place) => known[place] ?? textOperand(claims, at, around.valueOf) ?? []);
  const trial = tried(wording, added(all), { computed: "sum", operands: members });
  return trial.grade === "holds" && all.length === members.length ? trial : undefined;
}

function ownOperand(at: number, { ownOf, stateOf }: Surroundings): Operand | undefined {
  const known = stateOf?.(at) === "holds" ? undefined : ownOf?.(at);
  return known && knownOperand(known, [at]);
}

/** An addend that may be wrong instead of the sum. */
function slipIn({ claims, wording, around }: Told, operands: readonly Operand[]): Said | undefined {
  if (!isTelling(wording)) return undefined;
  const all = added(operands);
  for (const operand of operands) {
    const rest = without(all, operand);
    const slip = operandSlip(claims, operand, around, (other) => gradeOf(wording, added([rest, other])) === "holds");
    if (slip) return slip;
  }
  return undefined;
}

function without(all: Truth, operand: Operand): Truth {
  return { face: minusEach(all.face, operand.face), range: minusEach(all.range, operand.range) };
}

/** Takes a part out of a sum: low from low, high from high. */
function minusEach(all: Interval, one: Interval): Interval {
  return between(all.low && one.low && minus(all.low, one.low), all.high && one.high && minus(all.high, one.high));
}

const byIndex = (a: number, b: number): number => a - b;

/** All of the list; where that is not said, the last of it, if these give the number. */
function bestSum(wording: Wording, operands: readonly Operand[], { members, sure, isAll }: Listing): Trial {
  const all = tried(wording, added(operands), { computed: "sum", operands: members });
  if (sure || all.grade === "holds") return sure ? all : withoutRefuting(all);
  let truth: Truth | undefined;
  for (let from = operands.length - 1; from >= 0; from -= 1) {
    const operand = operands[from];
    if (!operand) break;
    truth = truth ? added([operand, truth]) : operand;
    const trial = tried(wording, truth, { computed: "sum", operands: members.slice(from) });
    if (operands.length - from > 1 && trial.grade === "holds") return trial;
  }
  return isAll ? all : withoutRefuting(all);
}

/** Of like numbers their mean; of a whole and the number of its parts what falls to each. */
function meanOf({ claims, claim, wording }: Told, operands: readonly Operand[], { members, sure }: Listing): Trial | undefined {
  const alike = members.filter((member) => isAlike(claims[member], claim));
  if (alike.length === members.length) {
    const truth = scaled(added(operands), rational(1n, BigInt(operands.length)));
    const trial = tried(wording, truth, { computed: "mean", operands: members });
    return sure ? trial : withoutRefuting(trial);
  }
  const [whole, count] = operands
    .map((operand, at) => ({ operand, alike: isAlike(claims[members[at] ?? -1], claim) }))
    .toSorted((a, b) => Number(b.alike) - Number(a.alike));
  if (!whole || !count || alike.length !== 1 || members.length !== 2) return undefined;
  const truth = compute("ratio", whole.operand, count.operand);
  return truth && tried(wording, truth, { computed: "mean", operands: members });
}

/** 696起，1052.51亿元，平均每起1.51亿元: right before a mean what is shared out, and among how many. */
function wholeAndCount(claims: readonly Claim[], index: number): Listing {
  const [a, b, claim] = [claims[index - 2], claims[index - 1], claims[index]];
  const [one, other] = a && b && claim ? [isAlike(a, claim), isAlike(b, claim)] : [false, false];
  const isPair = one !== other && [a, b].every((of) => of?.sentence === claim?.sentence && of?.comparator === "value");
  return { members: isPair ? [index - 2, index - 1] : [], sure: false };
}

const isAlike = (other: Claim | undefined, claim: Claim): boolean => !!other && sameUnit(other.quantity, claim.quantity);

/** The numbers of the same unit before a total in its sentence; of the sentence before, where its own has none. */
function listBefore(claims: readonly Claim[], index: number): Listing {
  const claim = claims[index];
  if (!claim) return { members: [], sure: false };
  for (const sentence of [claim.sentence, claim.sentence - 1]) {
    const { members, count, cut, isAllSaid } = listIn(claims, index, sentence);
    if (members.length < 2) continue;
    const told = count !== undefined && count === members.length;
    const sure = (told && areApart(claims, members, isAllSaid)) || areInTurn(claims, members, claim);
    const isAll = isAllSaid && count === undefined && areApart(claims, members, true);
    return { members, sure: sure && !cut, isAll: isAll && !cut };
  }
  return { members: [], sure: false };
}

interface ListFound {
  readonly members: readonly number[];
  /** How many the text says they are: the 三家 of 三家合计. */
  readonly count: number | undefined;
  readonly cut: boolean;
  /** The sentence of the sum has no other number before it, and each of them stands by itself. */
  readonly isAllSaid: boolean;
}

function listIn(claims: readonly Claim[], index: number, sentence: number): ListFound {
  const claim = claims[index];
  const members: number[] = [];
  let count: number | undefined;
  let isAllSaid = claim?.sentence === sentence && claim.unknown === "" && claim.time.how !== "own";
  let at = index - 1;
  for (let looked = 0; at >= 0 && looked < LONGEST_LIST; at -= 1, looked += 1) {
    const other = claims[at];
    if (!claim || !other || other.paragraph !== claim.paragraph || other.sentence < sentence) break;
    if (isMember(other, claim)) {
      if (other.sentence === sentence) members.unshift(at);
      isAllSaid &&= other.comparator === "value";
    } else if (members.length === 0 && other.clause === claim.clause && other.sentence === claim.sentence) {
      count = countOf(other) ?? count;
    } else isAllSaid = false;
  }
  const next = claims[at];
  const cut = next !== undefined && next.paragraph === claim?.paragraph && next.sentence >= sentence;
  return { members, count, cut, isAllSaid };
}

function isMember(other: Claim, claim: Claim): boolean {
  const { quantity } = other;
  const isShare = quantity.kind === "percent" && other.comparator === "share";
  const state = other.comparator === "value" || other.comparator === "part" || isShare;
  if (!state || quantity.change !== null || !isJudged(other) || !sameUnit(quantity, claim.quantity)) return false;
  if (sameMeasure(other, claim) === false) return false;
  return sameTime(other.time.frame, claim.time.frame) !== false || isInside(other, claim) || !isInSentence(claim.time);
}

/** 前三季度 after its quarters; a state on a day adds up to nothing. */
function isInside({ time: { frame: part } }: Claim, { time: { frame: all } }: Claim): boolean {
  if (!part || !all || part.asOf || all.asOf) return false;
  return part.period.start >= all.period.start && part.period.end <= all.period.end;
}

/** One thing's numbers, time after time without a gap, from the first day of what they add up to until its last. */
function areInTurn(claims: readonly Claim[], members: readonly number[], claim: Claim): boolean {
  const all = claim.time.how === "own" ? claim.time.frame?.period : undefined;
  const periods = members.map((member) => claims[member]?.time.frame?.period);
  const subjects = new Set(members.map((member) => JSON.stringify(nearest(claims[member]?.subjects ?? []))));
  if (!all || subjects.size !== 1 || claim.unknown !== "") return false;
  return periods.every((period, at) => {
    const start = at === 0 ? all.start : periods[at - 1] && nextDay(periods[at - 1]?.end ?? "");
    return period?.start === start && (at < periods.length - 1 || period?.end === all.end);
  });
}

function countOf({ quantity }: Claim): number | undefined {
  const value = typeof quantity.value === "string" && quantity.kind === "count" ? parseRational(quantity.value) : undefined;
  return value && value.d === 1n && isBelow(NOUGHT, value) && isBelow(value, rational(1000n)) ? Number(value.n) : undefined;
}

/** Of different things, each by itself: no two of one thing, and none a part of another. Of some it may be unknown which they are. */
function areApart(claims: readonly Claim[], members: readonly number[], mayBeUnknown: boolean): boolean {
  const names = members.map((member) => {
    const claim = claims[member];
    return claim?.comparator === "value" ? JSON.stringify([claim.subjects, claim.places, claim.scopes].map(nearest)) : undefined;
  });
  const known = names.filter((name) => name !== NOBODY);
  if (names.includes(undefined) || (known.length < names.length && !mayBeUnknown)) return false;
  return new Set(known).size === known.length;
}

const NOBODY = JSON.stringify([[], [], []]);
