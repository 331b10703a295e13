import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { sameMeasure, sameTime, sameUnit, shareOne, unitFamily } from "./likeness.ts";
import type { Pair } from "./pairs.ts";
import { isQuestion, questionOf } from "./question.ts";
import { divide, isBelow, minus, NOUGHT, type Rational } from "./rational.ts";
import { heldResult } from "./results.ts";
import { tryPair } from "./trial.ts";
import { isJudged, type ArithmeticResult, type Surroundings } from "./values.ts";
import { wordingOf, type Wording } from "./wording.ts";

/** So many numbers before a claim and behind it are looked at, and so many pairs of them tried: constants, however long the text is. */
const BACK = 12;
const FORTH = 4;
const MOST_PAIRS = 8;
/** So many pairs may be expected to give the number by chance before one that does tells nothing. */
const CHANCE = 0.25;

/**
 * A second look at a computed number that the wording leaves open: of the pairs of numbers near it, the likeliest first, the one that gives it.
 * The more pairs were tried and the less exact the number is, the likelier it is chance; then it stays open. It refutes nothing.
 */
export function fitPair(claims: readonly Claim[], index: number, around: Surroundings): ArithmeticResult | undefined {
  const claim = claims[index];
  const wording = claim && wordingOf(claim.quantity);
  if (!claim || !wording || !isJudged(claim) || !COMPUTED.has(claim.comparator)) return undefined;
  const question = questionOf(claim);
  if (!isQuestion(question)) return undefined;
  const width = widthOf(wording);
  let tried = 0;
  for (const pair of pairsNear(claims, index, around)) {
    tried += claim.direction === null && claim.comparator !== "share" ? 2 : 1;
    if (tried * width > CHANCE) return undefined;
    const trial = tryPair({ claims, question, wording }, pair, around.valueOf);
    if (trial?.grade !== "holds") continue;
    const held = heldResult({ claims, claim, wording, around }, trial, false);
    return { ...held, remarks: [...held.remarks, FITTED] };
  }
  return undefined;
}

const COMPUTED: ReadonlySet<Claim["comparator"]> = new Set(["growth", "difference", "share", "multiple", "points"]);

const FITTED: Said = {
  zh: "文中没有明说由哪些数算出；附近的数里有一对得出它。",
  en: "The text does not say from which numbers; a pair of those near it gives it.",
};

/** What part of all numbers of its size the wording is true of. */
function widthOf({ holds: { low, high } }: Wording): number {
  if (!low || !high || !isBelow(NOUGHT, high)) return 1;
  return decimal(divide(minus(high, low), high));
}

const decimal = ({ n, d }: Rational): number => Number(n) / Number(d);

/** The likeliest first. */
function pairsNear(claims: readonly Claim[], index: number, { stateOf }: Surroundings): Pair[] {
  const claim = claims[index];
  if (!claim) return [];
  const pool: number[] = [];
  for (let at = Math.max(0, index - BACK); at <= index + FORTH; at += 1) {
    const other = claims[at];
    if (other && at !== index && stateOf?.(at) !== "fails" && isOperand(other, claim)) pool.push(at);
  }
  const pairs = pool.flatMap((a, at) => pool.slice(at + 1).flatMap((b) => scoredPair(claims, index, [a, b]) ?? []));
  return pairs
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_PAIRS)
    .map(({ pair }) => pair);
}

const STATES: ReadonlySet<string> = new Set(["value", "part", "sum", "mean"]);

function isOperand(other: Claim, claim: Claim): boolean {
  if (!isJudged(other) || other.quantity.change !== null || other.paragraph !== claim.paragraph) return false;
  // Behind it only what its own sentence tells.
  if (other.sentence > claim.sentence) return false;
  if (claim.quantity.kind === "points") return other.quantity.kind === "percent";
  if (other.quantity.kind !== "count" || !STATES.has(other.comparator)) return false;
  return claim.quantity.kind !== "count" || unitFamily(claim.quantity) === unitFamily(other.quantity);
}

interface Scored {
  readonly pair: Pair;
  readonly score: number;
}

/** Two numbers of one unit that are of one thing at two times, of two things at one time, or a part and its whole. */
function scoredPair(claims: readonly Claim[], index: number, [first, second]: readonly [number, number]): Scored | undefined {
  const [claim, a, b] = [claims[index], claims[first], claims[second]];
  if (!claim || !a || !b || !sameUnit(a.quantity, b.quantity)) return undefined;
  const [measure, subject, time] = [sameMeasure(a, b), shareOne(a.subjects, b.subjects), sameTime(a.time.frame, b.time.frame)];
  const place = shareOne(a.places, b.places);
  if (measure === false && claim.comparator !== "share" && claim.comparator !== "multiple") return undefined;
  if (subject === false && time === false) return undefined;
  const here = [a, b].filter(({ sentence }) => sentence === claim.sentence).length;
  if (here === 0 && Math.max(first, second) !== index - 1) return undefined;
  const isOver = claim.comparator === "growth" || claim.against.frame !== null;
  if (isOver && (subject === false || place === false)) return undefined;
  const of = [a, b].filter((one) => shareOne(one.subjects, claim.subjects) === true).length;
  const score =
    2 * here +
    of +
    (measure === true ? 1 : 0) +
    (isOver && time === false ? 2 : 0) +
    (claim.against.claims.some((at) => at === first || at === second) ? 3 : 0) -
    0.3 * (Math.abs(index - first) + Math.abs(index - second));
  const isLater = a.time.frame && b.time.frame && a.time.frame.period.end > b.time.frame.period.end;
  const [base, own] = isLater ? [second, first] : [first, second];
  return { pair: { base, own, ordered: isOver && time === false && claim.direction !== null, sure: false }, score };
}
