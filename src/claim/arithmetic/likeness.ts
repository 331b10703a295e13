import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Claim, Link } from "../claim.ts";
import type { Frame } from "../reading.ts";
import { isBelow, parseRational } from "./rational.ts";

// Whether two numbers are of one thing, one time, one unit: true, false, or undefined where one of them does not say.

export type Likeness = boolean | undefined;

/** Ids of the nearest things of a list: what stands further away is only what may be meant if nothing is nearer. */
export function nearest(links: readonly Link[]): readonly string[] {
  const [first] = links;
  if (!first) return [];
  return links.slice(0, MOST_LINKS).flatMap(({ id, how }) => (how === first.how ? [id] : []));
}

/** A claim is not of more things than this, whatever stands around it. */
const MOST_LINKS = 16;

export function shareOne(a: readonly Link[], b: readonly Link[]): Likeness {
  const [left, right] = [nearest(a), nearest(b)];
  if (left.length === 0 || right.length === 0) return undefined;
  return left.some((id) => right.includes(id));
}

/** Of one day, or of one stretch of time from its first to its last day. */
export function sameTime(a: Frame | null, b: Frame | null): Likeness {
  if (!a || !b) return undefined;
  if (a.period.end !== b.period.end) return false;
  return a.asOf || b.asOf || a.period.start === b.period.start;
}

/** The same for two times that are one: the state on a day and what happened in the time that ends on it are two. */
export function timeKey({ asOf, grain, period }: Frame): string {
  return asOf || grain === "day" ? `by ${period.end}` : `${period.start} ${period.end}`;
}

/** Does `a` end before `b` does? */
export function isEarlier(a: Frame | null, b: Frame | null): Likeness {
  return a && b ? a.period.end < b.period.end : undefined;
}

/** A day is not compared with a month, nor what happened in a year with what stood at its end. */
export function sameGrain(a: Frame | null, b: Frame | null): Likeness {
  if (!a || !b) return undefined;
  return isDay(a) === isDay(b);
}

const isDay = ({ grain, asOf }: Frame): boolean => grain === "day" || asOf;

/** One series or one measure, and no other one beside it. */
export function sameMeasure(a: Claim, b: Claim): Likeness {
  const [series, measures] = [shareOne(a.series, b.series), shareOne(a.measures, b.measures)];
  if (series === false || measures === false) return false;
  return series ?? measures;
}

const THINGS = new Set(["款", "个", "项", "件", "种", "起", "条", "部", "例", "篇"]);
const PEOPLE = new Set(["人", "名", "位"]);
const MONEY: ReadonlyMap<string, string> = new Map([
  ["元", "元"],
  ["人民币", "元"],
  ["美元", "美元"],
  ["港元", "港元"],
  ["欧元", "欧元"],
  ["日元", "日元"],
]);

/** What can be added and divided: 款 and 个 are one, 元 and 美元 are two. "" for a number of nothing named. */
export function unitFamily({ kind, unit }: Quantity): string {
  if (kind === "percent") return "%";
  if (kind !== "count") return kind;
  if (THINGS.has(unit)) return "things";
  if (PEOPLE.has(unit)) return "people";
  return MONEY.get(unit) ?? unit.toLowerCase();
}

/** A bare number may be of what another names, but never of its money. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  const [left, right] = [unitFamily(a), unitFamily(b)];
  if (left === right) return true;
  if (a.kind !== "count" || b.kind !== "count") return false;
  return (left === "" || right === "") && !MONEY.has(a.unit) && !MONEY.has(b.unit);
}

/** Is the number of `a` above that of `b`? */
export function isLarger(a: Claim, b: Claim): Likeness {
  const [left, right] = [a, b].map(({ quantity: { value } }) => parseRational(typeof value === "string" ? value : value[0]));
  return left && right && isBelow(right, left);
}
