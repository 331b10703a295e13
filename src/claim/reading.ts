import { daysOf, type Period } from "../model/dates.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import type { DateMention, Grain } from "../text/times/time-mention.ts";
import type { Said } from "./said.ts";

/** The time a count is told for. */
export interface Frame {
  readonly period: Period;
  readonly grain: Grain;
  /** The state on the last day, not what happened in the period. */
  readonly asOf: boolean;
  /** 到2025年12月: the state on its last day, if the number is called a total. */
  readonly upTo: boolean;
  readonly carried: boolean;
}

/** What stands on one day, and not what happened in a time. */
export const isState = ({ asOf, period }: Frame): boolean => asOf || period.start === period.end;

/** The state on a day. */
export const dayFrame = (day: string): Frame => ({
  period: { start: day, end: day },
  grain: "day",
  asOf: true,
  upTo: false,
  carried: false,
});

/**
 * `total`: all so far, at a date. `added`: new in a period. `added-by`: new by a date, since when is not said. `either`:
 * 2024年…241款 may be a total or an increase.
 */
export type Basis = "total" | "added" | "added-by" | "either";

/**
 * How far a reading goes without guessing. `explicit`: all is said beside the number. `near`: in its sentence or by plain
 * reference. `inherited`: from an earlier sentence. `weak`: something was not understood; it may support, never refute.
 */
export const TRUST = ["weak", "inherited", "near", "explicit"] as const;
export type Trust = (typeof TRUST)[number];

/** What an earlier sentence counted, and when: what 北京209款 may be a part of. */
export interface Context {
  /** Index of the sentence that said it. */
  readonly sentence: number;
  readonly series: string;
  readonly frame: Frame;
  readonly basis: Basis;
}

/** What a number is taken to say. */
export interface Reading {
  /** `difference`: between `base` and `frame`; `growth`: the same in per cent; `share`: of a place in all. */
  readonly kind: "count" | "difference" | "growth" | "share";
  /** More than one where the text leaves open which is meant. */
  readonly series: readonly string[];
  readonly place: string | null;
  /** A place that was named earlier and may still be meant. */
  readonly otherPlace: string | null;
  readonly basis: Basis;
  /** null: the sentence gives no date; `contexts` are what may be meant. */
  readonly frame: Frame | null;
  readonly base: Frame | null;
  readonly contexts: readonly Context[];
  readonly trust: Trust;
  /** How far it goes for a number that is wrong as a total and as an increase, where which is meant is all that is open. */
  readonly eitherWay?: Trust;
  /** Why it is not trusted more. */
  readonly doubt: Said | null;
}

export interface Claim {
  readonly quantity: Quantity;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly paragraph: number;
  /** The sentence whose list of places it goes on with: what is right there bears out its time too. */
  readonly leans?: number;
  /** null where the number cannot be tied to a count at all; `open` then says what is missing. */
  readonly reading: Reading | null;
  readonly open: Said | null;
}

export function frameOf(date: DateMention): Frame | null {
  const { period, grain, asOf, upTo, carried } = date;
  if (period && asOf && grain === "span")
    return { period: { start: period.end, end: period.end }, grain: "day", asOf, upTo, carried };
  return period && { period, grain, asOf, upTo, carried };
}

/** For programs: "2025-12-31", "2025-07" or "2025-07-01 to 2025-12-31". */
export function describePeriod({ start, end }: Period): string {
  const name = [end, end.slice(0, 7), end.slice(0, 4)].find((prefix) => {
    const days = daysOf(prefix);
    return days.start === start && days.end === end;
  });
  return name ?? `${start} to ${end}`;
}

/** The state of one list on a day, or what it gained in a time: nothing of it is left open, and nothing else rests on it. */
export function countReading(
  { series, place, basis, frame }: Pick<Reading, "place" | "basis" | "frame"> & { readonly series: string },
  trust: Trust = "weak",
): Reading {
  return {
    kind: "count",
    series: [series],
    place,
    otherPlace: null,
    basis,
    frame,
    base: null,
    contexts: [],
    trust,
    doubt: null,
  };
}
