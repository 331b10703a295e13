import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import type { Operand } from "./compute.ts";
import { pointOf } from "./interval.ts";
import { parseRational, tenTo, times, type Rational } from "./rational.ts";
import type { Surroundings } from "./values.ts";

// Where a result does not follow, the result or what it was computed from is wrong. If the dossier does not bear out a
// number of the text, and two of its digits changed over (186.18 for 168.18) or a power of ten make the result right, that number is
// hardly right: the result follows from what was meant.

/** Does the claim hold with this operand in the place of the one that the text gives? */
export type HoldsWith = (operand: Operand) => boolean;

/** The sentence that tells of the first operand that may be the slip; undefined where none is. */
export function operandSlip(
  claims: readonly Claim[],
  operand: Operand,
  { stateOf }: Surroundings,
  holdsWith: HoldsWith,
): Said | undefined {
  const [index] = operand.claims;
  const quantity = index === undefined || operand.claims.length > 1 ? undefined : claims[index]?.quantity;
  if (index === undefined || !quantity || typeof quantity.value !== "string" || stateOf?.(index) === "holds") return undefined;
  const found = slipsOf(quantity.value, quantity.kind === "count").some((value) => {
    const face = pointOf(value);
    return holdsWith({ face, range: face, claims: operand.claims });
  });
  const text = quantity.text.trim();
  return found
    ? {
        zh: `应是“${text}”写错：两个数字对调或差一个数量级，它就对得上。`,
        en: `“${text}” is likely the slip: with two digits changed over or another power of ten it follows.`,
      }
    : undefined;
}

const SHIFTS = [1, -1, 3, -3, 4, -4];

/** What may have been meant by a number: two neighbouring digits changed over; for a count also another power of ten. */
function slipsOf(value: string, isCount: boolean): Rational[] {
  const exact = parseRational(value);
  if (!exact || value.includes("/")) return [];
  const changed = changedOver(value).flatMap((text) => parseRational(text) ?? []);
  return isCount ? [...changed, ...SHIFTS.map((power) => times(exact, tenTo(power)))] : changed;
}

/** "23" is "32", "1.2" is "2.1"; noughts at the end are nobody's digits. */
function changedOver(value: string): string[] {
  const points = Array.from(value);
  const places = points.flatMap((point, at) => (point === "." ? [] : [at]));
  const last = places.findLastIndex((at) => points[at] !== "0");
  return places.slice(0, last).flatMap((at, place) => {
    const next = places[place + 1] ?? at;
    if (points[at] === points[next]) return [];
    const turned = points.with(at, points[next] ?? "").with(next, points[at] ?? "");
    return [turned.join("")];
  });
}
