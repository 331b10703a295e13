import { DERIVED, isClose, type Claim } from "../claim.ts";
import { isMeasured } from "../figures/measured.ts";
import { greatestAt } from "./likeliest.ts";
import { miswrittenOf, type Miswritten } from "./miswritten.ts";
import { valueOf, type Option } from "./option.ts";
import { digitsOf, slipsOf, type Slip } from "./slips.ts";
import { isTimeSaid } from "./when.ts";
import type { Weights } from "./weights.ts";

/** What a number is of by the words alone, whatever the number is; with how sure that is among all that it may be. */
export interface Worded {
  readonly option: Option;
  readonly probability: number;
  /** Of the next likeliest. */
  readonly next: number;
  /** Of none of them. */
  readonly none: number;
  /** Of all that have this very number, together. */
  readonly agreeing: number;
  /** Whose number it is in the same measure at the same time: somebody or somewhere else. */
  readonly anothers: Option | null;
  /** What it is of if it was only written wrong. */
  readonly miswritten: Miswritten | null;
}

/** What is known of a number beside what it is by its words. */
export interface Doubtful {
  readonly claim: Claim;
  readonly worded: Worded;
  /** Grammar, too, tied it to something that is known for its time. */
  readonly isKnown: boolean;
  /** Whether another number of the text is by its words of the very same, and has its value; null where none is. */
  readonly repeated: boolean | null;
  /** Another number of the text is what it would be if it were only written wrong. */
  readonly isToldElsewhere: boolean;
}

/** `odds` are of the options and, last, of none. */
export function wordedOf(claim: Claim, options: readonly Option[], odds: readonly number[]): Worded | undefined {
  const own = odds.slice(0, options.length);
  const best = greatestAt(own);
  const option = options[best];
  if (!option) return undefined;
  let next = 0;
  for (let at = 0; at < own.length; at += 1) if (at !== best) next = Math.max(next, own[at] ?? 0);
  const agreeing = agreeingOf(options, own);
  const anothers = options.find(
    (one) => one.agree === "agrees" && one.measuredAt !== "" && one.measuredAt === option.measuredAt && arePeers(one, option),
  );
  const none = odds.at(-1) ?? 0;
  const miswritten = miswrittenOf(claim, options, own);
  return { option, probability: own[best] ?? 0, next, none, agreeing, anothers: anothers ?? null, miswritten };
}

/** How likely all options that have the number are together. */
export function agreeingOf(options: readonly Option[], odds: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < options.length; at += 1) if (options[at]?.agree === "agrees") sum += odds[at] ?? 0;
  return sum;
}

/** Nobody writes the number of a whole in the place of its part. */
const arePeers = (one: Option, other: Option): boolean => (one.place === "") === (other.place === "");

/** For each number whether another is by its words of the very same. */
export function repeatedIn(worded: readonly (Worded | undefined)[]): (boolean | null)[] {
  const agreeing = new Map<string, { all: number; right: number }>();
  for (const one of worded) {
    const key = one ? keyOf(one.option) : "";
    const counted = agreeing.get(key) ?? { all: 0, right: 0 };
    agreeing.set(key, { all: counted.all + 1, right: counted.right + (one?.option.agree === "agrees" ? 1 : 0) });
  }
  return worded.map((one) => {
    const key = one ? keyOf(one.option) : "";
    const { all, right } = agreeing.get(key) ?? { all: 0, right: 0 };
    const others = right - (one?.option.agree === "agrees" ? 1 : 0);
    return key === "" || all < 2 ? null : others > 0;
  });
}

/** For each number whether another of the text is most likely what it would be if it were only written wrong. */
export function toldElsewhere(weighed: readonly ({ readonly option: Option; readonly worded: Worded } | undefined)[]): boolean[] {
  const told = new Set(weighed.flatMap((one) => (one?.option.agree === "agrees" ? [keyOf(one.option)] : [])));
  return weighed.map((one) => one?.worded.miswritten != null && told.has(keyOf(one.worded.miswritten.option)));
}

const keyOf = ({ line, time }: Option): string => (line === "" ? "" : `${line}|${time}`);

/**
 * Can it be wrong at all? What it differs from must be measured or counted whole. What is computed from others is left out: which others is
 * guessed.
 */
export function isDoubtful({ claim, worded: { option } }: Doubtful): boolean {
  const { kind, figure, rank } = option;
  // Rows that are known to be a group's may not be all of them.
  if (kind === "group" || !(isSet(option, claim) || isSlippedUnit(option, claim))) return false;
  // Of another time it may be another number, and words that nothing knows may say that something else is counted.
  if (!isTimeSaid(option) || (figure === null && claim.unknown !== "")) return false;
  if (kind === "count" && isBeforeItsDay(option, claim)) return false;
  return claim.comparator === "rank" ? rank !== null : !DERIVED.has(claim.comparator);
}

/** The list of 12 March has 138: that of January is the newest that a day before the end of March can have, and perhaps not the one that is meant. */
function isBeforeItsDay({ period }: Option, { time: { frame } }: Claim): boolean {
  return frame?.grain === "day" && !frame.asOf && period !== null && period.end.slice(0, 7) < frame.period.start.slice(0, 7);
}

/** Can it be refuted? Then it must be seen, too, how the number came there: a slip of the pen, or somebody else's number. */
export function isRefutable(doubtful: Doubtful): boolean {
  const { claim, worded } = doubtful;
  if (!isDoubtful(doubtful)) return false;
  if (claim.comparator === "rank") return true;
  const isTelling = worded.option.kind !== "count" || digitsOf(Number(claim.quantity.value)) >= TELLING;
  const isExchanged = isSomebodyElses(worded) && !isTakenUp(claim);
  return isTelling && (isExchanged || slipsFrom(claim, worded.option).length > 0);
}

/** So likely must it be by its words, and so little may speak for what has the number. */
const PLAINLY = 0.7;
const LITTLE = 0.03;

/** Qwen took 21.1%, which is what MiMo had then: whose it is stands beside it, hardly anything else may be meant, and the number is just somebody else's. */
export function isPlainlyAnothers({ claim, worded }: Doubtful): boolean {
  const { option, probability, agreeing } = worded;
  const isPlain = probability >= PLAINLY && agreeing <= LITTLE && isSomebodyElses(worded) && isTimeSaid(option);
  const links = option.kind === "figure" ? claim.subjects : claim.places;
  const id = option.kind === "figure" ? option.subject : option.place;
  const isBeside = links.some((link) => link.id === id && isClose(link));
  const isExact = claim.quantity.approx === null && option.agree === "differs" && !DERIVED.has(claim.comparator);
  return isPlain && isBeside && isExact && claim.unknown === "" && option.kind !== "group" && (option.figure?.standing ?? 1) <= 2;
}

/** Of two parts of one thing the words may as well name the other. */
function isSomebodyElses({ option, anothers }: Worded): boolean {
  return anothers !== null && (anothers.subject !== option.subject || anothers.place !== option.place);
}

/** 苍鹭1.9亿，鹈鹕1.2亿。5月它还是1.7亿: a pronoun may take up either of two, and whose number it is shows which. */
export const isTakenUp = ({ subjects }: Pick<Claim, "subjects">): boolean => subjects[0]?.how === "reference";

/** Of fewer digits some place or list has nearly every count. */
const TELLING = 3;

/** A number that is not softened, beside one that is not either. */
function isSet({ agree, figure }: Option, { quantity }: Claim): boolean {
  return quantity.approx === null && agree === "differs" && (figure === null || isMeasured(figure));
}

/** 突破1亿 for more than 1000万: by a power of ten it is wrong however it and the right one are softened. */
function isSlippedUnit(option: Option, claim: Claim): boolean {
  const { agree, figure } = option;
  if (agree !== "differs" && agree !== "silent") return false;
  const isTold = figure === null || (figure.standing <= 2 && figure.figure?.nature === "measured");
  return isTold && slipsFrom(claim, option).includes("power of ten");
}

function slipsFrom({ quantity }: Claim, option: Option): readonly Slip[] {
  const right = valueOf(option);
  return right === null ? [] : slipsOf(quantity, right);
}

/** How likely it is that the number is wrong, by what labels said of such numbers. */
export const doubtOf = (doubtful: Doubtful, weights: Weights): number => doubtBy(doubtSigns(doubtful), weights);

/** The same by its signs: a logistic regression. */
export function doubtBy(signs: Readonly<Record<string, number>>, weights: Weights): number {
  const score = Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

/** The least share that is told from nothing. */
const LEAST = 1e-5;
const MOST_OFF = 3;
const MOST_DIGITS = 5;

/** What speaks for a slip or an exchange, or for another thing than the words were taken to name, each as a number; shares as logarithms. */
export function doubtSigns({ claim, worded, isKnown, repeated }: Doubtful): Readonly<Record<string, number>> {
  const { option, probability, next, none, agreeing, anothers } = worded;
  const [said, right] = [Number(claim.quantity.value), valueOf(option)];
  const slips = slipsFrom(claim, option);
  const signs = {
    "at all": 1,
    likely: Math.log(probability + LEAST),
    ahead: Math.log(probability / (next + LEAST)),
    none: Math.log(none + LEAST),
    agreeing: Math.log(agreeing + LEAST),
    "of another": Number(anothers !== null),
    known: Number(isKnown),
    unknown: Number(claim.unknown !== ""),
    rank: Number(claim.comparator === "rank"),
    count: Number(option.kind === "count"),
    repeated: Number(repeated !== null),
    "repeated right": Number(repeated === true),
    off: right === null ? MOST_OFF : Math.min(Math.abs(Math.log(Math.abs(said / right))), MOST_OFF),
    digits: Math.min(digitsOf(said), MOST_DIGITS),
    rearranged: Number(slips.includes("rearranged")),
    "one digit": Number(slips.includes("one digit")),
    "power of ten": Number(slips.includes("power of ten")),
  };
  return Object.fromEntries(Object.entries(signs).map(([name, value]) => [`doubt ${name}`, Number.isFinite(value) ? value : 0]));
}
