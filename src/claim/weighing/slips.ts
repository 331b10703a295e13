import { significantDigits } from "../../measure/figures/round-alike.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import { digitsSaid } from "../figures/agreement.ts";

/** What a number and the right one have in common where somebody wrote it down wrong. */
export type Slip = "rearranged" | "one digit" | "power of ten";

/** Beyond so many times as much, digits in common are chance. */
const FAR = 10;
/** How near a power of ten it must be, in powers. */
const NEARLY = 0.02;

/**
 * By which slips of the pen a number may have come of another; rounded to the digits that it has, or to more where it was written with
 * them: 3.30 for 3.03.
 */
export function slipsBetween(said: number, right: number, written = 0): readonly Slip[] {
  const ratio = Math.abs(said / right);
  if (!(ratio > 0 && Number.isFinite(ratio))) return [];
  const power = Math.log10(ratio);
  const isPower = Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < NEARLY;
  const [one, other] = alikeLong(said, right, written);
  const differing = [...one].filter((digit, at) => digit !== other[at]).length;
  if (differing === 0 || ratio > FAR || ratio < 1 / FAR) return isPower ? ["power of ten"] : [];
  return [
    ...(isPower ? (["power of ten"] as const) : []),
    ...(one.length > 1 && inOrder(one) === inOrder(other) ? (["rearranged"] as const) : []),
    ...(one.length > 2 && differing === 1 ? (["one digit"] as const) : []),
  ];
}

/** The same of a number as the text writes it. */
export function slipsOf(quantity: Quantity, right: number): readonly Slip[] {
  const slips = slipsBetween(numberSaid(quantity), right, significantDigits(digitsSaid(quantity)));
  return leavesScale(quantity, right) ? slips.filter((slip) => slip !== "power of ten") : slips;
}

/** 六成 in hundredths, as shares are counted. */
export const numberSaid = ({ value, unit }: Quantity): number => Number(value) * (unit === "成" ? 10 : 1);

/** 14.07 million in spring, 9.93 in summer: a bare number leaves its millions to the one before. */
export function leavesScale({ text, value }: Quantity, right: number): boolean {
  return /^[\d.,]+$/u.test(text.trim()) && Number(value) < MOST_BARE && right / Number(value) > LEAST_SCALE;
}
const MOST_BARE = 10_000;
const LEAST_SCALE = 900;

interface Written {
  readonly value: number;
  /** As many as it was written with. */
  readonly digits: number;
  readonly isSoft: boolean;
}

/** The one slip that makes the right number of the one said: of as many places, or with the very same digits. */
export function slipBetween({ value, digits, isSoft }: Written, right: number): Slip | null {
  const slips = slipsBetween(value, right, digits);
  if (slips.includes("power of ten")) {
    const [one, other] = alikeLong(value, right, digits);
    return isSoft || one === other ? "power of ten" : null;
  }
  if (isSoft || Math.floor(Math.log10(Math.abs(value))) !== Math.floor(Math.log10(Math.abs(right)))) return null;
  if (slips.includes("rearranged")) return "rearranged";
  // What differs in the last digit alone may have been measured in another way.
  const [one, other] = alikeLong(value, right, digits);
  return slips.includes("one digit") && one.at(-1) === other.at(-1) ? "one digit" : null;
}

/** How many of its digits count. */
export const digitsOf = (value: number): number => shown(value.toExponential()).replace(/0+$/u, "").length;

/** The digits of both, as many as the first has or was written with. */
function alikeLong(said: number, right: number, written: number): readonly [string, string] {
  const digits = Math.max(digitsOf(said), written, 1);
  return [shown(said.toExponential(digits - 1)), shown(right.toExponential(digits - 1))];
}

const shown = (exponential: string): string => exponential.replace(/e.*$/u, "").replaceAll(/[-.]/gu, "");
const inOrder = (digits: string): string => [...digits].toSorted().join("");
