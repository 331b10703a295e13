import { isClose, type Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { openResult } from "./results.ts";
import { endsBefore, type Interval } from "./interval.ts";
import { sameMeasure, sameTime, sameUnit, shareOne } from "./likeness.ts";
import { textOperand } from "./operands.ts";
import { linkedTo, operandsNear } from "./pairs.ts";
import { parseRational } from "./rational.ts";
import { joined, listed, NO_NUMBER, NO_OPERANDS } from "./sentences.ts";
import { isJudged, type ArithmeticResult, type Surroundings } from "./values.ts";

/**
 * 居首, the third-largest: against the numbers listed with it. A number before it that should come after it refutes; that
 * none does supports only if the text says that it is the first of these.
 */
export function checkRank(claims: readonly Claim[], index: number, around: Surroundings): ArithmeticResult {
  const claim = claims[index];
  const rank = claim && rankOf(claim);
  if (!claim || rank === undefined) return openResult(NO_NUMBER);
  const linked = linkedTo(claims, index).filter((other) => claims[other]?.quantity.kind !== "rank");
  const { near, crowded } = rankable(claims, index);
  const list = linked.length > 1 ? linked : near;
  const own = list.filter((other) => isOf(claim, claims[other]));
  const [self] = own;
  if (self === undefined || own.length > 1) return openResult(NO_OPERANDS);
  const rangeAt = (other: number): Interval | undefined => textOperand(claims, other, around.valueOf)?.range;
  const range = rangeAt(self);
  const others = list.filter((other) => other !== self && isBeside(claims[self], claims[other]));
  if (!range || others.length === 0) return openResult(NO_OPERANDS);
  const least = claim.direction === "down";
  const before = others.filter((other) => isBefore(rangeAt(other), range, least));
  const operands = [self, ...others];
  const reason = rankReason(claims, { self, before, all: others });
  // 国内第一 may well come after what is listed of the world, and one number beside it is no list.
  const isPlaces = shareOne(claim.places, claims[self]?.places ?? []) === true && !claim.subjects.some(isClose);
  const bare = claim.unknown === "" && (claim.places.length === 0 || isPlaces) && claim.scopes.length === 0;
  const drawn = linked.length > 1 || (bare && others.length > 1);
  if (before.length > rank - 1 && drawn) {
    return { ...openResult(reason, operands), state: "fails", right: String(before.length + 1) };
  }
  const known = isPlaces && bare ? rankOnList(operands, around) : undefined;
  if (known !== undefined && known !== rank && !least) {
    return { ...openResult(joined(reason, onList(known)), operands), state: "fails", right: String(known) };
  }
  const after = others.filter((other) => isBefore(range, rangeAt(other), least));
  const complete = linked.length > 1 && before.length === rank - 1 && before.length + after.length === others.length;
  return { ...openResult(reason, operands), state: complete && !crowded ? "holds" : "open" };
}

/** So many right numbers of a list show that nobody counts rows of no region to its places. */
const ENOUGH = 3;

/** Of a place, where its own number and others listed with it are those of the list, the rank that it has on that list. */
function rankOnList(operands: readonly number[], { stateOf, placesBefore }: Surroundings): number | undefined {
  const [self] = operands;
  const right = operands.filter((other) => stateOf?.(other) === "holds");
  if (self === undefined || !right.includes(self) || right.length < ENOUGH) return undefined;
  const before = placesBefore?.(self);
  return before === undefined ? undefined : before + 1;
}

const onList = (rank: number): Said => ({
  zh: `在整个名单上它列第${rank}。`,
  en: `On the whole list it is number ${rank}.`,
});

function rankable(claims: readonly Claim[], index: number): { near: readonly number[]; crowded: boolean } {
  const claim = claims[index];
  const { near, crowded } = operandsNear(claims, index);
  const inSentence = near.filter((other) => claims[other]?.sentence === claim?.sentence);
  // 豆包x、DeepSeek y、千问z。DeepSeek位居第二: a sentence that tells no number ranks those of the one before.
  const before = near.filter((other) => claims[other]?.sentence !== claim?.sentence);
  return { near: inSentence.length === 0 ? before : inSentence, crowded };
}

/** The rank that a number tells; undefined where it tells none that a list could have. */
export function rankOf({ quantity: { kind, value } }: Claim): number | undefined {
  const rank = kind === "rank" && typeof value === "string" ? parseRational(value) : undefined;
  return rank && rank.d === 1n && rank.n > 0n && rank.n < 1000n ? Number(rank.n) : undefined;
}

/** The number of the thing that is ranked: of its subject or its place. */
function isOf(claim: Claim, other: Claim | undefined): boolean {
  if (!other || !isJudged(other)) return false;
  const [subject, place] = [shareOne(claim.subjects, other.subjects), shareOne(claim.places, other.places)];
  return subject !== false && place !== false && (subject === true || place === true) && sameMeasure(claim, other) !== false;
}

/** A number of another subject or place, and of the same measure and time; no sum of several. */
function isBeside(self: Claim | undefined, other: Claim | undefined): boolean {
  if (!self || !other || !isJudged(other) || !sameUnit(self.quantity, other.quantity)) return false;
  if (other.comparator !== "value" && other.comparator !== "part") return false;
  const apart = shareOne(self.subjects, other.subjects) === false || shareOne(self.places, other.places) === false;
  const alike = sameMeasure(self, other) === true && sameTime(self.time.frame, other.time.frame) !== false;
  return apart && alike && shareOne(self.scopes, other.scopes) !== false;
}

function isBefore(a: Interval | undefined, b: Interval | undefined, least: boolean): boolean {
  if (!a || !b) return false;
  return least ? endsBefore(a, b) : endsBefore(b, a);
}

interface Ranked {
  readonly self: number;
  readonly before: readonly number[];
  readonly all: readonly number[];
}

function rankReason(claims: readonly Claim[], { self, before, all }: Ranked): Said {
  const own = listed(claims, [self]);
  if (before.length === 0) {
    const others = listed(claims, all);
    return {
      zh: `与它并列的${others.zh}都不排在${own.zh}之前。`,
      en: `Of the numbers listed with it (${others.en}) none comes before ${own.en}.`,
    };
  }
  const first = listed(claims, before);
  return {
    zh: `文中列出的${first.zh}排在${own.zh}之前。`,
    en: `The text itself lists ${first.en} before ${own.en}.`,
  };
}
