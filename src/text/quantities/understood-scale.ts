import type { CodePoints } from "../code-points.ts";
import { MONEY_UNITS } from "../count-units.ts";
import { decimalOfText, decimalText, shift } from "../exact-decimal.ts";
import { numberOfMonth } from "../english-months.ts";
import type { Quantity } from "./quantity.ts";
import { scaleOfWord } from "./scales.ts";

const SCALED = /([a-z]+)(?: (?:yuan|dollars|users|people|tokens|downloads))?$/iu;
const MILLION = 6;
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
/** “193 for Neptune and 151 million for Venus”: the next number has the scale, and stands with a name as this one does. “12 in Shanghai and 1.5 million visitors” has not. */
const AHEAD =
  /^ (?<with>for|at|from|in) (?<name>\p{Lu}[\p{L}\p{Nd}.’'-]*)(?: \p{Lu}[\p{L}\p{Nd}.’'-]*)?(?:,? and|,? against|, to|,) (?<number>\d+(?:\.\d+)?) ?(?<scale>[a-z]+) \k<with> (?<next>\p{Lu}\p{L}*)/u;
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
  const ahead = powerAhead(after, value);
  if (ahead !== undefined) return scaled(quantity, value, { power: ahead, unit: "" });
  if (!GOES_ON.test(after)) return quantity;
  const source = sourceOf(points, found, start);
  if (!source) return quantity;
  const link = points.slice(source.link, start);
  const isTold = text.includes(".") ? !OTHERWISE.test(link) : COMPARED.test(link);
  return isTold && isLike(Number(value) * 10 ** source.power, source.value) ? scaled(quantity, value, source) : quantity;
}

const isLike = (one: number, other: number): boolean => one / other < MOST_APART && one / other > 1 / MOST_APART;

/** The power of ten of the number that follows, where this one is told beside it: of another thing, and not of a month. */
function powerAhead(after: string, value: string): number | undefined {
  const { name = "", number = "", scale = "", next = "" } = AHEAD.exec(after)?.groups ?? {};
  const power = scaleOfWord(scale);
  if (power === undefined || power < MILLION || !isLike(Number(value), Number(number))) return undefined;
  return [name, next].some((word) => numberOfMonth(word.toLowerCase()) !== undefined) ? undefined : power;
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
    const word = SCALED.exec(last.text)?.[1]?.toLowerCase() ?? "";
    const power = scaleOfWord(word, MONEY_UNITS.has(last.unit));
    if (power !== undefined && power >= MILLION && typeof last.value === "string")
      return { power, unit: last.unit, value: Number(last.value), link: found.at(-1)?.end ?? last.end };
    const isTaken = last.kind === "count" && BARE.test(last.text) && Number(last.value) >= LEAST_TAKEN;
    if (!isTaken && last.kind !== "percent") return undefined;
  }
  return undefined;
}

const LEAST_TAKEN = 100_000;

function scaled(quantity: Quantity, value: string, { power, unit }: Pick<Source, "power" | "unit">): Quantity {
  return { ...quantity, unit, value: decimalText(shift(decimalOfText(value), power)) };
}
