import type { Quantity } from "../text/counts.ts";
import type { Evidence } from "./checked-claim.ts";
import { isKnown, type Answer, type Known, type KnownValue } from "./known.ts";
import { includes, overlap, toleranceOf } from "./tolerance.ts";

/** How a number compares with what is known, before it is decided whether the reading bears a verdict. */
export interface Outcome {
  /** `holds` and `fails` are certain if the reading is; `open` is not certain either way. */
  readonly state: "holds" | "fails" | "open";
  readonly reason: string;
  readonly right: string | null;
  readonly evidence: readonly Evidence[];
  /** It fails only if the text gives every row to the place that the list gives it to. */
  readonly hedged: boolean;
  /** True number ÷ said number, for readings that are trusted only near the truth; 1 where nothing is known. */
  readonly ratio: number;
}

export function openOutcome(reason: string): Outcome {
  return { state: "open", reason, right: null, evidence: [], hedged: false, ratio: 1 };
}

/** Compares a number with every answer to it: one that agrees is enough, all must exclude it for it to fail. */
export function compare(quantity: Quantity, answers: readonly Answer[], what: string): Outcome {
  const found = answers.filter(isKnown);
  const [first] = found;
  if (!first) {
    const missing = answers.flatMap((answer) => (isKnown(answer) ? [] : [answer.missing]));
    return openOutcome(missing[0] ?? "it would need a count of this series");
  }
  for (const answer of found) {
    const agreeing = answer.values.filter(({ value }) => includes(toleranceOf(quantity).holds, value));
    if (agreeing.length > 0) return holding(quantity, agreeing, { what, values: answer.values });
  }
  const beside = found.flatMap((answer) => answer.beside ?? []).find(({ value }) => includes(toleranceOf(quantity).holds, value));
  const [best] = first.values;
  const said = Number(quantity.value);
  const fails = found.length === answers.length && found.every((answer) => excludes(quantity, answer, answer.high));
  const hedged = fails && !found.every((answer) => excludes(quantity, answer, answer.high + (answer.unplaced ?? 0)));
  const result = { hedged, right: shown(best.value, quantity), evidence: best.evidence, ratio: best.value / said };
  const list = listed(first.values, quantity);
  if (beside) return openOutcome(`${what}: ${list}, but ${beside.value} ${beside.how}; it would need to say which is meant`);
  if (fails) return { ...result, state: "fails", reason: `${what}: ${list}.` };
  const range = Number.isFinite(first.high) ? `, and anything from ${round(first.low)} to ${round(first.high)} may be meant` : "";
  return { ...result, state: "open", right: null, evidence: [], reason: `${what}: ${list}${range}` };
}

function excludes(quantity: Quantity, { low }: Known, high: number): boolean {
  return !overlap(toleranceOf(quantity).allows, { low, high });
}

interface Told {
  readonly what: string;
  readonly values: readonly KnownValue[];
}

function holding(quantity: Quantity, agreeing: readonly KnownValue[], { what, values }: Told): Outcome {
  const others = values.filter((value) => !agreeing.includes(value));
  const beside = others.length > 0 ? ` Other ways of counting give ${listed(others, quantity)}.` : "";
  return {
    state: "holds",
    reason: `${what}: ${listed(agreeing, quantity)}.${beside}`,
    right: null,
    evidence: agreeing.flatMap(({ evidence }) => evidence),
    hedged: false,
    ratio: 1,
  };
}

function listed(values: readonly KnownValue[], quantity: Quantity): string {
  return values.map(({ value, how }) => `${shown(value, quantity)}${quantity.unit === "%" ? "%" : ""} (${how})`).join("; ");
}

/** In the claim's unit; percentages with the digits that the claim shows. */
function shown(value: number, { unit, value: said }: Quantity): string {
  return unit === "%" ? value.toFixed(String(said).split(".")[1]?.length ?? 0) : String(value);
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
