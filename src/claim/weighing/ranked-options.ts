import { rankOf } from "../arithmetic/ranks.ts";
import type { Claim } from "../claim.ts";
import type { Known } from "../known.ts";
import type { CountsAsked } from "./counts-asked.ts";
import type { FiguresAsked } from "./figures-asked.ts";
import type { KnownThings } from "./known-things.ts";
import { valueOf, type Agree, type Option } from "./option.ts";
import { signs, type Weights } from "./weights.ts";

/** Lists of so many are ranked: a constant, however much is known. */
const MOST_RANKED = 400;

/**
 * Options of a rank, each with the rank that it has: of a place among all places of its list, which has every place; of a figure among all
 * that are told of the same measure, scope and time, by whomever.
 */
export function rankedOptions(
  options: readonly Option[],
  claim: Claim,
  { figures, counts }: KnownThings,
  weights: Weights,
): Option[] {
  const said = rankOf(claim);
  if (claim.comparator !== "rank" || said === undefined || said > MOST_RANKED) return [...options];
  const sign = claim.direction === "down" ? -1 : 1;
  // Of hundreds of options many are of one list, or measure, at one time.
  const ofPlaces = new Map<string, Map<string, Counted>>();
  return options.map((option) => {
    const own = countedAs(option, sign);
    const others = !own ? [] : option.kind === "count" ? placesBeside(option, counts, ofPlaces) : figuresBeside(option, figures);
    if (!own || others.length === 0) return option;
    const told = others.map((other) => turned(other, sign));
    const before = (test: (other: Counted) => boolean): number => told.filter(test).length + 1;
    const rank = before(({ value }) => value > own.value);
    const first = before(({ low }) => low > own.high);
    // Whoever has no figure may stand before it too; a list has every place, and so have shares that leave less for all others.
    const isAll = option.kind === "count" || (isShare(option, figures) && leavesLess(own.value, told));
    const last = isAll ? before(({ high }) => high > own.low) : Infinity;
    const agree: Agree = rank === said ? "agrees" : said < first || said > last ? "differs" : "silent";
    const names = [`rank ${agree} ${Math.min(said, MOST_TOLD)}`, `rank ${option.kind} ${agree}`];
    return { ...option, agree, rank, number: signs(names, weights) };
  });
}

const isShare = ({ figure }: Option, { knowledge }: FiguresAsked): boolean =>
  figure !== null && figure.unit === "%" && knowledge.measure(figure.measure)?.kind === "share";

const WHOLE = 100;
/** By so much rounded shares may come to more than all. */
const ROUNDED = 0.5;

/** 49.2%, 27% and 17%: nobody else can have 17%. Shares that come to more than all are of several wholes. */
function leavesLess(own: number, others: readonly Counted[]): boolean {
  const rest = others.reduce((left, { value }) => left - value, WHOLE - own);
  return rest >= -ROUNDED && rest < own;
}

/** Greater ranks than this weigh alike. */
const MOST_TOLD = 4;

/** A number, and all that it may be: rows of no region may be counted to any place. */
interface Counted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const turned = ({ value, low, high }: Counted, sign: 1 | -1): Counted =>
  sign === 1 ? { value, low, high } : { value: -value, low: -high, high: -low };

function countedAs(option: Option, sign: 1 | -1): Counted | undefined {
  const value = valueOf(option);
  if (value === null) return undefined;
  return turned(option.known ? rangeOf(option.known) : { value, low: value, high: value }, sign);
}

const rangeOf = ({ values: [{ value }], low, high, unplaced = 0 }: Known): Counted => ({
  value,
  low: Math.min(value, low),
  high: Math.max(value, high) + unplaced,
});

/** Counts of all other places on the same list at the same time; `made` are those of all places that were asked for. */
function placesBeside(
  { measure, place, frame, basis, measuredAt }: Option,
  counts: CountsAsked,
  made: Map<string, Map<string, Counted>>,
): Counted[] {
  if (place === "" || !frame || !basis) return [];
  const all = made.get(measuredAt) ?? new Map<string, Counted>();
  if (!made.has(measuredAt)) {
    made.set(measuredAt, all);
    const time = counts.timeOf(frame);
    for (const other of counts.known.places) {
      const count = counts.rows(measure, { place: other, group: null })[basis](time);
      if (count) all.set(other, rangeOf(count.known));
    }
  }
  return [...all].flatMap(([other, counted]) => (other === place ? [] : [counted]));
}

/** The greatest figure of everybody else in the same measure, scope and time. */
function figuresBeside({ figure, time }: Option, figures: FiguresAsked): Counted[] {
  if (!figure) return [];
  const greatest = new Map<string, number>();
  for (const { figure: other, subject, time: there } of figures.ofMeasure(figure.measure).slice(0, MOST_RANKED)) {
    const isBeside = other.scope === figure.scope && other.unit === figure.unit && there === time;
    if (!isBeside || subject === figure.entity || other.value === null) continue;
    greatest.set(subject, Math.max(greatest.get(subject) ?? -Infinity, other.value));
  }
  return Array.from(greatest.values(), (value) => ({ value, low: value, high: value }));
}
