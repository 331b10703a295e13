import type { CodePoints } from "../code-points.ts";
import { decimalOf, decimalText, shift } from "../exact-decimal.ts";
import type { Quantity } from "./quantity.ts";

const SCALES = new Map([
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
]);
const SCALED = /(million|billion|trillion)(?: (?:yuan|dollars|users|people|tokens|downloads))?$/iu;
/** A number of up to three digits before its point, of nothing named. */
const BARE = /^(?:about |roughly |over |under |nearly )?\d{1,3}(?:\.\d+)?$/iu;
/** What may stand behind it: the clause ends, or goes on without a noun. */
const GOES_ON =
  /^(?:[.,;:)!?—–\n]|$| (?:in|for|at|on|and|against|from|to|as|last|this|while|with|but|up|down|by|after|the|a (?:month|year|quarter|day|week))\b)/u;
/** What is compared, or told again of another time. */
const COMPARED = /\b(?:from|against|versus|vs|than|with|it was|was|had been|to|of) (?:about |roughly |over |under |nearly )?$/u;
/** These have points of their own: a rating of 4.8. */
const OTHERWISE =
  /\b(?:scores?|scored|ratings?|rated|rates?|index|marks?|grades?|averages?|ratios?|versions?|magnitude|multiple|factor|level|that[’']s|that is|times|percent|%)[^.,;]{0,12}$/iu;
/** “193 for Neptune and 151 million for Venus”: the scale comes with the next. */
const AHEAD =
  /^ (?:for|at|from|in) \p{Lu}[\p{L}\p{Nd}.’'-]*(?: \p{Lu}[\p{L}\p{Nd}.’'-]*)?(?:,? and|,? against|, to|,) [\d.]+ (million|billion|trillion)\b/u;
const LONGEST_AHEAD = 60;
const LONGEST_LINK = 120;
/** What is so much more or less has another scale. */
const MOST_APART = 20;

/**
 * The million that was said is not said again where numbers are told one after another: “Venus 155.2 million. Neptune, 81.56.”,
 * “37.48 million in November. It was 25.03 in September.” A number with a point cannot count things; one without needs a word that compares it
 * (up from 151). All else is given as it was found.
 */
export function withUnderstoodScale(points: CodePoints, found: readonly Quantity[], quantity: Quantity): Quantity {
  const { unit, kind, text, value, start, end } = quantity;
  if (unit !== "" || kind !== "count" || typeof value !== "string" || !BARE.test(text)) return quantity;
  const after = points.slice(end, end + LONGEST_AHEAD);
  const ahead = AHEAD.exec(after)?.[1];
  if (ahead !== undefined) return scaled(quantity, value, { power: SCALES.get(ahead) ?? 0, unit: "" });
  if (!GOES_ON.test(after)) return quantity;
  const source = sourceOf(points, found, start);
  if (!source) return quantity;
  const link = points.slice(source.link, start);
  const isTold = text.includes(".") ? !OTHERWISE.test(link) : COMPARED.test(link);
  const ratio = (Number(value) * 10 ** source.power) / source.value;
  return isTold && ratio < MOST_APART && ratio > 1 / MOST_APART ? scaled(quantity, value, source) : quantity;
}

interface Source {
  readonly power: number;
  readonly unit: string;
  readonly value: number;
  /** Where the words between it and the number begin. */
  readonly link: number;
}

/** The number with a million before it in the line, past others that took its million and past rates. */
function sourceOf(points: CodePoints, found: readonly Quantity[], start: number): Source | undefined {
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const last = found[at];
    if (!last || start - last.end > LONGEST_LINK || points.slice(last.end, start).includes("\n")) return undefined;
    const power = SCALES.get(SCALED.exec(last.text)?.[1]?.toLowerCase() ?? "");
    if (power !== undefined && typeof last.value === "string")
      return { power, unit: last.unit, value: Number(last.value), link: found.at(-1)?.end ?? last.end };
    const isTaken = last.kind === "count" && BARE.test(last.text) && Number(last.value) >= LEAST_TAKEN;
    if (!isTaken && last.kind !== "percent") return undefined;
  }
  return undefined;
}

const LEAST_TAKEN = 100_000;

function scaled(quantity: Quantity, value: string, { power, unit }: Pick<Source, "power" | "unit">): Quantity {
  const [whole = "0", fraction] = value.split(".");
  return { ...quantity, unit, value: decimalText(shift(decimalOf(whole, fraction), power)) };
}
