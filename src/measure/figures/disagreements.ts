import { contentId } from "../../model/ids.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Disagreement, DisagreementReason, Observation } from "../../model/observations.ts";
import { differsByASlip, roundAlike, significantDigits, unitSlip } from "./round-alike.ts";
import { daysApart, nested, overlaps, sameDays, spanOf, type Days } from "./spans.ts";

/** A reading with its days; those without a date or a number cannot be held against anything. */
interface Reading {
  readonly one: Observation;
  readonly days: Days;
  /** Every number that the figure allows. */
  readonly low: number;
  readonly high: number;
}

/** Comes first where both are of one thing: the reading that its measure prefers. */
export type Order = (left: Observation, right: Observation) => number;

export interface Known {
  readonly order: Order;
  /** Measures that add up over time. */
  readonly flows: ReadonlySet<string>;
}

const YEAR = 365;
const QUARTER = 92;
/** "About" allows what rounding to its digits would; a tenth is the most that newsrooms mean by it. */
const ABOUT = 0.1;
/** By how much one "over" must pass another to say something else. */
const MORE = 1.25;

/**
 * Every pair of readings that do not go together, each with its likely reason. Figures of two stated scopes never dispute each
 * other; outlets that repeat one reading are no pair; a bound disagrees only with what lies beyond it.
 */
export function findDisagreements(observations: readonly Observation[], { order, flows }: Known): Disagreement[] {
  const readings = observations.flatMap(readingOf);
  const byEntity = groupBy(readings, ({ one }) => JSON.stringify([one.entity, one.unit]));
  const found = [...byEntity.values()].flatMap((group) =>
    group.flatMap((left, at) => group.slice(at + 1).flatMap((right) => disagreement(left, right, { group, order, flows }))),
  );
  return onePerReading(found, new Map(observations.map((one) => [one.id, one])));
}

function readingOf(one: Observation): Reading[] {
  const days = spanOf(one);
  if (!days || !one.figure || one.entity === null) return [];
  if (one.figure.excluded.some((code) => code !== "no-address" && code !== "as-written" && code !== "unit-slip")) return [];
  const { value, low, high, kind } = one;
  if (kind === "band") return low === null || high === null ? [] : [{ one, days, low, high }];
  if (value === null) return [];
  if (one.figure.wording === "about") return [{ one, days, low: value * (1 - ABOUT), high: value * (1 + ABOUT) }];
  if (kind === "bound") return [{ one, days, low: low ?? -Infinity, high: high ?? Infinity }];
  return [{ one, days, low: value, high: value }];
}

interface Field extends Known {
  readonly group: readonly Reading[];
}

function disagreement(left: Reading, right: Reading, field: Field): Disagreement[] {
  const reason = left.one.measure === right.one.measure ? apart(left, right, field) : twoMeasures(left, right);
  const { entity } = left.one;
  if (reason === undefined || entity === null) return [];
  const [first, second] = field.order(left.one, right.one) <= 0 ? [left.one, right.one] : [right.one, left.one];
  const id = contentId("disagreement", first.id, second.id);
  return [{ id, reason, left: first.id, right: second.id, measure: first.measure, entity, group: first.group }];
}

function apart(left: Reading, right: Reading, { group, flows }: Field): DisagreementReason | undefined {
  const [one, other] = [left.one, right.one];
  if (one.figure?.reading === other.figure?.reading) return undefined;
  if (one.scope !== other.scope && one.scope !== "" && other.scope !== "") return undefined;
  if (!overlaps(left.days, right.days)) return acrossTime(left, right);
  if (alike(one, other)) return undefined;
  if (flows.has(one.measure) && !sameDays(left.days, right.days)) return partOverWhole(left, right);
  if (left.low <= right.high && right.low <= left.high && !boundsApart(left, right)) return undefined;
  return reasonOf(left, right, group);
}

function reasonOf(left: Reading, right: Reading, group: readonly Reading[]): DisagreementReason | undefined {
  const [one, other] = [left.one, right.one];
  const [here, there] = [one.figure, other.figure];
  if (unitSlip(one.value ?? 0, other.value ?? 0) !== null) return "unit";
  if (isStale(left, right, group) || isStale(right, left, group)) return "stale";
  const oneMeasurer = here?.measurer === there?.measurer || here?.measurer === "" || there?.measurer === "";
  const days = sameDays(left.days, right.days);
  if (oneMeasurer && days && differsByASlip(here?.digits ?? "", there?.digits ?? "")) return "slip";
  // Where the words leave the dates open, the two may well be of two months.
  if (!days && (here?.about || there?.about)) return undefined;
  if (here?.measurer !== there?.measurer && here?.measurer !== "" && there?.measurer !== "") return "other-measurer";
  if (one.scope !== other.scope || here?.nature !== there?.nature) return "other-definition";
  // A mean over a quarter and its last month are two readings that differ as they should.
  if (!days) return nested(left.days, right.days) ? "other-span" : undefined;
  return here?.measurer === there?.measurer && here?.measurer !== "" ? "other-definition" : "other-measurer";
}

/** Of what adds up over time a part and its whole differ as they should, unless the part is the larger. */
function partOverWhole(left: Reading, right: Reading): DisagreementReason | undefined {
  if (!nested(left.days, right.days) || left.one.scope !== right.one.scope) return undefined;
  const length = ({ days }: Reading) => days.last - days.first;
  const [part, whole] = length(left) < length(right) ? [left, right] : [right, left];
  return part.low > whole.high ? "part-over-whole" : undefined;
}

/** Of two "over" for one time the lower says too little, if it is not the other rounded. */
function boundsApart({ one, days }: Reading, { one: other, days: there }: Reading): boolean {
  const [low, least] = [one.low ?? 0, other.low ?? 0];
  return (
    one.kind === "bound" && other.kind === "bound" && sameDays(days, there) && Math.min(low, least) * MORE < Math.max(low, least)
  );
}

/** Figures of two times dispute each other only where one seems to be the other told again. */
function acrossTime(left: Reading, right: Reading): DisagreementReason | undefined {
  if (daysApart(left.days, right.days) > QUARTER) return undefined;
  const asWritten = [left.one, right.one].some(({ figure }) => figure?.excluded.includes("as-written"));
  if (asWritten && unitSlip(left.one.value ?? 0, right.one.value ?? 0) !== null) return "unit";
  return toldTwice(left, right) ? "two-dates" : undefined;
}

/** Values of two bounds or of a rounded number are not held against each other digit by digit. */
function alike(left: Observation, right: Observation): boolean {
  if (left.value === null || right.value === null || !left.figure || !right.figure) return false;
  return roundAlike({ value: left.value, digits: left.figure.digits }, { value: right.value, digits: right.figure.digits });
}

/** One exact number for two dates of one season. Round numbers are reached more than once; of what only grows they are not. */
function toldTwice(left: Reading, right: Reading): boolean {
  const [one, other] = [left.one, right.one];
  if (one.value === null || one.value !== other.value || one.unit === "%") return false;
  if (one.figure?.measurer !== other.figure?.measurer && one.figure?.measurer !== "" && other.figure?.measurer !== "")
    return false;
  return significantDigits(one.figure?.digits ?? "") >= 3;
}

/** One number for one time under two measures: daily users told as monthly, monthly ones as users. */
function twoMeasures(left: Reading, right: Reading): DisagreementReason | undefined {
  const [one, other] = [left.one, right.one];
  if (one.value === null || one.value !== other.value || one.unit === "%" || one.unit === "") return undefined;
  if (one.scope !== other.scope && one.scope !== "" && other.scope !== "") return undefined;
  return overlaps(left.days, right.days) ? "two-measures" : undefined;
}

/** Does the first look like a number of a year or more ago, told as new: far from its contemporaries, amid its elders? */
function isStale(old: Reading, now: Reading, group: readonly Reading[]): boolean {
  const [value, today] = [old.one.value ?? 0, now.one.value ?? 0];
  if (value <= 0 || today <= 0 || Math.max(value / today, today / value) < 2) return false;
  const elders = group.filter(
    ({ one, days }) => one.measure === old.one.measure && one.value !== null && days.last < old.days.first - YEAR,
  );
  if (elders.length < 2) return false;
  const values = elders.map(({ one }) => one.value ?? 0);
  return value >= Math.min(...values) && value <= Math.max(...values);
}

/** Several outlets of one reading disagree with another only once. */
function onePerReading(found: readonly Disagreement[], byId: ReadonlyMap<string, Observation>): Disagreement[] {
  const readingOfId = (id: string) => byId.get(id)?.figure?.reading ?? id;
  const seen = new Set<string>();
  return found.filter(({ left, right, reason }) => {
    const key = JSON.stringify([reason, ...[readingOfId(left), readingOfId(right)].toSorted()]);
    return !seen.has(key) && seen.add(key);
  });
}
