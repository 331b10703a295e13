import type { Claim } from "../claim.ts";
import { added, compute, type Operand } from "./compute.ts";
import { sameMeasure, sameTime, sameUnit } from "./likeness.ts";
import { textOperand } from "./operands.ts";
import { best, trialsOf, type Asked, type Trial } from "./trial.ts";
import { isJudged, type ValueOf } from "./values.ts";

/**
 * 868款，比2025年底多出120款，增幅16%: the base is not written, but the number and its increase are. It may refute if growth and
 * increase are said to be over the same time.
 */
export function throughDifference(
  asked: Asked,
  index: number,
  valueOf: ValueOf,
): { readonly trial: Trial; readonly sure: boolean } | undefined {
  const { claims } = asked;
  const claim = claims[index];
  if (claim?.comparator !== "growth") return undefined;
  const at = nearBefore(claims, index, (other) => isChange(other, claim));
  const change = at === undefined ? undefined : claims[at];
  if (at === undefined || !change) return undefined;
  const from = nearBefore(claims, at, (other) => isState(other, change));
  const [own, by] = [from === undefined ? undefined : textOperand(claims, from, valueOf), textOperand(claims, at, valueOf)];
  const base = own && by && baseOf(own, by, directionOf(change) === "down");
  const trial = own && base && best(trialsOf(asked.question, asked.wording, own, base));
  return trial && { trial, sure: sameTime(change.against.frame, claim.against.frame) === true || isNext(change, claim) };
}

const FAR = 4;
/** ，增幅 and no more: 同比 or another base would not fit in between. */
const NEXT = 3;

function isNext(change: Claim, claim: Claim): boolean {
  const gap = claim.quantity.start - change.quantity.end;
  return claim.language === "zh" && claim.against.frame === null && gap > 0 && gap <= NEXT;
}

/** The change that a growth stands right behind; undefined where there is none. */
export function changeBefore(claims: readonly Claim[], index: number): number | undefined {
  const [change, claim] = [claims[index - 1], claims[index]];
  const isOf = change && claim?.comparator === "growth" && change.sentence === claim.sentence;
  return isOf && isChange(change, claim) && isNext(change, claim) ? index - 1 : undefined;
}

function nearBefore(claims: readonly Claim[], index: number, fits: (claim: Claim) => boolean): number | undefined {
  const sentence = claims[index]?.sentence;
  for (let at = index - 1; at >= 0 && at >= index - FAR; at -= 1) {
    const claim = claims[at];
    if (claim?.sentence !== sentence) return undefined;
    if (claim && fits(claim)) return at;
  }
  return undefined;
}

const directionOf = ({ quantity, direction }: Claim): "up" | "down" | null => quantity.change ?? direction;

function isChange(other: Claim, claim: Claim): boolean {
  const alike = directionOf(other) !== null && directionOf(other) === directionOf(claim);
  const overOneTime = sameTime(other.against.frame, claim.against.frame) !== false;
  return other.comparator === "difference" && other.quantity.kind === "count" && isJudged(other) && alike && overOneTime;
}

function isState(other: Claim, change: Claim): boolean {
  const counted = other.comparator === "value" && other.quantity.kind === "count" && isJudged(other);
  return counted && sameUnit(other.quantity, change.quantity) && sameMeasure(other, change) !== false;
}

function baseOf(own: Operand, by: Operand, fell: boolean): Operand | undefined {
  const claims = [...own.claims, ...by.claims];
  if (fell) return { ...added([own, by]), claims };
  const truth = compute("gain", own, by);
  return truth && { ...truth, claims };
}
