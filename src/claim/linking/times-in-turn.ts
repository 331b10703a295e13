import { daysOf } from "../../model/dates.ts";
import { nextDay } from "../../text/times/calendar.ts";
import type { TimeMention } from "../../text/times/time-mention.ts";
import { sameUnit } from "../arithmetic/likeness.ts";
import type { Claim, ClaimTime } from "../claim.ts";
import { frameOf, type Frame } from "../reading.ts";
import { COMPUTED } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage } from "./passages.ts";
import { hasRole, isRole, type Site } from "./site.ts";
import { timesIn } from "./times-said.ts";
import type { TextToken } from "./text-tokens.ts";

// Several numbers and several times, to each number its own; and what all of them come to.

/** 30, 33 and 39 million in the first, second and third quarters: to each number of a list its part of the time behind it. */
export function partInTurn({ quantity }: Site, { tokens }: Passage, time: TimeMention): Frame | undefined {
  const [frame, at] = [frameOf(time), tokens.findIndex((token) => token.kind === "time" && token.time === time)];
  if (!frame || !/ and /u.test(time.text)) return undefined;
  const last = tokens.slice(0, at).findLastIndex(({ kind }) => kind === "quantity");
  const before = tokens.slice(0, last + 1).toReversed();
  const end = before.findIndex((token) => token.kind !== "quantity" && !isJoint(token));
  const numbers = before.slice(0, end < 0 ? undefined : end).filter(({ kind }) => kind === "quantity");
  const own = numbers.toReversed().findIndex((token) => token.kind === "quantity" && token.quantity === quantity);
  return numbers.length > 1 && own >= 0 ? partsOf(frame, numbers.length)[own] : undefined;
}

export const isJoint = (token: TextToken): boolean => (token.kind === "stop" && token.level === "list") || isRole(token, "and");

/** So many numbers back, a list may begin: a constant, however long the text is. */
const BACK = 8;

/**
 * For 2019, 2020 and 2021 it had 326, 57 and 266, 649 in all; 一季度1.5亿元，二季度2.5亿元，增长67%，三季度3亿元，三季相加7亿元: of the time from the first
 * to the last of them.
 */
export function spanOfList(
  { before, after, quantity }: Site,
  { sentence, paragraph }: Passage,
  { claims }: Discourse,
): ClaimTime | undefined {
  const around = [...before, ...after.slice(0, 3)];
  const isSum = hasRole(around, "sum");
  if (!isSum && !hasRole(around, "total")) return undefined;
  let [first, last]: (Claim | undefined)[] = [undefined, undefined];
  for (const claim of claims.slice(-BACK).toReversed()) {
    // What it grew by from one to the next is told between them.
    if (isSum && COMPUTED.has(claim.comparator)) continue;
    const period = claim.time.frame?.period;
    const isNear = claim.sentence === sentence || (isSum && claim.paragraph === paragraph && sentence - claim.sentence === 1);
    const isPart = isNear && claim.comparator === "value" && sameUnit(claim.quantity, quantity);
    if (!isPart || !period || claim.time.frame?.asOf) break;
    if (first?.time.frame && nextDay(period.end) !== first.time.frame.period.start) break;
    first = claim;
    last ??= claim;
  }
  const [start, end] = [first?.time.frame?.period.start, last?.time.frame?.period.end];
  if (!start || !end || first === last) return undefined;
  return { frame: { period: { start, end }, grain: "span", asOf: false, upTo: false, carried: false }, how: "sentence" };
}

/** 2023年和2024年分别…, 2022年至2024年…分别…: as many times as numbers, each in its turn; none where they are not as many. */
export function timesInTurn(tokens: readonly TextToken[], numbers: number): (Frame | null)[] {
  const times = timesIn(tokens).filter((time) => !time.base);
  if (numbers < 2) return [];
  if (times.length === numbers) return times.map(frameOf);
  const last = times.at(-1);
  const frame = last ? frameOf(last) : null;
  return frame ? partsOf(frame, numbers) : [];
}

/** A span of whole years, quarters or months, one by one, if there are as many as numbers. */
function partsOf({ period, grain, asOf }: Frame, numbers: number): Frame[] {
  if (grain !== "span" || asOf) return [];
  const first = monthAt(period.start);
  const months = monthAt(period.end) - first + 1;
  const each = months / numbers;
  if (!period.start.endsWith("-01") || ![1, 3, 12].includes(each)) return [];
  return Array.from({ length: numbers }, (_, at) => {
    const [from, to] = [first + at * each, first + (at + 1) * each - 1];
    return {
      period: { start: daysOf(isoMonth(from)).start, end: daysOf(isoMonth(to)).end },
      grain: each === 12 ? "year" : each === 1 ? "month" : "span",
      asOf: false,
      upTo: false,
      carried: false,
    };
  });
}

const monthAt = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const isoMonth = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
