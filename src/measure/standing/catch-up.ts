import { type Interval, logScore, minus } from "./interval.ts";
import { middleDay, type ReadingSeries, type Span } from "./series.ts";

/** How long until one unit has what another has, both going on as they went between their last common readings. */
export type CatchUp =
  /** Fewer than two common readings with values above zero. */
  | { readonly kind: "not-enough-data"; readonly common: number }
  /** For every value inside the readings the chaser is level or ahead. */
  | { readonly kind: "already-ahead"; readonly at: Span }
  /** Readings overlap: which one is ahead cannot be told. */
  | { readonly kind: "cannot-tell"; readonly at: Span }
  /** For no value inside the readings, and over no window, the gap closes. */
  | { readonly kind: "never-at-this-pace"; readonly at: Span }
  | {
      readonly kind: "at-this-pace";
      readonly at: Span;
      /** Months from the middle of that period; null: for some values, or over some window, never. */
      readonly months: readonly [soonest: number, latest: number | null];
      /** By the middle values over the longest window; null where by those it never does. */
      readonly byMiddleValues: number | null;
    };

const DAYS_A_MONTH = 365.2425 / 12;
/** Over how many intervals between common readings the pace is taken: the last one, and the last two. */
const WINDOWS = [1, 2];

/** Gap between two units (logarithm of their ratio) at the middle of a period. */
interface Gap {
  readonly span: Span;
  readonly day: number;
  readonly gap: Interval;
  readonly middle: number;
}

/**
 * When `chaser` catches up with `leader`, both units of one series: what has another scope or source cannot be asked for.
 * With the gap g₀ at the beginning of a window of length t and g₁ at its end, that is t·g₁ ÷ (g₀ − g₁). It grows with g₁
 * and falls with g₀, so that its range over all values inside the readings is found at their ends.
 */
export function catchUp(series: ReadingSeries, chaser: string, leader: string): CatchUp {
  const gaps = gapsBetween(series, chaser, leader);
  const last = gaps.at(-1);
  if (!last || gaps.length < 2) return { kind: "not-enough-data", common: gaps.length };
  const at = last.span;
  if (last.gap[1] <= SAME) return { kind: "already-ahead", at };
  if (last.gap[0] <= SAME) return { kind: "cannot-tell", at };
  const starts = WINDOWS.map((intervals) => gaps[gaps.length - 1 - intervals]).filter((gap) => gap !== undefined);
  const soonest = Math.min(...starts.map((start) => monthsToClose(last, last.gap[0], [start, start.gap[1]])));
  if (soonest === Infinity) return { kind: "never-at-this-pace", at };
  const latest = Math.max(...starts.map((start) => monthsToClose(last, last.gap[1], [start, start.gap[0]])));
  const longest = starts.at(-1) ?? last;
  const byMiddleValues = monthsToClose(last, last.middle, [longest, longest.middle]);
  return { kind: "at-this-pace", at, months: [soonest, finite(latest)], byMiddleValues: finite(byMiddleValues) };
}

/** Equal logarithms of ratios differ by this much at most: "100 to 50" and "120 to 60" are one gap. */
const SAME = 1e-9;

/** Infinity where the gap does not close. */
function monthsToClose(last: Gap, now: number, [start, before]: readonly [Gap, number]): number {
  if (before - now <= SAME) return Infinity;
  if (before === Infinity) return 0;
  return ((last.day - start.day) / DAYS_A_MONTH) * (now / (before - now));
}

function gapsBetween({ units, periods, readings, direction }: ReadingSeries, chaser: string, leader: string): Gap[] {
  const [one, other] = [units.indexOf(chaser), units.indexOf(leader)];
  return periods.flatMap((span, at) => {
    const [behind, ahead] = [readings[at]?.[one], readings[at]?.[other]];
    if (!behind || !ahead) return [];
    const [low, high] = [logScore(behind, direction), logScore(ahead, direction)];
    if (!low || !high) return [];
    const middle = direction * (Math.log(pointOf(ahead)) - Math.log(pointOf(behind)));
    return [{ span, day: middleDay(span), gap: minus(high, low), middle }];
  });
}

/** The middle of a band; of a bound the end that was stated. */
function pointOf([low, high]: Interval): number {
  if (high === Infinity) return low;
  return low > 0 ? (low + high) / 2 : high;
}

function finite(months: number): number | null {
  return Number.isFinite(months) ? months : null;
}
