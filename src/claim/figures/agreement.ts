import { differsByASlip, roundAlike, significantDigits } from "../../measure/figures/round-alike.ts";
import type { Observation } from "../../model/observations.ts";
import { memo, memoText } from "../../model/memo.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import { includes, overlap, toleranceOf, type Range } from "../tolerance.ts";

/**
 * How a figure lies to a number. `agrees`: within the wording and the digits said. `near`: cut instead of rounded, or within what the
 * wording allows; nobody can say. `silent`: a bound or a band that neither tells this number nor excludes it.
 */
export type Agreement = "agrees" | "near" | "differs" | "silent";

/** Digits of the number as the text writes it: "1.59" of 1.59亿; those of its value where it is written in words. */
export const digitsSaid = memo(({ text, value }: Pick<Quantity, "text" | "value">): string => {
  const written = /\d[\d,]*(?:\.\d+)?/u.exec(text.normalize("NFKC"))?.[0].replaceAll(",", "");
  return written ?? (typeof value === "string" ? value : value[0]);
});

export function agreement(quantity: Quantity, figure: Observation): Agreement {
  const { value, kind } = figure;
  if (kind === "band" || value === null) return asBand(quantity, figure);
  if (kind === "value") return withValue(quantity, { value, digits: figure.figure?.digits ?? String(value) });
  return asBound(quantity, figure, value);
}

interface Read {
  readonly value: number;
  readonly digits: string;
}

function withValue(quantity: Quantity, read: Read): Agreement {
  if (typeof quantity.value !== "string") return inRange(quantity.value, read.value);
  const said = Number(quantity.value);
  if (!Number.isFinite(said)) return "silent";
  if (quantity.approx !== null) return within(quantity, read);
  return rounded({ value: said, digits: digitsSaid(quantity) }, read);
}

/** Digits that leave so much open tell no number: 1亿 is no rounding of 1.3亿 that a reader would take for it. */
const CLOSE = 0.05;
/** A text with more digits than the figure is its source only where the figure shows as many as this. */
const FINE = 3;
/** Two numbers further apart than this are no roundings of each other, to however few digits, nor is the one the other cut. */
const FAR = 0.5;

/**
 * Is the one the other, rounded to the digits said? What differs by one in the last of three digits or more may be two roundings of
 * one number, if the digits stand for more than single things: 1.93亿 and 1.94亿, not 147 and 148.
 */
function rounded(said: Read, read: Read): Agreement {
  if (said.value === read.value) return "agrees";
  const apart = Math.abs(said.value - read.value) / Math.abs(read.value);
  if (apart > FAR) return "differs";
  const [here, there] = [significantDigits(said.digits), significantDigits(read.digits)];
  if (roundAlike(said, read)) {
    if (here <= there || there >= FINE) return apart <= CLOSE ? "agrees" : "near";
    return apart <= CLOSE ? "near" : "differs";
  }
  if (isCut(said.value, said.digits, read.value)) return "near";
  const unit = 10 ** (magnitude(read.value) + 1 - Math.min(here, there));
  const oneOff = Math.abs(said.value - read.value) < unit * 1.001;
  return oneOff && apart <= CLOSE / 5 && unit !== 1 ? "near" : "differs";
}

const magnitude = (value: number): number => (value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))));

function inRange([low, high]: readonly [string, string], value: number): Agreement {
  return includes({ low: Number(low), high: Number(high) }, value) ? "agrees" : "differs";
}

/** Half of the last digit that the figure shows may have been rounded away. */
function within(quantity: Quantity, { value, digits }: Read): Agreement {
  const half = 10 ** (magnitude(value) + 1 - significantDigits(digits)) / 2;
  const range: Range = { low: value - half, high: value + half };
  const { holds, allows } = toleranceOf(quantity);
  if (includes(holds, value) || (half < value / 100 && overlap(holds, range))) return "agrees";
  return overlap(allows, range) ? "near" : "differs";
}

/** 1.5亿 for 15900万: digits left out and not rounded. */
function isCut(said: number, digits: string, value: number): boolean {
  const kept = significantDigits(digits);
  if (kept === 0 || said <= 0 || value <= said) return false;
  const step = 10 ** (magnitude(said) + 1 - kept);
  return value - said < step;
}

const UP: ReadonlySet<Quantity["approx"]> = new Set(["over", "at-least", "part"]);
const DOWN: ReadonlySet<Quantity["approx"]> = new Set(["under", "at-most", "near"]);

/** “At least 1500万” tells 1500万 and 突破1500万; of any other number it says nothing that could be held against it. */
function asBound(quantity: Quantity, { figure, low, high }: Observation, value: number): Agreement {
  if (typeof quantity.value !== "string") return "silent";
  const { approx } = quantity;
  if ((low !== null && DOWN.has(approx)) || (high !== null && UP.has(approx))) return "silent";
  const said = { value: Number(quantity.value) * (quantity.unit === "成" ? 10 : 1), digits: digitsSaid(quantity) };
  return rounded(said, { value, digits: figure?.digits ?? String(value) }) === "agrees" ? "agrees" : "silent";
}

function asBand({ value }: Quantity, { low, high }: Observation): Agreement {
  if (typeof value === "string" || low === null || high === null) return "silent";
  return Number(value[0]) === low && Number(value[1]) === high ? "agrees" : "silent";
}

const POWERS = [1, 2, 3, 4, 8] as const;

/** The power of ten by which the number lies off the figure, all digits being right: 10 billion for 10亿 is 1. Null where it is none. */
export function powerSlip(quantity: Quantity, figure: Observation): number | null {
  const { value } = quantity;
  if (typeof value !== "string" || figure.kind !== "value" || figure.value === null) return null;
  const plain = { ...quantity, approx: null };
  const ratio = Number(value) / figure.value;
  for (const power of POWERS) {
    for (const sign of [1, -1]) {
      // What agrees is close.
      if (!(Math.abs(ratio / 10 ** (sign * power) - 1) < 2 * CLOSE)) continue;
      if (agreement({ ...plain, value: String(Number(value) / 10 ** (sign * power)) }, figure) === "agrees") return sign * power;
    }
  }
  return null;
}

/** Does the figure tell this very number, whatever softens it? A bound keeps its wording, for 不足1亿 is not “at least 1亿”. */
export function tellsNumber(quantity: Quantity, figure: Observation): boolean {
  return agreement(figure.kind === "value" ? { ...quantity, approx: null } : quantity, figure) === "agrees";
}

/**
 * All of at least `least` digits right but the power of ten, or two neighbours changed over, or one of four or more digits other: the
 * number itself shows what was meant.
 */
export function isSlipOfThePen(quantity: Quantity, figure: Observation, least: number = FINE): boolean {
  const said = digitsSaid(quantity);
  if (figure.kind !== "value" || figure.value === null || typeof quantity.value !== "string") return false;
  const one = shownOf(said);
  if (one.length < least) return false;
  if (powerSlip(quantity, figure) !== null) return true;
  const ratio = Number(quantity.value) / figure.value;
  if (ratio < 0.1 || ratio > 10) return false;
  const other = shownOf(figure.figure?.digits ?? "");
  if (one.length !== other.length) return false;
  return isTransposed(one, other) || (one.length > FINE && differsByASlip(one, other));
}

function isTransposed(one: string, other: string): boolean {
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  if (at < 0) return false;
  const swapped = one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2);
  return swapped === other;
}

/** Digits that count: "1.65" and "16500" are the same three. */
const shownOf = memoText((digits: string): string =>
  digits
    .replace(/^0*[.]?0*/u, "")
    .replace(".", "")
    .replace(/0+$/u, ""),
);

/** Is the number what a slip of the pen would make of the figure: within a factor of two, or a power of ten off? */
export function isSlip(quantity: Quantity, figure: Observation): boolean {
  const said = Number(typeof quantity.value === "string" ? quantity.value : quantity.value[0]);
  const { value } = figure;
  if (value === null || value <= 0 || said <= 0) return false;
  const ratio = said / value;
  return (ratio > 0.5 && ratio < 2) || powerSlip(quantity, figure) !== null;
}
