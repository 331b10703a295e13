import { expect, test } from "vitest";
import { isProblem, type FunctionName } from "./binding.ts";
import type { Answered, Dimension, Exactness } from "./bound-number.ts";
import { derive } from "./derive.ts";
import { exactText, rationalOf } from "./rational.ts";

interface Operand {
  readonly value: number;
  readonly exactness?: Exactness;
  readonly unit?: string;
  readonly dimension?: Dimension;
}

const operand = ({ value, exactness = "exact", unit = "款", dimension = "amount" }: Operand): Answered => ({
  value: rationalOf(value),
  high: null,
  exactness,
  dimension,
  unit,
  unitWords: { zh: unit },
  origin: { kind: "index", figure: "variants", groups: [] },
});

test.each<{ name: FunctionName; of: readonly Operand[]; value: string; dimension: Dimension; exactness?: Exactness }>([
  { name: "share", of: [{ value: 209 }, { value: 748 }], value: "19/68", dimension: "share" },
  { name: "growth", of: [{ value: 302 }, { value: 748 }], value: "223/151", dimension: "growth" },
  { name: "multiple", of: [{ value: 30 }, { value: 12 }], value: "2.5", dimension: "multiple" },
  { name: "difference", of: [{ value: 12 }, { value: 30 }], value: "-18", dimension: "amount" },
  {
    name: "difference",
    of: [
      { value: 0.321, dimension: "share", unit: "" },
      { value: 0.177, dimension: "share", unit: "" },
    ],
    value: "0.144",
    dimension: "points",
  },
  { name: "sum", of: [{ value: 0.1 }, { value: 0.2 }, { value: 0.3 }], value: "0.6", dimension: "amount" },
  { name: "multiple", of: [{ value: 8, exactness: "over" }, { value: 4 }], value: "2", dimension: "multiple", exactness: "over" },
  { name: "growth", of: [{ value: 4 }, { value: 8, exactness: "near" }], value: "1", dimension: "growth", exactness: "near" },
  { name: "sum", of: [{ value: 4, exactness: "over" }, { value: 8 }], value: "12", dimension: "amount", exactness: "over" },
])("$name of $of is $value", ({ name, of, value, dimension, exactness = "exact" }) => {
  const derived = derive(name, of.map(operand));
  if (isProblem(derived)) throw new Error(derived.problem);
  expect({ value: exactText(derived.value), dimension: derived.dimension, exactness: derived.exactness }).toEqual({
    value,
    dimension,
    exactness,
  });
});

test.each<{ name: FunctionName; of: readonly Operand[]; says: string }>([
  { name: "share", of: [{ value: 2 }, { value: 0 }], says: "share of nothing" },
  { name: "share", of: [{ value: 3 }, { value: 2 }], says: "more than its whole" },
  { name: "growth", of: [{ value: 0 }, { value: 2 }], says: "growth from 0" },
  { name: "multiple", of: [{ value: 2 }, { value: 0 }], says: "multiple of 0" },
  {
    name: "sum",
    of: [
      { value: 2, unit: "元" },
      { value: 2, unit: "美元" },
    ],
    says: "needs two of one kind",
  },
  { name: "difference", of: [{ value: 2 }, { value: 0.2, dimension: "share" }], says: "needs two of one kind" },
  { name: "multiple", of: [{ value: 8 }, { value: 4, exactness: "over" }], says: "leaves the result open" },
  { name: "growth", of: [{ value: 4, exactness: "over" }, { value: 8 }], says: "leaves the result open" },
  {
    name: "sum",
    of: [
      { value: 4, exactness: "over" },
      { value: 8, exactness: "near" },
    ],
    says: "leaves the result open",
  },
])("$name of $of is refused: $says", ({ name, of, says }) => {
  const derived = derive(name, of.map(operand));
  expect(isProblem(derived) && derived.problem).toContain(says);
});
