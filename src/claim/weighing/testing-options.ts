import { daysOf, type Period } from "../../model/dates.ts";
import type { KnownFigure } from "../check-facts.ts";
import type { Option } from "./option.ts";
import type { Tellable } from "./tellable.ts";
import { signs, weightOf, type Weights } from "./weights.ts";

// Options from the few parts that a test is about.

interface OptionParts extends Partial<Omit<Option, "period" | "signs" | "number" | "known">> {
  /** ISO prefix. */
  readonly period?: string;
  readonly value?: number;
  readonly says?: readonly string[];
  readonly number?: readonly string[];
}

export const days = (prefix: string): Period => daysOf(prefix);

/** A count of one list at a day, of a value, with signs of these names. */
export function buildOption(parts: OptionParts, weights: Weights = {}): Option {
  const { period = "2025-06", value = 100, says = [], number = [], ...rest } = parts;
  return {
    kind: "count",
    subject: "",
    measure: "permits",
    place: "",
    period: days(period),
    frame: null,
    basis: "total",
    figure: null,
    line: [parts.kind ?? "count", parts.subject, parts.measure, parts.place].join("|"),
    time: period,
    measuredAt: `${parts.measure}|${period}`,
    known: parts.figure ? null : { values: [{ value, how: [], evidence: [] }], low: value, high: value },
    agree: "untried",
    base: null,
    rank: null,
    signs: [signs(says, weights)],
    number: signs(number, weights),
    ...rest,
  };
}

/** A figure of the app's users whose time is said, from which a number differs. */
export const buildFigureOption = (figure: KnownFigure, parts: OptionParts = {}): Option =>
  buildOption({ kind: "figure", subject: "app", measure: "users", figure, agree: "differs", says: ["time same"], ...parts });

/** What an option is made of. */
export const tellableOf = (option: Option): Tellable => ({
  asked: option,
  frame: option.frame,
  said: option.signs,
  words: weightOf(option.signs),
  agree: option.agree,
  number: option.number,
});
