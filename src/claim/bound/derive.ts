import { isProblem, type Call, type FunctionName, type Problem } from "./binding.ts";
import type { Answered, Dimension, Exactness } from "./bound-number.ts";
import { add, compareRational, divide, magnitude, ONE, subtract, type Rational } from "./rational.ts";

/** Works a number out from the answers to its operands, exactly. */
export function derive(name: Call["name"], operands: readonly Answered[]): Answered | Problem {
  const [first, second] = operands;
  if (!first || !second) throw new Error(`${name} needs operands`);
  const unlike = operands.find((one) => one.unit !== first.unit || one.dimension !== first.dimension);
  if (unlike) return { problem: `takes ${kindOf(first)} and ${kindOf(unlike)} together; ${name} needs two of one kind.` };
  if (operands.some(({ high }) => high !== null)) return { problem: `works with a band of numbers; ${name} needs single ones.` };
  const exactness = exactnessOf(name, operands);
  if (isProblem(exactness)) return exactness;
  const worked = work(name, operands);
  if (isProblem(worked)) return worked;
  const isAmount = worked.dimension === "amount";
  return {
    value: worked.value,
    high: null,
    exactness: exactness.of,
    dimension: worked.dimension,
    unit: isAmount ? first.unit : "",
    unitWords: isAmount ? first.unitWords : {},
    origin: { kind: "derived", name, operands },
  };
}

interface Worked {
  readonly value: Rational;
  readonly dimension: Dimension;
}

function work(name: FunctionName, operands: readonly Answered[]): Worked | Problem {
  const [first, second] = operands as readonly [Answered, Answered];
  const isZero = ({ value }: Answered) => value.num === 0n;
  switch (name) {
    case "share":
      if (isZero(second)) return { problem: "is a share of nothing: its whole is 0." };
      if (compareRational(magnitude(first.value), magnitude(second.value)) > 0)
        return { problem: "is a share whose part is more than its whole." };
      return { value: divide(first.value, second.value), dimension: "share" };
    case "growth":
      if (isZero(first)) return { problem: "is a growth from 0." };
      return { value: subtract(divide(second.value, first.value), ONE), dimension: "growth" };
    case "multiple":
      if (isZero(second)) return { problem: "is a multiple of 0." };
      return { value: divide(first.value, second.value), dimension: "multiple" };
    case "difference": {
      const dimension = first.dimension === "share" ? "points" : first.dimension;
      return { value: subtract(first.value, second.value), dimension };
    }
    case "sum":
      return { value: operands.map(({ value }) => value).reduce(add), dimension: first.dimension };
  }
}

const kindOf = ({ dimension, unit }: Answered): string =>
  dimension === "amount" ? `an amount in ${unit || "nothing named"}` : `a ${dimension}`;

/** The place of the operand that the result grows with; the other one it shrinks with. */
const GROWS_WITH: Readonly<Record<FunctionName, number>> = { share: 0, multiple: 0, difference: 0, growth: 1, sum: 0 };

/** "More than 8" over 4 is more than 2. With both ends open nothing can be said. */
function exactnessOf(name: FunctionName, operands: readonly Answered[]): { readonly of: Exactness } | Problem {
  const open = operands.filter(({ exactness }) => exactness !== "exact");
  const [one] = open;
  if (!one) return { of: "exact" };
  const words = new Set(open.map(({ exactness }) => exactness));
  const grows = name === "sum" ? words.size === 1 : open.length === 1 && operands.indexOf(one) === GROWS_WITH[name];
  if (grows) return { of: one.exactness };
  return { problem: `works with a bound ("${one.exactness}") in a way that leaves the result open.` };
}
