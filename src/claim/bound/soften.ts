import type { Quantity } from "../../text/quantities/quantity.ts";
import { includes, toleranceOf } from "../tolerance.ts";
import type { Problem, Softener } from "./binding.ts";
import { compareRational, decimalFigure, roundTo, subtract, timesTen, toNumber, ONE, type Rational } from "./rational.ts";

export interface Softened {
  readonly value: Rational;
  readonly word: "exact" | "about" | "near" | "over";
}

/**
 * A number rounded to a multiple of 10^power, with a word before it that is true. `near` and `about` are no further off than
 * half a step, and all keep to what the checker of other people's texts lets such a word mean.
 */
export function softened(value: Rational, softener: Softener, power: number): Softened | Problem {
  const rounded = roundTo(value, power, softener === "near" ? "up" : softener === "over" ? "down" : "nearest");
  const side = compareRational(rounded, value);
  if (rounded.num === 0n) return { problem: "is rounded to nothing. Give it more digits." };
  if (softener === "rough") return { value: rounded, word: side === 0 ? "exact" : side > 0 ? "near" : "over" };
  if (side === 0 && softener !== "about") return { problem: `is just ${decimalFigure(rounded)}, neither near nor over.` };
  if (!isTrue(value, rounded, { softener, power }))
    return {
      problem: `is ${toNumber(value)}, of which "${softener} ${decimalFigure(rounded)}" would not be true. Give it more digits.`,
    };
  return { value: rounded, word: softener };
}

interface Said {
  readonly softener: "about" | "near" | "over";
  readonly power: number;
}

const MILLION = 1e6;
const NUMBER: Quantity = { text: "", start: 0, end: 0, value: "", unit: "", approx: null, kind: "count", change: null };

function isTrue(value: Rational, said: Rational, { softener, power }: Said): boolean {
  // The table tells of whole numbers: 18.28 of millions is looked at as 18,280,000.
  const number: Quantity = { ...NUMBER, value: String(Math.round(toNumber(said) * MILLION)), approx: softener };
  const isHeld = includes(toleranceOf(number).holds, Math.round(toNumber(value) * MILLION));
  if (softener !== "near") return isHeld;
  const half = timesTen(ONE, power);
  return isHeld && toNumber(subtract(said, value)) * 2 <= toNumber(half);
}
