import type { Claim } from "../claim.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Operand } from "./compute.ts";
import { between, type Interval } from "./interval.ts";
import { isBelow, parseRational } from "./rational.ts";
import { saidNumber } from "./said-number.ts";
import type { KnownNumber, ValueOf } from "./values.ts";
import { rangeOf } from "./wording.ts";

/** The number of a claim as the text gives it: its face, and all that its wording may stand for. */
export function textOperand(claims: readonly Claim[], index: number, valueOf: ValueOf): Operand | undefined {
  const known = valueOf(index);
  if (known?.source === "text") return knownOperand(known, [index]);
  const quantity = claims[index]?.quantity;
  return quantity && quantityOperand(quantity, index);
}

function quantityOperand(quantity: Quantity, index: number): Operand | undefined {
  const said = saidNumber(quantity);
  const range = rangeOf(quantity);
  return said && range && { face: between(said.low, said.high), range, claims: [index] };
}

/** The number of a claim as the dossier has it. */
export function dossierOperand(index: number, valueOf: ValueOf): Operand | undefined {
  const known = valueOf(index);
  return known?.source === "dossier" ? knownOperand(known, [index]) : undefined;
}

export function knownOperand({ value, range, bound }: KnownNumber, claims: readonly number[]): Operand | undefined {
  const face = intervalOf(value);
  const all = range ? intervalOf(range) : face;
  if (!face || !all) return undefined;
  return { face, range: between(bound === "at-most" ? null : all.low, bound === "at-least" ? null : all.high), claims };
}

function intervalOf(value: KnownNumber["value"]): Interval | undefined {
  const [a, b] = (typeof value === "string" ? [value, value] : value).map(parseRational);
  if (!a || !b) return undefined;
  return isBelow(b, a) ? between(b, a) : between(a, b);
}
