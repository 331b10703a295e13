import type { Quantity } from "../text/quantities/quantity.ts";
import { WHY } from "./count-reasons.ts";
import type { Evidence } from "./checked-claim.ts";
import { isKnown, type Answer, type Known, type KnownValue } from "./known.ts";
import { NOTHING_SAID, saidOf, type Said } from "./said.ts";
import { includes, overlap, toleranceOf } from "./tolerance.ts";

/** How a number compares with what is known, before it is decided whether the reading bears a verdict. */
export interface Outcome {
  /** `holds` and `fails` are certain if the reading is; `open` is not certain either way. */
  readonly state: "holds" | "fails" | "open";
  readonly reason: Said;
  readonly right: string | null;
  readonly evidence: readonly Evidence[];
  /** It fails only if the text gives every row to the place that the list gives it to. */
  readonly hedged: boolean;
  /** True number ÷ said number, for readings that are trusted only near the truth; 1 where nothing is known. */
  readonly ratio: number;
}

export function openOutcome(reason: Said): Outcome {
  return { state: "open", reason, right: null, evidence: [], hedged: false, ratio: 1 };
}

/** Compares a number with every answer to it: one that agrees is enough, all must exclude it for it to fail. */
export function compare(quantity: Quantity, answers: readonly Answer[], what: Said): Outcome {
  const found = answers.filter(isKnown);
  const [first] = found;
  if (!first) {
    const missing = answers.flatMap((answer) => (isKnown(answer) ? [] : [answer.missing]));
    return openOutcome(missing[0] ?? WHY.noCount);
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
  const told = saidOf((language) => `${what[language]}${COLON[language]}${list[language]}`);
  if (beside) return openOutcome(ambiguous(told, beside));
  if (fails) return { ...result, state: "fails", reason: saidOf((language) => `${told[language]}${STOP[language]}`) };
  return { ...result, state: "open", right: null, evidence: [], reason: within(told, first) };
}

const COLON: Said = { en: ": ", zh: "：" };
const STOP: Said = { en: ".", zh: "。" };

function ambiguous(told: Said, { value, how }: KnownValue): Said {
  return {
    en: `${told.en}, but ${value} ${how.map(({ en }) => en).join(", ")}; it would need to say which is meant`,
    zh: `${told.zh}，但${how.map(({ zh }) => zh).join("、")}为${value}；需要说明指哪一个`,
  };
}

function within(told: Said, { low, high }: Known): Said {
  if (!Number.isFinite(high)) return told;
  return {
    en: `${told.en}, and anything from ${round(low)} to ${round(high)} may be meant`,
    zh: `${told.zh}，${round(low)}到${round(high)}之间的数都可能是所指`,
  };
}

function excludes(quantity: Quantity, { low }: Known, high: number): boolean {
  return !overlap(toleranceOf(quantity).allows, { low, high });
}

interface Told {
  readonly what: Said;
  readonly values: readonly KnownValue[];
}

function holding(quantity: Quantity, agreeing: readonly KnownValue[], { what, values }: Told): Outcome {
  const others = values.filter((value) => !agreeing.includes(value));
  const rest = listed(others, quantity);
  const beside =
    others.length === 0 ? NOTHING_SAID : { en: ` Other ways of counting give ${rest.en}.`, zh: `其他算法为${rest.zh}。` };
  const same = listed(agreeing, quantity);
  return {
    state: "holds",
    reason: saidOf((language) => `${what[language]}${COLON[language]}${same[language]}${STOP[language]}${beside[language]}`),
    right: null,
    evidence: agreeing.flatMap(({ evidence }) => evidence),
    hedged: false,
    ratio: 1,
  };
}

function listed(values: readonly KnownValue[], quantity: Quantity): Said {
  const unit = quantity.unit === "%" ? "%" : "";
  return {
    en: values.map(({ value, how }) => `${shown(value, quantity)}${unit} (${how.map(({ en }) => en).join(", ")})`).join("; "),
    zh: values.map(({ value, how }) => `${shown(value, quantity)}${unit}（${how.map(({ zh }) => zh).join("、")}）`).join("；"),
  };
}

/** In the claim's unit; percentages with the digits that the claim shows. */
function shown(value: number, { unit, value: said }: Quantity): string {
  return unit === "%" ? value.toFixed(String(said).split(".")[1]?.length ?? 0) : String(value);
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
