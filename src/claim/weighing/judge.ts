import type { Evidence } from "../checked-claim.ts";
import { DERIVED, isSaidNear, type Claim } from "../claim.ts";
import { significantDigits } from "../../measure/figures/round-alike.ts";
import { digitsSaid, isSlipOfThePen } from "../figures/agreement.ts";
import { isMeasured } from "../figures/measured.ts";
import { TURNED_ROUND } from "../arithmetic/sentences.ts";
import { inStyleOf } from "../figures/figure-words.ts";
import { shouldBe, type Said } from "../said.ts";
import { doubtOf, isPlainlyAnothers, isRefutable, type Doubtful } from "./doubt.ts";
import { digitsOf, leavesScale, numberSaid, slipsBetween } from "./slips.ts";
import type { Weights } from "./weights.ts";
import { toldBy, type Called, type Told } from "./told-by.ts";
import { valueOf, type Option } from "./option.ts";
import type { Weighed } from "./weigh.ts";

/** What is said of a number that nothing but weighing decides. */
export interface Judged {
  readonly state: "holds" | "fails";
  readonly reason: Said;
  /** In the style of the claim; null unless it fails. */
  readonly right: string | null;
  readonly evidence: readonly Evidence[];
  readonly remarks: readonly Said[];
  /** What it was held against. */
  readonly of: Option;
}

type Decided = Omit<Judged, "of">;

/**
 * How sure it must be, by what labels said of texts that the weights had not seen (bench/claims/train-weights.ts --check). A number is
 * borne out if those that have it are likely together, and not by their number alone: a planted number is often somebody else's.
 */
export const HOLDS = 0.5;
export const HOLDS_BY_WORDS = 0.1;
/** Of a list every place and month is known, so that a number that is on none is told by no chance: less will do. */
export const HOLDS_ON_LIST = 0.4;
export const HOLDS_ON_LIST_BY_WORDS = 0.02;
/** A slip of the pen shows by itself what is meant; of other numbers near the right one the option must be surer. */
export const SLIP = 0.3;
export const SLIP_OF_TWO = 0.5;
export const NEAR = 0.9;
/** Of fewer digits it may be another number, or another rounding of it. */
const NEAR_DIGITS = 3;
const TURNED = 0.3;
/** A list has every place; of figures some may be missing. */
export const RANK_ON_LIST = 0.3;
export const RANK = 0.6;
export const GROWN = 0.8;
/** So likely must a number be wrong, whatever it is beside the right one. */
export const WRONG = 0.6;

/** What weighing decides of a number; undefined where that is nothing. */
export function judge(weighed: Weighed, doubtful: Doubtful, called: Called, weights: Weights): Judged | undefined {
  const { claim, worded } = doubtful;
  if (claim.stance !== "asserted" && claim.stance !== "quoted") return undefined;
  const isOpen = !isAnothers(claim, weighed.option, called);
  const judged = isOpen ? (holding(claim, weighed, called) ?? failing(claim, weighed, called)) : undefined;
  if (judged) return { ...judged, of: weighed.option };
  const slipped = weighed.agreeing <= LITTLE && !doubtful.isToldElsewhere ? worded.miswritten?.option : undefined;
  if (slipped && !isAnothers(claim, slipped, called)) return { ...miswritten(claim, slipped, called), of: slipped };
  if (isAnothers(claim, worded.option, called)) return undefined;
  const isWrong = isPlainlyAnothers(doubtful) || (isRefutable(doubtful) && doubtOf(doubtful, weights) >= WRONG);
  const wrong = isWrong ? doubted(doubtful, called) : undefined;
  return wrong && { ...wrong, of: worded.option };
}

/** One slip of the pen away from what it may be of, and nothing that may be meant has it. */
function miswritten(claim: Claim, option: Option, called: Called): Decided {
  const value = valueOf(option) ?? 0;
  const right = inStyleOf(claim.quantity, value, claim.language);
  return { state: "fails", right, ...righted(claim, value, toldBy(option, claim, called)), remarks: [WEIGHED] };
}

/** Wrong by all that is known of it, if it is of what its words name. */
function doubted({ claim, worded: { option, anothers } }: Doubtful, called: Called): Decided | undefined {
  const value = valueOf(option);
  const own = toldBy(option, claim, called);
  const fails = { state: "fails", remarks: [WEIGHED] } as const;
  if (claim.comparator === "rank" && option.rank !== null)
    return { ...fails, right: String(option.rank), ...ranked(own, option.rank) };
  if (value === null) return undefined;
  const right = righted(claim, value, own);
  const reasoned = anothers ? exchanged(right, toldBy(anothers, claim, called)) : right;
  return { ...fails, right: inStyleOf(claim.quantity, value, claim.language), ...reasoned };
}

function holding(claim: Claim, { option, agreeing, agreeingByWords }: Weighed, called: Called): Decided | undefined {
  const [least, byWords] =
    option.kind === "count" && !option.base && isWhole(claim) ? [HOLDS_ON_LIST, HOLDS_ON_LIST_BY_WORDS] : [HOLDS, HOLDS_BY_WORDS];
  if (option.agree !== "agrees" || agreeing < least || agreeingByWords < byWords) return undefined;
  const own = toldBy(option, claim, called);
  if (claim.comparator === "rank") return { state: "holds", right: null, ...ranked(own, option.rank ?? 0), remarks: [WEIGHED] };
  if (!option.base) return { state: "holds", right: null, ...agrees(own), remarks: [WEIGHED] };
  return { state: "holds", right: null, ...follows(own, toldBy(option.base, claim, called)), remarks: [WEIGHED] };
}

/** Ratios are few, and many pairs have each of them. */
const isWhole = ({ quantity: { kind } }: Claim): boolean => kind === "count" || kind === "rank";

function failing(claim: Claim, { option, probability, agreeing, worded }: Weighed, called: Called): Decided | undefined {
  const value = valueOf(option);
  const little = claim.comparator === "rank" ? LITTLE_OF_RANK : LITTLE;
  if (value === null || agreeing > little || (claim.quantity.approx !== null && !isTopRank(claim))) return undefined;
  const own = toldBy(option, claim, called);
  const fails = { state: "fails", remarks: [WEIGHED] } as const;
  if (option.agree === "turned" && option.base && probability >= TURNED) {
    const right = changeFrom(valueOf(option.base), value, claim);
    return right === null
      ? undefined
      : {
          ...fails,
          right,
          ...follows(own, toldBy(option.base, claim, called), TURNED_ROUND[right.startsWith("-") ? "fall" : "rise"]),
        };
  }
  if (option.agree !== "differs") return undefined;
  if (claim.comparator === "rank") {
    // 居滨海第一: words that nothing knows may say among whom.
    const isSure = probability >= (option.figure ? RANK : RANK_ON_LIST) && claim.unknown === "";
    return isSure && option.rank !== null ? { ...fails, right: String(option.rank), ...ranked(own, option.rank) } : undefined;
  }
  if (claim.comparator === "growth" && option.base) return grown(claim, { option, probability, base: option.base }, called);
  if (DERIVED.has(claim.comparator) || !isExact(option)) return undefined;
  const isSlip = option.figure !== null && isSlipOfThePen(claim.quantity, option.figure);
  const ratio = value / Number(claim.quantity.value);
  const isTelling = significantDigits(digitsSaid(claim.quantity)) >= NEAR_DIGITS;
  const isNear = ratio > 0.5 && ratio < 2 && isTelling && option.kind === "figure" && isAtItsTime(claim, option);
  const isWrong = (isSlip && probability >= SLIP) || (isNear && probability >= NEAR);
  if (!isWrong && !isMiswritten(claim, { option, probability, worded })) return undefined;
  return { ...fails, right: inStyleOf(claim.quantity, value, claim.language), ...righted(claim, value, own) };
}

/** 前三, the top five: a rank that is worse is not among them. */
const isTopRank = ({ comparator, quantity }: Claim): boolean => comparator === "rank" && quantity.approx === "at-most";

/**
 * Its digits in another order, or a power of ten, of a figure that its words and the number itself name alike. Of three digits that is no chance; of two
 * what is meant must be surer. Counts of lists are near each other, and of another day they are others.
 */
function isMiswritten(
  claim: Claim,
  { option, probability, worded }: Pick<Weighed, "option" | "probability" | "worded">,
): boolean {
  const right = valueOf(option);
  if (right === null || option !== worded.option || leavesScale(claim.quantity, right)) return false;
  const said = numberSaid(claim.quantity);
  const digits = digitsOf(said);
  const isSlip = slipsBetween(said, right).some((slip) => slip !== "one digit") && digits >= 2;
  return isSlip && probability >= (digits >= NEAR_DIGITS ? SLIP : SLIP_OF_TWO);
}

/** A rate of growth over no time that is known; it should be that over the likeliest. */
function grown(
  claim: Claim,
  { option, base, probability }: { readonly option: Option; readonly base: Option; readonly probability: number },
  called: Called,
): Decided | undefined {
  const isKnown = [option, base].every((one) => one.kind === "count" || isExact(one));
  if (claim.quantity.kind !== "percent" || probability < GROWN || !isKnown) return undefined;
  const right = changeFrom(valueOf(base), valueOf(option) ?? 0, claim);
  const told = follows(toldBy(option, claim, called), toldBy(base, claim, called));
  const { zh, en } = told.reason;
  const reason = { zh: `应为${right}%：${zh}`, en: `It should be ${right}%. ${en}` };
  return right === null ? undefined : { state: "fails", right, ...told, reason, remarks: [WEIGHED] };
}

/** What a measurer is said to have measured is judged by that one's figures alone; the press measures nothing. */
function isAnothers({ measurer }: Claim, { figure }: Option, { measurers }: Called): boolean {
  if (!measurer || !isSaidNear(measurer.how) || !figure) return false;
  const said = measurers.find(({ id }) => id === measurer.id);
  return said?.kind !== "press" && said?.kind !== "self" && figure.figure?.measurer !== measurer.id;
}

/** Nothing that was read of the number's time excludes the option's: of another time the figure may be another number. */
function isAtItsTime({ time: { frame } }: Claim, { period }: Option): boolean {
  return !frame || !period || (frame.period.start <= period.end && period.start <= frame.period.end);
}

/** So little may speak for any option that has the number. */
const LITTLE = 0.02;
/** Of any list something has the rank: that says little. */
const LITTLE_OF_RANK = 0.06;

const isExact = ({ figure }: Option): boolean => figure !== null && isMeasured(figure);

/** A growth in per cent, or a difference, with its sign. */
function changeFrom(base: number | null, own: number, { quantity, comparator, language }: Claim): string | null {
  if (base === null || base === 0) return null;
  if (quantity.kind === "percent" && comparator === "growth") {
    const digits = String(quantity.value).split(".")[1]?.length ?? 0;
    return ((own / base - 1) * 100).toFixed(digits);
  }
  if (quantity.kind !== "count" && quantity.kind !== "points") return null;
  return `${own < base ? "-" : ""}${inStyleOf(quantity, Math.abs(own - base), language)}`;
}

type Reasoned = Pick<Judged, "reason" | "evidence">;

const agrees = ({ said, evidence }: Told): Reasoned => ({
  reason: { zh: `与此一致：${said.zh}。`, en: `Agrees with ${said.en}.` },
  evidence,
});

const ranked = ({ said, evidence }: Told, rank: number): Reasoned => ({
  reason: {
    zh: `按所知的各家或各地排，列第${rank}：${said.zh}。`,
    en: `Among all that are known it is number ${rank}: ${said.en}.`,
  },
  evidence,
});

const NOTHING: Said = { zh: "", en: "" };
const follows = (own: Told, base: Told, more: Said = NOTHING): Reasoned => ({
  reason: {
    zh: `由这两项得出：${own.said.zh}；${base.said.zh}。${more.zh}`,
    en: `It follows from ${own.said.en} and ${base.said.en}. ${more.en}`.trimEnd(),
  },
  evidence: [...own.evidence, ...base.evidence],
});

const righted = (claim: Claim, value: number, { said, evidence }: Told): Reasoned => ({
  reason: shouldBe(inStyleOf(claim.quantity, value, claim.language), said),
  evidence,
});

/** Whose number it is may show how it came there. */
const exchanged = ({ reason, evidence }: Reasoned, other: Told): Reasoned => ({
  reason: {
    zh: `${reason.zh}文中的数是另一项的：${other.said.zh}。`,
    en: `${reason.en} The number is that of ${other.said.en}.`,
  },
  evidence: [...evidence, ...other.evidence],
});

const WEIGHED: Said = {
  zh: "文中没有把对象、指标和时间都写在一处；这是附近所提的各项里最可能的所指。",
  en: "The text does not say whose, what and when in one place; of all that it speaks of this is most likely meant.",
};
