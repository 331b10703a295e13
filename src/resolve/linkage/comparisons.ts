import type { Pairing } from "./agreement-rate.ts";
import type { Column, ListColumn } from "./column.ts";
import { CompanyComparison } from "./company-comparison.ts";
import type { Comparison } from "./comparison.ts";
import type { Compared } from "./config.ts";
import { TESTS } from "./kinds.ts";
import type { Known } from "./known.ts";
import { ListComparison } from "./list-comparison.ts";
import { NumberComparison } from "./number-comparison.ts";
import { TextComparison } from "./text-comparison.ts";
import { WordsComparison } from "./words-comparison.ts";

export interface ComparisonContext {
  readonly pairing: Pairing;
  readonly known: Known | undefined;
  readonly swappedWith: Column | undefined;
}

/** The comparison that a column's kind asks for. */
export function comparisonOf(compared: Compared, column: Column, { pairing, known, swappedWith }: ComparisonContext): Comparison {
  const { name, kind, frequency } = compared;
  if (kind === "company") return new CompanyComparison(name, column, pairing, known);
  if (kind === "words") return new WordsComparison(name, column, pairing, known);
  if (kind === "number") return new NumberComparison(name, column, pairing, known);
  return new TextComparison(name, column, { tests: compared.tests ?? TESTS[kind] ?? [], frequency, pairing, known, swappedWith });
}

export const listComparisonOf = ({ name }: Compared, column: ListColumn, known?: Known): Comparison =>
  new ListComparison(name, column, known);
