import type { Features } from "./features.ts";
import { SparseRowsBuilder, type SparseRows } from "./sparse-rows.ts";

/** The features that a model knows, each with its column and its weight. */
export interface Vocabulary {
  readonly size: number;
  rows(all: readonly Features[]): SparseRows;
}

/** A feature that stands once teaches nothing that holds for another. */
const LEAST_ROWS = 2;

/** Features of the rows that a model is trained on; rare ones weigh more (smoothed inverse document frequency, mean about 1). */
export function vocabularyOf(training: readonly Features[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const features of training) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const columns = new Map<string, { readonly column: number; readonly weight: number }>();
  const most = Math.log(1 + training.length / LEAST_ROWS);
  for (const [name, count] of counts) {
    if (count < LEAST_ROWS) continue;
    const weight = name.includes(" ") && isGram(name) ? Math.log(1 + training.length / count) / most : 1;
    columns.set(name, { column: columns.size, weight });
  }
  return {
    size: columns.size,
    rows: (all) => {
      const rows = new SparseRowsBuilder();
      for (const features of all) {
        // A constant: what a label's score is before anything is known.
        rows.add(columns.size, 1);
        for (const [name, value] of features) {
          const known = columns.get(name);
          if (known) rows.add(known.column, value * known.weight);
        }
        rows.endRow();
      }
      return rows.end(columns.size + 1);
    },
  };
}

const isGram = (name: string): boolean => /^(?:name|filer|others|any) /.test(name);
