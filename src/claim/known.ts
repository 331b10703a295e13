import type { Said } from "./said.ts";
import type { Evidence } from "./checked-claim.ts";

/** One number that sources give for what was asked, and the ways to arrive at it. */
export interface KnownValue {
  readonly value: number;
  /** "announced", "by date filed": for the reason of a verdict. */
  readonly how: readonly Said[];
  readonly evidence: readonly Evidence[];
}

export const HOW_ANNOUNCED: Said = { en: "announced", zh: "公布数" };
export const HOW_LATER: Said = { en: "by what was announced later", zh: "由后来公布的数推出" };
export const HOW_TOTALS: Said = { en: "by the announced totals", zh: "由公布的总数推出" };

export interface Known {
  /** The best first; equal ones are one. */
  readonly values: readonly [KnownValue, ...KnownValue[]];
  /** Whichever day and clock is meant, the number lies between these two. */
  readonly low: number;
  readonly high: number;
  /** Rows of no region that others may count here too. */
  readonly unplaced?: number;
  /** Counts that a careful reader would not mean, but that explain a number that agrees with them. */
  readonly beside?: readonly KnownValue[];
}

export interface Missing {
  /** What would be needed. */
  readonly missing: Said;
}

export type Answer = Known | Missing;

export const isKnown = (answer: Answer): answer is Known => "values" in answer;

/** Equal values become one, with all ways to it; the order of first appearance stays. */
export function mergeEqual(values: readonly KnownValue[]): KnownValue[] {
  const merged = new Map<number, KnownValue>();
  for (const { value, how, evidence } of values) {
    const same = merged.get(value);
    if (!same) merged.set(value, { value, how, evidence });
    else merged.set(value, { value, how: joined(same.how, how), evidence: [...same.evidence, ...evidence] });
  }
  return [...merged.values()];
}

/** What can be worked out from an announcement adds nothing to the announcement itself. */
const DERIVED: ReadonlySet<Said> = new Set([HOW_LATER, HOW_TOTALS]);

function joined(ways: readonly Said[], others: readonly Said[]): readonly Said[] {
  const more = others.filter((way) => !ways.includes(way) && !(DERIVED.has(way) && ways.includes(HOW_ANNOUNCED)));
  return [...ways, ...more];
}

/** An answer with at least one value; else what is missing. */
export function known(values: readonly KnownValue[], bounds: Omit<Known, "values">, missing: Said): Answer {
  const [best, ...rest] = mergeEqual(values);
  return best ? { values: [best, ...rest], ...bounds } : { missing };
}
