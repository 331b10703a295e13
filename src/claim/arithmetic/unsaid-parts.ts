import { daysOf } from "../../model/dates.ts";
import type { Claim } from "../claim.ts";
import type { Frame } from "../reading.ts";
import { added } from "./compute.ts";
import { endsBefore, type Interval } from "./interval.ts";
import { identityOf } from "./keys.ts";
import { nearest, timeKey } from "./likeness.ts";
import { listed } from "./sentences.ts";
import { HUNDRED, isBelow } from "./rational.ts";
import { partSaid, rangeAt, wholeSaid, type NoteFinding } from "./parts.ts";
import { isJudged, type Surroundings } from "./values.ts";

// Parts that the text does not tie to a whole, but whose measures, places and times do. They are remarked, never refuted:
// two numbers of one name may be drawn differently.

const MOST = 8;

interface Held {
  readonly index: number;
  readonly range: Interval;
}

/** A place in the whole, and a time in its year, each larger than what it is in; months that add up to more than their year. */
export function checkUnsaidParts(claims: readonly Claim[], around: Surroundings, note: NoteFinding): void {
  const wholes = new Map<string, Held>();
  const months = new Map<string, Map<string, Held>>();
  const parts = claims.flatMap((claim, index) => {
    const found = partsOf(claim, around);
    const range = found && rangeAt(claims, index, around);
    if (!found || !range) return [];
    if (!wholes.has(found.own)) wholes.set(found.own, { index, range });
    if (found.month !== null) noteMonth(months, found.month, { key: found.own, held: { index, range } });
    return [{ index, range, of: found.of }];
  });
  for (const { index, range, of } of parts) {
    for (const key of of) {
      const whole = wholes.get(key);
      if (!whole || whole.index === index || !endsBefore(whole.range, range)) continue;
      const tie = { part: index, whole: whole.index };
      note(index, { state: null, other: whole.index, said: partSaid(claims, tie) });
      note(whole.index, { state: null, other: index, said: wholeSaid(claims, tie) });
    }
  }
  for (const [key, held] of months) checkMonths(claims, { year: wholes.get(key), months: [...held.values()] }, note);
}

type Months = Map<string, Map<string, Held>>;

function noteMonth(months: Months, year: string, { key, held }: { key: string; held: Held }): void {
  const seen = months.get(year) ?? new Map<string, Held>();
  if (!seen.has(key) && seen.size < 12) seen.set(key, held);
  months.set(year, seen);
}

function checkMonths(
  claims: readonly Claim[],
  { year, months }: { year: Held | undefined; months: readonly Held[] },
  note: NoteFinding,
): void {
  if (!year || months.length < 2) return;
  const total = added(months.map(({ range }) => ({ face: range, range }))).range;
  if (!endsBefore(year.range, total)) return;
  const [whole, all] = [
    listed(claims, [year.index]),
    listed(
      claims,
      months.map(({ index }) => index),
    ),
  ];
  const said = {
    zh: `文中各月（${all.zh}）之和超过全年的${whole.zh}。`,
    en: `The months (${all.en}) add up to more than the year's ${whole.en}.`,
  };
  note(year.index, { state: null, other: months[0]?.index ?? year.index, said });
  for (const { index } of months.slice(0, MOST)) note(index, { state: null, other: year.index, said });
}

interface PartKeys {
  readonly own: string;
  /** What it is a part of. */
  readonly of: readonly string[];
  /** Key of the year that it is a month of. */
  readonly month: string | null;
}

function partsOf(claim: Claim, { isFlow }: Surroundings): PartKeys | undefined {
  const state = (claim.comparator === "value" || claim.comparator === "part") && claim.quantity.kind === "count";
  const identity = state && isJudged(claim) && claim.quantity.change === null ? identityOf(claim) : undefined;
  const { frame } = claim.time;
  if (!identity || !frame) return undefined;
  const key = (place: string, time: string): string => JSON.stringify([{ ...identity, place }, time]);
  const time = timeKey(frame);
  const adds = identity.series !== "" || (identity.measure !== "" && isFlow?.(identity.measure) === true);
  const year = adds ? yearAround(frame) : null;
  // The place of a company is where it sits; the place of a list is where its rows belong.
  const all = identity.place !== "" && identity.series !== "" ? [key("", time)] : [];
  const inYear = year === null ? [] : [key(identity.place, year)];
  return { own: key(identity.place, time), of: [...all, ...inYear], month: frame.grain === "month" ? (inYear[0] ?? null) : null };
}

/** The year that a stretch of time is a part of; null for a state, for a whole year and for what reaches over its end. */
function yearAround({ asOf, upTo, grain, period }: Frame): string | null {
  if (asOf || upTo || grain === "day" || grain === "year") return null;
  const { start, end } = daysOf(period.start.slice(0, 4));
  return period.end > end || (period.start === start && period.end === end) ? null : `${start} ${end}`;
}

/** Shares of one whole that come to more than all of it, however they were rounded. */
export function checkShares(claims: readonly Claim[], around: Surroundings, note: NoteFinding): void {
  const groups = new Map<string, Map<string, Held>>();
  claims.forEach((claim, index) => {
    const { comparator, quantity, unknown } = claim;
    if (comparator !== "share" || quantity.kind !== "percent" || !isJudged(claim) || unknown !== "") return;
    const range = rangeAt(claims, index, around);
    if (!range) return;
    const whole = wholeOf(claim);
    const shares = groups.get(whole) ?? new Map<string, Held>();
    const part = JSON.stringify([nearest(claim.subjects), nearest(claim.places)]);
    if (!shares.has(part)) shares.set(part, { index, range });
    groups.set(whole, shares);
  });
  for (const shares of groups.values()) checkAllShares(claims, [...shares.values()], note);
}

/** What the share is of, where that is said; else shares of one sentence are of one whole. */
function wholeOf(claim: Claim): string {
  const { against, measures, series, time, sentence, measurer } = claim;
  const said = against.claims.length + against.subjects.length > 0;
  const of = said ? [against.claims.slice(0, MOST), nearest(against.subjects)] : [sentence];
  return JSON.stringify([of, nearest(measures), nearest(series), time.frame && timeKey(time.frame), measurer?.id ?? ""]);
}

function checkAllShares(claims: readonly Claim[], shares: readonly Held[], note: NoteFinding): void {
  const { low } = added(shares.map(({ range }) => ({ face: range, range }))).range;
  if (!low || !isBelow(HUNDRED, low)) return;
  const all = listed(
    claims,
    shares.map(({ index }) => index),
  );
  const said = {
    zh: `文中同一整体的各部分（${all.zh}）合计超过100%。`,
    en: `The shares of one whole (${all.en}) add up to more than 100%.`,
  };
  const [first, second = first] = shares;
  for (const { index } of shares)
    note(index, { state: null, other: (index === first?.index ? second : first)?.index ?? index, said });
}
