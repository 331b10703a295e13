import type { Column, ListColumn } from "./column.ts";
import { CompanyComparison } from "./company-comparison.ts";
import type { ColumnContext, Comparison } from "./comparison.ts";
import type { Compared } from "./config.ts";
import { TESTS } from "./kinds.ts";
import type { Known } from "./known.ts";
import { ListComparison } from "./list-comparison.ts";
import { NumberComparison } from "./number-comparison.ts";
import { TextComparison } from "./text-comparison.ts";
import { WordsComparison } from "./words-comparison.ts";

export interface ComparisonContext extends ColumnContext {
  readonly swappedWith?: Column | undefined;
}

/** The comparison that a column's kind asks for. */
export function comparisonOf(compared: Compared, column: Column, context: ComparisonContext): Comparison {
  const { name, kind, frequency } = compared;
  if (kind === "company") return new CompanyComparison(name, column, context);
  if (kind === "words") return new WordsComparison(name, column, context);
  if (kind === "number") return new NumberComparison(name, column, context);
  return new TextComparison(name, column, { ...context, tests: compared.tests ?? TESTS[kind] ?? [], frequency });
}

export const listComparisonOf = ({ name }: Compared, column: ListColumn, known?: Known): Comparison =>
  new ListComparison(name, column, known);
